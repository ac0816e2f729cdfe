using System.Collections.Immutable;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reports;
using FundLeverage.Domain.Reports.Schedules;
using FundLeverage.Storage.Ledger;
using FundLeverage.Storage.Reports;
using FundLeverage.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace FundLeverage.Functions.Tests.Reports.Schedules;

/// <summary>Funds and their schedules, two timers on them, and what became of it.</summary>
internal sealed class ScheduleStage : IAsyncDisposable
{
    private static readonly Actor Admin = new("admin", "管理员");
    private readonly TestApi _api;

    private ScheduleStage(TestApi api, AzuriteFixture azurite, string prefix, FakeClock clock)
    {
        _api = api;
        Prefix = prefix;
        Clock = clock;
        Timers = [new ReportTimer(azurite, prefix, clock), new ReportTimer(azurite, prefix, clock)];
    }

    public string Prefix { get; }

    public FakeClock Clock { get; }

    public IReadOnlyList<ReportTimer> Timers { get; }

    public ReportStore Reports => _api.Services.GetRequiredService<ReportStore>();

    public ScheduleStore Schedules => _api.Services.GetRequiredService<ScheduleStore>();

    public static async Task<ScheduleStage> StartAsync(AzuriteFixture azurite, Instant now)
    {
        var prefix = AzuriteFixture.NewPrefix();
        var clock = new FakeClock(now);
        return new ScheduleStage(await TestApi.StartAsync(azurite, clock, prefix), azurite, prefix, clock);
    }

    public static FundAddress Address(string fund) => new(OpaqueId.Of("demo"), OpaqueId.Of(fund));

    public Task<string> OpenFundAsync(string fund, params string[] subFunds) => _api.OpenFundAsync(fund, subFunds);

    public async Task RegisterAsync(string fund, string subFund) => (await _api.PostAsync($"/api/funds/{fund}/sub-funds", new { id = subFund, name = subFund })).RequireStatus(201);

    public async Task PublishByHandAsync(string fund, string period) => (await _api.PostAsync($"/api/funds/{fund}/reports", new { period }, person: "admin")).RequireStatus(201);

    public async Task SetAsync(string fund, string schedule, ScheduleKind kind, string zone, DueRule rule, ReportLanguage language = ReportLanguage.Zh, ImmutableArray<ReportRecipient> recipients = default)
    {
        var plan = new SchedulePlan(kind, ScheduleText.Zone(zone).Value, rule, language, recipients.IsDefault ? [] : recipients);
        var result = await Schedules.SetAsync(Address(fund), OpaqueId.Of(schedule), plan, new WriteIntent(Admin, TestApi.NewKey(), ""), _ => null, CancellationToken.None);
        Assert.IsType<ScheduleResult.Set>(result);
    }

    public Task EndAsync(string fund, string schedule) => Schedules.EndAsync(Address(fund), OpaqueId.Of(schedule), Admin, CancellationToken.None);

    /// <summary>The occurrences that have their reports, by schedule and period.</summary>
    public Task<IReadOnlyList<PublishedOccurrence>> OccurrencesAsync(string fund) => Reports.ListOccurrencesAsync(Address(fund), CancellationToken.None);

    /// <summary>The periods of a schedule that have their reports, in order.</summary>
    public async Task<IReadOnlyList<string>> PeriodsAsync(string fund, string schedule) =>
        [.. (await OccurrencesAsync(fund)).Where(occurrence => occurrence.Schedule.Value == schedule).Select(occurrence => occurrence.Period.Text)];

    public async ValueTask DisposeAsync()
    {
        foreach (var timer in Timers)
            timer.Dispose();
        await _api.DisposeAsync();
    }
}
