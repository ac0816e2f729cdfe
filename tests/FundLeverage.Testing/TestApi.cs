using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using FundLeverage.Domain.Names;
using FundLeverage.Functions.Http;
using FundLeverage.LocalHost;
using FundLeverage.LocalHost.Demo;
using FundLeverage.Testing.OpenApi;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Testing;

/// <summary>One running copy of the product over real HTTP, with demo people to call it.</summary>
public sealed class TestApi : IAsyncDisposable
{
    /// <summary>Tests have their own ticks, for once a year is never; and channels that nothing is behind.</summary>
    private static readonly Dictionary<string, string?> Usual = new()
    {
        ["ReportTickSchedule"] = "0 0 0 1 1 *",
        ["DeliveryTickSchedule"] = "0 0 0 1 1 *",
        ["FundLeverage:Delivery:Channels:leaders:Kind"] = "weCom",
        ["FundLeverage:Delivery:Channels:leaders:Address"] = "https://127.0.0.1:9/robot",
        ["FundLeverage:Delivery:Channels:archive:Kind"] = "webhook",
        ["FundLeverage:Delivery:Channels:archive:Address"] = "https://127.0.0.1:9/hook",
        ["FundLeverage:Delivery:Channels:archive:Secret"] = "a-key-that-is-long-enough",
    };

    private static int _keys;
    private readonly LocalApp _app;
    private readonly HttpClient _http;
    private readonly OidcProvider? _provider;
    private readonly TrafficCheck? _contract;

    private TestApi(LocalApp app, OidcProvider? provider, TrafficCheck? contract)
    {
        _app = app;
        _provider = provider;
        _contract = contract;
        _http = new HttpClient { BaseAddress = app.Address };
    }

    public Uri Address => _app.Address;

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a copy with its own tables, or beside another copy on the same ones.</summary>
    public static Task<TestApi> StartAsync(AzuriteFixture azurite, IClock? clock = null, string? prefix = null, Assembly? functions = null, IReadOnlyDictionary<string, string?>? settings = null, ILoggerProvider? logs = null) =>
        StartAsync(azurite.ConnectionString, clock, prefix, functions, settings, logs);

    /// <summary>Starts a copy that believes a provider's people, not the demo people.</summary>
    public static async Task<TestApi> StartAsync(AzuriteFixture azurite, OidcProvider provider, IClock? clock = null, ILoggerProvider? logs = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var all = new Dictionary<string, string?>(provider.Settings.Concat(settings ?? new Dictionary<string, string?>()), StringComparer.Ordinal);
        var setup = new LocalAppSetup("http://127.0.0.1:0", azurite.ConnectionString, AzuriteFixture.NewPrefix(), clock, null, With(all), logs);
        return new TestApi(await LocalApp.StartAsync(setup, CancellationToken.None), provider, TrafficCheck.Current);
    }

    /// <summary>Starts a copy on some account.</summary>
    public static async Task<TestApi> StartAsync(string connectionString, IClock? clock = null, string? prefix = null, Assembly? functions = null, IReadOnlyDictionary<string, string?>? settings = null, ILoggerProvider? logs = null)
    {
        var setup = new LocalAppSetup("http://127.0.0.1:0", connectionString, prefix ?? AzuriteFixture.NewPrefix(), clock, functions, With(settings), logs);
        return new TestApi(await LocalApp.StartAsync(setup, CancellationToken.None), null, functions is null ? TrafficCheck.Current : null);
    }

    public static string NewKey() => $"key-{Interlocked.Increment(ref _keys)}";

    /// <summary>A demo person's token; or <c>name:role,role</c> for somebody else, or for a demo person with other roles.</summary>
    public string Token(string person, string workspace = "demo")
    {
        if (person.Split(':') is not [var name, var roles])
            return _provider is null ? _app.People.Token(person, workspace)! : _provider.Token($"demo-{person}", workspace, [DemoRole(person)]);
        IReadOnlyList<Role> several = [.. roles.Split(',').Select(EnumText.Parse<Role>)];
        return _provider is null ? _app.People.Token($"demo-{name}", name, several, workspace) : _provider.Token($"demo-{name}", workspace, several);
    }

