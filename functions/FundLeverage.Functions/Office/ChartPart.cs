using System.Globalization;
using System.Security;
using System.Text;
using FundLeverage.Functions.Sheets;

namespace FundLeverage.Functions.Office;

/// <summary>
/// A chart's part (DrawingML). With cells it follows them, and holds what they come to; without them it holds its figures itself.
/// </summary>
internal static class ChartPart
{
    /// <summary>The namespace of charts.</summary>
    public const string Namespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>The type of the part.</summary>
    public const string Type = "drawingml.chart";

    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Month = "yyyy-mm";
    private const string Grey = "595959";
    private const string Faint = "D9D9D9";
    private const int CategoryAxis = 1;
    private const int ValueAxis = 2;
    private const int LabelSize = 900;
    private const int TitleSize = 1200;

    public static string Write(OfficeChart chart)
    {
        var xml = new StringBuilder();
        xml.Append(CultureInfo.InvariantCulture, $"""<c:chartSpace xmlns:c="{Namespace}" xmlns:a="{Drawing}" xmlns:r="{OfficePackage.Relations}"><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>""");
        xml.Append(CultureInfo.InvariantCulture, $"""<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="{TitleSize}" b="0"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="{TitleSize}" b="0"/><a:t>{Text(chart.Title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>""");
        xml.Append(chart.Kind == OfficeChartKind.Line
            ? """<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>"""
            : """<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>""");
        foreach (var (index, series) in chart.Series.Index())
            Series(xml, chart, series, index);
        xml.Append(chart.Kind == OfficeChartKind.Line ? """<c:marker val="1"/>""" : """<c:gapWidth val="40"/><c:overlap val="100"/>""");
        xml.Append(CultureInfo.InvariantCulture, $"""<c:axId val="{CategoryAxis}"/><c:axId val="{ValueAxis}"/>""");
        xml.Append(chart.Kind == OfficeChartKind.Line ? "</c:lineChart>" : "</c:barChart>");
        Axes(xml, chart);
        xml.Append("</c:plotArea>");
        if (chart.Series.Count > 1)
            xml.Append(CultureInfo.InvariantCulture, $"""<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{Font()}</c:legend>""");
        xml.Append("""<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>""");
        return xml.ToString();
    }

    private static void Series(StringBuilder xml, OfficeChart chart, OfficeSeries series, int index)
    {
        var isLine = chart.Kind == OfficeChartKind.Line;
        var fill = $"""<a:solidFill><a:srgbClr val="{series.Color}"/></a:solidFill>""";
        xml.Append(CultureInfo.InvariantCulture, $"""<c:ser><c:idx val="{index}"/><c:order val="{index}"/><c:tx><c:v>{Text(series.Name)}</c:v></c:tx><c:spPr>""");
        xml.Append(isLine
            ? $"""<a:ln w="25400">{fill}</a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>{fill}<a:ln>{fill}</a:ln></c:spPr></c:marker>"""
            : $"{fill}</c:spPr>");
        if (!isLine)
            xml.Append("""<c:invertIfNegative val="0"/>""");
        if (!isLine && index == 0)
            xml.Append(CultureInfo.InvariantCulture, $"""<c:dLbls><c:numFmt formatCode="{chart.NumberFormat}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>{Font()}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>""");
        xml.Append("<c:cat>");
        if (chart is { Cells: { } cells, Days: { } days })
            Held(xml, "num", cells, $"<c:formatCode>{Month}</c:formatCode>", days.Count, i => ExactNumber.Text(SheetTime.Serial(days[i])));
        else
            Held(xml, "str", chart.Cells, "", chart.Categories.Count, i => Text(chart.Categories[i]));
        xml.Append("</c:cat><c:val>");
        Held(xml, "num", series.Cells, $"<c:formatCode>{chart.NumberFormat}</c:formatCode>", series.Values.Count, i => series.Values[i] is { } value ? ExactNumber.Text(value) : null);
        xml.Append("</c:val>").Append(isLine ? """<c:smooth val="0"/>""" : "").Append("</c:ser>");
    }

    /// <summary>Values with the cells that they are of, or as they are.</summary>
    private static void Held(StringBuilder xml, string kind, string? cells, string format, int count, Func<int, string?> value)
    {
        xml.Append(cells is null ? $"<c:{kind}Lit>" : $"<c:{kind}Ref><c:f>{Text(cells)}</c:f><c:{kind}Cache>").Append(format);
        xml.Append(CultureInfo.InvariantCulture, $"""<c:ptCount val="{count}"/>""");
        for (var i = 0; i < count; i++)
        {
            if (value(i) is { } text)
                xml.Append(CultureInfo.InvariantCulture, $"""<c:pt idx="{i}"><c:v>{text}</c:v></c:pt>""");
        }

        xml.Append(cells is null ? $"</c:{kind}Lit>" : $"</c:{kind}Cache></c:{kind}Ref>");
    }

    /// <summary>The first of the bars is the topmost, and their axis stays below.</summary>
    private static void Axes(StringBuilder xml, OfficeChart chart)
    {
        var isLine = chart.Kind == OfficeChartKind.Line;
        xml.Append(CultureInfo.InvariantCulture, $"""<c:catAx><c:axId val="{CategoryAxis}"/><c:scaling><c:orientation val="{(isLine ? "minMax" : "maxMin")}"/></c:scaling><c:delete val="0"/><c:axPos val="{(isLine ? "b" : "l")}"/><c:numFmt formatCode="{(chart.Days is null ? "General" : Month)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln><a:solidFill><a:srgbClr val="{Grey}"/></a:solidFill></a:ln></c:spPr>{Font(isLine ? -2700000 : null)}<c:crossAx val="{ValueAxis}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>{(isLine ? """<c:tickLblSkip val="1"/>""" : "")}<c:noMultiLvlLbl val="1"/></c:catAx>""");
        xml.Append(CultureInfo.InvariantCulture, $"""<c:valAx><c:axId val="{ValueAxis}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="{(isLine ? "l" : "b")}"/><c:majorGridlines><c:spPr><a:ln><a:solidFill><a:srgbClr val="{Faint}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{Font()}<c:crossAx val="{CategoryAxis}"/><c:crosses val="{(isLine ? "autoZero" : "max")}"/><c:crossBetween val="between"/></c:valAx>""");
    }

    private static string Font(int? rotation = null) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<c:txPr><a:bodyPr{(rotation is { } angle ? $" rot=\"{angle}\"" : "")}/><a:p><a:pPr><a:defRPr sz="{LabelSize}"><a:solidFill><a:srgbClr val="{Grey}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>""");

    private static string Text(string text) => SecurityElement.Escape(OfficeText.Clean(text));
}
