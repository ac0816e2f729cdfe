using System.Globalization;
using System.Xml.Linq;
using FundLeverage.Testing;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Tests.Reports;

/// <summary>The figures of a report, read back from each of its files, are the API's for the same day and the same knowledge.</summary>
public sealed class ReportFigureTests(AzuriteFixture azurite)
{
    private const decimal Wan = 10_000m;

    [Fact]
    public async Task Json_OfAReport_HoldsWhatTheQueriesAnswer()
    {
        await using var stage = await PublishAsync(azurite);
        var report = await stage.JsonAsync("2021-11-v1");

        Assert.Equal(32.8182m, (decimal)report["leverage"]!["committed"]!["multiple"]!);
        await SameAsync(report["leverage"]!["committed"]!, "/leverage?asOf=2021-11-30");
        await SameAsync(report["leverage"]!["paidIn"]!, "/leverage?asOf=2021-11-30&basis=paidIn");
        await SameAsync(report["change"]!["bridge"]!, "/leverage/bridge?from=2021-10-31&to=2021-11-30");
        await SameAsync(report["projects"]!["period"]!, "/projects/statistics?from=2021-11-01&to=2021-11-30");
        await SameAsync(report["projects"]!["yearToDate"]!, "/projects/statistics?from=2021-01-01&to=2021-11-30");
        await SameAsync(report["trend"]!, "/leverage/trend?from=2019-12-31&to=2021-11-30", "points");
        await SameAsync(report["indicators"]!, "/indicators?asOf=2021-11-30", "value");
        await SameAsync(report["reinvestment"]!["subFunds"]!, "/reinvestment?asOf=2021-11-30", "value");
        await SameAsync(report["evidence"]!["committed"]!, "/leverage/evidence?asOf=2021-11-30", "value");
        Assert.All(new[] { "earlier", "projects", "indicators", "reinvestment" }, list => Assert.NotEmpty(report["evidence"]![list]!));
        var records = (await stage.Api.GetAsync($"{ReportStage.Fund}/records?maxpagesize=100&knownAt={report["knownAt"]}")).RequireStatus(200).Json["value"]!.Cast<JObject>().ToDictionary(record => (long)record["seq"]!, WithoutETag);
        foreach (var record in report["evidence"]!.Cast<JProperty>().Where(list => list.Name is not ("committed" or "paidIn")).SelectMany(list => list.Value))
            Assert.Equal(records[(long)record["seq"]!], record.ToString());
        await SameAsync(report["evidence"]!["paidIn"]!, "/leverage/evidence?asOf=2021-11-30&basis=paidIn", "value");

        async Task SameAsync(JToken part, string route, string? member = null)
        {
            var answer = (await stage.Api.GetAsync($"{ReportStage.Fund}{route}&knownAt={report["knownAt"]}")).RequireStatus(200).Json;
            var expected = member is null ? answer : answer[member]!;
            foreach (var stamp in new[] { part, expected }.OfType<JObject>())
                stamp.Remove("generatedAt");
            Assert.Equal(expected.ToString(), part.ToString());
        }
    }

