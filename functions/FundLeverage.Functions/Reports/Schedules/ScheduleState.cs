using FundLeverage.Domain.Reports.Schedules;
using FundLeverage.Storage.Reports;
using NodaTime;

namespace FundLeverage.Functions.Reports.Schedules;

/// <summary>A schedule with what is next and what became of it.</summary>
/// <param name="Schedule">What it says.</param>
/// <param name="Next">What is due next.</param>
/// <param name="Overdue">What is due and not published, the oldest first.</param>
/// <param name="Latest">What was published for it last, the latest first.</param>
internal sealed record ScheduleState(ReportSchedule Schedule, IReadOnlyList<DueReport> Next, IReadOnlyList<DueReport> Overdue, IReadOnlyList<PublishedOccurrence> Latest)
{
    private const int Shown = 3;

    public static ScheduleState Of(ReportSchedule schedule, FundSchedules read, WorkingCalendar calendar, Instant now)
    {
        var published = read.Published.Where(occurrence => occurrence.Schedule == schedule.Id).ToList();
        var done = published.Select(occurrence => occurrence.Period).ToHashSet();
        return new ScheduleState(
            schedule,
            [.. ScheduleOccurrences.Next(schedule, calendar, now, Shown + done.Count).Where(due => !done.Contains(due.Period)).Take(Shown)],
            [.. read.Overdue.Where(due => due.Schedule == schedule.Id)],
            [.. published.OrderByDescending(occurrence => occurrence.DueAt).ThenByDescending(occurrence => occurrence.Period.Last).Take(Shown)]);
    }
}
