using Cronos;
using FundLeverage.Domain.Results;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Domain.Reports.Schedules;

/// <summary>Reads the parts of a schedule.</summary>
public static class ScheduleText
{
    private const int LongestCron = 100;
    private static readonly LocalTimePattern Minute = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    /// <summary>A time zone by its IANA name.</summary>
    public static Outcome<DateTimeZone> Zone(string text) => DateTimeZoneProviders.Tzdb.Ids.Contains(text)
        ? DateTimeZoneProviders.Tzdb[text]
        : new Failure(ScheduleFailures.ZoneUnknown, "", ("text", Failure.Quote(text)));

    /// <summary>A local time <c>HH:mm</c>.</summary>
    public static Outcome<LocalTime> Time(string text) => Minute.Parse(text) is { Success: true, Value: var time }
        ? time
        : new Failure(ScheduleFailures.TimeMalformed, "", ("text", Failure.Quote(text)));

    /// <summary>The same as text.</summary>
    public static string Of(LocalTime time) => Minute.Format(time);

    /// <summary>A cron expression of five fields.</summary>
    public static Outcome<DueRule.ByCron> Cron(string text)
    {
        if (text.Length <= LongestCron && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 5 && CronExpression.TryParse(text, CronFormat.Standard, out _))
            return new DueRule.ByCron(text);
        return new Failure(ScheduleFailures.CronMalformed, "", ("text", Failure.Quote(text)));
    }

    /// <summary>The last working day that a report of a kind may be due on, so that it is out before the next but one is.</summary>
    public static int LastWorkingDay(ScheduleKind kind) => kind == ScheduleKind.Weekly ? 5 : 20;
}
