using System.Collections.Frozen;
using NodaTime;

namespace FundLeverage.Domain.Reports.Schedules;

/// <summary>
/// 工作日历: which days are worked in China, by the State Council's yearly notices on holidays and make-up workdays (调休).
/// Of a year without a notice only the weekends and the holidays that the law itself names are known.
/// </summary>
public sealed class WorkingCalendar
{
    private static readonly Lazy<WorkingCalendar> Kept = new(() => WorkingCalendarText.Parse(ReadKept()));

    private readonly FrozenDictionary<LocalDate, bool> _exceptions;
    private readonly FrozenDictionary<int, string> _notices;

    internal WorkingCalendar(IReadOnlyDictionary<LocalDate, bool> exceptions, IReadOnlyDictionary<int, string> notices)
    {
        _exceptions = exceptions.ToFrozenDictionary();
        _notices = notices.ToFrozenDictionary();
    }

    /// <summary>The years that the program knows.</summary>
    public static WorkingCalendar China => Kept.Value;

    /// <summary>The years of which a notice is known, in order.</summary>
    public IEnumerable<int> Years => _notices.Keys.Order();

    /// <summary>True where a notice of the year is known.</summary>
    public bool Knows(int year) => _notices.ContainsKey(year);

    /// <summary>The notice that a year rests on; null for none.</summary>
    public string? Notice(int year) => _notices.GetValueOrDefault(year);

    /// <summary>True for a day that is worked.</summary>
    public bool IsWorkingDay(LocalDate day) =>
        _exceptions.TryGetValue(day, out var worked) ? worked : !IsWeekend(day) && (Knows(day.Year) || !StatutoryHolidays.Contains(day));

    /// <summary>The so-manieth working day behind a day.</summary>
    /// <param name="day">The day, which is not counted.</param>
    /// <param name="count">1 for the first.</param>
    /// <returns>The day, and whether notices of all the years between are known.</returns>
    public (LocalDate Day, bool IsKnown) WorkingDayAfter(LocalDate day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var isKnown = true;
        while (count > 0)
        {
            day = day.PlusDays(1);
            isKnown &= Knows(day.Year);
            if (IsWorkingDay(day))
                count--;
        }

        return (day, isKnown);
    }

    /// <summary>This calendar with the years of another in the place of its own.</summary>
    public WorkingCalendar With(WorkingCalendar other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new WorkingCalendar(
            _exceptions.Where(day => !other.Knows(day.Key.Year)).Concat(other._exceptions).ToDictionary(),
            _notices.Where(year => !other.Knows(year.Key)).Concat(other._notices).ToDictionary());
    }

    internal static bool IsWeekend(LocalDate day) => day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;

    private static string ReadKept()
    {
        using var stream = typeof(WorkingCalendar).Assembly.GetManifestResourceStream("working-days.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
