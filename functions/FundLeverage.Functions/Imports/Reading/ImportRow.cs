using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Imports.Reading;

/// <summary>One cell that gave a value.</summary>
/// <param name="Address">Where it stands: <c>C6</c>.</param>
/// <param name="Text">What the file has there; of a long text the beginning.</param>
public sealed record SourceCell(string Address, string Text);

/// <summary>One value of a row: kept small, since a workbook has many.</summary>
/// <param name="Pointer">Where it goes in the body: <c>/amount</c>, <c>/sources/private</c>.</param>
/// <param name="Value">The value as the body takes it.</param>
/// <param name="Row">The cell's row, from 1; another than the row's own in a merged range; 0 where no cell gave the value.</param>
/// <param name="Column">The cell's column, from 1.</param>
/// <param name="Text">What the file has there.</param>
public readonly record struct ImportField(string Pointer, string Value, int Row = 0, int Column = 0, string? Text = null);

/// <summary>One record's worth of one row.</summary>
public sealed class ImportRow(ImportKind kind, string sheet, int number, int part, IReadOnlyList<ImportField> fields)
{
    /// <summary>What it is a record of.</summary>
    public ImportKind Kind => kind;

    /// <summary>The worksheet's name; empty for CSV.</summary>
    public string Sheet => sheet;

    /// <summary>The row's number in the worksheet, from 1.</summary>
    public int Number => number;

    /// <summary>Which of the row's records it is, from 1: a wide row gives several.</summary>
    public int Part => part;

    /// <summary>The values in the order of the columns.</summary>
    public IReadOnlyList<ImportField> Fields => fields;

    /// <summary>
    /// The body, with members named and written as the route takes them, made anew at each call. Sub-funds, projects and
    /// introducers stand as the file names them, and a date may be a month, <c>2021-11</c>.
    /// </summary>
    public JObject Values
    {
        get
        {
            var body = new JObject();
            foreach (var (pointer, value, _, _, _) in fields)
                Put(body, pointer[1..], value);
            return body;
        }
    }

    /// <summary>The cells behind the values, by the pointer into <see cref="Values"/>; made anew at each call.</summary>
    public IReadOnlyDictionary<string, SourceCell> Cells => fields
        .Where(given => given.Row > 0)
        .ToDictionary(given => given.Pointer, given => new SourceCell(CellAddress.Of(given.Row, given.Column), given.Text ?? ""), StringComparer.Ordinal);

    private static void Put(JObject body, string path, string value)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            body[path] = value;
            return;
        }

        if (body[path[..slash]] is not JObject nested)
            body[path[..slash]] = nested = [];
        Put(nested, path[(slash + 1)..], value);
    }
}
