using FundLeverage.Functions.Tests.Programs;
using FundLeverage.Testing;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Tests.Sheets;

/// <summary>The evidence for M7 as CSV and as a workbook: the financings of the JSON, and formulas that come to its figure.</summary>
public sealed class LookThroughSheetTests(LookThroughSheetTests.Fund fund) : IClassFixture<LookThroughSheetTests.Fund>
{
    private const string Path = "/api/funds/f/leverage/evidence?measure=M7&asOf=2021-11-30";

    [Fact]
    public async Task Workbook_ReadByAnotherReader_IsTheJson()
    {
        var json = (await fund.Api.GetAsync(Path)).RequireStatus(200).Json;
        var file = (await SheetFile.GetAsync(fund.Api, $"{Path}&format=xlsx")).RequireStatus(200);
        var (figure, records) = (file.Sheets()["口径"], file.Sheets()["记录"]);

        Assert.Empty(file.Errors());
        Assert.Equal("序号|子基金编号|子基金名称|项目编号|项目名称|轮次|生效日期|依据文件|填报人|填报时间|复核人|复核时间|哈希|子基金投资(元)|子基金中本引导基金 G(元)|子基金合计 T(元)|计入分子(元)|计入分母(元)", string.Join('|', records[0]));
        Assert.Equal(json["value"]!.Select(Line), records.Skip(1).SkipLast(1).Select(row => string.Join('|', new[] { 0, 1, 2, 3, 4, 5, 6, 7, 12, 13, 14, 15, 16, 17 }.Select(i => Cells.Text(row[i])))));
        Assert.Equal(json["value"]!.Select(line => $"{line["submittedBy"]!["name"]} {line["review"]!["by"]!["name"]}"), records.Skip(1).SkipLast(1).Select(row => $"{row[8]} {row[10]}"));
        Assert.Equal($"{Cells.Text(json["measure"]!["numeratorYuan"])}|{Cells.Text(json["measure"]!["denominatorYuan"])}", $"{Cells.Text(records[^1][16])}|{Cells.Text(records[^1][17])}");
        Assert.Equal(
            new[] { "numeratorYuan", "denominatorYuan", "multiple" }.Select(term => $"{Cells.Text(json["measure"]![term])}|{Cells.Text(json["measure"]![term])}|True"),
            figure.Where(row => ((string?)row[0])?.Split(' ')[0] is "分子" or "分母" or "倍数").Select(row => string.Join('|', row.Skip(1).Select(Cells.Text))));
        Assert.Equal("f-evidence-M7-committed-2021-11-30.xlsx", file.Disposition?.FileName);
        Assert.Equal(json["value"]!.ToString(), (await fund.Api.GetAsync((string)figure.Single(row => row[0] is "再次查询")[1]!)).RequireStatus(200).Json["value"]!.ToString());
    }

    [Fact]
    public async Task Workbook_HasLiveFormulasOverTheFinancings()
    {
        var file = (await SheetFile.GetAsync(fund.Api, $"{Path}&format=xlsx")).RequireStatus(200);

        Assert.Equal(
            ["B12 ROUND(SUM('记录'!Q2:Q5),2)", "D12 B12=C12", "B13 ROUND(SUM('记录'!R2:R5),2)", "D13 B13=C13", "B14 ROUND(B12/B13,4)", "D14 B14=C14"],
            file.Formulas("口径").Select(formula => $"{formula.Key} {formula.Value}"));
    }

    [Fact]
    public async Task LibreOffice_WithoutAnyStoredValue_ComesToTheFigureOfTheApi()
    {
        LibreOffice.Require();
        var json = (await fund.Api.GetAsync(Path)).RequireStatus(200).Json["measure"]!;
        var file = (await SheetFile.GetAsync(fund.Api, $"{Path}&format=xlsx")).RequireStatus(200);
        foreach (var sheet in new[] { "口径", "记录" })
            file = file.With(sheet, Workbooks.RemoveStoredValues);

        var figure = (await LibreOffice.CalculateAsync(file.Bytes))["口径"];

        Assert.Equal(
            new[] { "numeratorYuan", "denominatorYuan", "multiple" }.Select(term => $"{Cells.Text(json[term])}|{Cells.Text(json[term])}|TRUE"),
            figure.SkipWhile(row => row[0] != "项目").Skip(1).Take(3).Select(row => string.Join('|', row.Skip(1).Take(3))));
    }

