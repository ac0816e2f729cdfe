using System.Xml.Linq;
using FundLeverage.Domain.Amounts;
using FundLeverage.Functions.Tests.Programs;
using FundLeverage.Testing;

namespace FundLeverage.Functions.Tests.Reports;

/// <summary>A report's page, workbook and document, printed by programs that are not ours.</summary>
public sealed class ReportPrintTests(AzuriteFixture azurite)
{
    private const decimal A4Width = 595;
    private const decimal A4Height = 842;

    [Theory]
    [InlineData("html", "zh")]
    [InlineData("html", "en")]
    [InlineData("docx", "zh")]
    [InlineData("docx", "en")]
    [InlineData("xlsx", "zh")]
    [InlineData("xlsx", "en")]
    public async Task Print_OfAReport_SaysAllOfItOnA4(string format, string language)
    {
        if (format == "html")
            await Pdf.RequireBrowserAsync();
        else
            await Pdf.RequireOfficeAsync();
        await using var stage = await ReportStage.PrepareAsync(azurite);
        await stage.PublishedAsync(new { period = "2021-10", language });
        await stage.PublishedAsync(new { period = "2021-11", language });
        var report = await stage.JsonAsync("2021-11-v1");
        var page = XDocument.Parse((await stage.FileAsync("2021-11-v1", "html")).Text);
        var file = (await stage.FileAsync("2021-11-v1", format)).Bytes;

        var pdf = format == "html" ? await Pdf.OfPageAsync(file) : await Pdf.OfOfficeAsync(file, format);

        Assert.All(pdf.Pages, paper => Assert.Equal((A4Width, A4Height), (Rounding.HalfUp(decimal.Min(paper.Width, paper.Height), 0), Rounding.HalfUp(decimal.Max(paper.Width, paper.Height), 0))));
        Assert.Empty(pdf.CutOff);
        Assert.NotEmpty(pdf.Fonts);
        Assert.All(pdf.Fonts, font => Assert.True(font.IsEmbedded, font.Name));
        Assert.DoesNotContain('\uFFFD', pdf.Text);
        Assert.Contains(Pdf.Plain((string)report["sentence"]!), pdf.Text, StringComparison.Ordinal);
        Assert.Contains(Pdf.Plain((string)report["title"]!), pdf.Text, StringComparison.Ordinal);
        if (format != "xlsx")
            Assert.All(page.Descendants("h2"), heading => Assert.Contains(Pdf.Plain(heading.Value), pdf.Text, StringComparison.Ordinal));
        Assert.All(new[] { "32.8182", "甲基金", "<乙>", "5.0000" }, figure => Assert.Contains(figure, pdf.Text, StringComparison.Ordinal));
    }
}
