using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Functions;

/// <summary>The clock of the users: a day in Xiamen begins eight hours before it does in UTC.</summary>
internal static class UsersClock
{
    private static readonly LocalDateTimePattern ToTheSecond = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>What the clock says at an instant.</summary>
    public static LocalDateTime At(Instant instant) => instant.InZone(Zone).LocalDateTime;

    /// <summary>What the clock says, to the second that has begun, for sentences that name Beijing time. To ask again, the instant itself is needed.</summary>
    public static string Text(Instant instant) => ToTheSecond.Format(At(instant));
}
