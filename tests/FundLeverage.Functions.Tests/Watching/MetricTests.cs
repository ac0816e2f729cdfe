using FundLeverage.Functions.Reports.Schedules;
using FundLeverage.Functions.Tests.Imports;
using FundLeverage.Functions.Watching;
using FundLeverage.Storage.Watching;
using FundLeverage.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace FundLeverage.Functions.Tests.Watching;

/// <summary>What is counted, and that nothing is counted twice.</summary>
public sealed class MetricTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Records_Written_AreCountedByTypeAndReplaysAreNot()
    {
        await using var api = await TestApi.StartAsync(azurite);
        using var metrics = new CountedMetrics(api);
        await api.OpenFundAsync("f", "a");
        var commitment = new { subFund = "a", change = "initial", amount = "1亿", effectiveOn = "2021-02-01" };

        (await api.PostAsync("/api/funds/f/commitments", commitment, "once")).RequireStatus(201);
        (await api.PostAsync("/api/funds/f/commitments", commitment, "once")).RequireStatus(201);

        Assert.Equal(
            ["fundleverage.records 1 type=fundOpened", "fundleverage.records 1 type=subFundRegistered", "fundleverage.records 1 type=commitmentRecorded"],
            metrics.Of(LedgerCounters.RecordsName));
    }

    [Fact]
    public async Task Failures_AreCountedByFunctionAndCode()
    {
        await using var api = await TestApi.StartAsync(azurite);
        using var metrics = new CountedMetrics(api);

        await api.GetAsync("/api/funds/none/leverage");
        await api.GetAsync("/api/live?x=1");
        await api.PostAsync("/api/funds", new { id = "f", name = "n" }, person: "reader");
        await api.GetAsync("/api/funds");

        Assert.Equal(
            [
                "fundleverage.failures 1 function=GetLeverage code=fund-unknown",
                "fundleverage.failures 1 function=GetLiveness code=parameter-unknown",
                "fundleverage.failures 1 function=OpenFund code=role-missing",
            ],
            metrics.Of(FunctionWatch.FailuresName));
    }

    [Fact]
    public async Task ImportReportAndVerification_AreCounted()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        using var metrics = new CountedMetrics(api);
        const string File = "子基金,变动,认缴额,日期\na,首次,1亿元,2021-02-01\n没有,首次,1亿元,2021-02-01\n";

        await api.ImportAsync(File, query: "rows=good");
        await api.ImportAsync(File, query: "rows=good");
        (await api.PostAsync("/api/funds/f/reports", new { period = "2021-11" }, "r", "admin")).RequireStatus(201);
        (await api.PostAsync("/api/funds/f/reports", new { period = "2021-11" }, "r", "admin")).RequireStatus(201);
        (await api.PostAsync("/api/funds/f/reports", new { period = "2021-11" }, person: "admin")).RequireStatus(200);
        (await api.GetAsync("/api/funds/f/verification")).RequireStatus(200);

        Assert.Equal(
            [
                "fundleverage.import.rows 1 outcome=alreadyThere", "fundleverage.import.rows 1 outcome=failed",
                "fundleverage.import.rows 1 outcome=failed", "fundleverage.import.rows 1 outcome=written",
            ],
            metrics.Of(WorkCounters.ImportRowsName).Order(StringComparer.Ordinal));
        Assert.Equal(["fundleverage.reports.published 1 period=month"], metrics.Of(WorkCounters.ReportsName));
        Assert.Equal(["fundleverage.verifications 1 outcome=valid"], metrics.Of(WorkCounters.VerificationsName));
    }

    [Fact]
    public async Task Tick_ThatComesToItsEnd_IsCountedAndOneThatFailsIsNot()
    {
        await using var api = await TestApi.StartAsync(azurite);
        using var metrics = new CountedMetrics(api);
        var watch = api.Services.GetRequiredService<FunctionWatch>();

        await watch.TickAsync("Tick", () => Task.CompletedTask);
        await Assert.ThrowsAsync<InvalidOperationException>(() => watch.TickAsync("Tick", () => throw new InvalidOperationException()));

        Assert.Equal(["fundleverage.timer.ticks 1 function=Tick"], metrics.Of(FunctionWatch.TicksName));
    }

    [Fact]
    public async Task Overdue_GrowsWithTheClockBehindTheTick()
    {
        var clock = new FakeClock(Instant.FromUtc(2021, 12, 1, 1, 0));
        await using var api = await TestApi.StartAsync(azurite, clock);
        using var metrics = new CountedMetrics(api);
        var backlog = api.Services.GetRequiredService<ReportBacklog>();

        metrics.Observe();
        Assert.Empty(metrics.Of(ReportBacklog.GaugeName));
        backlog.Note(new Backlog(clock.GetCurrentInstant(), 0, null));
        metrics.Observe();
        backlog.Note(new Backlog(clock.GetCurrentInstant(), 1, Instant.FromUtc(2021, 12, 1, 0, 0)));
        clock.AdvanceMinutes(5);
        metrics.Observe();

        Assert.Equal(["fundleverage.reports.overdue 0", "fundleverage.reports.overdue 3900"], metrics.Of(ReportBacklog.GaugeName));
    }

    [Fact]
    public async Task Readiness_ShowsWhatIsOverdueBeforeAnyTick()
    {
        var clock = new FakeClock(Instant.FromUtc(2021, 12, 1, 1, 0));
        await using var api = await TestApi.StartAsync(azurite, clock);
        await api.OpenFundAsync("f", "a");
        (await api.PostAsync("/api/funds/f/report-schedules", new { id = "s", kind = "monthly" }, person: "admin")).RequireStatus(201);
        var before = (await api.GetAsync("/api/ready")).RequireStatus(200).Json["reports"]!;

        clock.Advance(Duration.FromDays(60));
        var later = (await api.GetAsync("/api/ready")).RequireStatus(200).Json["reports"]!;

        Assert.Equal((0, 0), ((int)before["overdue"]!, (int)before["ageSeconds"]!));
        Assert.True((int)later["overdue"]! >= 1 && (long)later["ageSeconds"]! > 0);
    }

    [Fact]
    public async Task Readiness_ShowsTheHeadOfAFundThatTheCallerSees()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");

        var ready = (await api.GetAsync("/api/ready")).RequireStatus(200).Json;
        var elsewhere = (await api.GetAsync("/api/ready", workspace: "other")).RequireStatus(200).Json;

        Assert.Equal(("f", 1), ((string?)ready["ledger"]!["fund"], (long)ready["ledger"]!["lastSeq"]!));
        Assert.Equal(Newtonsoft.Json.Linq.JTokenType.Null, elsewhere["ledger"]!.Type);
    }
}
