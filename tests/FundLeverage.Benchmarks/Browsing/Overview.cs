using FundLeverage.Testing;
using Microsoft.Playwright;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Benchmarks.Browsing;

/// <summary>A fund's overview in a window of its own, and the time from what somebody does there to the painted frame that shows its result.</summary>
internal sealed class Overview : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly IBrowserContext _context;
    private readonly IPage _page;
    private readonly string _fund;
    private LocalDate _day = new(2026, 10, 31);
    private bool _isFiltered;
    private bool _isInWan;

    private Overview(IBrowserContext context, IPage page, string fund)
    {
        _context = context;
        _page = page;
        _fund = fund;
    }

    /// <summary>What all interactions took so far, from the event to the frame, by the browser's clock.</summary>
    public TimeSpan Taken { get; private set; }

    public static async Task<Overview> OpenAsync(IBrowser browser, TestApi api, string fund)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
        });
        await context.AddInitScriptAsync(scriptPath: Path.Combine(AppContext.BaseDirectory, "browsing", "frames.js"));
        var page = await context.NewPageAsync();
        var overview = new Overview(context, page, fund);
        await page.GotoAsync($"{api.Address}#{overview.Place}");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "查看人" }).ClickAsync();
        await overview.ReadyAsync();
        return overview;
    }

    /// <summary>A letter into the filter of the sub-funds; the next time, away again.</summary>
    public async Task FilterAsync()
    {
        var key = (_isFiltered = !_isFiltered) ? "7" : "Backspace";
        await _page.GetByPlaceholder("按名称筛选").FocusAsync();
        await TakeAsync("keydown", "rows", () => _page.Keyboard.PressAsync(key));
    }

    /// <summary>By size upwards; the next time downwards, and then as it came.</summary>
    public Task SortAsync() =>
        TakeAsync("click", "rows", () => _page.Locator("[aria-labelledby=sub-funds] thead .ant-table-column-sorters", new PageLocatorOptions { HasText = "总规模" }).ClickAsync());

    /// <summary>All amounts in another unit; the next time, back.</summary>
    public Task ChangeUnitAsync()
    {
        var unit = (_isInWan = !_isInWan) ? "万元" : "亿元";
        return TakeAsync("click", "figures", () => ChooseAsync("金额单位", unit));
    }

    /// <summary>From committed to paid-in, on a day that was not asked for before: the page waits for the answers.</summary>
    public async Task ChangeBasisAsync()
    {
        _day = _day.PlusDays(-1);
        await _page.EvaluateAsync("place => { location.hash = place; }", Place);
        await ReadyAsync();
        await TakeAsync("click", "answer", () => ChooseAsync("口径", "实缴"));
    }

    public ValueTask DisposeAsync() => new(_context.CloseAsync());

    private string Place => $"/?fund={_fund}&asOf={LocalDatePattern.Iso.Format(_day)}";

    private async Task ReadyAsync() => await _page.WaitForFunctionAsync("day => frames.shows(day)", LocalDatePattern.Iso.Format(_day));

    private Task ChooseAsync(string choice, string option) => _page.Locator($"[aria-label='{choice}'] [title='{option}']").ClickAsync();

    private async Task TakeAsync(string happens, string changes, Func<Task> act)
    {
        await _page.EvaluateAsync("([event, part]) => frames.await(event, part)", new[] { happens, changes });
        await act();
        Taken += TimeSpan.FromMilliseconds(await _page.EvaluateAsync<double>("() => frames.taken").WaitAsync(Patience));
    }
}
