using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Sheets;

/// <summary>An answer as tables.</summary>
/// <param name="FileName">For programs that know ASCII only, without its ending.</param>
/// <param name="Title">The file's name for people, without its ending.</param>
/// <param name="Tables">The first is what CSV holds where no other is asked for.</param>
internal sealed record SheetBook(string FileName, string Title, params IReadOnlyList<SheetTable> Tables)
{
    /// <summary>A worksheet before the tables, or null.</summary>
    public SheetGrid? Front { get; init; }

    /// <summary>A worksheet behind the tables that says what they are of, or null.</summary>
    public SheetGrid? Back { get; init; }

    /// <summary>The workbook's worksheets.</summary>
    public IEnumerable<SheetGrid> Grids(Language language, SheetUnit unit) =>
    [
        .. Front is null ? [] : new[] { Front },
        .. Tables.Select(table => table.Grid(language, unit)),
        .. Back is null ? [] : new[] { Back },
    ];
}
