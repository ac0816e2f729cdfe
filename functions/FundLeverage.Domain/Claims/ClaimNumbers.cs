using System.Globalization;
using System.Text.RegularExpressions;
using FundLeverage.Domain.Amounts;

namespace FundLeverage.Domain.Claims;

/// <summary>The numbers of a claim: digits, Chinese numerals, words such as five; what none of these is has no value.</summary>
internal static class ClaimNumbers
{
    /// <summary>The value of a number without its unit, or null.</summary>
    public static Rational? Value(string number)
    {
        if (ClaimWords.Spelt.TryGetValue(number, out var spelt))
            number = spelt;
        if (char.IsAsciiDigit(number[0]))
            return decimal.TryParse(number.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? Rational.Of(value) : null;

        var point = number.IndexOf('点', StringComparison.Ordinal);
        if (Whole(point < 0 ? number : number[..point]) is not { } whole)
            return null;
        var decimals = point < 0 ? "" : number[(point + 1)..];
        for (var i = 0; i < decimals.Length; i++)
            whole += new Rational("〇一二三四五六七八九".IndexOf(decimals[i] == '零' ? '〇' : decimals[i], StringComparison.Ordinal), 1) * Rational.PowerOfTen(-1 - i);
        return whole;
    }

    /// <summary>One of the last printed digit.</summary>
    public static Rational Step(string number) =>
        number.IndexOfAny(['.', '点']) is > 0 and var point ? Rational.PowerOfTen(point + 1 - number.Length) : Rational.PowerOfTen(0);

    /// <summary>The hedge of a token: behind the number outweighs before it.</summary>
    public static Hedge HedgeOf(Match token)
    {
        foreach (var group in (string[])["tail", "hedge", "more"])
        {
            if (token.Groups[group] is { Success: true, Value: var word } && ClaimWords.Hedges.TryGetValue(Bare(word), out var hedge))
                return hedge;
        }

        return Hedge.None;
    }

    /// <summary>The currency of a token, where one is printed.</summary>
    public static string? Currency(Match token)
    {
        foreach (var group in (string[])["what", "currency"])
        {
            if (token.Groups[group] is { Success: true, Value: var word } && ClaimWords.Currencies.TryGetValue(word, out var currency))
                return currency;
        }

        return token.Groups["unit"].Value is "조" or "억" ? "KRW" : null;
    }

    /// <summary>The power of ten of a figure's unit, from its last digit and its decimals.</summary>
    public static int Magnitude(Rational step, string text)
    {
        var decimals = text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? text.Skip(point + 1).TakeWhile(char.IsAsciiDigit).Count() : 0;
        var power = 0;
        while (Rational.PowerOfTen(power) < step)
            power++;
        return power + decimals;
    }

    // 百亿 is 一百亿.
    private static Rational? Whole(string numerals) =>
        AmountText.Parse((numerals[0] is '百' or '千' or '佰' or '仟' ? "一" : "") + numerals + "元").TryGet(out var money) ? Rational.Of(money.Amount) : null;

    private static string Bare(string word) =>
        word.StartsWith("just over", StringComparison.OrdinalIgnoreCase) || word.StartsWith("well over", StringComparison.OrdinalIgnoreCase) ? "over" : word;
}
