using System.Globalization;
using System.Text.RegularExpressions;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Imports.Reading.Files;
using NodaTime;

namespace FundLeverage.Functions.Imports.Reading.Values;

/// <summary>Reporting periods as people write them: 2021年1-10月, 2021年上半年, 截至2021年11月30日.</summary>
internal static partial class PeriodValue
{
    private const string Numerals = "一二三四";

    public static ReadValue Read(Cell cell) => cell.Type switch
    {
        CellType.Date => cell.Look is { ShowsDay: false } && cell.Date.Day == 1 ? Judge($"{cell.Date.Year}-{cell.Date.Month:D2}", cell.Text) : Judge(cell.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), cell.Text),
        CellType.Number or CellType.Text => Judge(Spelling(PlainText.Tight(cell.Text)), cell.Text),
        _ => new Failure(IndicatorFailures.PeriodMalformed, "", ("text", Failure.Quote(cell.Text))),
    };

    /// <summary>The period that a line above a table begins with or names as that of its figures; null where there is none.</summary>
    public static string? InLine(string line)
    {
        foreach (Match match in Line().Matches(PlainText.Tight(line)))
        {
            if (ReportingPeriod.Parse(Spelling(match.Value)).TryGet(out var period))
                return period.Text;
        }

        return null;
    }

    private static ReadValue Judge(string spelling, string text) => ReportingPeriod.Parse(spelling).TryGet(out var period)
        ? new ReadValue(period.Text)
        : new Failure(IndicatorFailures.PeriodMalformed, "", ("text", Failure.Quote(text)));

    /// <summary>The period in the spelling that the routes take; the text itself where it is in none that is known.</summary>
    private static string Spelling(string text)
    {
        if (Shape().Match(text) is not { Success: true } match)
            return text.ToUpperInvariant();
        var year = match.Groups["year"].Value;
        var asOf = match.Groups["asof"].Success;
        if (match.Groups["half"].Success)
            return $"{year}-H{(match.Groups["half"].Value is "上" or "1" ? 1 : 2)}";
        if (match.Groups["quarter"].Success)
            return $"{year}-Q{Digit(match.Groups["quarter"].Value)}";
        if (match.Groups["first"].Success)
            return $"{year}-01..{year}-{Digit(match.Groups["first"].Value) * 3:D2}";
        if (match.Groups["week"].Success)
            return $"{year}-W{Digit(match.Groups["week"].Value):D2}";
        if (match.Groups["to"].Success)
            return $"{year}-{Digit(match.Groups["month"].Value):D2}..{year}-{Digit(match.Groups["to"].Value):D2}";
        if (match.Groups["day"].Success)
            return $"{(asOf ? ".." : "")}{year}-{Digit(match.Groups["month"].Value):D2}-{Digit(match.Groups["day"].Value):D2}";
        if (match.Groups["month"].Success)
            return asOf ? ".." + EndOf(year, match.Groups["month"].Value) : $"{year}-{Digit(match.Groups["month"].Value):D2}";
        return asOf ? $"..{year}-12-31" : year;
    }

    private static string EndOf(string year, string month) =>
        Digit(month) is >= 1 and <= 12 and var number && int.Parse(year, CultureInfo.InvariantCulture) is > 0 and var y
            ? $"{year}-{number:D2}-{CalendarSystem.Iso.GetDaysInMonth(y, number):D2}"
            : "";

    private static int Digit(string text) => Numerals.Contains(text, StringComparison.Ordinal)
        ? Numerals.IndexOf(text, StringComparison.Ordinal) + 1
        : int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<asof>截[至止]到?)?(?<year>[0-9]{4})(?:年?(?:度|全年)?|年?(?<half>[上下])半年|年?(?<first>[一二三四])季度累计|年?前(?<first>[一二三四1-4])季度|年?第?(?<quarter>[一二三四1-4])季度?|年?q(?<quarter>[1-4])|年?h(?<half>[12])|年?第(?<week>[0-9]{1,2})周|[年.](?<month>[0-9]{1,2})(?:月?[-~至到](?<to>[0-9]{1,2}))?月?(?:份|底|末|(?<day>[0-9]{1,2})[日号])?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(@"(?:截[至止]到?)?[0-9]{4}年(?:[0-9]{1,2}月?[-~至到][0-9]{1,2}月|[0-9]{1,2}月(?:[0-9]{1,2}日|底|末|份)?|[上下]半年|前?第?[一二三四1-4]季度|度|全年)", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
