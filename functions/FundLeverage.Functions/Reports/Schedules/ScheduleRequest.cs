using FundLeverage.Domain.Names;
using FundLeverage.Domain.Reports;
using FundLeverage.Domain.Reports.Schedules;
using FundLeverage.Functions.Delivery;
using FundLeverage.Functions.Delivery.Settings;
using FundLeverage.Functions.Http;

namespace FundLeverage.Functions.Reports.Schedules;

/// <summary>A schedule as it is to be set.</summary>
/// <param name="Id">Which.</param>
/// <param name="Plan">What it says.</param>
internal sealed record ScheduleRequest(OpaqueId Id, SchedulePlan Plan)
{
    private const string UsualZone = "Asia/Shanghai";
    private const string UsualTime = "08:30";

    /// <summary>Reads a body; null when findings say why not.</summary>
    public static ScheduleRequest? Read(JsonMembers members, DeliveryChannels channels, OpaqueId workspace)
    {
        var id = members.Id("id");
        var kind = members.Choice<ScheduleKind>("kind", required: true);
        var zone = members.Findings.Take(ScheduleText.Zone(members.Text("zone") ?? UsualZone), "/zone");
        DueRule? rule = members.Has("cron") ? Cron(members) : OnWorkingDay(members, kind);
        var language = members.Choice<ReportLanguage>("language") ?? ReportLanguage.Zh;
        var recipients = RecipientMembers.Read(members, channels, workspace);
        members.RefuseUnknown();
        return id is null || kind is not { } often || zone is null || rule is null || members.Findings.Failures.Count > 0
            ? null
            : new ScheduleRequest(id, new SchedulePlan(often, zone, rule, language, recipients));
    }

    private static DueRule.ByCron? Cron(JsonMembers members)
    {
        // A bar that is not short-circuited: both members are asked for.
        if (members.Has("time") | members.Has("workingDay"))
            members.Findings.Add(ScheduleFailures.TwoRules, "/cron");
        return members.Text("cron") is { } text ? members.Findings.Take(ScheduleText.Cron(text), "/cron") : null;
    }

    private static DueRule.OnWorkingDay? OnWorkingDay(JsonMembers members, ScheduleKind? kind)
    {
        var last = ScheduleText.LastWorkingDay(kind ?? ScheduleKind.Yearly);
        var nth = members.Has("workingDay") ? members.Whole("workingDay") : 1;
        if (nth is < 1 || nth > last)
            members.Findings.Add(ScheduleFailures.WorkingDay, "/workingDay", ("day", nth), ("last", last));
        var time = ScheduleText.Time(members.Text("time") ?? UsualTime);
        foreach (var failure in time.Failures)
            members.Findings.Add(failure with { Pointer = "/time" });
        return time.Succeeded && nth is >= 1 and <= int.MaxValue ? new DueRule.OnWorkingDay((int)nth, time.Value) : null;
    }
}
