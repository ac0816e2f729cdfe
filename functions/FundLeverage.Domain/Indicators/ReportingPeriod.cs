using System.Globalization;
using FundLeverage.Domain.Claims;
using FundLeverage.Domain.Results;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.Text;

namespace FundLeverage.Domain.Indicators;

/// <summary>
/// 报告期: what a figure is about. A flow has a first and a last day (2021年1-10月); a stock has a last day only (截至).
/// Two spellings of the same days are the same period: <c>2021-01..2021-12</c> is <c>2021</c>.
/// </summary>
public sealed record ReportingPeriod
{
    private const int FirstYear = 1950;
    private const int LastYear = 2199;

    private ReportingPeriod(LocalDate? first, LocalDate last)
    {
        First = first;
        Last = last;
        Kind = KindOf(first, last);
        Text = TextOf(Kind, first, last);
    }

    /// <summary>The first day; null for a stock, which is a figure as of a day.</summary>
    public LocalDate? First { get; }

    /// <summary>The last day, inclusive.</summary>
    public LocalDate Last { get; }

    /// <summary>The shape of the period.</summary>
    public PeriodKind Kind { get; }

    /// <summary>Its one spelling: 2021, 2021-H2, 2021-Q4, 2021-11, 2021-W48, 2021-01..2021-10, 2021-11-30 or ..2021-11-30.</summary>
    public string Text { get; }

    /// <summary>The calendar year that it lies in (for a week, the year that counts it), or null where it spans several.</summary>
    public int? Year => this switch
    {
        { Kind: PeriodKind.Week } => WeekYearRules.Iso.GetWeekYear(Last),
        { First: { } first } when first.Year != Last.Year => null,
        _ => Last.Year,
    };

    /// <summary>True where it counts from the first day of its year on, so that it can be held against the year's plan.</summary>
    public bool IsCumulative => First is { Month: 1, Day: 1 } && Year is not null;

    /// <summary>How much of the year has passed at its end: in twelfths at the end of a month (序时进度), else in days.</summary>
    public Rational ElapsedShare => EndsAMonth(Last)
        ? new Rational(Last.Month, 12)
        : new Rational(Last.DayOfYear, CalendarSystem.Iso.GetDaysInYear(Last.Year));

    /// <summary>Reads a period in any of its spellings; a range may join any two of them.</summary>
    public static Outcome<ReportingPeriod> Parse(string? text)
    {
        var parts = (text ?? "").Split("..");
        if (parts is [{ Length: > 0 } only] && Days(only) is var (from, to))
            return new ReportingPeriod(from, to);
        if (parts is ["", { Length: > 0 } day] && Days(day) is var (_, asOf))
            return new ReportingPeriod(null, asOf);
        if (parts is [{ Length: > 0 } left, { Length: > 0 } right] && Days(left) is var (begin, _) && Days(right) is var (_, end) && begin <= end)
            return new ReportingPeriod(begin, end);
        return new Failure(IndicatorFailures.PeriodMalformed, "", ("text", Failure.Quote(text ?? "")));
    }

    /// <summary>A period that is known to be well formed.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static ReportingPeriod Of(string text) => Parse(text).TryGet(out var period)
        ? period
        : throw new ArgumentException($"'{text}' is no period.", nameof(text));

    /// <summary>同期: the same period so many years before, or null where there is none: a year without a week 53.</summary>
    public ReportingPeriod? YearsBefore(int years)
    {
        if ((First ?? Last).Year - years < FirstYear)
            return null;
        switch (Kind)
        {
            case PeriodKind.Day:
                return new ReportingPeriod(Last.PlusYears(-years), Last.PlusYears(-years));
            case PeriodKind.Week:
                var (year, week) = (WeekYearRules.Iso.GetWeekYear(Last) - years, WeekYearRules.Iso.GetWeekOfWeekYear(Last));
                return week > WeekYearRules.Iso.GetWeeksInWeekYear(year) ? null : Of(string.Create(CultureInfo.InvariantCulture, $"{year:D4}-W{week:D2}"));
            default:
                var last = Last.PlusYears(-years);
                return new ReportingPeriod(First?.PlusYears(-years), EndsAMonth(Last) ? last.With(DateAdjusters.EndOfMonth) : last);
        }
    }

    /// <summary>The years between the ends of two periods: in twelfths between ends of months, else whole years and days.</summary>
    /// <param name="later">Ends on the same day or later.</param>
    public Rational YearsTo(ReportingPeriod later)
    {
        if (EndsAMonth(Last) && EndsAMonth(later.Last))
            return new Rational(((later.Last.Year - Last.Year) * 12) + later.Last.Month - Last.Month, 12);
        var whole = later.Last.Year - Last.Year;
        if (Last.PlusYears(whole) > later.Last)
            whole--;
        var (from, to) = (Last.PlusYears(whole), Last.PlusYears(whole + 1));
        return new Rational(whole, 1) + new Rational(Period.DaysBetween(from, later.Last), Period.DaysBetween(from, to));
    }

