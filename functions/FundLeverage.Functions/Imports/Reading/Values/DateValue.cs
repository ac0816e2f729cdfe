using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Imports.Reading.Files;
using NodaTime;

namespace FundLeverage.Functions.Imports.Reading.Values;

/// <summary>Dates in all spellings, as <c>2021-11-30</c>; where only the month is told, as <c>2021-11</c>. What could be two dates is refused.</summary>
internal static partial class DateValue
{
    private const int FirstSerial = 18_000;
    private const int LastSerial = 110_000;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static ReadValue Read(Cell cell, bool countsFrom1904) => cell.Type switch
    {
        CellType.Date when cell.Look is { ShowsDay: false } && cell.Date.Day == 1 => Judge(cell.Date.Year, cell.Date.Month, null, cell.Text),
        CellType.Date => Judge(cell.Date.Year, cell.Date.Month, cell.Date.Day, cell.Text),
        CellType.Number => OfNumber(cell.Text, countsFrom1904),
        CellType.Text => OfText(cell.Text, countsFrom1904),
        _ => Malformed(cell.Text),
    };

    /// <summary>The date in a line such as 截至2021年11月30日; null where there is none.</summary>
    public static string? AsOf(string line) => AsOfLine().Match(PlainText.Of(line)) is { Success: true } match
        ? OfText(match.Groups[1].Value, countsFrom1904: false).Value
        : null;

    private static ReadValue OfNumber(string text, bool countsFrom1904)
    {
        if (NumberText.Read(text) is not { } number)
            return Malformed(text);

        // 2021.1 is what a cell keeps of 2021.10, too.
        if (number is > 1900 and < 2200 && !decimal.IsInteger(number))
            return number == decimal.Floor(number) + 0.1m ? ReadValue.Failed(ImportFailures.DateAmbiguous, ("text", text)) : OfText(NumberText.Write(number), countsFrom1904);
        return OfText(NumberText.Write(decimal.Floor(number)), countsFrom1904);
    }

    private static ReadValue OfText(string text, bool countsFrom1904)
    {
        var plain = Time().Replace(Arabic(PlainText.Tight(text)), "");
        foreach (var shape in new[] { Chinese(), Marked(), Compact() })
        {
            if (shape.Match(plain) is { Success: true } match)
                return Judge(Number(match, "year")!.Value, Number(match, "month")!.Value, Number(match, "day"), text);
        }

        if (Named().Match(plain) is { Success: true } named)
            return Judge(Number(named, "year")!.Value, Array.IndexOf(Months, named.Groups["month"].Value) + 1, Number(named, "day"), text);
        if (YearLast().Match(plain) is { Success: true } last)
            return OfYearLast(Number(last, "year")!.Value, Number(last, "one")!.Value, Number(last, "two")!.Value, text);
        if (plain.Length is 5 or 6 && int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerial and <= LastSerial
            && SerialDate.Read(plain, countsFrom1904) is { } day)
        {
            var date = Judge(day.Year, day.Month, day.Day, text);
            return date with { Problem = new Failure(ImportFailures.DateFromNumber, "", ("text", text), ("date", day)) };
        }

        return Malformed(text);
    }

    /// <summary>30/11/2021 and 11/30/2021 are one day; 1/2/2021 is two.</summary>
    private static ReadValue OfYearLast(int year, int one, int two, string text)
    {
        if (one <= 12 && two <= 12 && one != two)
            return ReadValue.Failed(ImportFailures.DateAmbiguous, ("text", Failure.Quote(text)));
        return one > 12 ? Judge(year, two, one, text) : Judge(year, one, two, text);
    }

    private static ReadValue Judge(int year, int month, int? day, string text)
    {
        if (month is < 1 or > 12 || (day is { } number && (number < 1 || number > CalendarSystem.Iso.GetDaysInMonth(year, month))))
            return Malformed(text);
        var date = new LocalDate(year, month, day ?? 1);
        if (date < DateText.First || date > DateText.Last)
            return ReadValue.Failed(HttpFailures.DateOutOfRange, ("text", Failure.Quote(text)), ("first", DateText.First), ("last", DateText.Last));
        return new ReadValue(date.ToString(day is null ? "uuuu-MM" : "uuuu-MM-dd", CultureInfo.InvariantCulture));
    }

    private static ReadValue Malformed(string text) => ReadValue.Failed(HttpFailures.DateMalformed, ("text", Failure.Quote(text)));

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : null;

    /// <summary>二〇二一年十一月三十日 in digits.</summary>
    private static string Arabic(string text)
    {
        if (!ChineseDigits().IsMatch(text))
            return text;
        var digits = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var value = "〇一二三四五六七八九".IndexOf(text[i] is '零' or '○' ? '〇' : text[i], StringComparison.Ordinal);
            if (value >= 0)
                digits.Append(value);
            else if (text[i] != '十')
                digits.Append(text[i]);
            else
            {
                var hasTens = i > 0 && "一二三".Contains(text[i - 1], StringComparison.Ordinal);
                var hasOnes = i + 1 < text.Length && "一二三四五六七八九".Contains(text[i + 1], StringComparison.Ordinal);
                digits.Append(hasTens ? "" : "1").Append(hasOnes ? "" : "0");
            }
        }

        return digits.ToString();
    }

    [GeneratedRegex(@"^(?<year>[0-9]{4})年(?<month>[0-9]{1,2})月(?:份|(?<day>[0-9]{1,2})[日号]?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^(?<year>[0-9]{4})(?<mark>[-/.])(?<month>[0-9]{1,2})(?:\k<mark>(?<day>[0-9]{1,2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^(?<year>(?:19|20|21)[0-9]{2})(?<month>0[1-9]|1[0-2])(?<day>[0-9]{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Compact();

    [GeneratedRegex(@"^(?:(?<day>[0-9]{1,2})[-, ]+)?(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[-, ]+(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th)?[-, ]+)?(?<year>[0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?<one>[0-9]{1,2})[-/.](?<two>[0-9]{1,2})[-/.](?<year>[0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"(?:t| )?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?z?$", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"^[〇零○一二三四五六七八九]{4}年", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseDigits();

    [GeneratedRegex(@"(?:截[至止]到?|\bas (?:of|at))\s*:?\s*([0-9]{4}\s?年\s?[0-9]{1,2}\s?月(?:\s?[0-9]{1,2}\s?日)?|[0-9]{4}[-/.][0-9]{1,2}(?:[-/.][0-9]{1,2})?|[0-9]{1,2} [a-z]+ [0-9]{4}|[a-z]+ [0-9]{1,2}, ?[0-9]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex AsOfLine();
}
