using System.Globalization;
using System.Text.RegularExpressions;
using FundLeverage.Domain.Results;

namespace FundLeverage.Domain.Indicators;

/// <summary>Reads the figure of an indicator: a plain number, below 10^15 and with at most 6 decimals; quotients of two such are exact enough to round once.</summary>
public static partial class FigureText
{
    private const int MaxDecimals = 6;
    private const decimal Beyond = 1_000_000_000_000_000m;

    /// <summary>Reads a number, thousands separators and a minus sign included. Words such as 近 or a unit are members of their own.</summary>
    public static Outcome<decimal> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = text.Replace(",", "", StringComparison.Ordinal);
        return Shape().IsMatch(text)
            && decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && decimal.Abs(number) < Beyond
            ? number
            : new Failure(IndicatorFailures.FigureMalformed, "", ("text", Failure.Quote(text)), ("decimals", MaxDecimals));
    }

    [GeneratedRegex(@"\A-?([0-9]{1,3}(,[0-9]{3})+|[0-9]{1,20})(\.[0-9]{1,6})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
