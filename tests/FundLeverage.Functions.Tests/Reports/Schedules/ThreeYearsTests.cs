using Azure.Data.Tables;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Reports;
using FundLeverage.Domain.Reports.Schedules;
using FundLeverage.Testing;
using NodaTime;

namespace FundLeverage.Functions.Tests.Reports.Schedules;

/// <summary>
/// Three years under a simulated clock: two timers at once on one store, killed at random requests, answers lost, weeks missed, clocks set
/// wrong, schedules in four zones changed, ended and resumed. Every occurrence has its report exactly once, in order.
/// </summary>
public sealed class ThreeYearsTests(AzuriteFixture azurite)
{
    /// <summary>The funds, the schedules, the occurrences.</summary>
    private const int IdleRequests = 3;

    private static readonly LocalTime Usual = new(8, 30);

    [Theory]
    [InlineData(20211130)]
    public async Task ThreeYears_OfTwoTimersThatFail_PublishEachOccurrenceOnceAndInOrder(int seed)
    {
        var dice = new Random(seed);
        var end = Instant.FromUtc(2024, 1, 20, 0, 0);
        await using var stage = await ScheduleStage.StartAsync(azurite, Instant.FromUtc(2021, 1, 1, 0, 0));
        await stage.OpenFundAsync("f", "a");
        await stage.SetAsync("f", "weekly", ScheduleKind.Weekly, "America/New_York", DueRule("30 2 * * 0"));
        await stage.SetAsync("f", "monthly", ScheduleKind.Monthly, "Asia/Shanghai", new DueRule.OnWorkingDay(1, Usual));
        await stage.SetAsync("f", "abroad", ScheduleKind.Monthly, "Australia/Lord_Howe", new DueRule.OnWorkingDay(2, new LocalTime(2, 15)), ReportLanguage.En);
        await stage.SetAsync("f", "quarterly", ScheduleKind.Quarterly, "Europe/Berlin", new DueRule.OnWorkingDay(1, new LocalTime(2, 30)));
        await stage.SetAsync("f", "half", ScheduleKind.HalfYearly, "Asia/Shanghai", new DueRule.OnWorkingDay(3, Usual));
        await stage.SetAsync("f", "yearly", ScheduleKind.Yearly, "Asia/Shanghai", DueRule("0 9 15 1 *"));
        await stage.SetAsync("f", "ended", ScheduleKind.Monthly, "Asia/Shanghai", new DueRule.OnWorkingDay(1, Usual));
        var changes = new Queue<(Instant At, Func<Task> Change)>(
        [
            (Instant.FromUtc(2021, 6, 15, 0, 0), () => stage.EndAsync("f", "ended")),
            (Instant.FromUtc(2022, 3, 1, 0, 20), () => stage.SetAsync("f", "monthly", ScheduleKind.Monthly, "Asia/Shanghai", new DueRule.OnWorkingDay(1, new LocalTime(8, 0)))),
            (Instant.FromUtc(2022, 6, 15, 0, 0), () => stage.SetAsync("f", "ended", ScheduleKind.Monthly, "Asia/Shanghai", new DueRule.OnWorkingDay(1, Usual))),
            (Instant.FromUtc(2023, 8, 1, 1, 0), () => stage.SetAsync("f", "monthly", ScheduleKind.Monthly, "Asia/Shanghai", new DueRule.OnWorkingDay(1, new LocalTime(10, 0)))),
        ]);
        var (killed, killedPublishing, ticks) = (0, 0, 0);

        while (stage.Clock.GetCurrentInstant() < end)
        {
            var next = Instant.Min(end, stage.Clock.GetCurrentInstant() + (dice.Next(25) == 0 ? Duration.FromDays(dice.Next(10, 60)) : Duration.FromMinutes(dice.Next(5, 5 * 1440))));
            if (changes.TryPeek(out var change) && change.At <= next)
            {
                stage.Clock.Reset(change.At);
                await changes.Dequeue().Change();
                continue;
            }

            stage.Clock.Reset(next);
            foreach (var timer in stage.Timers)
                timer.Clock.Shift = dice.Next(10) == 0 ? Duration.FromMinutes(dice.Next(-5 * 1440, 120)) : Duration.Zero;
            var fates = stage.Timers.Select(_ => Fate(dice.Next())).ToList();
            var lived = await Task.WhenAll(stage.Timers.Zip(fates, (timer, fate) => timer.TickAsync(fate)));
            (killed, ticks) = (killed + lived.Count(alive => !alive), ticks + lived.Length);
            killedPublishing += stage.Timers.Zip(lived).Count(pair => !pair.Second && pair.First.Transport.Requests > IdleRequests);
        }

        foreach (var timer in stage.Timers)
        {
            timer.Clock.Shift = Duration.Zero;
            await timer.TickAsync();
        }

        Assert.InRange(killed, ticks / 10, ticks);
        Assert.InRange(killedPublishing, 60, killed);
        Assert.Equal(Weeks(new LocalDate(2020, 12, 27), new LocalDate(2024, 1, 7)), await stage.PeriodsAsync("f", "weekly"));
        Assert.Equal(Months("2020-12", 37), await stage.PeriodsAsync("f", "monthly"));
        Assert.Equal(Months("2020-12", 37), await stage.PeriodsAsync("f", "abroad"));
        Assert.Equal(["2020-Q4", "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4", "2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4", "2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"], await stage.PeriodsAsync("f", "quarterly"));
        Assert.Equal(["2020-H2", "2021-H1", "2021-H2", "2022-H1", "2022-H2", "2023-H1", "2023-H2"], await stage.PeriodsAsync("f", "half"));
        Assert.Equal(["2020", "2021", "2022", "2023"], await stage.PeriodsAsync("f", "yearly"));
        Assert.Equal([.. Months("2020-12", 6), .. Months("2022-06", 19)], await stage.PeriodsAsync("f", "ended"));
        await RequireEachHasItsReportAsync(stage);
        await RequireOrderAsync(stage);
    }

