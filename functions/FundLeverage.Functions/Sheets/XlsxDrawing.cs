using System.Globalization;
using System.IO.Compression;
using System.Security;
using FundLeverage.Functions.Office;

namespace FundLeverage.Functions.Sheets;

/// <summary>The charts of a worksheet: one drawing that places them, and a part for each.</summary>
internal static class XlsxDrawing
{
    private const string Place = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const int EmuPerMillimetre = 36_000;

    /// <summary>The parts of a worksheet's charts, with their types.</summary>
    public static IEnumerable<(string Part, string Type)> Parts(IReadOnlyList<SheetChart> charts, int sheet) => charts.Count == 0
        ? []
        : [($"xl/drawings/drawing{sheet}.xml", "drawing"), .. charts.Select((_, i) => ($"xl/charts/{ChartName(sheet, i)}", ChartPart.Type))];

    /// <summary>Writes them.</summary>
    public static void Write(ZipArchive archive, IReadOnlyList<SheetChart> charts, int sheet)
    {
        if (charts.Count == 0)
            return;
        OfficePackage.Write(archive, $"xl/worksheets/_rels/sheet{sheet}.xml.rels", OfficePackage.Relationships([("drawing", $"../drawings/drawing{sheet}.xml")]));
        OfficePackage.Write(archive, $"xl/drawings/_rels/drawing{sheet}.xml.rels", OfficePackage.Relationships(charts.Select((_, i) => ("chart", $"../charts/{ChartName(sheet, i)}"))));
        OfficePackage.Write(
            archive,
            $"xl/drawings/drawing{sheet}.xml",
            $"""<xdr:wsDr xmlns:xdr="{Place}" xmlns:a="{Drawing}" xmlns:r="{OfficePackage.Relations}" xmlns:c="{ChartPart.Namespace}">{string.Concat(charts.Select(Anchor))}</xdr:wsDr>""");
        foreach (var (index, chart) in charts.Index())
            OfficePackage.Write(archive, $"xl/charts/{ChartName(sheet, index)}", ChartPart.Write(chart.Chart));
    }

    private static string Anchor(SheetChart chart, int index) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<xdr:oneCellAnchor><xdr:from><xdr:col>{chart.Column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{chart.Row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="{chart.Width * EmuPerMillimetre}" cy="{chart.Height * EmuPerMillimetre}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="{index + 2}" name="chart{index + 1}" descr="{SecurityElement.Escape(OfficeText.Clean(chart.Chart.Title))}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="{ChartPart.Namespace}"><c:chart r:id="rId{index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>""");

    private static string ChartName(int sheet, int index) => string.Create(CultureInfo.InvariantCulture, $"chart{sheet}-{index + 1}.xml");
}