    /// <inheritdoc />
    public bool Equals(ReportingPeriod? other) => other is not null && First == other.First && Last == other.Last;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(First, Last);

    /// <inheritdoc />
    public override string ToString() => Text;

    private static bool EndsAMonth(LocalDate day) => day == day.With(DateAdjusters.EndOfMonth);

    /// <summary>The days of a year, half, quarter, month, week or day; null for any other text.</summary>
    private static (LocalDate First, LocalDate Last)? Days(string text)
    {
        if (text.Length < 4 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < FirstYear or > LastYear)
            return null;
        switch (text[4..])
        {
            case "":
                return Months(year, 1, 12);
            case ['-', 'H', >= '1' and <= '2' and var half]:
                return Months(year, ((half - '1') * 6) + 1, 6);
            case ['-', 'Q', >= '1' and <= '4' and var quarter]:
                return Months(year, ((quarter - '1') * 3) + 1, 3);
            case ['-', 'W', _, _] when Number(text[6..]) is { } week and > 0 && week <= WeekYearRules.Iso.GetWeeksInWeekYear(year):
                var monday = WeekYearRules.Iso.GetLocalDate(year, week, IsoDayOfWeek.Monday);
                return (monday, monday.PlusDays(6));
            case ['-', _, _] when Number(text[5..]) is >= 1 and <= 12 and var month:
                return Months(year, month, 1);
            case ['-', _, _, '-', _, _] when LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day }:
                return (day, day);
            default:
                return null;
        }
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static (LocalDate First, LocalDate Last) Months(int year, int month, int count)
    {
        var first = new LocalDate(year, month, 1);
        return (first, first.PlusMonths(count).PlusDays(-1));
    }

    private static PeriodKind KindOf(LocalDate? first, LocalDate last)
    {
        if (first is not { } begin)
            return PeriodKind.AsOf;
        if (begin.Day == 1 && EndsAMonth(last))
        {
            var months = ((last.Year - begin.Year) * 12) + last.Month - begin.Month + 1;
            return (months, begin.Month % 12) switch
            {
                (12, 1) => PeriodKind.Year,
                (6, 1 or 7) => PeriodKind.HalfYear,
                (3, 1 or 4 or 7 or 10) => PeriodKind.Quarter,
                (1, _) => PeriodKind.Month,
                _ => PeriodKind.Months,
            };
        }

        if (begin == last)
            return PeriodKind.Day;
        return begin.DayOfWeek == IsoDayOfWeek.Monday && last == begin.PlusDays(6) ? PeriodKind.Week : PeriodKind.Days;
    }

    private static string TextOf(PeriodKind kind, LocalDate? first, LocalDate last)
    {
        var year = last.Year.ToString("D4", CultureInfo.InvariantCulture);
        return kind switch
        {
            PeriodKind.Year => year,
            PeriodKind.HalfYear => $"{year}-H{last.Month / 6}",
            PeriodKind.Quarter => $"{year}-Q{last.Month / 3}",
            PeriodKind.Month => Month(last),
            PeriodKind.Week => string.Create(CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(last):D4}-W{WeekYearRules.Iso.GetWeekOfWeekYear(last):D2}"),
            PeriodKind.Months => $"{Month(first!.Value)}..{Month(last)}",
            PeriodKind.Day => LocalDatePattern.Iso.Format(last),
            PeriodKind.Days => $"{LocalDatePattern.Iso.Format(first!.Value)}..{LocalDatePattern.Iso.Format(last)}",
            _ => $"..{LocalDatePattern.Iso.Format(last)}",
        };

        static string Month(LocalDate day) => LocalDatePattern.Iso.Format(day)[..7];
    }
}

/// <summary>The shapes of a period.</summary>
public enum PeriodKind
{
    /// <summary>年.</summary>
    Year,

    /// <summary>半年.</summary>
    HalfYear,

    /// <summary>季度.</summary>
    Quarter,

    /// <summary>月.</summary>
    Month,

    /// <summary>周: an ISO 8601 week.</summary>
    Week,

    /// <summary>Several months that are none of the above: 1-10月.</summary>
    Months,

    /// <summary>日.</summary>
    Day,

    /// <summary>Several days that are none of the above.</summary>
    Days,

    /// <summary>截至: a stock as of a day.</summary>
    AsOf,
}
