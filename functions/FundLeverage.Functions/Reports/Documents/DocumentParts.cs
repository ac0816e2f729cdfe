using System.IO.Compression;
using System.Text;
using FundLeverage.Functions.Office;

namespace FundLeverage.Functions.Reports.Documents;

/// <summary>The parts of a Word document around its body.</summary>
internal static class DocumentParts
{
    /// <summary>The namespace of what a document says.</summary>
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const int BeforeCharts = 5;

    /// <summary>The footers by the sides of a sheet, as the body refers to them.</summary>
    public const string OddFoot = "rId4";

    /// <summary>The footer of even pages.</summary>
    public const string EvenFoot = "rId5";

    private const string Settings =
        $"""<w:settings xmlns:w="{Namespace}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>""";

    /// <summary>How the body refers to a chart.</summary>
    public static string ChartId(int index) => $"rId{BeforeCharts + 1 + index}";

    /// <summary>Writes a document.</summary>
    /// <param name="stream">Into what.</param>
    /// <param name="isChinese">Of its language.</param>
    /// <param name="charts">Its charts in their order.</param>
    /// <param name="body">Writes the part that holds what it says.</param>
    public static void Write(Stream stream, bool isChinese, IReadOnlyList<OfficeChart> charts, Action<Stream> body)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        OfficePackage.Write(archive, "[Content_Types].xml", OfficePackage.ContentTypes(
        [
            ("word/document.xml", "wordprocessingml.document.main"),
            ("word/styles.xml", "wordprocessingml.styles"),
            ("word/settings.xml", "wordprocessingml.settings"),
            ("word/fontTable.xml", "wordprocessingml.fontTable"),
            ("word/footer1.xml", "wordprocessingml.footer"),
            ("word/footer2.xml", "wordprocessingml.footer"),
            .. charts.Select((_, i) => ($"word/charts/chart{i + 1}.xml", ChartPart.Type)),
        ]));
        OfficePackage.Write(archive, "_rels/.rels", OfficePackage.Relationships([("officeDocument", "word/document.xml")]));
        OfficePackage.Write(archive, "word/_rels/document.xml.rels", OfficePackage.Relationships(
        [
            ("styles", "styles.xml"),
            ("settings", "settings.xml"),
            ("fontTable", "fontTable.xml"),
            ("footer", "footer1.xml"),
            ("footer", "footer2.xml"),
            .. charts.Select((_, i) => ("chart", $"charts/chart{i + 1}.xml")),
        ]));
        OfficePackage.Write(archive, "word/styles.xml", DocumentStyles.Xml(isChinese));
        OfficePackage.Write(archive, "word/settings.xml", Settings);
        OfficePackage.Write(archive, "word/fontTable.xml", DocumentFonts.Xml);
        OfficePackage.Write(archive, "word/footer1.xml", Foot(DocumentStyles.OddFoot));
        OfficePackage.Write(archive, "word/footer2.xml", Foot(DocumentStyles.EvenFoot));
        foreach (var (index, chart) in charts.Index())
            OfficePackage.Write(archive, $"word/charts/chart{index + 1}.xml", ChartPart.Write(chart));
        using var part = OfficePackage.Open(archive, "word/document.xml");
        body(part);
    }

    /// <summary>— 1 —, on the outer side of the sheet.</summary>
    private static string Foot(string style) =>
        $"""<w:ftr xmlns:w="{Namespace}"><w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>""";
}
