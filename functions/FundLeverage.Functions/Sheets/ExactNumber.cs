using System.Globalization;

namespace FundLeverage.Functions.Sheets;

/// <summary>
/// What a spreadsheet can hold of a number. Its cells are binary floating point, of which spreadsheets keep and show 15
/// significant digits; a longer amount would silently become another one.
/// </summary>
internal static class ExactNumber
{
    private const int Digits = 15;
    private const decimal SurelyShort = 10_000_000_000_000m;

    /// <summary>True when a cell holds the number exactly.</summary>
    public static bool Fits(decimal value) =>
        (value.Scale <= 2 && Math.Abs(value) < SurelyShort)
        || Text(value).Replace(".", "", StringComparison.Ordinal).Trim('-').Trim('0').Length <= Digits;

    /// <summary>The number with the decimals it has, and no more.</summary>
    public static string Text(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
