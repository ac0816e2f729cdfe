using System.Globalization;
using FundLeverage.Domain.Amounts;

namespace FundLeverage.Functions.Imports.Reading.Values;

/// <summary>Numbers of cells, which are binary with 15 decimal digits: the sixteenth and seventeenth are noise, and what Excel shows is meant.</summary>
internal static class NumberText
{
    /// <summary>Digits that a cell keeps.</summary>
    public const int Digits = 15;

    /// <summary>The number that is meant; null where it is none that a decimal holds.</summary>
    public static decimal? Read(string digits)
    {
        if (!decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return null;
        var whole = 0;
        for (var rest = decimal.Truncate(Math.Abs(number)); rest > 0; rest = decimal.Truncate(rest / 10))
            whole++;
        if (whole >= Digits)
            return number;
        if (whole == 0)
        {
            for (var rest = Math.Abs(number); rest is > 0 and < 0.1m && whole > Digits - 28; rest *= 10)
                whole--;
        }

        return Rounding.HalfUp(number, Math.Min(Digits - whole, 28));
    }

    /// <summary>Without zeros at the end.</summary>
    public static string Write(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
