using System.Net.Http.Headers;
using FundLeverage.Testing;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Tests.Imports;

/// <summary>What is taken out can be put in again.</summary>
public sealed class TemplateTests(AzuriteFixture azurite)
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static readonly string[] Kinds = ["sub-funds", "commitments", "fund-sizes", "paid-in-capital", "projects", "progress", "indicators"];

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Template_SentBackAsItIs_IsRecognisedWholeAndImportsNothing(string language)
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f");

        var template = await BytesAsync(api, "/api/imports/template", language);
        var state = await DryRunAsync(api, template);

        Assert.Equal(0, (int)state["rows"]!);
        Assert.Empty(state["failures"]!);
        var tables = state["sheets"]!.SelectMany(sheet => sheet["tables"]!).ToList();
        Assert.Equal(Kinds, tables.Select(table => (string?)table["kinds"]!.Single()));
        Assert.All(tables, table => Assert.Equal("A", (string?)Assert.Single(table["ignored"]!)["column"]));
        Assert.All(tables.SelectMany(table => table["columns"]!), column => Assert.Single(column["fields"]!));
    }

    [Fact]
    public async Task Template_WithItsExamplesUnmarked_IsImportedWithoutAFailure()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f");
        string[] kinds = ["sub-funds", "commitments", "fund-sizes", "paid-in-capital", "projects", "progress", "indicators"];

        foreach (var kind in kinds)
        {
            var csv = (await GetAsync(api, $"/api/imports/template?format=csv&kind={kind}")).Body;
            var state = await api.ImportAsync(csv.Replace("示例1,", ",", StringComparison.Ordinal).Replace("示例2,", ",", StringComparison.Ordinal), query: $"&kind={kind}");
            Assert.Empty(state["failures"]!.Select(failure => $"{kind} {failure["code"]} {failure["message"]}"));
            Assert.Equal(("completed", 2), ((string?)state["status"], (int)state["written"]!));
        }
    }

    [Theory]
    [InlineData("yuan")]
    [InlineData("yi")]
    public async Task Fund_TakenOutAndImportedIntoAnother_HasTheSameFigures(string unit)
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f");
        await FillAsync(api);
        await api.OpenFundAsync("g");

        var workbook = await BytesAsync(api, $"/api/imports/template?fund=f&unit={unit}", "zh");
        var taken = (await api.SendAsync(Request(workbook, "g", ""), "submitter")).RequireStatus(202);
        var state = await api.EndOfAsync($"/api/funds/g/imports/{(string?)taken.Json["id"]}");

        Assert.Empty(state["failures"]!);
        Assert.Equal(("completed", (int)state["rows"]!), ((string?)state["status"], (int)state["written"]!));
        string[] questions =
        [
            "leverage?asOf=2021-11-30", "leverage?asOf=2021-07-15", "leverage?asOf=2021-11-30&basis=paidIn", "leverage?asOf=2021-11-30&basis=target",
            "projects/statistics?from=2021-01-01&to=2021-11-30", "indicators?asOf=2021-11-30",
        ];
        foreach (var question in questions)
            Assert.Equal(await FiguresAsync(api, "f", question), await FiguresAsync(api, "g", question));
    }

    [Fact]
    public async Task FailedRows_MendedInTheWorkbookThatCameBack_AreImported()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a", "b");
        const string file = "某区子基金认缴情况\n单位:万元\n子基金,变动,认缴额,日期\na基金,首次认缴,5000,2021-06-30\nb基金,首次认缴,abc,2021-07-31\n合计,,7000,\n";
        var state = await api.ImportAsync(file, query: "&rows=good");

        var failed = await BytesAsync(api, (string)state["links"]!["failedRows"]!, "zh");
        var again = await DryRunAsync(api, failed);

        Assert.Equal(["5 C amount-unreadable"], state.Findings("failures"));
        Assert.Equal((1, 1), ((int)again["rows"]!, (int)again["failureCount"]!));
        Assert.Equal(["4 C amount-unreadable"], again.Findings("failures"));
        Assert.Equal(["commitments"], again["sheets"]![0]!["tables"]![0]!["kinds"]!.Select(kind => (string?)kind));
    }

    private static async Task FillAsync(TestApi api)
    {
        await PostAsync(api, "sub-funds", new { id = "alpha", name = "阿尔法基金", manager = "某管理人", formedOn = "2021-06-30", industry = "集成电路", level = "city", region = "厦门" });
        await PostAsync(api, "sub-funds", new { id = "beta", name = "贝塔基金" });
        await PostAsync(api, "sub-funds", new { id = "gamma", name = "伽马基金", formedOn = "2021-03-01" });
        await PostAsync(api, "commitments", new { subFund = "alpha", change = "initial", amount = "2.75亿元", effectiveOn = "2021-06-30", document = "纪要,一号" });
        await PostAsync(api, "commitments", new { subFund = "gamma", change = "initial", amount = "12345678.91", effectiveOn = "2021-03-01" });
        await PostAsync(api, "commitments", new { subFund = "gamma", change = "reduce", amount = "345678.91", effectiveOn = "2021-08-01" });
        await PostAsync(api, "fund-sizes", new { subFund = "alpha", basis = "committed", amount = "90.25亿元", effectiveOn = "2021-06-30", sources = new { otherFiscal = "1亿", stateOwned = "20亿", @private = "66.5亿" } });
        await PostAsync(api, "fund-sizes", new { subFund = "alpha", basis = "target", amount = "100亿元", effectiveOn = "2021-07-01" });
        await PostAsync(api, "fund-sizes", new { subFund = "gamma", basis = "committed", amount = "5亿", effectiveOn = "2021-03-01" });
        await PostAsync(api, "paid-in-capital", new { subFund = "alpha", source = "guidanceFund", amount = "1亿", effectiveOn = "2021-07-15" });
        await PostAsync(api, "paid-in-capital", new { subFund = "alpha", source = "private", amount = "10.5亿", effectiveOn = "2021-07-15" });
        await PostAsync(api, "projects", new { id = "p-1", name = "华北大北斗", kind = "enterprise", introducer = new { kind = "subFund", id = "alpha" }, stage = "signed", totalInvestment = "3亿元", effectiveOn = "2021-07-01" });
        await PostAsync(api, "projects", new { id = "p-2", name = "某持股平台", kind = "holdingPlatform", introducer = new { kind = "institution", id = "bank", name = "某银行" }, stage = "pipeline", effectiveOn = "2021-08-01" });
        await PostAsync(api, "projects/p-1/progress", new { stage = "landed", totalInvestment = "3.2亿元", effectiveOn = "2021-09-30" });
        await PostAsync(api, "indicators", new { id = "city-key-projects", name = "市重点项目完成投资", unit = "亿元", period = "2021-01..2021-10", value = 176.74m, plan = 180.70m });
        await PostAsync(api, "indicators", new { id = "listed", name = "上市公司", unit = "家", period = "..2021-10-31", value = 29, hedge = "nearly", target = 100, targetPeriod = "..2025-12-31" });
    }

    private static async Task PostAsync(TestApi api, string route, object body) => (await api.PostAsync($"/api/funds/f/{route}", body)).RequireStatus(201);

    /// <summary>An answer without what names the fund, its instants and the ids of institutions, which are made of names in the copy.</summary>
    private static async Task<string> FiguresAsync(TestApi api, string fund, string question)
    {
        var json = (await api.GetAsync($"/api/funds/{fund}/{question}")).RequireStatus(200).Json;
        foreach (var member in json.Descendants().OfType<JProperty>().Where(member => member.Name is "fund" or "knownAt" or "generatedAt" or "links" or "seq" or "recordedAt" or "key" or "planSeq").ToList())
            member.Remove();
        return json.ToString();
    }

    private static async Task<TestAnswer> GetAsync(TestApi api, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptLanguage.ParseAdd("zh");
        return (await api.SendAsync(request, "submitter")).RequireStatus(200);
    }

    private static async Task<byte[]> BytesAsync(TestApi api, string path, string language)
    {
        using var http = new HttpClient { BaseAddress = api.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", api.Token("submitter"));
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return await http.GetByteArrayAsync(new Uri(path, UriKind.Relative));
    }

    private static async Task<JObject> DryRunAsync(TestApi api, byte[] workbook) => (await api.SendAsync(Request(workbook, "f", "dryRun=true"), "submitter")).RequireStatus(200).Json;

    private static HttpRequestMessage Request(byte[] workbook, string fund, string query)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/funds/{fund}/imports?{query}") { Content = new ByteArrayContent(workbook) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(Xlsx);
        request.Headers.TryAddWithoutValidation("Idempotency-Key", TestApi.NewKey());
        return request;
    }
}
