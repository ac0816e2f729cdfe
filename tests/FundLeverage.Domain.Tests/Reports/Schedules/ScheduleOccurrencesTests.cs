using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reports;
using FundLeverage.Domain.Reports.Schedules;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Domain.Tests.Reports.Schedules;

/// <summary>When which report is due.</summary>
public sealed class ScheduleOccurrencesTests
{
    private static readonly LocalTime Usual = new(8, 30);

    [Theory]
    [InlineData(ScheduleKind.Weekly, "2021-W37 2021-09-22T00:30:00Z|2021-W38 2021-09-27T00:30:00Z|2021-W39 2021-10-08T00:30:00Z|2021-W40 2021-10-11T00:30:00Z")]
    [InlineData(ScheduleKind.Monthly, "2021-09 2021-10-08T00:30:00Z|2021-10 2021-11-01T00:30:00Z|2021-11 2021-12-01T00:30:00Z|2021-12 2022-01-04T00:30:00Z")]
    [InlineData(ScheduleKind.Quarterly, "2021-Q3 2021-10-08T00:30:00Z|2021-Q4 2022-01-04T00:30:00Z|2022-Q1 2022-04-01T00:30:00Z|2022-Q2 2022-07-01T00:30:00Z")]
    [InlineData(ScheduleKind.HalfYearly, "2021-H2 2022-01-04T00:30:00Z|2022-H1 2022-07-01T00:30:00Z|2022-H2 2023-01-03T00:30:00Z|2023-H1 2023-07-03T00:30:00Z")]
    [InlineData(ScheduleKind.Yearly, "2021 2022-01-04T00:30:00Z|2022 2023-01-03T00:30:00Z|2023 2024-01-02T00:30:00Z|2024 2025-01-02T00:30:00Z")]
    public void Next_OfEachKind_IsTheFirstWorkingDayBehindThePeriod(ScheduleKind kind, string expected)
    {
        Assert.Equal(expected, Next(Schedule(("2021-09-20T00:00:00Z", Plan(kind))), "2021-09-20T00:00:00Z", 4));
    }

    [Theory]
    [InlineData("Asia/Shanghai", "2023-02 2023-03-01T00:30:00Z|2023-03 2023-04-03T00:30:00Z")]
    [InlineData("America/New_York", "2023-02 2023-03-01T13:30:00Z|2023-03 2023-04-03T12:30:00Z", Label = "summer time begins between")]
    [InlineData("Europe/Berlin", "2023-02 2023-03-01T07:30:00Z|2023-03 2023-04-03T06:30:00Z")]
    [InlineData("Australia/Lord_Howe", "2023-02 2023-02-28T21:30:00Z|2023-03 2023-04-02T22:00:00Z", Label = "half an hour")]
    public void Next_InEachZone_IsAtTheLocalHour(string zone, string expected)
    {
        Assert.Equal(expected, Next(Schedule(("2023-02-15T00:00:00Z", Plan(ScheduleKind.Monthly, zone))), "2023-02-15T00:00:00Z", 2));
    }

    [Theory]
    [InlineData("America/New_York", "30 2 * * *", "2021-W10 2021-03-15T06:30:00Z|2021-W11 2021-03-22T06:30:00Z", "2021-03-14T22:00:00Z")]
    [InlineData("America/New_York", "30 2 * * 0", "2021-W09 2021-03-14T07:30:00Z|2021-W10 2021-03-21T06:30:00Z", "2021-03-10T22:00:00Z", Label = "02:30 is skipped: 03:30")]
    [InlineData("America/New_York", "30 1 * * 0", "2021-W44 2021-11-14T06:30:00Z|2021-W45 2021-11-21T06:30:00Z", "2021-11-07T05:30:00Z", Label = "01:30 comes twice: the first only")]
    [InlineData("Australia/Lord_Howe", "15 2 * * 0", "2021-W38 2021-10-02T15:45:00Z|2021-W39 2021-10-09T15:15:00Z", "2021-09-28T00:00:00Z", Label = "02:15 is skipped: 02:45")]
    public void Next_WhereTheClocksChange_IsOnce(string zone, string cron, string expected, string after)
    {
        Assert.Equal(expected, Next(Schedule(("2021-01-01T00:00:00Z", Cron(ScheduleKind.Weekly, cron, zone))), after, 2));
    }

