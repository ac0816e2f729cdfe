using System.Collections.Concurrent;
using FundLeverage.Testing;
using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests.Support;

/// <summary>
/// One person in one browser of their own, signed in through the page. Whatever the browser complains of meanwhile is
/// kept, and fails the test at its end: an error on the console, a breach of the page's policy, a request to another host,
/// a token in an address.
/// </summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly Uri _address;

    private Visit(IBrowserContext context, IPage page, Uri address, params Uri[] alsoAsked)
    {
        _context = context;
        _address = address;
        Page = page;
        Uri[] hosts = [address, .. alsoAsked];
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !IsExpected(message.Text))
                _complaints.Enqueue($"console: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => _complaints.Enqueue($"page: {error}");
        page.Request += (_, request) =>
        {
            if (request.Url.StartsWith("http", StringComparison.Ordinal) && !hosts.Any(host => request.Url.StartsWith(host.ToString(), StringComparison.Ordinal)))
                _complaints.Enqueue($"other host: {request.Url}");
            if (request.Url.Contains("eyJ", StringComparison.Ordinal))
                _complaints.Enqueue($"token in an address: {request.Url}");
        };
    }

    public IPage Page { get; }

    public IBrowserContext Context => _context;

    /// <summary>Answers that the test provokes; the browser notes each failed request on the console.</summary>
    public HashSet<int> ExpectedStatuses { get; } = [];

    /// <summary>True while the test itself cuts the line.</summary>
    public bool ExpectsBrokenLine { get; set; }

    /// <summary>True while the test itself takes a file of the page away.</summary>
    public bool ExpectsMissingFile { get; set; }

    /// <summary>Opens the page at a place, and signs in as a demo person where one is given.</summary>
    public static async Task<Visit> StartAsync(Chromium chromium, TestApi api, string? person, string place = "/", string language = "zh-CN", int width = 1440, int height = 900, Uri? provider = null)
    {
        var context = await chromium.Require().NewContextAsync(new BrowserNewContextOptions
        {
            Locale = language,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            TimezoneId = "Asia/Shanghai",
            AcceptDownloads = true,
            HasTouch = width < 500,
        });
        await context.AddInitScriptAsync("addEventListener('securitypolicyviolation', (e) => console.error(`policy: ${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber} ${e.sample}`))");
        var visit = provider is null
            ? new Visit(context, await context.NewPageAsync(), api.Address)
            : new Visit(context, await context.NewPageAsync(), api.Address, provider);
        await visit.Page.GotoAsync($"{api.Address}#{place}");
        if (person is not null)
            await visit.SignInAsync(person, language);
        return visit;
    }

    public async Task SignInAsync(string person, string language = "zh-CN")
    {
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = Person(person, language) }).ClickAsync();
        await Page.Locator(".shell main").WaitForAsync();
    }

    /// <summary>Goes to a place of the page, as by a bookmark.</summary>
    public async Task GoAsync(string place)
    {
        await Page.GotoAsync($"{_address}#{place}");
        await Page.Locator("main h1").First.WaitForAsync();
    }

    /// <summary>Fails where the browser had anything to complain of.</summary>
    public void RequireQuiet()
    {
        if (!_complaints.IsEmpty)
            Assert.Fail(string.Join('\n', _complaints));
    }

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        RequireQuiet();
    }

    private static string Person(string person, string language) => (person, language) switch
    {
        ("reader", "en") => "Reader",
        ("submitter", "en") => "Submitter",
        ("approver", "en") => "Approver",
        ("admin", "en") => "Administrator",
        ("reader", _) => "查看人",
        ("submitter", _) => "填报人",
        ("approver", _) => "复核人",
        _ => "管理员",
    };

    private bool IsExpected(string text) =>
        ExpectedStatuses.Any(status => text.Contains($"status of {status}", StringComparison.Ordinal)) || (ExpectsBrokenLine && text.Contains("net::ERR", StringComparison.Ordinal))
        || (ExpectsMissingFile && text.Contains("dynamically imported module", StringComparison.Ordinal));
}
