using FundLeverage.Domain.Results;
using FundLeverage.Functions.Imports.Reading.Files;

namespace FundLeverage.Functions.Imports.Reading.Tables;

/// <summary>Reads a worksheet from top to bottom: lines above a table, its headings, its rows, the next table.</summary>
internal sealed class SheetReader
{
    private const int RowsNamed = 20;
    private const int MostLines = 200;
    private const int MostRowsWithoutTable = 10_000;

    private readonly ISheet _sheet;
    private readonly bool _countsFrom1904;
    private readonly ImportKind? _kind;
    private readonly Meter _meter;
    private readonly RowSink _sink;
    private readonly ColumnMapping _mapping;
    private readonly HeaderFinder _headers;
    private readonly MergeTracker _merges;
    private readonly ILookup<int, MergedRange> _ranges;
    private readonly List<TableReading> _tables = [];
    private readonly List<int> _hiddenRows = [];

    private TitleFacts _facts;
    private TableReader? _table;
    private int _hidden;
    private int _last;
    private int _lines;
    private bool _sawHeadings;

    public SheetReader(ISheet sheet, bool countsFrom1904, ImportKind? kind, ColumnMapping mapping, RowSink sink, Meter meter)
    {
        (_sheet, _countsFrom1904, _kind, _mapping, _sink, _meter) = (sheet, countsFrom1904, kind, mapping, sink, meter);
        _ranges = sheet.Merges.InOrder.ToLookup(range => range.FirstRow);
        _headers = new HeaderFinder(_ranges, mapping);
        _merges = new MergeTracker(_ranges);
        _facts = new TitleFacts(sheet.Name, UnitText.InLine(sheet.Name), null, null);
    }

    public IReadOnlyList<TableReading> Read()
    {
        using var enumerator = _sheet.Rows().GetEnumerator();
        var rows = new RowQueue(enumerator);
        while (rows.Peek(0) is { } row)
        {
            if (row.Number % 256 == 0)
                _meter.Check();
            if (_headers.Read(rows, _table is not null) is { } header)
            {
                Begin(header);
                for (var i = 0; i < header.Height; i++)
                    _merges.MoveTo(rows.Peek(i)!);
                rows.Skip(header.Height);
                _last = header.Row + header.Height - 1;
                continue;
            }

            rows.Skip(1);
            _merges.MoveTo(row);
            Take(row, isBeforeHeadings: row.Cells.Count == 1 && _headers.Read(rows, isInTable: true) is not null);
            _last = row.Number;
            if (_lines > MostRowsWithoutTable)
                break;
        }

        End();
        SayWhatIsHidden();
        return _tables;
    }

    private void Begin(Header header)
    {
        _sawHeadings = true;
        _lines = 0;
        if (_table is not null && _table.Plan.Header.Repeats(header))
            return;
        End();
        _headers.Use(header);
        if (TablePlan.Make(header, _sheet.Name, _facts, _kind, _sink.Findings) is { } plan)
            _table = new TableReader(plan, _sheet, _countsFrom1904, _merges, _sink);
    }

    private void End()
    {
        if (_table is not null)
            _tables.Add(_table.Finish());
        _table = null;
    }

    private void Take(SheetRow row, bool isBeforeHeadings)
    {
        if (_table is null || IsLineOfText(row, isBeforeHeadings))
        {
            TakeLine(row);
            return;
        }

        if (RowWords.IsNote(row))
            return;
        if (row.IsHidden)
            Hide(row.Number);
        if (RowWords.IsTotal(row))
            _table.ReadTotal(row);
        else if (_table.Concerns(row))
            _table.Read(row);
    }

    /// <summary>A line above a table; 单位 and 万元 may stand in two cells of it.</summary>
    private void TakeLine(SheetRow row)
    {
        if (++_lines > MostLines)
            return;
        var texts = row.Cells.Where(cell => cell.Type == CellType.Text).Select(cell => cell.Text).ToList();
        foreach (var text in texts)
            _facts = _facts.With(text);
        if (texts.Count > 1)
            _facts = _facts.With(string.Concat(texts));
    }

    /// <summary>
    /// A line between rows rather than one of them: a single text that is merged over columns, numbered as a heading, stands after a
    /// gap or before headings, names a unit, or stands where no name does.
    /// </summary>
    private bool IsLineOfText(SheetRow row, bool isBeforeHeadings)
    {
        if (row.Cells.Count != 1 || row.Cells[0] is not { Type: CellType.Text } cell || RowWords.IsNote(row) || RowWords.IsTotal(row))
            return false;
        var isMergedOver = _ranges[row.Number].Any(range => range.FirstColumn == cell.Column && range.LastColumn > range.FirstColumn);
        var namesUnit = UnitText.InLine(cell.Text) is not null;
        if (!isMergedOver && !isBeforeHeadings && !namesUnit && !RowWords.IsSection(cell.Text) && row.Number == _last + 1 && _table!.IsSubject(cell.Column))
            return false;
        if (!isBeforeHeadings && !namesUnit)
            _sink.Findings.Add(_sheet.Name, row.Number, cell.Column, ImportFailures.RowNotRead, ("text", Failure.Quote(cell.Text.Trim())));
        return true;
    }

    private void Hide(int row)
    {
        _hidden++;
        if (_hiddenRows.Count < RowsNamed)
            _hiddenRows.Add(row);
    }

    private void SayWhatIsHidden()
    {
        if (_hidden > 0)
            _sink.Findings.Add(_sheet.Name, _hiddenRows[0], null, ImportFailures.RowsHidden, ("count", _hidden), ("rows", string.Join(", ", _hiddenRows) + (_hidden > _hiddenRows.Count ? ", …" : "")));
        var columns = _tables.SelectMany(table => table.Columns).Select(column => column.Letters).Distinct()
            .Where(letters => CellAddress.TryParse(letters + "1", out _, out var column) && _sheet.HiddenColumns.Contains(column)).ToList();
        if (columns.Count > 0)
            _sink.Findings.Add(_sheet.Name, null, null, ImportFailures.ColumnsHidden, ("columns", string.Join(", ", columns)));
        if (!_sawHeadings && _last > 0)
            _sink.Findings.Add(_sheet.Name, null, null, ImportFailures.SheetWithoutTable, ("sheet", _sheet.Name));
    }
}
