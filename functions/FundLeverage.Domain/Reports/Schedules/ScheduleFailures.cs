using FundLeverage.Domain.Results;

namespace FundLeverage.Domain.Reports.Schedules;

/// <summary>Why a schedule is not accepted.</summary>
public static class ScheduleFailures
{
    /// <summary>No zone of the IANA time zone database.</summary>
    public static readonly FailureCode ZoneUnknown = new("schedule-zone-unknown", FailureKind.Invalid);

    /// <summary>No time of a day.</summary>
    public static readonly FailureCode TimeMalformed = new("schedule-time-malformed", FailureKind.Invalid);

    /// <summary>No working day that a report can be due on.</summary>
    public static readonly FailureCode WorkingDay = new("schedule-working-day", FailureKind.Invalid);

    /// <summary>No cron expression of five fields.</summary>
    public static readonly FailureCode CronMalformed = new("schedule-cron-malformed", FailureKind.Invalid);

    /// <summary>No report would be due in ten years.</summary>
    public static readonly FailureCode NeverDue = new("schedule-never-due", FailureKind.Invalid);

    /// <summary>Both a cron expression and a working day or time.</summary>
    public static readonly FailureCode TwoRules = new("schedule-two-rules", FailureKind.Invalid);

    /// <summary>The fund has as many schedules as it can have.</summary>
    public static readonly FailureCode TooMany = new("schedule-too-many", FailureKind.Refused);

    /// <summary>The fund has no such schedule.</summary>
    public static readonly FailureCode Unknown = new("schedule-unknown", FailureKind.NotFound);
}
