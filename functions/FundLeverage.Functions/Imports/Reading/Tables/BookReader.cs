using FundLeverage.Domain.Results;
using FundLeverage.Functions.Imports.Reading.Files;

namespace FundLeverage.Functions.Imports.Reading.Tables;

/// <summary>Reads the worksheets of a file one after the other.</summary>
internal sealed class BookReader
{
    private readonly IBook _book;
    private readonly FileType _type;
    private readonly RecogniserOptions _options;
    private readonly Meter _meter;
    private readonly FindingList _findings;
    private readonly ColumnMapping _mapping;
    private readonly RowSink _sink;

    public BookReader(IBook book, FileType type, RecogniserOptions options, Meter meter)
    {
        (_book, _type, _options, _meter) = (book, type, options, meter);
        _findings = new FindingList(options.Limits.Findings);
        _mapping = new ColumnMapping(options.Mapping, _findings);
        _sink = new RowSink(_findings);
    }

    public ReadFile Read()
    {
        var sheets = new List<SheetReading>();
        foreach (var sheet in _book.Sheets)
        {
            _meter.Check();
            if (sheet.IsHidden)
                _findings.Add(sheet.Name, null, null, ImportFailures.SheetHidden, ("sheet", sheet.Name));
            var tables = sheet.IsHidden ? [] : new SheetReader(sheet, _book.CountsFrom1904, _options.Kind, _mapping, _sink, _meter).Read();
            sheets.Add(new SheetReading(sheet.Name, sheet.IsHidden, tables));
        }

        if (!sheets.Exists(sheet => sheet.Tables.Count > 0) && _findings.Failures.Count == 0)
            _findings.Add("", null, null, ImportFailures.NoTable);
        foreach (var column in _mapping.Unused)
            _findings.Add("", null, null, ImportFailures.MappingColumn, ("column", Failure.Quote(column)));
        return new ReadFile
        {
            Type = _type,
            Rows = _sink.Rows,
            RefusedRows = _sink.Refused,
            Failures = _findings.Failures,
            Warnings = _findings.Warnings,
            FailuresNotListed = _findings.FailuresNotListed,
            WarningsNotListed = _findings.WarningsNotListed,
            Sheets = sheets,
        };
    }
}
