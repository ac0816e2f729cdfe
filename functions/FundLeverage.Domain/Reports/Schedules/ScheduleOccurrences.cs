using FundLeverage.Domain.Indicators;
using NodaTime;

namespace FundLeverage.Domain.Reports.Schedules;

/// <summary>
/// The occurrences of a schedule: a pure function of what it said when, and of the calendar. What it said holds from its change on:
/// a period is due by the plan in force, once, and a change neither repeats nor loses one.
/// </summary>
public static class ScheduleOccurrences
{
    /// <summary>More days than any rule lies behind its period: twenty working days and the longest holidays.</summary>
    private const int Reach = 62;

    /// <summary>How far ahead is looked.</summary>
    private static readonly Duration Horizon = Duration.FromDays(10 * 366);

    /// <summary>The occurrences that are due behind an instant, up to another and including it, in order.</summary>
    public static IEnumerable<DueReport> Between(ReportSchedule schedule, WorkingCalendar calendar, Instant after, Instant until)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        for (var i = 0; i < schedule.Versions.Length; i++)
        {
            if (schedule.Versions[i] is not { Plan: { } plan, Since: var since })
                continue;
            var from = Instant.Max(after, since);
            var last = i + 1 < schedule.Versions.Length ? Instant.Min(until, schedule.Versions[i + 1].Since) : until;
            for (var period = FirstThatMayBeDue(plan, from); ; period = SchedulePeriods.Next(plan.Kind, period))
            {
                if (plan.Zone.AtStartOfDay(period.Last.PlusDays(1)).ToInstant() > last)
                    break;
                if (DueUnder(schedule, i, period, calendar) is not { } due || due.DueAt <= after)
                    continue;
                if (due.DueAt > until)
                    break;
                if (!Enumerable.Range(0, i).Any(earlier => DueUnder(schedule, earlier, period, calendar) is not null))
                    yield return due;
            }
        }
    }

    /// <summary>The next occurrences, as far as they are known now: at most so many, and within ten years.</summary>
    public static IEnumerable<DueReport> Next(ReportSchedule schedule, WorkingCalendar calendar, Instant after, int count) =>
        Between(schedule, calendar, after, after + Horizon).Take(count);

    /// <summary>
    /// The occurrence of a period under one of the versions; null where it is not due while that holds. Where the version before would have
    /// had it due later, and this one would have had it due before it came to hold, it is due the moment it holds.
    /// </summary>
    private static DueReport? DueUnder(ReportSchedule schedule, int index, ReportingPeriod period, WorkingCalendar calendar)
    {
        if (schedule.Versions[index] is not { Plan: { } plan, Since: var since } || SchedulePeriods.Of(plan.Kind, period.Last) != period || plan.DueOf(period, calendar) is not { } time)
            return null;
        var dueAt = time.At;
        if (dueAt < since)
        {
            if (index == 0 || schedule.Versions[index - 1].Plan is not { } before || before.Kind != plan.Kind || before.DueOf(period, calendar) is not { } waited || waited.At < since)
                return null;
            dueAt = since;
        }

        return index + 1 < schedule.Versions.Length && dueAt >= schedule.Versions[index + 1].Since
            ? null
            : new DueReport(schedule.Id, period, dueAt, time, plan);
    }

    private static ReportingPeriod FirstThatMayBeDue(SchedulePlan plan, Instant from)
    {
        var day = from.InZone(plan.Zone).Date.PlusDays(-Reach);
        var period = SchedulePeriods.Of(plan.Kind, day);
        return SchedulePeriods.Of(plan.Kind, period.First!.Value.PlusDays(-1));
    }
}
