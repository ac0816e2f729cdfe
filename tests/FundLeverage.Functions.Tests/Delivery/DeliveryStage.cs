using System.Collections.Concurrent;
using Azure.Data.Tables;
using FundLeverage.Functions.Delivery.Sending;
using FundLeverage.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;
using NodaTime;
using NodaTime.Testing;

namespace FundLeverage.Functions.Tests.Delivery;

/// <summary>A fund whose reports go to receivers of the test's own, under a clock of its own.</summary>
internal sealed class DeliveryStage : IAsyncDisposable
{
    public const string Fund = "/api/funds/f";
    public const string Secret = "SEC-0123456789abcdef";
    public const string Password = "password-of-the-mail-server";
    private const string Section = "FundLeverage:Delivery:";

    private readonly AzuriteFixture _azurite;
    private readonly string _prefix;

    private DeliveryStage(AzuriteFixture azurite, string prefix, TestApi api, FakeClock clock, Receiver receiver, SmtpReceiver smtp, LogLines logs)
    {
        _azurite = azurite;
        _prefix = prefix;
        Api = api;
        Clock = clock;
        Receiver = receiver;
        Smtp = smtp;
        Logs = logs;
    }

    public TestApi Api { get; }

    public FakeClock Clock { get; }

    public Receiver Receiver { get; }

    public SmtpReceiver Smtp { get; }

    public LogLines Logs { get; }

    /// <summary>Opens a fund with the newspaper's figures; channels <c>hook</c>, <c>wecom</c>, <c>ding</c>, <c>feishu</c> and <c>mail</c> lead to the receivers.</summary>
    public static async Task<DeliveryStage> PrepareAsync(AzuriteFixture azurite, params (string Name, string? Value)[] settings)
    {
        var clock = new FakeClock(Instant.FromUtc(2021, 12, 1, 1, 0), Duration.FromMilliseconds(1));
        var receiver = await Receiver.StartAsync();
        var smtp = SmtpReceiver.Start(offersSignIn: true);
        var logs = new LogLines();
        var prefix = AzuriteFixture.NewPrefix();
        var api = await TestApi.StartAsync(azurite, clock, prefix, settings: Settings(receiver, smtp, settings), logs: logs);
        var stage = new DeliveryStage(azurite, prefix, api, clock, receiver, smtp, logs);
        await stage.PostAsync("/api/funds", new { id = "f", name = "厦门火炬高新区<产业>引导基金", zone = "厦门火炬高新区", approval = "none" }, 201);
        await stage.PostAsync(Fund + "/sub-funds", new { id = "a", name = "甲基金", formedOn = "2021-06-30" }, 201, "submitter");
        await stage.PostAsync(Fund + "/commitments", new { subFund = "a", change = "initial", amount = "2.75亿", effectiveOn = "2021-06-30" }, 201, "submitter");
        await stage.PostAsync(Fund + "/fund-sizes", new { subFund = "a", basis = "committed", amount = "90.25亿", effectiveOn = "2021-06-30" }, 201, "submitter");
        return stage;
    }