    [Theory]
    [InlineData(ScheduleKind.Monthly, "0 9 5 * *", "2021-09 2021-10-05T01:00:00Z|2021-10 2021-11-05T01:00:00Z|2021-11 2021-12-05T01:00:00Z")]
    [InlineData(ScheduleKind.Monthly, "0 9 * * 1-5", "2021-09 2021-10-01T01:00:00Z|2021-10 2021-11-01T01:00:00Z|2021-11 2021-12-01T01:00:00Z", Label = "fires daily: the first of the month")]
    [InlineData(ScheduleKind.Monthly, "0 9 L * *", "2021-08 2021-09-30T01:00:00Z|2021-09 2021-10-31T01:00:00Z|2021-10 2021-11-30T01:00:00Z", Label = "the last day reports the month before")]
    [InlineData(ScheduleKind.Monthly, "0 9 1 1,7 *", "2021-12 2022-01-01T01:00:00Z|2022-06 2022-07-01T01:00:00Z|2022-12 2023-01-01T01:00:00Z", Label = "fires twice a year: passes months over")]
    [InlineData(ScheduleKind.Yearly, "0 9 31 12 *", "2020 2021-12-31T01:00:00Z|2021 2022-12-31T01:00:00Z|2022 2023-12-31T01:00:00Z", Label = "a year behind")]
    [InlineData(ScheduleKind.Quarterly, "0 0 1 * *", "2021-Q3 2021-09-30T16:00:00Z|2021-Q4 2021-12-31T16:00:00Z|2022-Q1 2022-03-31T16:00:00Z", Label = "the first moment")]
    public void Next_ByCron_ReportsThePeriodThatEndedLast(ScheduleKind kind, string cron, string expected)
    {
        Assert.Equal(expected, Next(Schedule(("2021-09-20T00:00:00Z", Cron(kind, cron))), "2021-09-20T00:00:00Z", 3));
    }

    [Theory]
    [InlineData("2021-10-08T00:29:59Z", "2021-10-08T00:30:00Z", "2021-09", Label = "until is inclusive")]
    [InlineData("2021-10-08T00:30:00Z", "2021-11-01T00:29:59Z", "", Label = "after is not")]
    [InlineData("2021-10-08T00:30:00Z", "2021-12-01T00:30:00Z", "2021-10 2021-11")]
    [InlineData("2000-01-01T00:00:00Z", "2021-10-08T00:30:00Z", "2021-09", Label = "nothing before it was set")]
    public void Between_TwoInstants_HoldsWhatIsDueBehindTheFirstUpToTheSecond(string after, string until, string expected)
    {
        var schedule = Schedule(("2021-09-20T00:00:00Z", Plan(ScheduleKind.Monthly)));

        Assert.Equal(expected, string.Join(' ', ScheduleOccurrences.Between(schedule, WorkingCalendar.China, At(after), At(until)).Select(due => due.Period.Text)));
    }

    [Theory]
    [InlineData("2021-10-08T00:20:00Z", "08:20", "2021-09 2021-10-08T00:20:00Z", Label = "to the very moment")]
    [InlineData("2021-10-08T00:20:00Z", "08:00", "2021-09 2021-10-08T00:20:00Z", Label = "to an hour that has passed: due at once")]
    [InlineData("2021-10-08T00:20:00Z", "09:00", "2021-09 2021-10-08T01:00:00Z", Label = "to a later one")]
    [InlineData("2021-10-08T00:30:00Z", "08:00", "2021-09 2021-10-08T00:30:00Z", Label = "at the moment it is due")]
    [InlineData("2021-10-08T00:31:00Z", "09:00", "2021-09 2021-10-08T00:30:00Z", Label = "behind it: no second one")]
    [InlineData("2021-10-08T00:31:00Z", "08:00", "2021-09 2021-10-08T00:30:00Z")]
    public void Change_OfTheHourAroundTheHour_NeitherRepeatsNorLosesOne(string since, string hour, string expected)
    {
        var schedule = Schedule(("2021-09-20T00:00:00Z", Plan(ScheduleKind.Monthly)), (since, Plan(ScheduleKind.Monthly, at: hour)));

        Assert.Equal(expected, Next(schedule, "2021-09-20T00:00:00Z", 1));
        Assert.StartsWith("2021-10 2021-11-01T", Next(schedule, "2021-10-20T00:00:00Z", 1), StringComparison.Ordinal);
    }

    [Fact]
    public void Change_OfTheKind_HoldsFromThenOn()
    {
        var schedule = Schedule(("2021-07-20T00:00:00Z", Plan(ScheduleKind.Monthly)), ("2021-09-20T00:00:00Z", Plan(ScheduleKind.Quarterly)), ("2021-11-15T00:00:00Z", Plan(ScheduleKind.Monthly)));

        Assert.Equal(
            "2021-07 2021-08-02T00:30:00Z|2021-08 2021-09-01T00:30:00Z|2021-Q3 2021-10-08T00:30:00Z|2021-11 2021-12-01T00:30:00Z",
            Next(schedule, "2021-01-01T00:00:00Z", 4));
    }

