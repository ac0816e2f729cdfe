using System.Globalization;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Names;
using FundLeverage.Functions.Texts;
using NodaTime;
using NodaTime.Calendars;

namespace FundLeverage.Functions.Indicators;

/// <summary>Periods as people write them: 2021年1-10月, January to October 2021.</summary>
internal static class PeriodText
{
    public static string Of(ReportingPeriod period, Language language)
    {
        var (first, last) = (period.First ?? period.Last, period.Last);
        var key = EnumText.Of(period.Kind);
        if (period.Kind == PeriodKind.Months && first.Year == last.Year)
            key = "monthsOfYear";
        return Sentences.Fill(
            $"period:{key}",
            language,
            ("year", period.Kind == PeriodKind.Week ? period.Year!.Value : last.Year),
            ("firstYear", first.Year),
            ("part", Part(period, language)),
            ("month", Month(last, language)),
            ("firstMonth", Month(first, language)),
            ("day", Day(last, language)),
            ("firstDay", Day(first, language)));
    }

    private static string Part(ReportingPeriod period, Language language) => period.Kind switch
    {
        PeriodKind.HalfYear => Sentences.Fill($"period:half{period.Last.Month / 6}", language),
        PeriodKind.Quarter => Sentences.Fill($"period:quarter{period.Last.Month / 3}", language),
        PeriodKind.Week => WeekYearRules.Iso.GetWeekOfWeekYear(period.Last).ToString(CultureInfo.InvariantCulture),
        _ => "",
    };

    private static string Month(LocalDate day, Language language) => language == Language.Chinese
        ? day.Month.ToString(CultureInfo.InvariantCulture)
        : day.ToString("MMMM", CultureInfo.InvariantCulture);

    private static string Day(LocalDate day, Language language) => language == Language.Chinese
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日")
        : day.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);
}
