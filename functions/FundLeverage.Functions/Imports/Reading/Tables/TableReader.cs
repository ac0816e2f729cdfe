using FundLeverage.Domain.Results;
using FundLeverage.Functions.Imports.Reading.Files;
using FundLeverage.Functions.Imports.Reading.Values;

namespace FundLeverage.Functions.Imports.Reading.Tables;

/// <summary>Reads the rows of one table.</summary>
internal sealed class TableReader(TablePlan plan, ISheet sheet, bool countsFrom1904, MergeTracker merges, RowSink sink)
{
    private const int LongestSource = 200;

    private readonly Dictionary<(int Column, FieldType Type, string? Choice), ReadValue> _read = [];
    private readonly HashSet<int> _withoutUnit = [];
    private readonly TotalsCheck _totals = new(sheet.Name, sink.Findings);
    private readonly List<(Column Column, Spec Spec)> _counted = [.. plan.Parts
        .SelectMany(part => part.Bindings)
        .Where(binding => CellReader.IsSaidOnce(binding.Spec.Type))
        .SelectMany(binding => binding.Columns.Select(column => (column, binding.Spec)))
        .DistinctBy(entry => entry.column.Number)];
    private readonly HashSet<int> _columns = [.. plan.Parts.SelectMany(part => part.Bindings).SelectMany(binding => binding.Columns).Select(column => column.Number)];

    private readonly UnreadColumns _unread = new(plan.Header);

    private int _rows;
    private bool _isRefused;

    public TablePlan Plan => plan;

    /// <summary>True where the row has something in a column of the table.</summary>
    public bool Concerns(SheetRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (_columns.Contains(cell.Column) && !(cell.Type == CellType.Text && Words.IsBlank(cell.Text)))
                return true;
        }