    [Fact]
    public async Task Json_OfAReport_SaysWhatItLacksAndWhatChanged()
    {
        await using var stage = await PublishAsync(azurite);
        var report = await stage.JsonAsync("2021-11-v1");

        Assert.Equal("截至2021年11月30日,厦门火炬高新区用2.75亿元的产业引导基金承诺出资,撬动了总规模90.25亿元的基金落地,财政杠杆放大倍数32.8倍。", (string?)report["sentence"]);
        Assert.Equal(("2021-10-v1", 5.0000m, 27.8182m), ((string)report["change"]!["since"]!, (decimal)report["change"]!["published"]!["multiple"]!, (decimal)report["change"]!["bridge"]!["change"]!["multiple"]!));
        Assert.Equal(["a 5.54 150000000.00", "b 94.46 "], report["subFunds"]!.Select(s => FormattableString.Invariant($"{s["subFund"]} {s["sizeSharePercent"]} {s["paidInYuan"]}")));
        Assert.Equal(("a", "b", "c notFormed"), ((string)report["quality"]!["withoutSources"]!.Single()!, (string)report["quality"]!["withoutPaidIn"]!.Single()!, $"{report["quality"]!["excluded"]![0]!["subFund"]} {report["quality"]!["excluded"]![0]!["reason"]}"));
        Assert.Equal((24, "2019-12-31", "2021-11-30"), (report["trend"]!.Count(), (string)report["trend"]!.First!["asOf"]!, (string)report["trend"]!.Last!["asOf"]!));
        Assert.Equal((1, 1, 0.00m), ((int)report["projects"]!["period"]!["introduced"]!["count"]!, (int)report["projects"]!["period"]!["previousPeriod"]!["introduced"]!["count"]!, (decimal)report["projects"]!["period"]!["growth"]!["introduced"]!["countPercent"]!));
        Assert.Equal(97.81m, (decimal)report["indicators"]!.Single()["completion"]!["percent"]!);
        Assert.Equal(150000000.00m, (decimal)report["reinvestment"]!["totals"]!["gapYuan"]!);
    }

    [Fact]
    public async Task Workbook_OfAReport_HasTheApisFiguresAsNumbersAndOpensAsValid()
    {
        await using var stage = await PublishAsync(azurite);
        var (report, file) = (await stage.JsonAsync("2021-11-v1"), await stage.FileAsync("2021-11-v1", "xlsx"));
        var sheets = file.Sheets();

        Assert.Empty(file.Errors());
        Assert.All(sheets.Where(sheet => sheet.Key is not ("报告" or "图表")), sheet => Assert.Equal("截至2021年11月30日;账务截至北京时间 2021-12-01 09:00:00", sheet.Value[^1][0]));
        sheets = sheets.ToDictionary(sheet => sheet.Key, sheet => sheet.Value[..^2]);
        Assert.Equal(
            ["报告", "图表", "子基金", "指标(认缴)", "指标(实缴)", "较上期", "变动分解", "趋势", "引荐项目(本期)", "引荐项目(年初至今)", "年度计划完成情况", "返投完成情况", "需留意", "未计入", "凭据记录(认缴)", "凭据记录(实缴)", "其他子基金记录", "凭据记录(引荐项目)", "凭据记录(指标)", "凭据记录(返投)"],
            sheets.Keys);
        Assert.Contains(sheets["报告"], row => row[0] is string said && said == (string?)report["sentence"]);
        Assert.Contains(sheets["报告"], row => (string?)row[0] == "账务截至时刻(UTC)" && (string?)row[1] == (string?)report["knownAt"]);
        Assert.Equal(
            report["subFunds"]!.Select(s => ((string)s["name"]!, (decimal)s["guidanceCommitmentYuan"]!, (decimal)s["totalFundSizeYuan"]!, (decimal)s["multiple"]!)),
            sheets["子基金"][1..^1].Select(row => ((string)row[0]!, Number(row[1]), Number(row[2]), Number(row[4]))));
        Assert.Equal((275000000m, 9025000000m, 32.8182m), (Number(sheets["子基金"][^1][1]), Number(sheets["子基金"][^1][2]), Number(sheets["子基金"][^1][4])));
        Assert.Equal(report["trend"]!.Select(point => (decimal?)point["multiple"]), sheets["趋势"][1..].Select(row => row[4] is null ? (decimal?)null : Number(row[4])));
        Assert.Equal(report["evidence"]!["committed"]!.Select(line => (string)line["hash"]!), sheets["凭据记录(认缴)"][1..^1].Select(row => (string)row[10]!));
    }

    [Fact]
    public async Task Csv_OfAReport_IsTheTableOfSubFunds()
    {
        await using var stage = await PublishAsync(azurite);

        var csv = (await stage.FileAsync("2021-11-v1", "csv")).Text;

        Assert.Equal(
            "\uFEFF子基金名称,本基金认缴(元),认缴规模(元),实缴合计(元),倍数,规模占比(%)\r\n甲基金,100000000.00,500000000.00,150000000.00,5.0000,5.54\r\n\"<乙> & \"\"基金\"\"\",175000000.00,8525000000.00,,48.7143,94.46\r\n",
            csv);
    }

