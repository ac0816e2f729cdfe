using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Texts;
using NodaTime;

namespace FundLeverage.Functions.Sheets;

/// <summary>
/// The ETag of an answer as tables: over every value of it, gone through once and not held. It is found before the answer is
/// written, so that a client that has it already is spared the writing, too.
/// </summary>
internal sealed class SheetDigest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly StringBuilder _text = new();

    private SheetDigest()
    {
    }

    /// <summary>The ETag of a table as CSV.</summary>
    public static string OfCsv(SheetTable table, Language language, SheetUnit unit)
    {
        using var digest = new SheetDigest();
        digest.Add(nameof(SheetFormat.Csv), unit);
        foreach (var head in table.Heads)
            digest.Add(head.Text(language, unit), head.Kind);
        foreach (var row in table.Rows(language, unit))
        {
            foreach (var value in row)
                digest.Add(value);
        }

        return digest.ETag();
    }

    /// <summary>The ETag of a workbook, and how many rows its longest worksheet has.</summary>
    public static (string ETag, int Longest) OfXlsx(IEnumerable<SheetGrid> grids)
    {
        var longest = 0;
        using var digest = new SheetDigest();
        digest.Add(nameof(SheetFormat.Xlsx));
        foreach (var grid in grids)
        {
            var rows = 0;
            digest.Add(grid.Name);
            foreach (var row in grid.Rows)
            {
                rows++;
                digest.Add(row.Count);
                foreach (var cell in row)
                    digest.Add(cell.Style, cell.Value, cell.Formula);
            }

            longest = Math.Max(longest, rows);
        }

        return (digest.ETag(), longest);
    }

    public void Dispose() => _hash.Dispose();

    /// <summary>Each value with its type and length, so that no two sequences of values read the same.</summary>
    private void Add(params ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
        {
            var text = value is Instant instant ? RecordAnswers.Text(instant) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            _text.Append(value?.GetType().Name).Append(':').Append(text.Length).Append(':').Append(text);
        }

        if (_text.Length > 16 * 1024)
            Drain();
    }

    private void Drain()
    {
        _hash.AppendData(Encoding.UTF8.GetBytes(_text.ToString()));
        _text.Clear();
    }

    private string ETag()
    {
        Drain();
        return $"\"{Convert.ToHexStringLower(_hash.GetHashAndReset().AsSpan(0, 16))}\"";
    }
}