    [Fact]
    public async Task Csv_HoldsEveryFinancing()
    {
        var json = (await fund.Api.GetAsync(Path)).RequireStatus(200).Json;
        var rows = Csv.Read((await SheetFile.GetAsync(fund.Api, $"{Path}&format=csv", language: "en")).RequireStatus(200).Text);

        Assert.DoesNotMatch("[\u4E00-\u9FFF]", string.Concat(rows[0]));
        Assert.Equal(json["value"]!.Select(line => $"{line["seq"]} {line["round"]} {Cells.Text(line["numeratorYuan"])}"), rows.Skip(1).Select(row => $"{row[0]} {row[5]} {Cells.Plain(row[16])}"));
    }

    [Fact]
    public async Task Workbook_BeforeAnyFinancing_SaysWhyThereIsNoFigure()
    {
        var file = (await SheetFile.GetAsync(fund.Api, "/api/funds/f/leverage/evidence?measure=M7&asOf=2021-02-28&format=xlsx")).RequireStatus(200);

        Assert.Empty(file.Errors());
        Assert.Equal(["倍数", "未登记计入子基金所投项目的融资,无法计算", null, null], file.Sheets()["口径"].Single(row => row[0] is "倍数"));
        Assert.Empty(file.Formulas("口径"));
    }

    private static string Line(JToken line) => string.Join('|', new[]
    {
        line["seq"], line["subFund"], line["subFundName"], line["project"], line["projectName"], line["round"], line["effectiveOn"], line["document"], line["hash"],
        line["content"]!["amountYuan"], line["subFundCapital"]!["guidanceYuan"], line["subFundCapital"]!["totalYuan"], line["numeratorYuan"], line["denominatorYuan"],
    }.Select(Cells.Text));

    /// <summary>A reviewed fund whose two sub-funds invested in three rounds of two projects. No test of this class changes it.</summary>
    public sealed class Fund(AzuriteFixture azurite) : IAsyncLifetime
    {
        public TestApi Api { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Api = await TestApi.StartAsync(azurite);
            await Api.OpenReviewedFundAsync("f", "a", "b");
            await PostAsync("commitments", """{"subFund":"a","change":"initial","amount":"1亿","effectiveOn":"2021-02-01"}""");
            await PostAsync("commitments", """{"subFund":"b","change":"initial","amount":"3,333.33万","effectiveOn":"2021-02-01"}""");
            await PostAsync("fund-sizes", """{"subFund":"a","basis":"committed","amount":"7亿","effectiveOn":"2021-02-01"}""");
            await PostAsync("fund-sizes", """{"subFund":"b","basis":"committed","amount":"3亿","effectiveOn":"2021-02-01"}""");
            await PostAsync("projects", """{"id":"p1","name":"项目一","kind":"enterprise","stage":"signed","introducer":{"kind":"subFund","id":"a"},"effectiveOn":"2021-02-01"}""");
            await PostAsync("projects", """{"id":"p2","name":"项目二","kind":"enterprise","stage":"signed","introducer":{"kind":"subFund","id":"b"},"effectiveOn":"2021-02-01"}""");
            await PostAsync("projects/p1/financing", """{"subFund":"a","round":"A轮","amount":"1000.01元","roundAmount":"1亿","effectiveOn":"2021-03-01","document":"增资协议"}""");
            await PostAsync("projects/p1/financing", """{"subFund":"b","round":"A轮","amount":"2000万","roundAmount":"1亿","effectiveOn":"2021-03-02"}""");
            await PostAsync("projects/p1/financing", """{"subFund":"a","round":"B轮","amount":"3,000万","roundAmount":"5亿","effectiveOn":"2021-09-01"}""");
            await PostAsync("projects/p2/financing", """{"subFund":"b","round":"天使轮","amount":"200万美元","exchange":{"rate":"6.5","rateOn":"2021-04-01","source":"中行"},"roundAmount":"0.5亿","effectiveOn":"2021-04-01"}""");
            (await Api.PostAsync("/api/funds/f/approvals", new { records = Enumerable.Range(1, 12).Select(seq => new { seq }) }, person: "approver")).RequireStatus(201);
        }

        public ValueTask DisposeAsync() => Api.DisposeAsync();

        private async Task PostAsync(string route, string body) => (await Api.PostAsync($"/api/funds/f/{route}", body)).RequireStatus(201);
    }
}
