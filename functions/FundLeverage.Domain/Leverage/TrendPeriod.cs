using System.Collections.Immutable;
using NodaTime;

namespace FundLeverage.Domain.Leverage;

/// <summary>How long the periods of a trend are.</summary>
public enum TrendPeriod
{
    /// <summary>按日.</summary>
    Day,

    /// <summary>按月.</summary>
    Month,

    /// <summary>按季.</summary>
    Quarter,

    /// <summary>按年.</summary>
    Year,
}

/// <summary>The days of a trend.</summary>
public static class TrendDays
{
    /// <summary>
    /// The ends of the periods that lie between two days, both inclusive, and the last day itself, whose period may
    /// be under way.
    /// </summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day; not before the first.</param>
    /// <param name="every">The length of a period.</param>
    /// <param name="most">At most so many and one more are made.</param>
    public static ImmutableArray<LocalDate> Between(LocalDate from, LocalDate to, TrendPeriod every, int most)
    {
        var days = ImmutableArray.CreateBuilder<LocalDate>();
        var end = EndOf(from, every);
        while (end < to && days.Count < most)
        {
            days.Add(end);
            end = EndOf(end.PlusDays(1), every);
        }

        days.Add(to);
        return days.ToImmutable();
    }

    /// <summary>The last day of the period that a day lies in.</summary>
    public static LocalDate EndOf(LocalDate day, TrendPeriod every) => every switch
    {
        TrendPeriod.Day => day,
        TrendPeriod.Month => day.With(DateAdjusters.EndOfMonth),
        TrendPeriod.Quarter => new LocalDate(day.Year, (((day.Month - 1) / 3) * 3) + 3, 1).With(DateAdjusters.EndOfMonth),
        TrendPeriod.Year => new LocalDate(day.Year, 12, 31),
        _ => throw new ArgumentOutOfRangeException(nameof(every), every, "Unknown period."),
    };
}