    public Task<TestAnswer> GetAsync(string path, string person = "reader", string workspace = "demo") =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, path), person, workspace);

    /// <summary>Posts a body: an object as JSON, a string as it stands.</summary>
    public Task<TestAnswer> PostAsync(string path, object body, string? key = null, string person = "submitter", string workspace = "demo")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body as string ?? JsonConvert.SerializeObject(body), Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key ?? NewKey());
        return SendAsync(request, person, workspace);
    }

    /// <summary>Posts with a condition.</summary>
    public Task<TestAnswer> PostIfMatchAsync(string path, object body, string etag, string person)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(JsonConvert.SerializeObject(body), Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", NewKey());
        request.Headers.TryAddWithoutValidation("If-Match", etag);
        return SendAsync(request, person);
    }

    /// <summary>Sends a request, and holds it and its answer to the OpenAPI document.</summary>
    /// <exception cref="ContractException">The two differ.</exception>
    public async Task<TestAnswer> SendAsync(HttpRequestMessage request, string? person = null, string workspace = "demo")
    {
        if (person is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token(person, workspace));
        var sent = request.Content is ByteArrayContent text ? await text.ReadAsStringAsync() : null;
        using var response = await _http.SendAsync(request);
        var answer = new TestAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers, response.Content.Headers);
        _contract?.Require(new Exchange(request.Method, response.RequestMessage!.RequestUri!, request.Content?.Headers.ContentType, sent, answer));
        return answer;
    }

    /// <summary>Opens a fund that approves at once, with formed sub-funds.</summary>
    public Task<string> OpenFundAsync(string fund, params string[] subFunds) => OpenFundAsync(fund, "none", subFunds);

    /// <summary>Opens a fund where everything is reviewed, with registrations that wait for it.</summary>
    public Task<string> OpenReviewedFundAsync(string fund, params string[] subFunds) => OpenFundAsync(fund, "required", subFunds);

    /// <summary>Opens the demo fund, as LocalHost does.</summary>
    public Task OpenDemoFundAsync() => DemoFund.OpenAsync(_app, CancellationToken.None);

    private async Task<string> OpenFundAsync(string fund, string approval, string[] subFunds)
    {
        var opened = await PostAsync("/api/funds", new { id = fund, name = "测试引导基金", zone = "测试区", approval }, person: "admin");
        opened.RequireStatus(201);
        foreach (var subFund in subFunds)
            (await PostAsync($"/api/funds/{fund}/sub-funds", new { id = subFund, name = $"{subFund}基金", formedOn = "2021-01-01" })).RequireStatus(201);
        return fund;
    }

    private static Dictionary<string, string?> With(IReadOnlyDictionary<string, string?>? settings) =>
        (settings ?? new Dictionary<string, string?>()).Concat(Usual.Where(usual => settings?.ContainsKey(usual.Key) != true)).ToDictionary();

    private static Role DemoRole(string person) => person switch
    {
        "submitter" => Role.Submit,
        "approver" => Role.Approve,
        "admin" => Role.Admin,
        _ => Role.Read,
    };

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }
}

/// <summary>What came back.</summary>
public sealed record TestAnswer(int Status, string Body, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    /// <summary>The body as JSON; numbers as decimals, dates as text.</summary>
    public JObject Json
    {
        get
        {
            using var reader = new JsonTextReader(new StringReader(Body)) { FloatParseHandling = FloatParseHandling.Decimal, DateParseHandling = DateParseHandling.None };
            return JObject.Load(reader);
        }
    }

    public string? Code => (string?)Json["code"];

    /// <summary>The problem's failures as <c>pointer code</c>, sorted.</summary>
    public IReadOnlyList<string> Errors => [.. Json["errors"]!.Select(e => $"{(string?)e["pointer"]} {(string?)e["code"]}").Order(StringComparer.Ordinal)];

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    public TestAnswer RequireStatus(int status) => Status == status
        ? this
        : throw new InvalidOperationException($"Expected {status}, got {Status}: {Body}");
}
