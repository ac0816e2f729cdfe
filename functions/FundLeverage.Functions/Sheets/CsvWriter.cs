using System.Buffers;
using System.Globalization;
using System.Text;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Texts;
using NodaTime;

namespace FundLeverage.Functions.Sheets;

/// <summary>
/// A table as CSV by RFC 4180: UTF-8 with a byte order mark, by which Excel knows it, and CRLF. A text that a spreadsheet would
/// take for a formula gets an apostrophe in front; numbers stay what they are.
/// </summary>
internal static class CsvWriter
{
    private const int FlushAt = 32 * 1024;

    // What begins a formula in some spreadsheet or other, full-width forms included, and what they skip before one.
    private static readonly SearchValues<char> BeginsFormula = SearchValues.Create("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>Writes a table; of its rows no more than a few are held.</summary>
    public static async Task WriteAsync(Stream stream, SheetTable table, Language language, SheetUnit unit, CancellationToken cancellationToken)
    {
        var text = new StringBuilder("\uFEFF");
        Append(text, table.Heads.Select(head => Text(head.Text(language, unit))));
        foreach (var values in table.Rows(language, unit))
        {
            Append(text, values.Select((value, i) => Show(value, table.Heads[i].Kind, unit)));
            if (text.Length < FlushAt)
                continue;
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
            text.Clear();
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
    }

    private static void Append(StringBuilder text, IEnumerable<string> fields) => text.AppendJoin(',', fields).Append("\r\n");

    private static string Show(object? value, SheetKind kind, SheetUnit unit) => value switch
    {
        null => "",
        string words => Text(words),
        decimal number when kind == SheetKind.Money && unit == SheetUnit.Yuan => number.ToString("0.00", CultureInfo.InvariantCulture),
        decimal number when kind == SheetKind.Multiple => number.ToString("0.0000", CultureInfo.InvariantCulture),
        decimal number => ExactNumber.Text(number),
        LocalDate date => RecordAnswers.Text(date),
        Instant instant => RecordAnswers.Text(instant),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No value of a table."),
    };

    private static string Text(string words)
    {
        var inert = words.Length > 0 && BeginsFormula.Contains(words[0]) ? "'" + words : words;
        return inert.AsSpan().ContainsAny(Quoted) ? $"\"{inert.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : inert;
    }
}
