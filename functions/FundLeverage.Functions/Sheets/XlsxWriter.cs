using System.IO.Compression;
using System.Security;
using System.Text;

namespace FundLeverage.Functions.Sheets;

/// <summary>
/// Writes a workbook into a stream that need not seek, while its rows are made: neither the rows nor the file are held. Nothing in
/// it says when it was written, so the same cells give the same bytes.
/// </summary>
internal static class XlsxWriter
{
    /// <summary>How many rows a worksheet can have.</summary>
    public const int MaxRows = 1_048_576;

    private const string Spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Content = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /// <summary>The first moment that a ZIP file knows.</summary>
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a workbook.</summary>
    public static async Task WriteAsync(Stream stream, IReadOnlyList<SheetGrid> grids, CancellationToken cancellationToken)
    {
        await using var outgoing = new OutgoingBuffer(stream);

        // Disposed only at the end: that would complete a file which broke off in the middle.
        var archive = new ZipArchive(outgoing, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        WritePart(archive, "[Content_Types].xml", ContentTypes(grids));
        WritePart(archive, "_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        WritePart(archive, "xl/workbook.xml", Workbook(grids));
        WritePart(archive, "xl/_rels/workbook.xml.rels", WorkbookRelations(grids));
        WritePart(archive, "xl/styles.xml", XlsxStyles.Xml);
        foreach (var (index, grid) in grids.Index())
        {
            using var part = Open(archive, $"xl/worksheets/sheet{index + 1}.xml");
            foreach (var _ in XlsxSheet.Write(part, grid, isFirst: index == 0))
                await outgoing.SendAsync(cancellationToken);
        }

        archive.Dispose();
        await outgoing.SendAsync(cancellationToken);
    }

    private static string ContentTypes(IReadOnlyList<SheetGrid> grids) =>
        $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Content}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Content}.styles+xml"/>"""
        + string.Concat(grids.Select((_, i) => $"""<Override PartName="/xl/worksheets/sheet{i + 1}.xml" ContentType="{Content}.worksheet+xml"/>"""))
        + "</Types>";

    /// <summary>Formulas are worked out again when the workbook is opened.</summary>
    private static string Workbook(IReadOnlyList<SheetGrid> grids) =>
        $"""<workbook xmlns="{Spreadsheet}" xmlns:r="{Relations}"><sheets>"""
        + string.Concat(grids.Select((grid, i) => $"""<sheet name="{SecurityElement.Escape(grid.Name)}" sheetId="{i + 1}" r:id="rId{i + 1}"/>"""))
        + """</sheets><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>""";

    private static string WorkbookRelations(IReadOnlyList<SheetGrid> grids) =>
        $"""<Relationships xmlns="{Package}/relationships">"""
        + string.Concat(grids.Select((_, i) => $"""<Relationship Id="rId{i + 1}" Type="{Relations}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>"""))
        + $"""<Relationship Id="rId{grids.Count + 1}" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""";

    private static void WritePart(ZipArchive archive, string name, string xml)
    {
        using var part = Open(archive, name);
        part.Write(Encoding.UTF8.GetBytes(Declaration + xml));
    }

    private static Stream Open(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Timeless;
        return entry.Open();
    }
}
