using System.Globalization;

namespace FundLeverage.Functions.Sheets;

/// <summary>The workbook's formats: one for each <see cref="CellStyle"/>, in its order.</summary>
internal static class XlsxStyles
{
    private const int Plain = 0;
    private const int Bold = 1;
    private const int Large = 2;
    private const int Grey = 3;
    private const int Shaded = 2;
    private const int Below = 1;
    private const int Above = 2;

    private static readonly string[] NumberFormats = ["#,##0.00####", "#,##0.00########", "0.0000", "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss", "#,##0.##########"];
    private const int FirstFormat = 164;
    private const int TwoDecimals = 4;
    private const int General = 0;
    private const int Whole = 1;
    private const int Literal = 49;

    private static readonly Dictionary<CellStyle, Format> Formats = new Dictionary<CellStyle, Format>
    {
        [CellStyle.Text] = new(General),
        [CellStyle.Header] = new(General, Bold, Shaded, Below, "horizontal=\"center\" vertical=\"center\" wrapText=\"1\""),
        [CellStyle.Title] = new(General, Large),
        [CellStyle.Label] = new(General, Bold),
        [CellStyle.Note] = new(General, Grey),
        [CellStyle.Whole] = new(Whole, Alignment: "horizontal=\"center\""),
        [CellStyle.Yuan] = new(TwoDecimals),
        [CellStyle.Wan] = new(FirstFormat),
        [CellStyle.Yi] = new(FirstFormat + 1),
        [CellStyle.Multiple] = new(FirstFormat + 2),
        [CellStyle.Number] = new(FirstFormat + 5),
        [CellStyle.Date] = new(FirstFormat + 3, Alignment: "horizontal=\"center\""),
        [CellStyle.Time] = new(FirstFormat + 4, Alignment: "horizontal=\"center\""),
        [CellStyle.Flag] = new(General, Bold, Alignment: "horizontal=\"center\""),
        [CellStyle.FactDate] = new(FirstFormat + 3, Alignment: "horizontal=\"left\""),
        [CellStyle.Sentence] = new(General, Alignment: "vertical=\"top\" wrapText=\"1\""),
        [CellStyle.LongNumber] = new(Literal, Alignment: "horizontal=\"right\""),
        [CellStyle.TotalText] = new(General, Bold, Border: Above),
        [CellStyle.TotalYuan] = new(TwoDecimals, Bold, Border: Above),
        [CellStyle.TotalWan] = new(FirstFormat, Bold, Border: Above),
        [CellStyle.TotalYi] = new(FirstFormat + 1, Bold, Border: Above),
        [CellStyle.TotalMultiple] = new(FirstFormat + 2, Bold, Border: Above),
        [CellStyle.TotalWhole] = new(Whole, Bold, Border: Above, Alignment: "horizontal=\"center\""),
        [CellStyle.TotalLongNumber] = new(Literal, Bold, Border: Above, Alignment: "horizontal=\"right\""),
    };

    /// <summary>The part <c>xl/styles.xml</c>, without its declaration.</summary>
    public static string Xml { get; } = Write();

    private static string Write()
    {
        var numbers = string.Concat(NumberFormats.Select((format, i) => $"""<numFmt numFmtId="{FirstFormat + i}" formatCode="{format}"/>"""));
        var fonts = string.Concat(new[] { ("", 10, "FF000000"), ("<b/>", 10, "FF000000"), ("<b/>", 14, "FF000000"), ("", 9, "FF666666") }
            .Select(font => $"""<font>{font.Item1}<sz val="{font.Item2}"/><color rgb="{font.Item3}"/><name val="Microsoft YaHei"/><family val="2"/></font>"""));
        var formats = string.Concat(Enum.GetValues<CellStyle>().Select(style => Formats[style].Xml));
        return $"""
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="{NumberFormats.Length}">{numbers}</numFmts><fonts count="4">{fonts}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF5"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF7A8899"/></bottom><diagonal/></border><border><left/><right/><top style="thin"><color rgb="FF7A8899"/></top><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="{Formats.Count}">{formats}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
            """;
    }

    private sealed record Format(int Number, int Font = Plain, int Fill = 0, int Border = 0, string? Alignment = null)
    {
        public string Xml => string.Create(
            CultureInfo.InvariantCulture,
            $"""<xf numFmtId="{Number}" fontId="{Font}" fillId="{Fill}" borderId="{Border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"{(Alignment is null ? "/>" : $" applyAlignment=\"1\"><alignment {Alignment}/></xf>")}""");
    }
}
