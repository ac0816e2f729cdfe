using System.Text;
using Sylvan.Data.Csv;

namespace FundLeverage.Functions.Imports.Reading.Files;

/// <summary>Text with separators, as a workbook of one worksheet without a name.</summary>
internal sealed class CsvBook : IBook, ISheet
{
    private const string BeginsFormula = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private readonly Stream _file;
    private readonly Encoding _encoding;
    private readonly string _beginning;
    private readonly char _delimiter;
    private readonly Meter _meter;

    private CsvBook(Stream file, Meter meter)
    {
        (_file, _meter) = (file, meter);
        _encoding = CsvText.EncodingOf(file, meter);
        _beginning = CsvText.Beginning(file, _encoding);
        _delimiter = CsvText.DelimiterOf(_beginning);
        CsvText.RefuseWideLines(file, _encoding, _delimiter, meter);
    }

    public IReadOnlyList<ISheet> Sheets => [this];

    public bool CountsFrom1904 => false;

    public string Name => "";

    public bool IsHidden => false;

    public MergedRanges Merges { get; } = new();

    public IReadOnlySet<int> HiddenColumns { get; } = new HashSet<int>();

    public static CsvBook Open(Stream file, Meter meter) => new(file, meter);

    public IEnumerable<SheetRow> Rows()
    {
        _file.Position = 0;
        using var text = new StreamReader(_file, _encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024, leaveOpen: true);
        using var reader = CsvDataReader.Create(text, Options());
        var number = _beginning.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? -1 : 0;
        while (reader.Read())
        {
            if (++number % 256 == 0)
                _meter.Check();
            var cells = new List<Cell>();
            for (var i = 0; i < reader.RowFieldCount && number > 0; i++)
            {
                if (Field(reader, i) is not { Length: > 0 } field)
                    continue;
                _meter.Count("", number, i + 1);
                _meter.Keep(field.Length);
                cells.Add(field[0] == '=' ? new Cell(i + 1, CellType.FormulaWithoutValue, field) : new Cell(i + 1, CellType.Text, field));
            }

            if (cells.Count > 0)
                yield return new SheetRow(number, IsHidden: false, cells);
        }
    }

    public void Dispose()
    {
    }

    private CsvDataReaderOptions Options() => new()
    {
        HasHeaders = false,
        Delimiter = _delimiter,
        BufferSize = 64 * 1024,
        MaxBufferSize = Math.Max(256 * 1024, _meter.Limits.CellCharacters * 4),
        Comment = '\0',
        OwnsReader = false,
    };

    private string Field(CsvDataReader reader, int index)
    {
        var field = reader.GetString(index);
        if (field.Length > _meter.Limits.CellCharacters)
            throw new RefusedFileException(ImportFailures.CellTooLong, ("max", _meter.Limits.CellCharacters));
        field = field.Trim(' ', '\u00A0');

        // What writers do to a text so that a spreadsheet takes it for one: ="001", '=x.
        if (field.Length > 3 && field.StartsWith("=\"", StringComparison.Ordinal) && field.IndexOf('"', 2) == field.Length - 1)
            return field[2..^1];
        return field.Length > 1 && field[0] == '\'' && BeginsFormula.Contains(field[1], StringComparison.Ordinal) ? field[1..] : field;
    }
}