    /// <summary>One report of each period in each language that was asked for, whichever schedules share it.</summary>
    private static async Task RequireEachHasItsReportAsync(ScheduleStage stage)
    {
        var occurrences = await stage.OccurrencesAsync("f");
        var reports = (await stage.Reports.ListAsync(ScheduleStage.Address("f"), CancellationToken.None)).ToDictionary(report => report.Id, StringComparer.Ordinal);

        Assert.All(occurrences, occurrence =>
        {
            var inputs = reports[occurrence.Report].Inputs;
            Assert.Equal((occurrence.Period, occurrence.Schedule.Value == "abroad" ? ReportLanguage.En : ReportLanguage.Zh), (inputs.Occurrence.Period, inputs.Language));
        });
        Assert.Equal(
            occurrences.Select(occurrence => $"{occurrence.Period.Text} {occurrence.Schedule.Value == "abroad"}").Distinct().Order(StringComparer.Ordinal),
            reports.Values.Select(report => $"{report.Inputs.Occurrence.Period.Text} {report.Inputs.Language == ReportLanguage.En}").Order(StringComparer.Ordinal));
        foreach (var report in reports.Values.Where((_, i) => i % 10 == 0))
        {
            foreach (var file in report.Files)
                Assert.NotNull(await stage.Reports.ReadFileAsync(report, file, CancellationToken.None));
        }
    }

    /// <summary>The store's own time stamps say in which order the rows were added.</summary>
    private async Task RequireOrderAsync(ScheduleStage stage)
    {
        var table = new TableServiceClient(azurite.ConnectionString).GetTableClient($"{stage.Prefix}reports");
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey ge {"O|"} and RowKey le {"O|~"}")))
            rows.Add(row);

        Assert.All(
            rows.GroupBy(row => row.GetString("schedule")),
            schedule => Assert.Equal(
                schedule.OrderBy(row => row.RowKey, StringComparer.Ordinal).Select(row => row.RowKey),
                schedule.OrderBy(row => row.Timestamp).ThenBy(row => row.RowKey, StringComparer.Ordinal).Select(row => row.RowKey)));
        Assert.All(rows, row => Assert.NotEqual(default, row.Timestamp));
    }

    /// <summary>
    /// Where a timer publishes, it dies at one request in ten, one answer in forty is lost, and at one in fifteen the store is away for longer
    /// than is retried, so that a publication fails and the tick goes on. Else seldom.
    /// </summary>
    private static Func<int, RequestFate> Fate(int seed)
    {
        var (dice, away) = (new Random(seed), 0);
        return request =>
        {
            var (death, lost, outage) = (dice.Next(request < IdleRequests ? 60 : 20), dice.Next(40), dice.Next(request < IdleRequests ? 60 : 15));
            away = away > 0 ? away - 1 : outage == 0 ? 4 : 0;
            return death switch
            {
                0 => RequestFate.KilledBefore,
                1 => RequestFate.KilledBehind,
                _ => away > 0 ? RequestFate.Refused : lost == 0 ? RequestFate.AnswerLost : RequestFate.Fine,
            };
        };
    }

    private static DueRule.ByCron DueRule(string cron) => ScheduleText.Cron(cron).Value;

    private static IEnumerable<string> Months(string first, int count)
    {
        var begin = ReportingPeriod.Of(first).Last;
        return Enumerable.Range(0, count).Select(i => begin.PlusMonths(i)).Select(day => $"{day.Year}-{day.Month:D2}");
    }

    private static IEnumerable<string> Weeks(LocalDate firstSunday, LocalDate lastSunday)
    {
        for (var sunday = firstSunday; sunday <= lastSunday; sunday = sunday.PlusWeeks(1))
        {
            var thursday = sunday.PlusDays(-3);
            yield return $"{thursday.Year}-W{((thursday.DayOfYear - 1) / 7) + 1:D2}";
        }
    }
}
