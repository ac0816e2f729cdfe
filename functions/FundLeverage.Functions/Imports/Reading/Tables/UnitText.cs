using System.Text.RegularExpressions;
using FundLeverage.Functions.Imports.Reading.Values;

namespace FundLeverage.Functions.Imports.Reading.Tables;

/// <summary>Units of money as headings and lines above a table name them; found, they are written as amounts are: 万元, 百万美元.</summary>
internal static partial class UnitText
{
    /// <summary>The unit that a text is and nothing else; null where it says more, or less.</summary>
    public static string? Parse(string text)
    {
        var rest = Noise().Replace(PlainText.Of(text), " ").Trim();
        string? scale = null, currency = null;
        while (rest.Length > 0)
        {
            if (scale is null && Take(Words.Scales, ref rest) is { } foundScale)
                scale = foundScale;
            else if (Take(Words.Currencies, ref rest) is { } foundCurrency && (currency is null || currency == foundCurrency))
                currency = foundCurrency;
            else
                return null;
        }

        return scale is null && currency is null ? null : scale + (currency ?? "元");
    }

    /// <summary>The unit in a heading, in brackets or behind a slash, comma or colon, and the heading without it.</summary>
    public static (string Heading, string? Unit) Split(string heading)
    {
        var plain = PlainText.Of(heading);
        foreach (Match bracket in Bracket().Matches(plain))
        {
            if (Parse(bracket.Groups[1].Value) is { } unit)
                return (plain.Remove(bracket.Index, bracket.Length).Trim(), unit);
        }

        var mark = plain.AsSpan().LastIndexOfAny("/,:");
        if (mark > 0 && Parse(plain[(mark + 1)..]) is { } behind)
            return (plain[..mark].Trim(), behind);
        foreach (Match word in Ending().Matches(plain))
        {
            if (word.Index > 0 && Parse(word.Value) is { } end)
                return (plain[..word.Index].Trim(), end);
        }

        return (plain, null);
    }

    /// <summary>What stands in brackets and is no unit of money: 个, 家, %.</summary>
    public static string? Bracketed(string heading) => WideBracket().Match(heading) is { Success: true } bracket ? bracket.Groups[1].Value.Trim() : null;

    /// <summary>A heading without what stands in brackets.</summary>
    public static string WithoutBrackets(string heading) => Bracket().Replace(heading, "").Trim();

    /// <summary>The unit that a line above a table names: 单位:万元, (in RMB million); of 单位：家、万元 the money.</summary>
    public static string? InLine(string line)
    {
        var plain = PlainText.Of(line);
        if (Line().Match(plain) is { Success: true } named)
        {
            if (Parse(named.Groups[1].Value) is { } unit)
                return unit;
            var parts = named.Groups[1].Value.Split([',', '/'], StringSplitOptions.TrimEntries).Select(Parse).OfType<string>().Distinct().ToList();
            if (parts is [var only])
                return only;
        }

        foreach (Match bracket in Bracket().Matches(plain))
        {
            if (Parse(bracket.Groups[1].Value) is { } unit)
                return unit;
        }

        return Parse(plain);
    }

    private static string? Take(IReadOnlyList<(string Word, string Means)> words, ref string rest)
    {
        foreach (var (word, means) in words)
        {
            if (!rest.StartsWith(word, StringComparison.Ordinal) || (char.IsAsciiLetter(word[^1]) && rest.Length > word.Length && char.IsAsciiLetter(rest[word.Length])))
                continue;
            rest = rest[word.Length..].TrimStart(' ', '.');
            return means;
        }

        return null;
    }

    [GeneratedRegex(@"\b(?:in|of|units?|currency|amounts?|all|figures?|expressed)\b|金额|单位|币种|计量|[:：]", RegexOptions.CultureInvariant)]
    private static partial Regex Noise();

    [GeneratedRegex(@"\(([^()]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"[(（]([^()（）]*)[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex WideBracket();

    [GeneratedRegex(@"(?:(?:千|百|十)?[万亿]元?|(?:百|千)万元|元|\b(?:in )?rmb .*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex(@"(?:单位|\bunits?|\bcurrency)\s*:\s*([^()]+?)\s*(?:\)|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
