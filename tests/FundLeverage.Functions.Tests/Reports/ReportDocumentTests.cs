using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using FundLeverage.Testing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace FundLeverage.Functions.Tests.Reports;

/// <summary>The Word document: valid, in the layout of GB/T 9704-2012, and with charts that Word draws.</summary>
public sealed class ReportDocumentTests(AzuriteFixture azurite)
{
    private const double TwentiethsPerMillimetre = 1440 / 25.4;

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Document_OfAReport_IsValid(string language) => Assert.Empty(WordFile.Errors(await DocumentAsync(language)));

    [Fact]
    public async Task Document_OfAReport_HasTheLayoutOfAnOfficialBrief() => WordFile.Read(await DocumentAsync("zh"), document =>
    {
        var main = document.MainDocumentPart!;
        var upright = main.Document.Descendants<SectionProperties>().First(section => section.GetFirstChild<PageSize>()!.Orient is null);
        var (size, margin) = (upright.GetFirstChild<PageSize>()!, upright.GetFirstChild<PageMargin>()!);
        Assert.Equal((210, 297), (Millimetres(size.Width!), Millimetres(size.Height!)));
        Assert.Equal((37, 35, 28, 26), (Millimetres((uint)margin.Top!.Value), Millimetres((uint)margin.Bottom!.Value), Millimetres(margin.Left!), Millimetres(margin.Right!)));

        var styles = main.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(style => style.StyleId!.Value!);
        Assert.Equal("560 exact 200", Paragraph(styles["Normal"]));
        Assert.Equal(("方正小标宋简体", "44"), Font(styles["Title"].StyleRunProperties!));
        Assert.Equal(("黑体", "32"), Font(styles["Heading1"].StyleRunProperties!));
        Assert.Equal(("楷体_GB2312", "32"), Font(styles["Heading2"].StyleRunProperties!));
        Assert.Equal(("仿宋_GB2312", "32"), Font(main.StyleDefinitionsPart.Styles.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!));
        Assert.Equal(["— 1 —", "— 1 —"], main.FooterParts.Select(part => string.Concat(part.Footer.Descendants<Text>().Select(text => text.Text))));
        Assert.All(main.FooterParts, part => Assert.Equal(" PAGE ", part.Footer.Descendants<FieldCode>().Single().Text));
        Assert.Contains("Noto Serif CJK SC", main.FontTablePart!.Fonts.Elements<Font>().Single(font => font.Name == "仿宋_GB2312").AltName!.Val!.Value, StringComparison.Ordinal);
        return true;
    });

    [Fact]
    public async Task Document_OfAReport_SaysWhatThePageSays()
    {
        await using var stage = await PublishAsync("zh");
        var report = await stage.JsonAsync("2021-11-v1");

        var paragraphs = WordFile.Paragraphs((await stage.FileAsync("2021-11-v1", "docx")).Bytes);

        Assert.Equal(("Title", "厦门火炬高新区产业引导基金财政杠杆报告(2021年11月)"), paragraphs[0]);
        Assert.Equal(("Dates", "截至2021年11月30日;账务截至北京时间 2021-12-01 09:00:00"), paragraphs[1]);
        Assert.Equal((null, (string)report["sentence"]!), paragraphs[2]);
        Assert.Equal(
            ["一、杠杆指标", "二、较上期变动", "三、近24个月趋势", "四、子基金", "五、引荐项目", "六、年度计划完成情况", "七、返投完成情况", "八、数据质量", "九、口径与方法"],
            paragraphs.Where(paragraph => paragraph.Style == "Heading1").Select(paragraph => paragraph.Text));
        Assert.Equal(["(一)指标(认缴)", "(二)指标(实缴)"], paragraphs.Where(paragraph => paragraph.Style == "Heading2").Take(2).Select(paragraph => paragraph.Text));
        Assert.All(paragraphs.Where(paragraph => paragraph.Style == "Caption"), caption => Assert.EndsWith("截至2021年11月30日;账务截至北京时间 2021-12-01 09:00:00", caption.Text, StringComparison.Ordinal));
        foreach (var sentence in report["methodology"]!)
            Assert.Contains((string?)sentence, paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public async Task Tables_OfADocument_AreAsWideAsTheTextAndRepeatTheirHeading() => WordFile.Read(await DocumentAsync("zh"), document =>
    {
        var width = 0L;
        foreach (var element in document.MainDocumentPart!.Document.Body!.Elements().Reverse())
        {
            var section = element as SectionProperties ?? element.Descendants<SectionProperties>().SingleOrDefault();
            if (section is not null)
                width = section.GetFirstChild<PageSize>()!.Width!.Value - section.GetFirstChild<PageMargin>()!.Left!.Value - section.GetFirstChild<PageMargin>()!.Right!.Value;
            if (element is not Table table)
                continue;
            Assert.Equal(width, table.Descendants<GridColumn>().Sum(column => long.Parse(column.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture)));
            Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>());
        }

        return true;
    });

    [Fact]
    public async Task Charts_OfADocument_HoldTheFiguresOfTheReport()
    {
        await using var stage = await PublishAsync("zh");
        var report = await stage.JsonAsync("2021-11-v1");

        var charts = WordFile.Read((await stage.FileAsync("2021-11-v1", "docx")).Bytes, document => document.MainDocumentPart!.ChartParts.Select(part => part.ChartSpace.Descendants<C.Values>()
            .Select(values => values.Descendants<C.NumericValue>().Select(value => value.Text).ToList()).ToList()).ToList());

        Assert.Equal(report["trend"]!.Where(point => point["multiple"]!.Type != Newtonsoft.Json.Linq.JTokenType.Null).Select(point => Sheets.Cells.Text(point["multiple"])), charts[0].Single());
        Assert.Equal(["85.25,5", "1.75,1"], charts[1].Select(values => string.Join(',', values)));
    }

    private async Task<byte[]> DocumentAsync(string language)
    {
        await using var stage = await PublishAsync(language);
        return (await stage.FileAsync("2021-11-v1", "docx")).Bytes;
    }

    private async Task<ReportStage> PublishAsync(string language)
    {
        var stage = await ReportStage.PrepareAsync(azurite);
        await stage.PublishedAsync(new { period = "2021-10", language });
        await stage.PublishedAsync(new { period = "2021-11", language });
        return stage;
    }

    private static int Millimetres(uint twentieths) => (int)Math.Round(twentieths / TwentiethsPerMillimetre, MidpointRounding.AwayFromZero);

    private static string Paragraph(Style style)
    {
        var properties = style.StyleParagraphProperties!;
        return $"{properties.SpacingBetweenLines!.Line!.Value} {properties.SpacingBetweenLines.LineRule!.InnerText} {properties.Indentation!.FirstLineChars!.Value}";
    }

    private static (string? Font, string? Size) Font(OpenXmlCompositeElement properties) =>
        (properties.GetFirstChild<RunFonts>()!.EastAsia!.Value, properties.GetFirstChild<FontSize>()!.Val!.Value);
}
