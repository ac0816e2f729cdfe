using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using FundLeverage.Functions.Imports.Reading;

namespace FundLeverage.Functions.Tests.Imports.Reading;

/// <summary>A formula with the value that is stored beside it; null where none is.</summary>
internal sealed record Formula(string Text, object? Value);

/// <summary>A number with its format.</summary>
internal sealed record Look(object Value, string Format);

/// <summary>#REF! and the like.</summary>
internal sealed record CellFault(string Text);

/// <summary>Makes workbooks as Excel writes them, part by part, so that a test can put anything into one.</summary>
internal sealed class BookMaker
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Content = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private readonly List<(string Name, string? State, SheetMaker Sheet)> _sheets = [];
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _textNumbers = new(StringComparer.Ordinal);
    private readonly List<string> _formats = [];

    public bool From1904 { get; init; }

    /// <summary>More parts, or others in place of those that are made.</summary>
    public Dictionary<string, string> Parts { get; } = new(StringComparer.Ordinal);

    public BookMaker Sheet(string name, Action<SheetMaker> fill, string? state = null)
    {
        var sheet = new SheetMaker(this);
        fill(sheet);
        _sheets.Add((name, state, sheet));
        return this;
    }

    public byte[] Bytes() => Zip([.. AllParts().Where(part => !Parts.ContainsKey(part.Name)), .. Parts.Select(part => (part.Key, part.Value))]);

    public static byte[] Zip(params IEnumerable<(string Name, string Text)> parts)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    public int Text(string text)
    {
        if (_textNumbers.TryGetValue(text, out var number))
            return number;
        _texts.Add(text);
        return _textNumbers[text] = _texts.Count - 1;
    }

    public int Style(string format)
    {
        if (!_formats.Contains(format))
            _formats.Add(format);
        return _formats.IndexOf(format) + 1;
    }

    private IEnumerable<(string Name, string Text)> AllParts()
    {
        yield return ("[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Content}.sheet.main+xml"/></Types>""");
        yield return ("_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        yield return ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><workbookPr date1904="{(From1904 ? 1 : 0)}"/><sheets>{string.Concat(_sheets.Select((s, i) => $"""<sheet name="{SecurityElement.Escape(s.Name)}" sheetId="{i + 1}"{(s.State is null ? "" : $" state=\"{s.State}\"")} r:id="rId{i + 1}"/>"""))}</sheets></workbook>""");
        yield return ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships">{string.Concat(_sheets.Select((_, i) => $"""<Relationship Id="rId{i + 1}" Type="{Relations}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>"""))}<Relationship Id="rId9001" Type="{Relations}/styles" Target="styles.xml"/><Relationship Id="rId9002" Type="{Relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
        foreach (var (index, sheet) in _sheets.Index())
            yield return ($"xl/worksheets/sheet{index + 1}.xml", sheet.Sheet.Xml());
        yield return ("xl/styles.xml", $"""<styleSheet xmlns="{Main}"><numFmts count="{_formats.Count}">{string.Concat(_formats.Select((f, i) => $"""<numFmt numFmtId="{164 + i}" formatCode="{SecurityElement.Escape(f)}"/>"""))}</numFmts><cellXfs><xf numFmtId="0"/>{string.Concat(_formats.Select((_, i) => $"""<xf numFmtId="{164 + i}"/>"""))}</cellXfs></styleSheet>""");
        yield return ("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{string.Concat(_texts.Select(text => $"""<si><t xml:space="preserve">{SecurityElement.Escape(text)}</t></si>"""))}</sst>""");
    }

    /// <summary>The XML of a worksheet with these rows.</summary>
    public static string SheetXml(string rows, string behind = "") => $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData>{behind}</worksheet>""";
}

/// <summary>Fills a worksheet.</summary>
internal sealed class SheetMaker(BookMaker book)
{
    private readonly SortedDictionary<int, (bool IsHidden, string Cells)> _rows = [];
    private readonly List<string> _merges = [];
    private readonly List<int> _hiddenColumns = [];
    private int _next = 1;

    /// <summary>Writes the next row from column A on; null leaves a cell out.</summary>
    public SheetMaker Row(params object?[] values)
    {
        var cells = new StringBuilder();
        foreach (var (index, value) in values.Index())
        {
            if (value is not null)
                cells.Append(Cell(CellAddress.Of(_next, index + 1), value));
        }

        _rows[_next++] = (false, cells.ToString());
        return this;
    }

    /// <summary>Hides the row written last.</summary>
    public SheetMaker Hidden()
    {
        _rows[_next - 1] = (true, _rows[_next - 1].Cells);
        return this;
    }

    public SheetMaker Skip(int rows = 1)
    {
        _next += rows;
        return this;
    }

    public SheetMaker Merge(params string[] ranges)
    {
        _merges.AddRange(ranges);
        return this;
    }

    public SheetMaker HideColumn(int column)
    {
        _hiddenColumns.Add(column);
        return this;
    }

    public string Xml()
    {
        var columns = _hiddenColumns.Count == 0 ? "" : $"<cols>{string.Concat(_hiddenColumns.Select(c => $"""<col min="{c}" max="{c}" width="0" hidden="1"/>"""))}</cols>";
        var rows = string.Concat(_rows.Select(row => $"""<row r="{row.Key}"{(row.Value.IsHidden ? " hidden=\"1\"" : "")}>{row.Value.Cells}</row>"""));
        var merges = _merges.Count == 0 ? "" : $"<mergeCells>{string.Concat(_merges.Select(m => $"""<mergeCell ref="{m}"/>"""))}</mergeCells>";
        return BookMaker.SheetXml(rows, merges).Replace("<sheetData>", columns + "<sheetData>", StringComparison.Ordinal);
    }

    private string Cell(string address, object value, string formula = "", int style = 0)
    {
        var open = $"""<c r="{address}" s="{style}" """;
        return value switch
        {
            string text when formula.Length == 0 => $"""{open}t="s"><v>{book.Text(text)}</v></c>""",
            string text => $"""{open}t="str">{formula}<v>{SecurityElement.Escape(text)}</v></c>""",
            bool flag => $"""{open}t="b">{formula}<v>{(flag ? 1 : 0)}</v></c>""",
            CellFault fault => $"""{open}t="e">{formula}<v>{fault.Text}</v></c>""",
            Look look => Cell(address, look.Value, formula, book.Style(look.Format)),
            Formula { Value: null } bare => $"""{open}><f>{SecurityElement.Escape(bare.Text)}</f></c>""",
            Formula stored => Cell(address, stored.Value, $"<f>{SecurityElement.Escape(stored.Text)}</f>", style),
            IFormattable number => $"""{open}>{formula}<v>{number.ToString(null, CultureInfo.InvariantCulture)}</v></c>""",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };
    }
}
