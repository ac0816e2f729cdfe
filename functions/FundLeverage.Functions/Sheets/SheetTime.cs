using FundLeverage.Domain.Amounts;
using NodaTime;

namespace FundLeverage.Functions.Sheets;

/// <summary>Days and instants as spreadsheets count them: days since 30 December 1899, and their parts.</summary>
internal static class SheetTime
{
    private const decimal SecondsPerDay = 86_400m;
    private static readonly LocalDate Epoch = new(1899, 12, 30);

    /// <summary>A day. All days of this program lie behind the 29 February 1900 that spreadsheets have and no calendar does.</summary>
    public static decimal Serial(LocalDate date) => Period.DaysBetween(Epoch, date);

    /// <summary>An instant by the clock of the users, to the second that has begun.</summary>
    public static decimal Serial(Instant instant)
    {
        var local = UsersClock.At(instant);
        var seconds = local.NanosecondOfDay / NodaConstants.NanosecondsPerSecond;
        return Serial(local.Date) + Rounding.HalfUp(seconds / SecondsPerDay, 10);
    }
}
