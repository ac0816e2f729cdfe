using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Reports;
using FundLeverage.Domain.Reports.Schedules;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Indicators;
using FundLeverage.Functions.Sheets;

namespace FundLeverage.Functions.Reports.Schedules;

/// <summary>Schedules of reports as a table.</summary>
internal static class ScheduleSheets
{
    private static readonly SheetColumns<ScheduleState> Columns = new SheetColumns<ScheduleState>()
        .Text("schedule", state => state.Schedule.Id.Value)
        .Choice("status", "scheduleStatus", state => (ScheduleStatus?)(state.Schedule.HasEnded ? ScheduleStatus.Ended : ScheduleStatus.Active))
        .Choice("scheduleKind", "scheduleKind", state => (ScheduleKind?)Plan(state).Kind)
        .Text("scheduleZone", state => Plan(state).Zone.Id, width: 18)
        .Text("scheduleRule", (state, language) => Rule(Plan(state).Rule, language), width: 28)
        .Choice("reportLanguage", "reportLanguage", state => (ReportLanguage?)Plan(state).Language)
        .Text("recipients", (state, language) => SheetWords.List(Plan(state).Recipients.Select(recipient => recipient.Channel), language), width: 24)
        .Text("setBy", state => state.Schedule.Current.By.Name)
        .Time("scheduleSince", state => state.Schedule.Current.Since)
        .Text("nextPeriod", (state, language) => state.Next is [var next, ..] ? PeriodText.Of(next.Period, language) : null, width: 20)
        .Time("nextDueAt", state => state.Next is [var next, ..] ? next.DueAt : null)
        .Whole("overdueCount", state => state.Overdue.Count)
        .Text("latestReport", state => state.Latest is [var latest, ..] ? latest.Report : null);

    public static SheetBook Book(ApiCall call, GuidanceFund fund, IEnumerable<ScheduleState> schedules) =>
        SheetBook.Of(call, "reportSchedules", facts => facts.Add("fund", $"{fund.Name} ({fund.Id})"), Columns.Table("reportSchedules", schedules));

    private static SchedulePlan Plan(ScheduleState state) => state.Schedule.Versions.Last(version => version.Plan is not null).Plan!;

    private static string Rule(DueRule rule, Texts.Language language) => rule is DueRule.OnWorkingDay(var nth, var at)
        ? ReportText.Say("scheduleRule", language, ("day", nth), ("time", ScheduleText.Of(at)))
        : ((DueRule.ByCron)rule).Expression;
}
