using FundLeverage.Domain.Names;
using FundLeverage.Domain.Reports.Schedules;
using FundLeverage.Functions.Records;
using Newtonsoft.Json.Linq;
using NodaTime.Text;

namespace FundLeverage.Functions.Reports.Schedules;

/// <summary>A schedule as an answer.</summary>
internal static class ScheduleAnswer
{
    private const int Shown = 3;

    /// <summary>What it says, since when and by whom. Of an ended one: what it said last.</summary>
    public static JObject Describe(OpaqueId fund, ReportSchedule schedule)
    {
        var plan = schedule.Versions.Last(version => version.Plan is not null).Plan!;
        var current = schedule.Current;
        var link = $"{RecordAnswers.FundLink(fund)}/report-schedules";
        return new JObject
        {
            ["id"] = schedule.Id.Value,
            ["fund"] = fund.Value,
            ["status"] = EnumText.Of(schedule.HasEnded ? ScheduleStatus.Ended : ScheduleStatus.Active),
            ["kind"] = EnumText.Of(plan.Kind),
            ["zone"] = plan.Zone.Id,
            ["workingDay"] = (plan.Rule as DueRule.OnWorkingDay)?.Nth,
            ["time"] = plan.Rule is DueRule.OnWorkingDay(_, var at) ? ScheduleText.Of(at) : null,
            ["cron"] = (plan.Rule as DueRule.ByCron)?.Expression,
            ["language"] = EnumText.Of(plan.Language),
            ["recipients"] = new JArray(plan.Recipients.Select(recipient => new JObject { ["channel"] = recipient.Channel, ["formats"] = new JArray(recipient.Formats) })),
            ["version"] = current.Number,
            ["since"] = RecordAnswers.Text(current.Since),
            ["setBy"] = RecordAnswers.Person(current.By),
            ["links"] = new JObject { ["self"] = $"{link}/{schedule.Id}", ["schedules"] = link },
        };
    }

    /// <summary>The same with what is next and what became of it.</summary>
    public static JObject Write(OpaqueId fund, ScheduleState state)
    {
        var json = Describe(fund, state.Schedule);
        json["next"] = new JArray(state.Next.Select(Write));
        json["overdueCount"] = state.Overdue.Count;
        json["overdue"] = new JArray(state.Overdue.Take(Shown).Select(Write));
        json["latest"] = new JArray(state.Latest.Select(occurrence => new JObject
        {
            ["period"] = occurrence.Period.Text,
            ["dueAt"] = RecordAnswers.Text(occurrence.DueAt),
            ["report"] = occurrence.Report,
            ["link"] = $"{RecordAnswers.FundLink(fund)}/reports/{occurrence.Report}",
        }));
        return json;
    }

    private static JObject Write(DueReport due) => new()
    {
        ["period"] = due.Period.Text,
        ["dueAt"] = RecordAnswers.Text(due.DueAt),
        ["localTime"] = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm").Format(due.Time.Local),
        ["withoutNotice"] = !due.Time.IsKnown,
    };
}

/// <summary>Whether a schedule goes on.</summary>
internal enum ScheduleStatus
{
    /// <summary>执行中.</summary>
    Active,

    /// <summary>已终止.</summary>
    Ended,
}
