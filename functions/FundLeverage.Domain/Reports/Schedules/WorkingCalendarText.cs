using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Domain.Reports.Schedules;

/// <summary>
/// Reads working days: <c>year 2024 NOTICE</c>, then <c>off 2024-02-10..2024-02-17 NAME</c> and <c>work 2024-02-04</c> for the days of that
/// year that differ from its weekends. One statement a line, or several with semicolons and spaces between them.
/// </summary>
public static class WorkingCalendarText
{
    /// <summary>Longer than any holiday that there was: a range beyond it is a slip of the pen.</summary>
    private const int LongestHoliday = 16;

    /// <summary>Reads statements.</summary>
    /// <exception cref="FormatException">One of them is not well formed; the message quotes it and says why.</exception>
    public static WorkingCalendar Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var days = new Dictionary<LocalDate, bool>();
        var notices = new Dictionary<int, string>();
        int? current = null;
        foreach (var statement in Parts(text, "\n").Where(line => line[0] != '#').SelectMany(line => Parts(line, "; ")))
        {
            switch (statement.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries))
            {
                case ["year", var number, var notice]:
                    current = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1950 and <= 2199 && notices.TryAdd(year, notice.Trim())
                        ? year
                        : throw Wrong(statement, "a year stands once, with its notice");
                    break;
                case ["off" or "work", var range, ..]:
                    Add(days, statement, range, current, isWork: statement[0] == 'w');
                    break;
                default:
                    throw Wrong(statement, "a statement is 'year NUMBER NOTICE', 'off DATE..DATE NAME' or 'work DATE'");
            }
        }

        return new WorkingCalendar(days, notices);
    }

    private static string[] Parts(string text, string between) => text.Split(between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static void Add(Dictionary<LocalDate, bool> days, string statement, string range, int? year, bool isWork)
    {
        var ends = range.Split("..");
        if (ends.Length > 2 || LocalDatePattern.Iso.Parse(ends[0]) is not { Success: true, Value: var first } || LocalDatePattern.Iso.Parse(ends[^1]) is not { Success: true, Value: var last })
            throw Wrong(statement, "dates are yyyy-MM-dd");
        if (first.Year != year || last.Year != year)
            throw Wrong(statement, "it belongs to the year above it");
        if (last < first || last >= first.PlusDays(LongestHoliday))
            throw Wrong(statement, $"a range has 1 to {LongestHoliday} days");
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            if (isWork && !WorkingCalendar.IsWeekend(day))
                throw Wrong(statement, "a make-up workday is a Saturday or Sunday");
            if (!days.TryAdd(day, isWork))
                throw Wrong(statement, "a day stands once");
        }
    }

    private static FormatException Wrong(string statement, string why) => new($"'{statement}': {why}.");
}
