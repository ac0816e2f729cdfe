using FundLeverage.Functions.Imports.Reading.Files;

namespace FundLeverage.Functions.Imports.Reading.Tables;

/// <summary>A cell as a row sees it.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Row">The row that it stands in: an earlier one where cells are merged downwards.</param>
internal readonly record struct SeenCell(Cell Cell, int Row);

/// <summary>What each row sees: its own cells, and those above that are merged over it.</summary>
internal sealed class MergeTracker(ILookup<int, MergedRange> merges)
{
    private readonly List<(MergedRange Range, Cell Cell)> _reaching = [];
    private readonly Dictionary<int, SeenCell> _seen = [];
    private readonly List<MergedRange> _begun = [];

    /// <summary>The cells by column.</summary>
    public IReadOnlyDictionary<int, SeenCell> Seen => _seen;

    /// <summary>Ranges over several rows that begin with this one.</summary>
    public IReadOnlyList<MergedRange> Begun => _begun;

    /// <summary>Goes to a row; rows come from top to bottom.</summary>
    public void MoveTo(SheetRow row)
    {
        _seen.Clear();
        _begun.Clear();
        _reaching.RemoveAll(entry => entry.Range.LastRow < row.Number);
        foreach (var (range, cell) in _reaching)
            _seen[range.FirstColumn] = new SeenCell(cell, range.FirstRow);
        foreach (var cell in row.Cells)
            _seen.TryAdd(cell.Column, new SeenCell(cell, row.Number));
        foreach (var range in merges[row.Number])
        {
            if (range.LastRow == row.Number || !_seen.TryGetValue(range.FirstColumn, out var top))
                continue;
            _reaching.Add((range, top.Cell));
            _begun.Add(range);
        }
    }
}