    [Fact]
    public async Task Page_OfAReport_HasTheApisFiguresAndNothingFromElsewhere()
    {
        await using var stage = await PublishAsync(azurite);
        var (report, file) = (await stage.JsonAsync("2021-11-v1"), await stage.FileAsync("2021-11-v1", "html"));
        var page = XDocument.Parse(file.Text);

        Assert.Equal(
            report["subFunds"]!.Select(s => ((string)s["name"]!, (decimal)s["guidanceCommitmentYuan"]!, (decimal)s["totalFundSizeYuan"]!, (decimal)s["multiple"]!)),
            Rows(page, "subFunds").Select(row => (row[0], Number(row[1]) * Wan, Number(row[2]) * Wan, Number(row[4]))));
        Assert.Equal(report["trend"]!.Select(point => (decimal?)point["multiple"]), Rows(page, "trend").Select(row => row[4].Length == 0 ? (decimal?)null : Number(row[4])));
        Assert.Equal(report["leverage"]!["committed"]!["measures"]!.Take(7).Select(m => ((string)m["id"]!, (decimal?)m["multiple"])), Rows(page, "measures.committed").Take(7).Select(row => (row[0], row[5].Length == 0 ? (decimal?)null : Number(row[5]))));
        Assert.Equal(report["evidence"]!["committed"]!.Select(line => (string)line["hash"]!), Rows(page, "evidence.committed").Select(row => row[10]));
        Assert.Contains(page.Descendants("p"), p => p.Value == (string?)report["sentence"]);
        Assert.All(page.Descendants("caption"), caption => Assert.Contains("截至2021年11月30日;账务截至北京时间 2021-12-01 09:00:00", caption.Value, StringComparison.Ordinal));
        Assert.Equal(2, page.Descendants().Count(element => element.Name.LocalName == "svg"));
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "link" or "img" or "iframe");
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName is "href" or "src" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain("url(", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_InEnglish_SaysEverythingButNamesInEnglish()
    {
        await using var stage = await ReportStage.PrepareAsync(azurite);
        await stage.PublishedAsync(new { period = "2021-Q3", language = "en" });

        var (report, page) = (await stage.JsonAsync("2021-q3-v1"), XDocument.Parse((await stage.FileAsync("2021-q3-v1", "html")).Text));

        Assert.StartsWith("As of 30 September 2021, ", (string?)report["sentence"], StringComparison.Ordinal);
        Assert.Equal("en", page.Root!.Attribute("lang")!.Value);
        Assert.All(page.Descendants("th").Concat(page.Descendants("h2")), heading => Assert.DoesNotContain(heading.Value, c => c > 0x2E80));
        Assert.Contains("1. Measures", page.Descendants("h2").Select(heading => heading.Value));
    }

    private static string WithoutETag(JObject record)
    {
        record.Remove("etag");
        return record.ToString();
    }

    private static async Task<ReportStage> PublishAsync(AzuriteFixture azurite)
    {
        var stage = await ReportStage.PrepareAsync(azurite);
        await stage.PublishedAsync(new { period = "2021-10" });
        await stage.PublishedAsync(new { period = "2021-11" });
        await stage.WriteAsync("/commitments", new { subFund = "a", change = "increase", amount = "9亿", effectiveOn = "2021-01-15" });
        return stage;
    }

    private static decimal Number(object? cell) => Convert.ToDecimal(cell, CultureInfo.InvariantCulture);

    private static List<string[]> Rows(XDocument page, string table) =>
        [.. page.Descendants("table").Single(element => (string?)element.Attribute("id") == table).Element("tbody")!.Elements("tr").Select(row => row.Elements("td").Select(cell => cell.Value).ToArray())];
}
