using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using FundLeverage.Functions.Office;
using NodaTime;

namespace FundLeverage.Functions.Sheets;

/// <summary>Writes one worksheet's part.</summary>
internal static partial class XlsxSheet
{
    private const string Spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int RowsAtATime = 100;
    private const double Slack = 1.1;
    public const int MaxWidth = 60;
    private const int LineHeight = 16;
    private const string RowHeight = "16";
    private const string HeadingHeight = "26";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = false };

    /// <summary>Writes the part, and stops after every so many rows for them to be sent.</summary>
    /// <returns>How many rows are written so far.</returns>
    public static IEnumerable<int> Write(Stream part, SheetGrid grid, bool isFirst)
    {
        using var xml = XmlWriter.Create(part, Settings);
        Begin(xml, grid, isFirst);
        var rows = 0;
        var merged = new List<int>();
        foreach (var row in grid.Rows)
        {
            Row(xml, row, ++rows, grid.Widths);
            if (IsSentence(row))
                merged.Add(rows);
            if (rows % RowsAtATime == 0)
                yield return rows;
        }

        End(xml, grid, rows, merged);
        xml.Flush();
        yield return rows;
    }

    private static void Begin(XmlWriter xml, SheetGrid grid, bool isFirst)
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", Spreadsheet);
        xml.WriteStartElement("sheetPr");
        Element(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();

        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        if (isFirst)
            xml.WriteAttributeString("tabSelected", "1");
        if (grid.AsTable is null)
            xml.WriteAttributeString("showGridLines", "0");
        xml.WriteAttributeString("workbookViewId", "0");
        if (grid.AsTable is not null)
            Element(xml, "pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        xml.WriteEndElement();
        xml.WriteEndElement();

        Element(xml, "sheetFormatPr", ("defaultRowHeight", RowHeight), ("customHeight", "1"));
        xml.WriteStartElement("cols");
        foreach (var (index, width) in grid.Widths.Index())
        {
            var number = Number(index + 1);
            Element(xml, "col", ("min", number), ("max", number), ("width", Math.Min(width, MaxWidth).ToString(CultureInfo.InvariantCulture)), ("customWidth", "1"));
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData");
    }

    private static void End(XmlWriter xml, SheetGrid grid, int rows, IReadOnlyList<int> merged)
    {
        xml.WriteEndElement();
        if (grid.AsTable is { } table)
            Element(xml, "autoFilter", ("ref", $"A1:{SheetGrid.Letter(table.Columns - 1)}{Number(rows - table.TotalRows)}"));
        Merge(xml, merged, grid.Widths.Count);
        Choices(xml, grid);
        Element(xml, "pageSetup", ("paperSize", "9"), ("orientation", grid.IsOnePage ? "portrait" : "landscape"), ("fitToHeight", grid.IsOnePage ? "1" : "0"));
        if (grid.Foot is { } foot)
        {
            xml.WriteStartElement("headerFooter");
            xml.WriteElementString("oddFooter", $"&L&8{Escape(foot).Replace("&", "&&", StringComparison.Ordinal)}&R&8&P / &N");
            xml.WriteEndElement();
        }

        if (grid.Charts.Count > 0)
        {
            xml.WriteStartElement("drawing");
            xml.WriteAttributeString("r", "id", OfficePackage.Relations, "rId1");
            xml.WriteEndElement();
        }

        xml.WriteEndDocument();
    }

    private static void Merge(XmlWriter xml, IReadOnlyList<int> rows, int columns)
    {
        if (rows.Count == 0)
            return;
        xml.WriteStartElement("mergeCells");
        xml.WriteAttributeString("count", Number(rows.Count));
        foreach (var row in rows)
            Element(xml, "mergeCell", ("ref", $"A{Number(row)}:{SheetGrid.Letter(columns - 1)}{Number(row)}"));
        xml.WriteEndElement();
    }

    private static bool IsSentence(IReadOnlyList<SheetCell> row) => row is [{ Style: CellStyle.Sentence }];

    /// <summary>As high as the lines that its sentences take: a merged cell does not find that out itself.</summary>
    private static string HeightOf(IReadOnlyList<SheetCell> cells, IReadOnlyList<double> widths)
    {
        var lines = cells.Zip(IsSentence(cells) ? [widths.Sum(width => Math.Min(width, MaxWidth))] : widths)
            .Where(cell => cell.First.Style == CellStyle.Sentence)
            .Max(cell => Math.Ceiling(SheetGrid.WidthOf((string)cell.First.Value!) * Slack / Math.Min(cell.Second, IsSentence(cells) ? cell.Second : MaxWidth)));
        return Number((int)Math.Max(1, lines) * LineHeight);
    }

    /// <summary>Lists to choose from. Another word is allowed: an import knows more of them than a list shows.</summary>
    private static void Choices(XmlWriter xml, SheetGrid grid)
    {
        if (grid.Choices.Count == 0)
            return;
        xml.WriteStartElement("dataValidations");
        xml.WriteAttributeString("count", Number(grid.Choices.Count));
        foreach (var (column, words) in grid.Choices)
        {
            var letter = SheetGrid.Letter(column);
            xml.WriteStartElement("dataValidation");
            xml.WriteAttributeString("type", "list");
            xml.WriteAttributeString("allowBlank", "1");
            xml.WriteAttributeString("sqref", $"{letter}2:{letter}{Number(XlsxWriter.MaxRows)}");
            xml.WriteElementString("formula1", $"\"{string.Join(',', words)}\"");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, IReadOnlyList<SheetCell> cells, int number, IReadOnlyList<double> widths)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Number(number));
        if (cells is [{ Style: CellStyle.Header }, ..] || cells.Any(cell => cell.Style == CellStyle.Sentence))
        {
            xml.WriteAttributeString("ht", cells is [{ Style: CellStyle.Header }, ..] ? HeadingHeight : HeightOf(cells, widths));
            xml.WriteAttributeString("customHeight", "1");
        }

        foreach (var (index, cell) in cells.Index())
        {
            if (cell is { Value: null, Formula: null, Style: CellStyle.Text })
                continue;
            xml.WriteStartElement("c");
            xml.WriteAttributeString("r", SheetGrid.Letter(index) + Number(number));
            if (cell.Style != CellStyle.Text)
                xml.WriteAttributeString("s", Number((int)cell.Style));
            Content(xml, cell);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Content(XmlWriter xml, SheetCell cell)
    {
        if (cell.Value is string text && cell.Formula is null)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Escape(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
            return;
        }

        if (cell.Value is bool or string)
            xml.WriteAttributeString("t", cell.Value is bool ? "b" : "str");
        if (cell.Formula is not null)
            xml.WriteElementString("f", cell.Formula);
        if (cell.Value is not null)
            xml.WriteElementString("v", Value(cell.Value));
    }

    private static string Value(object value) => value switch
    {
        string text => Escape(text),
        decimal number => ExactNumber.Text(number),
        bool flag => flag ? "1" : "0",
        LocalDate date => ExactNumber.Text(SheetTime.Serial(date)),
        Instant instant => ExactNumber.Text(SheetTime.Serial(instant)),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No value of a cell."),
    };

    /// <summary>Characters that XML cannot hold stand as <c>_x0001_</c>, as Office writes them, and a text that looks so gets its underscore written so.</summary>
    private static string Escape(string text) => Unwritable().Replace(text, match => string.Create(CultureInfo.InvariantCulture, $"_x{(int)match.ValueSpan[0]:X4}_"));

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\x00-\x08\x0B-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Unwritable();
}