    /// <summary>Settings of all channels, with others in their place.</summary>
    public static Dictionary<string, string?> Settings(Receiver receiver, SmtpReceiver smtp, params (string Name, string? Value)[] others)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            [Section + "PublicAddress"] = "https://leverage.example",
            [Section + "Channels:hook:Kind"] = "webhook",
            [Section + "Channels:hook:Address"] = receiver.Address("/hook?token=hook-token"),
            [Section + "Channels:hook:Secret"] = Secret,
            [Section + "Channels:wecom:Kind"] = "weCom",
            [Section + "Channels:wecom:Address"] = receiver.Address("/wecom?key=wecom-key"),
            [Section + "Channels:ding:Kind"] = "dingTalk",
            [Section + "Channels:ding:Address"] = receiver.Address("/ding?access_token=ding-token"),
            [Section + "Channels:ding:Secret"] = Secret,
            [Section + "Channels:feishu:Kind"] = "feishu",
            [Section + "Channels:feishu:Address"] = receiver.Address("/feishu/feishu-token"),
            [Section + "Channels:feishu:Secret"] = Secret,
            [Section + "Channels:mail:Kind"] = "email",
            [Section + "Channels:mail:To"] = "主任 <leader@example.gov.cn>; office@example.gov.cn",
            [Section + "Smtp:Host"] = "127.0.0.1",
            [Section + "Smtp:Port"] = smtp.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            [Section + "Smtp:Security"] = "none",
            [Section + "Smtp:User"] = "reports",
            [Section + "Smtp:Password"] = Password,
            [Section + "Smtp:From"] = "杠杆台账 <reports@example.gov.cn>",
        };
        foreach (var (name, value) in others)
            settings[Section + name] = value;
        return settings;
    }

    /// <summary>Another copy of the app with other settings, on the same store and clock; it has receivers of its own.</summary>
    public async Task<DeliveryStage> RestartAsync(params (string Name, string? Value)[] settings)
    {
        var receiver = await Receiver.StartAsync();
        var smtp = SmtpReceiver.Start(offersSignIn: true);
        var logs = new LogLines();
        var api = await TestApi.StartAsync(_azurite, Clock, _prefix, settings: Settings(receiver, smtp, settings), logs: logs);
        return new DeliveryStage(_azurite, _prefix, api, Clock, receiver, smtp, logs);
    }

    /// <summary>Another copy on the same store and clock with the same receivers, that dies.</summary>
    public MortalCopy Mortal(int step, Death death) => new(_azurite, _prefix, Clock, Settings(Receiver, Smtp), step, death);

    /// <summary>Every row of the table of reports, as text.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync()
    {
        var rows = new List<string>();
        await foreach (var row in new TableClient(_azurite.ConnectionString, _prefix + "reports").QueryAsync<TableEntity>())
            rows.Add(string.Join(' ', row.Select(column => $"{column.Key}={column.Value}")));
        return rows;
    }

    /// <summary>Publishes the report of November 2021 to channels or to nobody, all with XLSX and JSON.</summary>
    public async Task<JObject> PublishAsync(params string[] channels) =>
        (await PostAsync(Fund + "/reports", new { period = "2021-11", recipients = channels.Length == 0 ? null : Recipients(channels) }, 201)).Json;

    /// <summary>Sends it, or sends it again.</summary>
    public async Task<JObject> SendAsync(params string[] channels) =>
        (await PostAsync(Fund + "/reports/2021-11-v1/deliveries", new { recipients = Recipients(channels) }, 202)).Json;

    /// <summary>One run of the timer.</summary>
    public Task TickAsync() => Api.Services.GetRequiredService<DeliveryRun>().RunAsync(CancellationToken.None);

    /// <summary>Runs the timer every minute for so long.</summary>
    public async Task TickAsync(Duration time, Duration every)
    {
        for (var passed = Duration.Zero; passed < time; passed += every)
        {
            Clock.Advance(every);
            await TickAsync();
        }
    }

    public async Task<IReadOnlyList<JToken>> DeliveriesAsync(string query = "") => [.. (await Api.GetAsync($"{Fund}/deliveries{query}")).RequireStatus(200).Json["value"]!];

    /// <summary>The one delivery, as <c>status attempts fault code</c>.</summary>
    public async Task<string> StateAsync()
    {
        var delivery = Assert.Single(await DeliveriesAsync());
        return $"{delivery["status"]} {delivery["attempts"]} {delivery["failure"]?.SelectToken("fault")} {delivery["failure"]?.SelectToken("code")}".TrimEnd();
    }

    public async Task<TestAnswer> PostAsync(string path, object body, int status, string person = "admin") => (await Api.PostAsync(path, body, person: person)).RequireStatus(status);

    public static object[] Recipients(params string[] channels) => [.. channels.Select(channel => new { channel, formats = new[] { "xlsx", "json" } })];

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        await Receiver.DisposeAsync();
        await Smtp.DisposeAsync();
        Logs.Dispose();
    }
}

/// <summary>Every line of the log, of every category and level.</summary>
internal sealed class LogLines : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public string Text => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => new Logger(_lines);

    public void Dispose()
    {
    }

    private sealed class Logger(ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");
    }
}
