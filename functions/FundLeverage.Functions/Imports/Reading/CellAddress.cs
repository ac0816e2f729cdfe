using System.Globalization;

namespace FundLeverage.Functions.Imports.Reading;

/// <summary>Addresses as spreadsheets write them. Rows and columns count from 1.</summary>
internal static class CellAddress
{
    /// <summary>C6 of row 6 and column 3.</summary>
    public static string Of(int row, int column) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>C of column 3.</summary>
    public static string Letters(int column)
    {
        Span<char> letters = stackalloc char[7];
        var first = letters.Length;
        for (; column > 0; column = (column - 1) / 26)
            letters[--first] = (char)('A' + ((column - 1) % 26));
        return new string(letters[first..]);
    }

    /// <summary>C of C6.</summary>
    public static string ColumnOf(string address) => address.TrimEnd("0123456789".ToCharArray());

    /// <summary>Reads C6, $C$6 too; false for anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int row, out int column)
    {
        row = 0;
        column = 0;
        var i = 0;
        if (i < text.Length && text[i] == '$')
            i++;
        for (; i < text.Length && char.IsAsciiLetter(text[i]) && column < 20_000; i++)
            column = (column * 26) + (text[i] & ~0x20) - 'A' + 1;
        if (i < text.Length && text[i] == '$')
            i++;
        return column is > 0 and <= 16_384
            && int.TryParse(text[i..], NumberStyles.None, CultureInfo.InvariantCulture, out row)
            && row is > 0 and <= 1_048_576;
    }
}
