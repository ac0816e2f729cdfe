using DocumentFormat.OpenXml.Packaging;
using FundLeverage.Functions.Tests.Programs;
using FundLeverage.Functions.Tests.Sheets;
using FundLeverage.Testing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace FundLeverage.Functions.Tests.Reports;

/// <summary>The charts of the workbook follow its cells.</summary>
public sealed class ReportChartTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Charts_OfAWorkbook_ReferToTheCellsWhoseValuesTheyHold()
    {
        var file = await WorkbookAsync();
        var sheets = file.Sheets();

        using var document = SpreadsheetDocument.Open(new MemoryStream(file.Bytes), isEditable: false);
        var charts = document.WorkbookPart!.WorksheetParts.Where(part => part.DrawingsPart is not null).SelectMany(part => part.DrawingsPart!.ChartParts).ToList();
        var references = charts.SelectMany(part => part.ChartSpace.Descendants<C.NumberReference>()).ToList();

        Assert.Equal(2, charts.Count);
        Assert.Equal(["'图表'!$B$39:$B$40", "'图表'!$C$39:$C$40", "'趋势'!$A$2:$A$25", "'趋势'!$E$2:$E$25"], references.Select(reference => reference.Formula!.Text).Order(StringComparer.Ordinal));
        foreach (var reference in references.Where(reference => !reference.Formula!.Text.Contains("$A", StringComparison.Ordinal)))
            Assert.Equal(Values(sheets, reference.Formula!.Text), reference.Descendants<C.NumericValue>().Select(value => value.Text));
    }

    [Fact]
    public async Task Bars_WhereATableIsChanged_FollowIt()
    {
        LibreOffice.Require();
        var file = await WorkbookAsync();

        var before = (await LibreOffice.CalculateAsync(file.Bytes))["图表"];
        var after = (await LibreOffice.CalculateAsync(file.With("子基金", sheet => Workbooks.Set(sheet, "C3", "10000000000")).With("图表", Workbooks.RemoveStoredValues).Bytes))["图表"];

        Assert.Equal(["<乙> & \"基金\"", "85.25", "1.75"], before[38][..3]);
        Assert.Equal(["<乙> & \"基金\"", "100", "1.75"], after[38][..3]);
    }

    private async Task<SheetFile> WorkbookAsync()
    {
        await using var stage = await ReportStage.PrepareAsync(azurite);
        await stage.PublishedAsync(new { period = "2021-11" });
        return await stage.FileAsync("2021-11-v1", "xlsx");
    }

    /// <summary>The values of a column of cells, those without one left out.</summary>
    private static IEnumerable<string> Values(IReadOnlyDictionary<string, object?[][]> sheets, string range)
    {
        var parts = range.Split('\'', '!', '$', ':').Where(part => part.Length > 0).ToArray();
        var (first, last) = (int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture), int.Parse(parts[4], System.Globalization.CultureInfo.InvariantCulture));
        return sheets[parts[0]][(first - 1)..last].Select(row => Cells.Text(row[parts[1][0] - 'A'])).Where(text => text.Length > 0);
    }
}
