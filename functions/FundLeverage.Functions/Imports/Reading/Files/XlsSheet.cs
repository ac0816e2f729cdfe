namespace FundLeverage.Functions.Imports.Reading.Files;

/// <summary>A worksheet of a workbook of Excel 97 to 2003: 65,536 rows at most, which are held.</summary>
internal sealed class XlsSheet : ISheet
{
    private readonly SortedDictionary<int, List<Cell>> _cells = [];
    private readonly HashSet<int> _hiddenRows = [];
    private readonly HashSet<int> _hiddenColumns = [];
    private int _depth;

    private XlsSheet(string name, bool isHidden) => (Name, IsHidden) = (name, isHidden);

    public string Name { get; }

    public bool IsHidden { get; }

    public MergedRanges Merges { get; } = new();

    public IReadOnlySet<int> HiddenColumns => _hiddenColumns;

    public static XlsSheet Read(byte[] stream, int start, string name, bool isHidden, XlsCells cells, Meter meter)
    {
        var sheet = new XlsSheet(name, isHidden);
        foreach (var record in BiffRecord.All(stream, start))
        {
            // Charts stand inside a worksheet as parts of their own.
            if (record.Id == BiffId.BeginOfPart)
                sheet._depth++;
            if (record.Id == BiffId.EndOfPart && --sheet._depth <= 0)
                break;
            if (sheet._depth == 1)
                sheet.Take(record, cells, meter);
        }

        sheet.Merges.RefuseOverlaps(name);
        return sheet;
    }

    public IEnumerable<SheetRow> Rows()
    {
        foreach (var (row, cells) in _cells)
        {
            cells.Sort((one, other) => one.Column.CompareTo(other.Column));
            yield return new SheetRow(row, _hiddenRows.Contains(row), cells);
        }
    }

    private void Take(BiffRecord record, XlsCells cells, Meter meter)
    {
        switch (record.Id)
        {
            case BiffId.Row when (record.UInt16(12) & 0x20) != 0:
                _hiddenRows.Add(record.UInt16(0) + 1);
                break;
            case BiffId.ColumnInfo when (record.UInt16(8) & 1) != 0:
                for (var column = record.UInt16(0) + 1; column <= Math.Min(record.UInt16(2), (ushort)255) + 1; column++)
                    _hiddenColumns.Add(column);
                break;
            case BiffId.MergedCells:
                for (var i = 0; i < record.UInt16(0); i++)
                    Merges.Add(Range(record, 2 + (i * 8)), meter.Limits);
                break;
            case BiffId.FormulaText:
                record.MoveTo(0);
                if (cells.TakeFormulaText(record.Text()) is { } completed)
                    Add(completed.Row, completed.Cell, meter);
                break;
            default:
                foreach (var (row, cell) in cells.Of(record))
                    Add(row, cell, meter);
                break;
        }
    }

    private void Add(int row, Cell cell, Meter meter)
    {
        meter.Count(Name, row, cell.Column);
        meter.Keep(cell.Text.Length);
        if (!_cells.TryGetValue(row, out var cells))
            _cells[row] = cells = [];
        if (cells.Exists(other => other.Column == cell.Column))
            throw BiffRecord.Damaged();
        cells.Add(cell);
    }

    private static MergedRange Range(BiffRecord record, int at)
    {
        var range = new MergedRange(record.UInt16(at) + 1, record.UInt16(at + 2) + 1, record.UInt16(at + 4) + 1, record.UInt16(at + 6) + 1);
        return range.FirstRow <= range.LastRow && range.FirstColumn <= range.LastColumn && range.LastColumn <= 16_384 ? range : throw BiffRecord.Damaged();
    }
}