        return false;
    }

    /// <summary>True for the column that names what a row is about.</summary>
    public bool IsSubject(int column) => plan.Parts.Any(part => part.Bindings[0].Columns.Concat(part.Bindings[1].Columns).Any(named => named.Number == column));

    /// <summary>Reads a row that is a record, or several.</summary>
    public void Read(SheetRow row)
    {
        _read.Clear();
        _isRefused = false;
        SayWhatIsMerged(row);
        List<(ImportRow Record, bool IsWhole)>? taken = null;
        foreach (var part in plan.Parts)
        {
            if (Part(row, part) is { } record)
                (taken ??= []).Add((record, part.IsWhole));
        }

        Count();
        if (taken is null)
            return;
        _rows++;
        _unread.Look(row);
        foreach (var (record, isWhole) in taken)
            sink.Take(record, _isRefused || !isWhole);
    }

    /// <summary>Keeps a row of totals for the comparison at the end.</summary>
    public void ReadTotal(SheetRow row)
    {
        foreach (var (column, spec) in _counted)
        {
            if (merges.Seen.TryGetValue(column.Number, out var seen) && seen.Row == row.Number
                && CellReader.Read(seen.Cell, spec, column, plan, countsFrom1904).Number is { } value)
                _totals.AddTotal(row.Number, column.Number, value);
        }
    }

    /// <summary>Ends the table.</summary>
    public TableReading Finish()
    {
        _totals.Finish();
        foreach (var column in _unread.WithAmounts)
            sink.Findings.Add(sheet.Name, plan.Header.Row, column.Number, ImportFailures.ColumnNotRead, ("column", CellAddress.Letters(column.Number)), ("heading", Failure.Quote(column.Heading)));
        return plan.Report(_rows);
    }

    private ImportRow? Part(SheetRow row, Part part)
    {
        var key = Value(row, part.Key);
        var isWide = plan.Parts.Count > 1;
        if (isWide && part.Key.Spec.Type == FieldType.Amount && (!key.Read.IsSomething || key.Read.Number == 0))
            return null;
        if (!key.Read.IsSomething && IsMergedAway(row, part.Key))
            return null;

        var fields = new List<ImportField>(part.Bindings.Count + part.Shape.Constants.Count);
        foreach (var (pointer, value) in part.Shape.Constants)
            fields.Add(new ImportField(pointer, value));
        foreach (var binding in part.Bindings)
        {
            var (read, column, seen) = Value(row, binding);
            if (read.Value is { } value && column is not null)
                Add(fields, binding, value, read, column, seen);
            else if (binding.Otherwise is { } otherwise)
                fields.Add(new ImportField(binding.Spec.Pointer, otherwise));
            else if (!read.IsSomething && binding.Spec.IsRequired && binding.Columns.Count > 0 && !MayLack(binding, fields))
                Refuse(row, binding);
        }

        return new ImportRow(part.Shape.Kind, sheet.Name, row.Number, part.Ordinal, fields.ToArray());
    }

    private void Add(List<ImportField> fields, Binding binding, string value, ReadValue read, Column column, SeenCell seen)
    {
        var text = seen.Cell.Text.Length > LongestSource ? seen.Cell.Text[..LongestSource] : seen.Cell.Text;
        text = sink.Pooled(text);
        fields.Add(new ImportField(binding.Spec.Pointer, sink.Pooled(value), seen.Row, column.Number, text));
        if (read.Hedge is { } hedge && binding.Spec.Pointer is "/value" or "/target")
            fields.Add(new ImportField(binding.Spec.Pointer == "/value" ? "/hedge" : "/targetHedge", hedge, seen.Row, column.Number, text));
        if (read.Unit is { } unit && binding.Spec.Pointer == "/value" && !fields.Exists(given => given.Pointer == "/unit"))
            fields.Add(new ImportField("/unit", unit, seen.Row, column.Number, text));
    }

    /// <summary>A cancellation may leave out its amount.</summary>
    private static bool MayLack(Binding binding, List<ImportField> fields) =>
        binding.Spec.Pointer == "/amount" && fields.Exists(given => given is { Pointer: "/change", Value: "cancel" });

    private void Refuse(SheetRow row, Binding binding)
    {
        _isRefused = true;
        var column = binding.Columns[0];
        var key = (column.Number, FieldType.Text, "empty");
        if (_read.TryAdd(key, ReadValue.Nothing))
            sink.Findings.Add(sheet.Name, row.Number, column.Number, new Failure(ImportFailures.CellEmpty, binding.Spec.Pointer, ("heading", Failure.Quote(column.Heading))));
    }

    /// <summary>The first of a field's columns that says something in this row.</summary>
    private (ReadValue Read, Column? Column, SeenCell Seen) Value(SheetRow row, Binding binding)
    {
        foreach (var column in binding.Columns)
        {
            if (!merges.Seen.TryGetValue(column.Number, out var seen) || (CellReader.IsSaidOnce(binding.Spec.Type) && seen.Row != row.Number))
                continue;
            var read = Read(row, binding.Spec, column, seen);
            if (read.IsSomething)
                return (read, column, seen);
        }

        return (ReadValue.Nothing, null, default);
    }

    /// <summary>Reads a cell once, however many records take it, and tells once what is wrong with it.</summary>
    private ReadValue Read(SheetRow row, Spec spec, Column column, SeenCell seen)
    {
        var key = (column.Number, spec.Type, spec.Choice);
        if (_read.TryGetValue(key, out var read))
            return read;
        read = CellReader.Read(seen.Cell, spec, column, plan, countsFrom1904);
        _read.Add(key, read);
        if (read.Problem is not { } problem)
            return read;
        _isRefused |= problem.Code.Kind != FailureKind.Notice;
        if (problem.Code != ImportFailures.UnitMissing || _withoutUnit.Add(column.Number))
            sink.Findings.Add(sheet.Name, row.Number, column.Number, problem with { Pointer = spec.Pointer });
        return read;
    }

    private bool IsMergedAway(SheetRow row, Binding binding) => CellReader.IsSaidOnce(binding.Spec.Type)
        && binding.Columns.Any(column => merges.Seen.TryGetValue(column.Number, out var seen) && seen.Row < row.Number);

    private void SayWhatIsMerged(SheetRow row)
    {
        foreach (var range in merges.Begun)
        {
            if (_counted.Exists(entry => entry.Column.Number == range.FirstColumn))
                sink.Findings.Add(sheet.Name, row.Number, range.FirstColumn, ImportFailures.AmountMerged, ("range", range.ToString()), ("row", row.Number));
        }
    }

    private void Count()
    {
        foreach (var (column, spec) in _counted)
        {
            if (_read.TryGetValue((column.Number, spec.Type, spec.Choice), out var read) && read.IsSomething)
                _totals.Add(column.Number, read.Number);
        }
    }
}
