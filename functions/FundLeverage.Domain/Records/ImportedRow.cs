using System.Collections.Immutable;

namespace FundLeverage.Domain.Records;

/// <summary>
/// 来源: the row of an uploaded file that a record was made of. Its identity is the file's content and the row, so that the
/// same file imported again, or an import that was broken off and goes on, makes no second record of a row.
/// </summary>
/// <param name="Import">The import that wrote the record.</param>
/// <param name="File">SHA-256 of the file, in lower-case hex.</param>
/// <param name="Sheet">The worksheet's name; empty in a file that has none.</param>
/// <param name="Row">The row's number as a spreadsheet shows it, from 1.</param>
/// <param name="Part">Which record of the row, from 1: a wide row makes several.</param>
/// <param name="Cells">What stood where.</param>
public sealed record ImportedRow(string Import, string File, string Sheet, int Row, int Part, ImportedCells Cells)
{
    /// <summary>What makes two rows the same.</summary>
    public ImportedRowId Id => new(File, Sheet, Row, Part);
}

/// <summary>What makes two imported rows the same row.</summary>
/// <param name="File">SHA-256 of the file.</param>
/// <param name="Sheet">The worksheet's name.</param>
/// <param name="Row">The row's number.</param>
/// <param name="Part">Which record of the row.</param>
public readonly record struct ImportedRowId(string File, string Sheet, int Row, int Part);

/// <summary>A cell that a value came from.</summary>
/// <param name="Member">The record's member, as a JSON pointer.</param>
/// <param name="Address">Where, such as <c>C6</c>.</param>
/// <param name="Text">What stood there, letter for letter.</param>
public sealed record ImportedCell(string Member, string Address, string Text);

/// <summary>
/// The cells of a row, in the order of their members. Kept as one text: a fund may hold a hundred thousand rows in memory, and
/// nobody asks for the cells but who looks at one record.
/// </summary>
public sealed record ImportedCells
{
    /// <summary>Parts members, addresses and texts; no text of a cell keeps one.</summary>
    private const char Separator = '\u001F';

    private readonly string _text;

    private ImportedCells(string text) => _text = text;

    /// <summary>No cells.</summary>
    public static ImportedCells Empty { get; } = new("");

    /// <summary>The cells, by member.</summary>
    public static ImportedCells Of(IEnumerable<ImportedCell> cells) => new(string.Join(
        Separator,
        cells.OrderBy(cell => cell.Member, StringComparer.Ordinal).SelectMany(cell => new[] { cell.Member, cell.Address, cell.Text.Replace(Separator, ' ') })));

    /// <summary>The cells of texts as <see cref="ToTexts"/> gives them.</summary>
    /// <exception cref="FormatException">They are not three for each cell.</exception>
    public static ImportedCells OfTexts(IReadOnlyCollection<string> texts) => texts.Count % 3 == 0
        ? new(string.Join(Separator, texts))
        : throw new FormatException("Cells are three texts each.");

    /// <summary>Three texts for each cell: member, address, text.</summary>
    public IReadOnlyList<string> ToTexts() => _text.Length == 0 ? [] : _text.Split(Separator);

    /// <summary>Each of them.</summary>
    public ImmutableArray<ImportedCell> ToCells()
    {
        var texts = ToTexts();
        var cells = ImmutableArray.CreateBuilder<ImportedCell>(texts.Count / 3);
        for (var i = 0; i + 2 < texts.Count; i += 3)
            cells.Add(new ImportedCell(texts[i], texts[i + 1], texts[i + 2]));
        return cells.MoveToImmutable();
    }
}
