using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using FundLeverage.Functions.Office;

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

    /// <summary>Writes a workbook.</summary>
    public static async Task WriteAsync(Stream stream, IReadOnlyList<SheetGrid> grids, CancellationToken cancellationToken)
    {
        await using var outgoing = new OutgoingBuffer(stream);

        // Disposed only at the end: that would complete a file which broke off in the middle.
        var archive = new ZipArchive(outgoing, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        OfficePackage.Write(archive, "[Content_Types].xml", OfficePackage.ContentTypes(Parts(grids)));
        OfficePackage.Write(archive, "_rels/.rels", OfficePackage.Relationships([("officeDocument", "xl/workbook.xml")]));
        OfficePackage.Write(archive, "xl/workbook.xml", Workbook(grids));
        OfficePackage.Write(archive, "xl/_rels/workbook.xml.rels", OfficePackage.Relationships([.. grids.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")), ("styles", "styles.xml")]));
        OfficePackage.Write(archive, "xl/styles.xml", XlsxStyles.Xml);
        foreach (var (index, grid) in grids.Index())
        {
            using (var part = OfficePackage.Open(archive, $"xl/worksheets/sheet{index + 1}.xml"))
            {
                foreach (var _ in XlsxSheet.Write(part, grid, isFirst: index == 0))
                    await outgoing.SendAsync(cancellationToken);
            }

            XlsxDrawing.Write(archive, grid.Charts, index + 1);
        }

        archive.Dispose();
        await outgoing.SendAsync(cancellationToken);
    }

    private static IEnumerable<(string Part, string Type)> Parts(IReadOnlyList<SheetGrid> grids) =>
    [
        ("xl/workbook.xml", "spreadsheetml.sheet.main"),
        ("xl/styles.xml", "spreadsheetml.styles"),
        .. grids.SelectMany((grid, i) => XlsxDrawing.Parts(grid.Charts, i + 1).Prepend(($"xl/worksheets/sheet{i + 1}.xml", "spreadsheetml.worksheet"))),
    ];

    /// <summary>A table's heading is printed on each page. Formulas are worked out again when the workbook is opened.</summary>
    private static string Workbook(IReadOnlyList<SheetGrid> grids)
    {
        var titles = string.Concat(grids.Index().Where(grid => grid.Item.AsTable is not null).Select(grid => string.Create(
            CultureInfo.InvariantCulture,
            $"""<definedName name="_xlnm.Print_Titles" localSheetId="{grid.Index}">{SecurityElement.Escape(SheetGrid.Quoted(grid.Item.Name))}!$1:$1</definedName>""")));
        return $"""<workbook xmlns="{Spreadsheet}" xmlns:r="{OfficePackage.Relations}"><sheets>"""
            + string.Concat(grids.Select((grid, i) => $"""<sheet name="{SecurityElement.Escape(grid.Name)}" sheetId="{i + 1}" r:id="rId{i + 1}"/>"""))
            + "</sheets>"
            + (titles.Length > 0 ? $"<definedNames>{titles}</definedNames>" : "")
            + """<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>""";
    }
}