    [Fact]
    public void End_OfASchedule_LeavesOutWhatIsDueMeanwhile()
    {
        var schedule = Schedule(("2021-07-20T00:00:00Z", Plan(ScheduleKind.Monthly)), ("2021-08-15T00:00:00Z", null), ("2021-10-15T00:00:00Z", Plan(ScheduleKind.Monthly, at: "08:00")));

        Assert.Equal("2021-07 2021-08-02T00:30:00Z|2021-10 2021-11-01T00:00:00Z", Next(schedule, "2021-01-01T00:00:00Z", 2));
        Assert.Empty(ScheduleOccurrences.Next(schedule with { Versions = schedule.Versions[..2] }, WorkingCalendar.China, At("2021-08-15T00:00:00Z"), 1));
    }

    [Fact]
    public void Due_InAYearWithoutANotice_SaysThatItWasCountedByWeekends()
    {
        var schedule = Schedule(("2026-11-20T00:00:00Z", Plan(ScheduleKind.Monthly)));

        Assert.Equal([true, false], ScheduleOccurrences.Next(schedule, WorkingCalendar.China, At("2026-11-20T00:00:00Z"), 2).Select(due => due.Time.IsKnown));
    }

    /// <summary>However time is cut, the pieces hold the same occurrences as the whole, each once.</summary>
    [Fact]
    public void Between_AnyCutsOfTime_HoldsEachOnce()
    {
        var dice = new Random(20211130);
        for (var round = 0; round < 60; round++)
        {
            var versions = new List<(string, SchedulePlan?)>();
            var since = At("2021-01-01T00:00:00Z");
            for (var i = 0; i < dice.Next(1, 5); i++)
            {
                versions.Add((InstantPattern.ExtendedIso.Format(since), i > 0 && dice.Next(4) == 0 ? null : Any(dice)));
                since += Duration.FromMinutes(dice.Next(1, 200 * 1440));
            }

            var schedule = Schedule([.. versions]);
            var (first, last) = (At("2020-12-01T00:00:00Z"), At("2024-01-01T00:00:00Z"));
            var whole = ScheduleOccurrences.Between(schedule, WorkingCalendar.China, first, last).ToList();
            var pieces = new List<DueReport>();
            for (var from = first; from < last;)
            {
                var to = Instant.Min(last, from + Duration.FromMinutes(dice.Next(1, 90 * 1440)));
                pieces.AddRange(ScheduleOccurrences.Between(schedule, WorkingCalendar.China, from, to));
                from = to;
            }

            Assert.Equal(whole.Select(Text), pieces.Select(Text));
            Assert.Equal(whole.Select(due => due.Period).Distinct(), whole.Select(due => due.Period));
            Assert.Equal(whole.Select(due => due.DueAt).Order(), whole.Select(due => due.DueAt));
            Assert.All(whole, due => Assert.True(due.Period.Last < due.DueAt.InZone(due.Plan.Zone).Date));
        }
    }

    private static SchedulePlan Any(Random dice)
    {
        var kind = (ScheduleKind)dice.Next(5);
        var zone = (string[])["Asia/Shanghai", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe"];
        var cron = (string[])["30 2 * * *", "0 0 1 * *", "15 2 * * 0", "0 9 L 3,10 *"];
        return dice.Next(3) == 0
            ? Cron(kind, cron[dice.Next(cron.Length)], zone[dice.Next(zone.Length)])
            : Plan(kind, zone[dice.Next(zone.Length)], $"{dice.Next(24):D2}:{dice.Next(60):D2}", dice.Next(1, ScheduleText.LastWorkingDay(kind) + 1));
    }

    private static SchedulePlan Plan(ScheduleKind kind, string zone = "Asia/Shanghai", string? at = null, int nth = 1) =>
        new(kind, ScheduleText.Zone(zone).Value, new DueRule.OnWorkingDay(nth, at is null ? Usual : ScheduleText.Time(at).Value), ReportLanguage.Zh, []);

    private static SchedulePlan Cron(ScheduleKind kind, string cron, string zone = "Asia/Shanghai") =>
        new(kind, ScheduleText.Zone(zone).Value, ScheduleText.Cron(cron).Value, ReportLanguage.Zh, []);

    private static ReportSchedule Schedule(params (string Since, SchedulePlan? Plan)[] versions) =>
        new(OpaqueId.Of("s"), [.. versions.Select((version, i) => new ScheduleVersion(i + 1, At(version.Since), new Actor("a", "甲"), version.Plan))]);

    private static string Next(ReportSchedule schedule, string after, int count) =>
        string.Join('|', ScheduleOccurrences.Next(schedule, WorkingCalendar.China, At(after), count).Select(Text));

    private static string Text(DueReport due) => $"{due.Period.Text} {InstantPattern.ExtendedIso.Format(due.DueAt)}";

    private static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).Value;
}
