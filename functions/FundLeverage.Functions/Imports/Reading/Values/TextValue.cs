using System.Globalization;
using System.Text;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Imports.Reading.Files;

namespace FundLeverage.Functions.Imports.Reading.Values;

/// <summary>Names, documents, codes.</summary>
internal static class TextValue
{
    private const decimal Lossy = 1_000_000_000_000_000m;

    public static ReadValue Read(Cell cell) => cell.Type switch
    {
        CellType.Date => new ReadValue(cell.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)),
        CellType.Number when NumberText.Read(cell.Text) is { } number => Math.Abs(number) < Lossy
            ? new ReadValue(NumberText.Write(number))
            : ReadValue.Failed(ImportFailures.DigitsLost, ("text", Failure.Quote(NumberText.Write(number)))),
        _ => OneLine(cell.Text) is { Length: > 0 } text ? new ReadValue(text) : ReadValue.Nothing,
    };

    /// <summary>
    /// A cell's text without the line breaks by which it fits its column: between Chinese characters nothing is meant by one,
    /// elsewhere a space. Characters that show as nothing, and come with what was pasted, are left out.
    /// </summary>
    private static string OneLine(string text)
    {
        var trimmed = text.Trim();
        if (!trimmed.AsSpan().ContainsAny("\r\n\t\u200B\uFEFF"))
            return trimmed;
        var line = new StringBuilder(trimmed.Length);
        var isBroken = false;
        foreach (var c in trimmed)
        {
            if (c is '\r' or '\n' or '\t')
                isBroken = line.Length > 0;
            if (c is '\r' or '\n' or '\t' or '\u200B' or '\uFEFF')
                continue;
            if (isBroken && (char.IsAscii(c) || char.IsAscii(line[^1])))
                line.Append(' ');
            isBroken = false;
            line.Append(c);
        }

        return line.ToString();
    }
}
