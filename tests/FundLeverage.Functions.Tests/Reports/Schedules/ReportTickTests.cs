using Azure.Data.Tables;
using FundLeverage.Domain.Reports;
using FundLeverage.Domain.Reports.Schedules;
using FundLeverage.Functions.Reports.Schedules;
using FundLeverage.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FundLeverage.Functions.Tests.Reports.Schedules;

/// <summary>What a tick publishes, and what a broken one leaves.</summary>
public sealed class ReportTickTests(AzuriteFixture azurite)
{
    private static readonly Instant Start = Instant.FromUtc(2021, 11, 20, 0, 0);
    private static readonly Instant Due = Instant.FromUtc(2021, 12, 1, 0, 30);
    private static readonly DueRule Usual = new DueRule.OnWorkingDay(1, new LocalTime(8, 30));

    /// <summary>Month by month: the timer is killed at the next of its requests, before it or behind it, and another one finds what it left.</summary>
    [Fact]
    public async Task Tick_KilledAtEachRequest_LeavesNothingThatTheNextDoesNotFinish()
    {
        await using var stage = await StageAsync("f");
        var (month, step, survived) = (new YearMonth(2021, 11), 0, 0);

        for (; survived < 2; step++)
        {
            foreach (var death in new[] { RequestFate.KilledBefore, RequestFate.KilledBehind })
            {
                stage.Clock.Reset(month.PlusMonths(1).OnDayOfMonth(12).AtMidnight().InUtc().ToInstant());
                survived += await stage.Timers[0].TickAsync(request => request == step ? death : RequestFate.Fine) ? 1 : 0;
                await stage.Timers[1].TickAsync();

                Assert.Equal($"{month:uuuu-MM}", (await stage.PeriodsAsync("f", "s"))[^1]);
                month = month.PlusMonths(1);
            }
        }

        var reports = await stage.Reports.ListAsync(ScheduleStage.Address("f"), CancellationToken.None);
        Assert.Equal(2 * step, reports.Count);
        Assert.All(reports, report => Assert.Equal(1, report.Inputs.Occurrence.Version));
        Assert.Equal(reports.Select(report => report.Id), (await stage.OccurrencesAsync("f")).Select(occurrence => occurrence.Report));
        Assert.InRange(step, 10, 100);
    }

    [Fact]
    public async Task Tick_BeforeTheMoment_PublishesNothingAndAtItOnce()
    {
        await using var stage = await StageAsync("f");
        stage.Clock.Reset(Due - Duration.Epsilon);
        var before = await stage.Timers[0].TickAsync();
        stage.Clock.Reset(Due);

        var then = await stage.Timers[0].TickAsync();
        var again = await stage.Timers[1].TickAsync();

        Assert.Equal((0, 1, 0), (before, then, again));
        var report = Assert.Single(await stage.Reports.ListAsync(ScheduleStage.Address("f"), CancellationToken.None));
        Assert.Equal(("2021-11-v1", "schedule:s", "定期报告(s)", Due), (report.Id, report.Inputs.PublishedBy.Subject, report.Inputs.PublishedBy.Name, report.Inputs.PublishedAt));
    }

    [Fact]
    public async Task Tick_WithTheClockSetBackBehindAPublication_PublishesNoSecondOne()
    {
        await using var stage = await StageAsync("f");
        stage.Timers[0].Clock.Shift = Duration.FromDays(14);
        await stage.Timers[0].TickAsync();

        await stage.Timers[1].TickAsync();
        stage.Clock.Reset(Due);
        await stage.Timers[1].TickAsync();

        Assert.Equal(["2021-11"], await stage.PeriodsAsync("f", "s"));
        Assert.Single(await stage.Reports.ListAsync(ScheduleStage.Address("f"), CancellationToken.None));
    }

