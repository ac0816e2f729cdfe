using System.Globalization;

namespace FundLeverage.Functions.Reports.Documents;

/// <summary>How paragraphs look, by GB/T 9704-2012: sizes 二号 22 pt, 三号 16 pt, 四号 14 pt; lines 28 pt apart; two characters of indent.</summary>
internal static class DocumentStyles
{
    public const string Title = "Title";
    public const string Dates = "Dates";
    public const string Heading = "Heading1";
    public const string SubHeading = "Heading2";
    public const string Annex = "Annex";
    public const string Caption = "Caption";
    public const string Signature = "Signature";
    public const string Chart = "Chart";
    public const string Cell = "Cell";
    public const string HeadCell = "HeadCell";
    public const string Plain = "Plain";
    public const string Break = "Break";
    public const string OddFoot = "OddFoot";
    public const string EvenFoot = "EvenFoot";

    private const int BodySize = 32;
    private const string Lines = """<w:spacing w:before="0" w:after="0" w:line="560" w:lineRule="exact"/>""";
    private const string Indent = """<w:ind w:firstLineChars="200" w:firstLine="640"/>""";
    private const string Single = """<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>""";
    private const string NoIndent = """<w:ind w:firstLineChars="0" w:firstLine="0"/>""";

    /// <summary>The part <c>word/styles.xml</c>; lines are stretched to both margins in Chinese only, where they break between any two characters.</summary>
    public static string Xml(bool isChinese) =>
        $"""<w:styles xmlns:w="{DocumentParts.Namespace}"><w:docDefaults><w:rPrDefault><w:rPr>{Font(DocumentFonts.Body, BodySize)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"""
        + $"""<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/><w:adjustRightInd/>{Lines}{Indent}<w:jc w:val="{(isChinese ? "both" : "left")}"/></w:pPr></w:style>"""
        + Style(Title, "Title", "<w:keepNext/>", """<w:spacing w:before="0" w:after="240" w:line="700" w:lineRule="exact"/>""", NoIndent, "center", DocumentFonts.Title, 44)
        + Style(Dates, "Dates", "", """<w:spacing w:before="0" w:after="120" w:line="360" w:lineRule="exact"/>""", NoIndent, "center", DocumentFonts.SubHeading, 24)
        + Style(Heading, "heading 1", "<w:keepNext/>", Lines, Indent, "both", DocumentFonts.Heading, BodySize, outline: 0)
        + Style(SubHeading, "heading 2", "<w:keepNext/>", Lines, Indent, "both", DocumentFonts.SubHeading, BodySize, outline: 1)
        + Style(Plain, "Plain", "", Lines, Indent, "left", DocumentFonts.Body, BodySize)
        + Style(Annex, "Annex", "<w:keepNext/>", Lines, NoIndent, "left", DocumentFonts.Heading, BodySize, outline: 0)
        + Style(Caption, "caption", "<w:keepNext/>", """<w:spacing w:before="120" w:after="60" w:line="300" w:lineRule="atLeast"/>""", NoIndent, "left", DocumentFonts.Heading, 21)
        + Style(Signature, "Signature", "<w:keepLines/>", """<w:spacing w:before="280" w:after="0" w:line="440" w:lineRule="exact"/>""", NoIndent, "right", DocumentFonts.Body, 24)
        + Style(Chart, "Chart", "", """<w:spacing w:before="120" w:after="60" w:line="240" w:lineRule="auto"/>""", NoIndent, "center", DocumentFonts.Body, 21)
        + Style(Cell, "Cell", "", Single, NoIndent, "left", DocumentFonts.Body, 18)
        + Style(HeadCell, "Head cell", "<w:keepNext/>", Single, NoIndent, "center", DocumentFonts.Heading, 18)
        + Style(Break, "Break", "", """<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>""", NoIndent, "left", DocumentFonts.Body, 2)
        + Style(OddFoot, "Odd foot", "", Single, """<w:ind w:rightChars="100" w:right="280" w:firstLineChars="0" w:firstLine="0"/>""", "right", DocumentFonts.PageNumber, 28)
        + Style(EvenFoot, "Even foot", "", Single, """<w:ind w:leftChars="100" w:left="280" w:firstLineChars="0" w:firstLine="0"/>""", "left", DocumentFonts.PageNumber, 28)
        + "</w:styles>";

    /// <summary>The properties of a run in a font for Chinese, in half points.</summary>
    public static string Font(string font, int size) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<w:rFonts w:ascii="{DocumentFonts.Latin}" w:eastAsia="{font}" w:hAnsi="{DocumentFonts.Latin}" w:cs="{DocumentFonts.Latin}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>""");

    private static string Style(string id, string name, string keep, string spacing, string indent, string alignment, string font, int size, int? outline = null)
    {
        var level = outline is { } depth ? string.Create(CultureInfo.InvariantCulture, $"""<w:outlineLvl w:val="{depth}"/>""") : "";
        return $"""<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{keep}{spacing}{indent}<w:jc w:val="{alignment}"/>{level}</w:pPr><w:rPr>{Font(font, size)}</w:rPr></w:style>""";
    }
}
