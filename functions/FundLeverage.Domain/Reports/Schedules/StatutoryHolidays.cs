using System.Globalization;
using NodaTime;

namespace FundLeverage.Domain.Reports.Schedules;

/// <summary>
/// 法定节假日: the days off that China has by law whatever a year's notice says, as they are since 2025: 全国年节及纪念日放假办法 (国务院令第795号),
/// article 2. A notice adds the days between and the make-up workdays.
/// </summary>
internal static class StatutoryHolidays
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    /// <summary>True for a day that is off by law. Lunar days are known from 1901 to 2100.</summary>
    public static bool Contains(LocalDate day) =>
        (day.Month, day.Day) is (1, 1) or (5, 1 or 2) or (10, >= 1 and <= 3) || day == QingmingOf(day.Year) || IsLunar(day);

    /// <summary>
    /// 清明: 4 or 5 April, by the 寿星 formula of the solar terms for the years 2000 to 2099, in ten-thousandths of a day; 5 April in others.
    /// </summary>
    private static LocalDate QingmingOf(int year)
    {
        var ofCentury = year - 2000;
        return new LocalDate(year, 4, ofCentury is >= 0 and < 100 ? (((2_422 * ofCentury) + 48_100) / 10_000) - (ofCentury / 4) : 5);
    }

    /// <summary>春节 with its eve, 端午, 中秋.</summary>
    private static bool IsLunar(LocalDate day)
    {
        var date = day.ToDateTimeUnspecified();
        if (date <= Lunar.MinSupportedDateTime || date.AddDays(1) >= Lunar.MaxSupportedDateTime)
            return false;
        return LunarOf(date) is (1, >= 1 and <= 3) or (5, 5) or (8, 15) || LunarOf(date.AddDays(1)) is (1, 1);
    }

    /// <summary>Month and day; month 0 for a leap month (闰月), which repeats no festival.</summary>
    private static (int Month, int Day) LunarOf(DateTime date)
    {
        var month = Lunar.GetMonth(date);
        var leap = Lunar.GetLeapMonth(Lunar.GetYear(date));
        return (leap == 0 || month < leap ? month : month == leap ? 0 : month - 1, Lunar.GetDayOfMonth(date));
    }
}