    [Fact]
    public async Task Tick_WhereAFundFails_PublishesTheOthersAndThatOneLater()
    {
        await using var stage = await StageAsync("a", "b", "c");
        var ledger = new TableServiceClient(azurite.ConnectionString).GetTableClient($"{stage.Prefix}ledger");
        var head = (await ledger.GetEntityAsync<TableEntity>("demo|b", "H")).Value;
        await ledger.DeleteEntityAsync(head);
        stage.Clock.Reset(Due + Duration.FromHours(2));

        await stage.Timers[0].TickAsync();
        var missing = await stage.PeriodsAsync("b", "s");
        var late = stage.Timers[0].Services.GetRequiredService<ReportBacklog>();
        var backlog = (late.Latest, await late.ReadAsync(CancellationToken.None));
        await ledger.AddEntityAsync(head);
        await stage.Timers[0].TickAsync();

        Assert.Empty(missing);
        Assert.Equal(["2021-11"], await stage.PeriodsAsync("a", "s"));
        Assert.Equal(["2021-11"], await stage.PeriodsAsync("c", "s"));
        Assert.Equal(["2021-11"], await stage.PeriodsAsync("b", "s"));
        Assert.Equal(new Backlog(Due + Duration.FromHours(2), 1, Due), backlog.Latest);
        Assert.Equal((backlog.Latest, Duration.FromHours(2)), (backlog.Item2, backlog.Item2.Age));
        Assert.Equal((0, Duration.Zero), (late.Latest!.Overdue, late.Latest.Age));
    }

    [Fact]
    public async Task Tick_BehindAReportByHand_NamesThatOne()
    {
        await using var stage = await StageAsync("f");
        stage.Clock.Reset(Due - Duration.FromMinutes(10));
        await stage.PublishByHandAsync("f", "2021-11");
        stage.Clock.Reset(Due);

        await stage.Timers[0].TickAsync();

        Assert.Equal(["2021-11-v1"], (await stage.OccurrencesAsync("f")).Select(occurrence => occurrence.Report));
        Assert.Equal("demo-admin", Assert.Single(await stage.Reports.ListAsync(ScheduleStage.Address("f"), CancellationToken.None)).Inputs.PublishedBy.Subject);
    }

    /// <summary>The report in another language is the same report: it rests on what the first one rests on, whatever was recorded since.</summary>
    [Fact]
    public async Task Tick_InAnotherLanguageThanThePublishedReport_PublishesTheSameReportInIt()
    {
        await using var stage = await StageAsync("f");
        await stage.SetAsync("f", "t", ScheduleKind.Monthly, "Asia/Shanghai", new DueRule.OnWorkingDay(1, new LocalTime(9, 30)), ReportLanguage.En);
        stage.Clock.Reset(Due);
        await stage.Timers[0].TickAsync();
        await stage.RegisterAsync("f", "later");
        stage.Clock.Reset(Due + Duration.FromHours(1));
        await stage.Timers[0].TickAsync();
        await stage.Timers[1].TickAsync();

        var reports = await stage.Reports.ListAsync(ScheduleStage.Address("f"), CancellationToken.None);

        Assert.Equal(["2021-11-v1", "2021-11-v2"], reports.Select(report => report.Id));
        Assert.Equal([ReportLanguage.Zh, ReportLanguage.En], reports.Select(report => report.Inputs.Language));
        Assert.Equal(reports[0].Inputs.KnownAt, reports[1].Inputs.KnownAt);
        Assert.Equal("The same report in English", reports[1].Inputs.Restates!.Reason);
        Assert.Equal(["2021-11-v1", "2021-11-v2"], (await stage.OccurrencesAsync("f")).Select(occurrence => occurrence.Report));
    }

    private async Task<ScheduleStage> StageAsync(params string[] funds)
    {
        var stage = await ScheduleStage.StartAsync(azurite, Start);
        foreach (var fund in funds)
        {
            await stage.OpenFundAsync(fund);
            await stage.SetAsync(fund, "s", ScheduleKind.Monthly, "Asia/Shanghai", Usual);
        }

        return stage;
    }
}
