namespace FundLeverage.Functions.Imports.Reading.Files;

/// <summary>Cells that are shown as one; rows and columns from 1, the last ones inclusive.</summary>
internal readonly record struct MergedRange(int FirstRow, int LastRow, int FirstColumn, int LastColumn)
{
    public override string ToString() => $"{CellAddress.Of(FirstRow, FirstColumn)}:{CellAddress.Of(LastRow, LastColumn)}";

    /// <summary>Reads B3:B5; null for anything else, and for a range from a later to an earlier cell.</summary>
    public static MergedRange? Parse(string? text)
    {
        var corners = (text ?? "").Split(':');
        return corners.Length == 2
            && CellAddress.TryParse(corners[0], out var firstRow, out var firstColumn)
            && CellAddress.TryParse(corners[1], out var lastRow, out var lastColumn)
            && firstRow <= lastRow && firstColumn <= lastColumn
            ? new MergedRange(firstRow, lastRow, firstColumn, lastColumn)
            : null;
    }
}

/// <summary>The merged ranges of a worksheet.</summary>
internal sealed class MergedRanges
{
    private const int LastColumn = 16_384;

    private readonly List<MergedRange> _ranges = [];
    private bool _isSorted = true;

    /// <summary>From top to bottom, from left to right.</summary>
    public IReadOnlyList<MergedRange> InOrder
    {
        get
        {
            if (!_isSorted)
                _ranges.Sort((one, other) => (one.FirstRow, one.FirstColumn).CompareTo((other.FirstRow, other.FirstColumn)));
            _isSorted = true;
            return _ranges;
        }
    }

    public void Add(MergedRange range, ImportLimits limits)
    {
        if (_ranges.Count >= limits.MergedRanges)
            throw new RefusedFileException(ImportFailures.TooManyMerges, ("max", limits.MergedRanges));
        _ranges.Add(range);
        _isSorted = false;
    }

    /// <summary>From row to row, those that reach it stand side by side: two for one column overlap.</summary>
    public void RefuseOverlaps(string sheet)
    {
        var taken = new bool[LastColumn + 1];
        var reaching = new PriorityQueue<MergedRange, int>();
        foreach (var range in InOrder)
        {
            while (reaching.TryPeek(out var ended, out var last) && last < range.FirstRow)
            {
                reaching.Dequeue();
                Columns(ended).Clear();
            }

            if (Columns(range).Contains(true))
                throw new RefusedFileException(ImportFailures.MergesOverlap, ("sheet", sheet), ("range", range.ToString()), ("other", Other(range).ToString()));
            Columns(range).Fill(true);
            reaching.Enqueue(range, range.LastRow);
        }

        Span<bool> Columns(MergedRange range) => taken.AsSpan(range.FirstColumn..(range.LastColumn + 1));

        MergedRange Other(MergedRange range) => reaching.UnorderedItems.Select(item => item.Element)
            .First(other => other.FirstColumn <= range.LastColumn && other.LastColumn >= range.FirstColumn);
    }
}
