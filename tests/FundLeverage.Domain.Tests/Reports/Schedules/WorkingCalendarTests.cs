using FundLeverage.Domain.Reports.Schedules;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Domain.Tests.Reports.Schedules;

/// <summary>The working days of China, held against the notices as printed.</summary>
public sealed class WorkingCalendarTests
{
    [Theory]
    [InlineData("2021-09-30", 1, "2021-10-08")]
    [InlineData("2021-09-30", 2, "2021-10-09")]
    [InlineData("2021-09-30", 3, "2021-10-11")]
    [InlineData("2021-09-25", 1, "2021-09-26")]
    [InlineData("2024-02-09", 1, "2024-02-18")]
    [InlineData("2024-02-03", 1, "2024-02-04")]
    [InlineData("2024-01-31", 7, "2024-02-08")]
    [InlineData("2023-12-31", 1, "2024-01-02")]
    [InlineData("2022-12-31", 1, "2023-01-03")]
    [InlineData("2020-01-23", 1, "2020-02-03")]
    [InlineData("2025-12-31", 1, "2026-01-04")]
    [InlineData("2026-09-30", 1, "2026-10-08")]
    public void WorkingDayAfter_AroundHolidaysAndMakeUpDays_IsTheNoticesOne(string day, int count, string expected)
    {
        Assert.Equal((Date(expected), true), WorkingCalendar.China.WorkingDayAfter(Date(day), count));
    }

    [Fact]
    public void Years_ThatAreKept_AreThoseOfTheFileWithTheirNotices()
    {
        Assert.Equal([2020, 2021, 2022, 2023, 2024, 2025, 2026], WorkingCalendar.China.Years);
        Assert.Equal("国办发明电〔2023〕7号", WorkingCalendar.China.Notice(2024));
    }

    /// <summary>Counted from the notices: of each year the days off on weekdays and the weekends that are worked.</summary>
    [Theory]
    [InlineData(2020, 19, 6)]
    [InlineData(2021, 18, 7)]
    [InlineData(2022, 18, 7)]
    [InlineData(2023, 18, 7)]
    [InlineData(2024, 19, 8)]
    [InlineData(2025, 18, 5)]
    [InlineData(2026, 19, 6)]
    public void Year_ByItsNotice_HasSoManyWeekdaysOffAndWeekendsWorked(int year, int off, int worked)
    {
        var days = Enumerable.Range(0, CalendarSystem.Iso.GetDaysInYear(year)).Select(i => new LocalDate(year, 1, 1).PlusDays(i)).ToList();

        Assert.Equal(
            (off, worked),
            (days.Count(day => !IsWeekend(day) && !WorkingCalendar.China.IsWorkingDay(day)), days.Count(day => IsWeekend(day) && WorkingCalendar.China.IsWorkingDay(day))));
    }

    /// <summary>Lunar days as almanacs have them; 2033 has a leap month behind the eleventh, 2031 one behind the third.</summary>
    [Theory]
    [InlineData("2026-12-31", 1, "2027-01-04")]
    [InlineData("2027-02-04", 1, "2027-02-09")]
    [InlineData("2027-04-02", 1, "2027-04-06")]
    [InlineData("2027-04-30", 1, "2027-05-03")]
    [InlineData("2027-06-08", 1, "2027-06-10")]
    [InlineData("2027-09-14", 1, "2027-09-16")]
    [InlineData("2031-06-23", 1, "2031-06-25")]
    [InlineData("2034-02-17", 1, "2034-02-22")]
    [InlineData("2035-09-30", 1, "2035-10-04")]
    public void Year_WithoutANotice_KnowsWeekendsAndStatutoryDaysAndSaysSo(string day, int count, string expected)
    {
        Assert.Equal((Date(expected), false), WorkingCalendar.China.WorkingDayAfter(Date(day), count));
        Assert.False(WorkingCalendar.China.Knows(Date(expected).Year));
    }

    /// <summary>The law as it is since 2025 names no day that the notices have worked.</summary>
    [Theory]
    [InlineData(2025, 13)]
    [InlineData(2026, 13)]
    public void StatutoryDay_OfAYearWithANotice_IsOff(int year, int count)
    {
        var days = Enumerable.Range(0, CalendarSystem.Iso.GetDaysInYear(year)).Select(i => new LocalDate(year, 1, 1).PlusDays(i)).Where(StatutoryHolidays.Contains).ToList();

        Assert.Equal(count, days.Count);
        Assert.All(days, day => Assert.False(WorkingCalendar.China.IsWorkingDay(day)));
    }

    [Fact]
    public void With_MoreYears_TakesThemInThePlaceOfItsOwn()
    {
        var more = WorkingCalendar.China.With(WorkingCalendarText.Parse("year 2035 通知一; off 2035-10-01..2035-10-07 国庆节; work 2035-10-13; year 2021 通知二"));

        Assert.Equal((new LocalDate(2035, 10, 8), true), more.WorkingDayAfter(new LocalDate(2035, 9, 30), 1));
        Assert.True(more.IsWorkingDay(new LocalDate(2035, 10, 13)));
        Assert.Equal((new LocalDate(2021, 10, 1), true), more.WorkingDayAfter(new LocalDate(2021, 9, 30), 1));
        Assert.Equal((new LocalDate(2024, 2, 18), true), more.WorkingDayAfter(new LocalDate(2024, 2, 9), 1));
    }

    [Theory]
    [InlineData("off 2027-01-01", "'off 2027-01-01': it belongs to the year above it.")]
    [InlineData("year 2027", "'year 2027': a statement is 'year NUMBER NOTICE', 'off DATE..DATE NAME' or 'work DATE'.")]
    [InlineData("year 2027 n; year 2027 n", "'year 2027 n': a year stands once, with its notice.")]
    [InlineData("year 20271 n", "'year 20271 n': a year stands once, with its notice.")]
    [InlineData("year 2027 n; off 2027-1-1", "'off 2027-1-1': dates are yyyy-MM-dd.")]
    [InlineData("year 2027 n; off 2027-01-01..2027-01-02..2027-01-03", "'off 2027-01-01..2027-01-02..2027-01-03': dates are yyyy-MM-dd.")]
    [InlineData("year 2027 n; off 2026-12-31..2027-01-01", "'off 2026-12-31..2027-01-01': it belongs to the year above it.")]
    [InlineData("year 2027 n; off 2027-01-03..2027-01-01", "'off 2027-01-03..2027-01-01': a range has 1 to 16 days.")]
    [InlineData("year 2027 n; off 2027-01-01..2027-10-01", "'off 2027-01-01..2027-10-01': a range has 1 to 16 days.")]
    [InlineData("year 2027 n; work 2027-01-04", "'work 2027-01-04': a make-up workday is a Saturday or Sunday.")]
    [InlineData("year 2027 n; off 2027-01-02; work 2027-01-02", "'work 2027-01-02': a day stands once.")]
    [InlineData("year 2027 n; free 2027-01-02", "'free 2027-01-02': a statement is 'year NUMBER NOTICE', 'off DATE..DATE NAME' or 'work DATE'.")]
    public void Statement_ThatIsNotWellFormed_IsQuotedWithTheReason(string text, string message)
    {
        Assert.Equal(message, Assert.Throws<FormatException>(() => WorkingCalendarText.Parse(text)).Message);
    }

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static bool IsWeekend(LocalDate day) => day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
}
