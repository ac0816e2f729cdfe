using FundLeverage.Domain.Indicators;
using NodaTime;
using NodaTime.Calendars;

namespace FundLeverage.Domain.Reports.Schedules;

/// <summary>How often a schedule has a report published, and of which periods.</summary>
public enum ScheduleKind
{
    /// <summary>每周: of ISO weeks.</summary>
    Weekly,

    /// <summary>每月.</summary>
    Monthly,

    /// <summary>每季度.</summary>
    Quarterly,

    /// <summary>每半年.</summary>
    HalfYearly,

    /// <summary>每年.</summary>
    Yearly,
}

/// <summary>The periods of each kind.</summary>
public static class SchedulePeriods
{
    /// <summary>The period of a kind that a day lies in.</summary>
    public static ReportingPeriod Of(ScheduleKind kind, LocalDate day) => ReportingPeriod.Of(kind switch
    {
        ScheduleKind.Weekly => $"{WeekYearRules.Iso.GetWeekYear(day):D4}-W{WeekYearRules.Iso.GetWeekOfWeekYear(day):D2}",
        ScheduleKind.Monthly => $"{day.Year:D4}-{day.Month:D2}",
        ScheduleKind.Quarterly => $"{day.Year:D4}-Q{((day.Month - 1) / 3) + 1}",
        ScheduleKind.HalfYearly => $"{day.Year:D4}-H{((day.Month - 1) / 6) + 1}",
        ScheduleKind.Yearly => $"{day.Year:D4}",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
    });

    /// <summary>The period behind another.</summary>
    public static ReportingPeriod Next(ScheduleKind kind, ReportingPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Of(kind, period.Last.PlusDays(1));
    }
}
