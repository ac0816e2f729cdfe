using System.Globalization;
using System.Xml;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Functions.Imports.Reading.Files;

/// <summary>A worksheet of a workbook of Excel 2007 and later.</summary>
internal sealed class XlsxSheet(
    XlsxPackage package,
    string part,
    string name,
    bool isHidden,
    XlsxSheetScan scan,
    IReadOnlyList<NumberLook?> looks,
    IReadOnlyList<string> texts,
    bool countsFrom1904,
    Meter meter) : ISheet
{
    public string Name => name;

    public bool IsHidden => isHidden;

    public MergedRanges Merges => scan.Merges;

    public IReadOnlySet<int> HiddenColumns => scan.HiddenColumns;

    public IEnumerable<SheetRow> Rows()
    {
        var place = new XlsxPlace();
        var cell = new XlsxCell(looks, texts, countsFrom1904, meter);
        var cells = new List<Cell>();
        var isHiddenRow = false;
        var before = 0;
        foreach (var node in package.Nodes(part))
        {
            if (node.NodeType == XmlNodeType.Element)
            {
                place.Enter(node);
                if (node.LocalName == "row")
                {
                    isHiddenRow = node.GetAttribute("hidden") is "1" or "true";
                    cells = [];
                }
                else if (node.LocalName == "c")
                {
                    cell.Begin(node);
                }
            }

            cell.Take(node);
            if (node is { NodeType: XmlNodeType.EndElement, LocalName: "c" } && cell.Finish(place.Column) is { } value)
            {
                // One inside another ends where the other does.
                if (cells.Count > 0 && cells[^1].Column >= value.Column)
                    throw new RefusedFileException(ImportFailures.FileDamaged);
                cells.Add(value);
            }

            if (node is { NodeType: XmlNodeType.EndElement, LocalName: "row" } && cells.Count > 0)
            {
                if (place.Row <= before)
                    throw new RefusedFileException(ImportFailures.FileDamaged);
                before = place.Row;
                yield return new SheetRow(place.Row, isHiddenRow, cells);
            }

            if (node is { NodeType: XmlNodeType.EndElement, LocalName: "sheetData" })
                yield break;
        }
    }
}

/// <summary>A cell while it is read.</summary>
internal sealed class XlsxCell(IReadOnlyList<NumberLook?> looks, IReadOnlyList<string> texts, bool countsFrom1904, Meter meter)
{
    private readonly TextCollector _text = new(meter);
    private string? _type;
    private int _style;
    private bool _hasFormula;
    private bool _hasValue;

    public void Begin(XmlReader node)
    {
        _text.Clear();
        _type = node.GetAttribute("t");
        _style = int.TryParse(node.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style) ? style : 0;
        _hasFormula = false;
        _hasValue = false;
    }

    public void Take(XmlReader node)
    {
        if (node.NodeType == XmlNodeType.Element)
        {
            _hasFormula |= node.LocalName == "f";
            _hasValue |= node.LocalName is "v" or "is" && !node.IsEmptyElement;
        }

        _text.Take(node);
    }

    /// <summary>The cell; null where nothing is in it.</summary>
    public Cell? Finish(int column)
    {
        var raw = _text.Peek();
        if (raw.Length == 0)
            return _hasFormula && !(_type == "str" && _hasValue) ? new Cell(column, CellType.FormulaWithoutValue, "") : null;
        switch (_type)
        {
            case "s":
                if (!int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number >= texts.Count)
                    throw new RefusedFileException(ImportFailures.FileDamaged);
                return texts[number].Length == 0 ? null : new Cell(column, CellType.Text, texts[number]);
            case "str" or "inlineStr":
                return new Cell(column, CellType.Text, _text.Keep(raw));
            case "b":
                return new Cell(column, CellType.Boolean, raw == "0" ? "FALSE" : "TRUE");
            case "e":
                return new Cell(column, CellType.Error, raw);
            case "d":
                return raw.Length >= 10 && LocalDatePattern.Iso.Parse(raw[..10]) is { Success: true, Value: var date }
                    ? new Cell(column, CellType.Date, raw, Look, date)
                    : new Cell(column, CellType.Text, _text.Keep(raw));
            default:
                meter.Keep(raw.Length);
                return Look is { IsDate: true } && SerialDate.Read(raw, countsFrom1904) is { } day
                    ? new Cell(column, CellType.Date, raw, Look, day)
                    : new Cell(column, CellType.Number, raw, Look);
        }
    }

    private NumberLook? Look => _style < looks.Count ? looks[_style] : null;
}

/// <summary>Days as spreadsheets count them.</summary>
internal static class SerialDate
{
    private static readonly LocalDate Zero1900 = new(1899, 12, 30);
    private static readonly LocalDate Zero1904 = new(1904, 1, 1);

    private static readonly LocalDate Last = new(9999, 12, 31);

    /// <summary>Day 60 of 1900 is one that never was; from the next on the count is right, and nothing here is that old.</summary>
    public static LocalDate? Read(string digits, bool countsFrom1904)
    {
        var zero = countsFrom1904 ? Zero1904 : Zero1900;
        return decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && days >= 0 && decimal.Floor(days) <= Period.DaysBetween(zero, Last)
            ? zero.PlusDays((int)decimal.Floor(days))
            : null;
    }
}
