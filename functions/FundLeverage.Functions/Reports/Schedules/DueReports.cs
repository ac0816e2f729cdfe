using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reports.Schedules;
using FundLeverage.Storage.Reports;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FundLeverage.Functions.Reports.Schedules;

/// <summary>
/// What is due of a fund and has no report yet. Worked out from what the schedules say and from the occurrences that have their reports,
/// never from a note of a last run: whatever was missed, and however the clock was set, it is found.
/// </summary>
public sealed class DueReports(ScheduleStore schedules, ReportStore reports, IOptions<ReportOptions> options)
{
    /// <summary>The working days by which reports are due.</summary>
    public WorkingCalendar Calendar { get; } = WorkingCalendar.China.With(WorkingCalendarText.Parse(options.Value.WorkingDays));

    /// <summary>A fund's schedules with what became of them.</summary>
    public async Task<FundSchedules> ReadAsync(FundAddress address, Instant now, CancellationToken cancellationToken)
    {
        var known = await schedules.ListAsync(address, cancellationToken);
        if (known.Count == 0)
            return new FundSchedules(known, [], []);

        // Read behind the schedules, so that what was published meanwhile is not taken for overdue.
        var published = await reports.ListOccurrencesAsync(address, cancellationToken);
        var done = published.Select(occurrence => (occurrence.Schedule, occurrence.Period)).ToHashSet();
        var overdue = known
            .SelectMany(schedule => ScheduleOccurrences.Between(schedule, Calendar, Instant.MinValue, now))
            .Where(due => !done.Contains((due.Schedule, due.Period)))
            .OrderBy(due => due.DueAt)
            .ThenBy(due => due.Period.Last)
            .ThenBy(due => due.Schedule);
        return new FundSchedules(known, published, [.. overdue]);
    }
}

/// <summary>A fund's schedules with what became of them.</summary>
/// <param name="Schedules">What they say.</param>
/// <param name="Published">The occurrences that have their reports.</param>
/// <param name="Overdue">Those that are due and have none, in the order in which they are published.</param>
public sealed record FundSchedules(IReadOnlyList<ReportSchedule> Schedules, IReadOnlyList<PublishedOccurrence> Published, IReadOnlyList<DueReport> Overdue);
