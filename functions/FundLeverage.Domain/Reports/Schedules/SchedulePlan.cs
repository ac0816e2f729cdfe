using System.Collections.Immutable;
using FundLeverage.Domain.Indicators;
using NodaTime;

namespace FundLeverage.Domain.Reports.Schedules;

/// <summary>What a schedule says.</summary>
/// <param name="Kind">How often, and of which periods.</param>
/// <param name="Zone">The time zone whose days and hours it means.</param>
/// <param name="Rule">When a report is due.</param>
/// <param name="Language">In which language.</param>
/// <param name="Recipients">Whom it goes to.</param>
public sealed record SchedulePlan(ScheduleKind Kind, DateTimeZone Zone, DueRule Rule, ReportLanguage Language, ImmutableArray<ReportRecipient> Recipients)
{
    /// <summary>When the report of a period is due; null where the rule passes the period over.</summary>
    public DueTime? DueOf(ReportingPeriod period, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(calendar);
        switch (Rule)
        {
            case DueRule.OnWorkingDay(var nth, var at):
                var (day, isKnown) = calendar.WorkingDayAfter(period.Last, nth);
                return At(day + at, isKnown);
            case DueRule.ByCron cron:
                var first = cron.FirstFrom(period.Last.PlusDays(1).AtMidnight());
                return first is { } local && local.Date <= SchedulePeriods.Next(Kind, period).Last ? At(local, isKnown: true) : null;
            default:
                throw new InvalidOperationException($"Unknown rule {Rule}.");
        }
    }

    /// <summary>A local time that a change of the clocks skips is as much later; of one that comes twice the first is meant.</summary>
    private DueTime At(LocalDateTime local, bool isKnown) => new(Zone.AtLeniently(local).ToInstant(), local, isKnown);
}

/// <summary>When a report is due.</summary>
/// <param name="At">The instant.</param>
/// <param name="Local">The local time that the rule names.</param>
/// <param name="IsKnown">False where a year was counted by its weekends alone.</param>
public sealed record DueTime(Instant At, LocalDateTime Local, bool IsKnown);
