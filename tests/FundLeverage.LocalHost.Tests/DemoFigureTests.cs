using System.Net.Http.Headers;
using System.Text;
using FundLeverage.LocalHost.Demo;
using FundLeverage.Testing;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FundLeverage.LocalHost.Tests;

/// <summary>
/// What the newspaper printed in December 2021 comes out of the demo fund as printed: the multiple, what landed, what was completed of
/// the plans; and each sentence that the program prints about it holds against the same ledger.
/// </summary>
public sealed class DemoFigureTests(DemoFigureTests.Demo demo) : IClassFixture<DemoFigureTests.Demo>
{
    private const string Leverage = "leverage?asOf=2021-11-30";
    private const string Statistics = "projects/statistics?from=2021-01-01&to=2021-11-30";

    [Fact]
    public async Task Leverage_OfTheDemoFund_IsThePrintedMultiple()
    {
        var leverage = await demo.GetAsync(Leverage);

        Assert.Equal(
            "275000000.00 9025000000.00 32.8182 32.8倍",
            $"{(string?)leverage["guidanceCommitmentYuan"]} {(string?)leverage["totalFundSizeYuan"]} {(string?)leverage["multiple"]} {leverage["display"]}");
    }

    [Theory]
    [InlineData("city-key-invested", "176.74亿元", 180.70, 97.81, "2021年1-10月,市重点项目完成投资176.74亿元,完成年度计划180.70亿元的97.81%,比序时进度快14.48个百分点。")]
    [InlineData("province-key-invested", "161.94亿元", 163.21, 99.22, "2021年1-10月,省重点项目完成投资161.94亿元,完成年度计划163.21亿元的99.22%,比序时进度快15.89个百分点。")]
    public async Task Indicators_OfKeyProjects_CompleteTheirPlansAsPrinted(string id, string display, decimal plan, decimal percent, string sentence)
    {
        var indicator = Assert.Single((await demo.GetAsync($"indicators?asOf=2021-12-31&id={id}"))["value"]!);

        Assert.Equal((display, plan, percent), ((string?)indicator["display"], (decimal)indicator["completion"]!["plan"]!, (decimal)indicator["completion"]!["percent"]!));
        Assert.Equal(sentence, (string?)indicator["sentenceZh"]);
    }

    [Theory]
    [InlineData("landed-count", "超1500个")]
    [InlineData("landed-investment", "超1300亿元")]
    [InlineData("high-energy-projects", "43个")]
    [InlineData("finance-credit", "约77.32亿元")]
    [InlineData("supply-chain-members", "近200家")]
    [InlineData("vouchers", "超2000万元")]
    [InlineData("little-giants-province", "105家")]
    public async Task Indicators_OfThePage_ShowTheFigureWithItsWord(string id, string display) =>
        Assert.Equal(display, (string?)Assert.Single((await demo.GetAsync($"indicators?asOf=2021-12-31&id={id}"))["value"]!)["display"]);

    [Fact]
    public async Task Statistics_OfTheYear_SayWhatLandedAsPrinted()
    {
        var statistics = await demo.GetAsync(Statistics);

        Assert.Equal(
            "2021年以来,通过子基金及相关机构引荐,已有华北大北斗、天德钰、显显微等3个企业项目落户,惠友豪嘉基金、惠友蓝楹基金、昆诺基金等5个基金、持股平台及基金管理公司项目落地,落地总投资规模近50亿元(截至2021年11月30日,落地口径:默认口径)。",
            (string?)statistics["roundedSentenceZh"]);
        Assert.Contains("nearly CNY 5,000,000,000.00", (string?)statistics["roundedSentenceEn"], StringComparison.Ordinal);
        Assert.Equal((8, 4980000000.00m), ((int)statistics["landed"]!["count"]!, (decimal)statistics["landed"]!["totalInvestmentYuan"]!));
    }

    [Theory]
    [InlineData(Leverage, "sentenceZh")]
    [InlineData(Leverage, "sentenceEn")]
    [InlineData(Statistics, "sentenceZh")]
    [InlineData(Statistics, "sentenceEn")]
    [InlineData(Statistics, "roundedSentenceZh")]
    [InlineData(Statistics, "roundedSentenceEn")]
    [InlineData("indicators?asOf=2021-12-31&id=city-key-invested", "value[0].sentenceZh")]
    [InlineData("indicators?asOf=2021-12-31&id=city-key-invested", "value[0].sentenceEn")]
    [InlineData("indicators?asOf=2021-12-31&id=province-key-invested", "value[0].sentenceZh")]
    [InlineData("indicators?asOf=2021-12-31&id=province-key-invested", "value[0].sentenceEn")]
    public async Task Sentence_ThatTheProgramPrints_HoldsAgainstItsOwnLedger(string path, string member)
    {
        var sentence = (string)(await demo.GetAsync(path)).SelectToken(member)!;

        var claim = await demo.CheckAsync(sentence);

        Assert.Equal($"holds: {sentence}", $"{claim["verdict"]}: {claim["text"]}");
        Assert.All(claim["ledger"]!["checks"]!, check => Assert.Matches("^(holds|notCheckable)$", (string?)check["verdict"]));
    }

    [Theory]
    [InlineData("用2.75亿元的区产业引导基金承诺出资 撬动了总规模90.25亿元的基金落地 财政杠杆放大倍数32.8倍", "holds")]
    [InlineData("惠友豪嘉基金、惠友蓝楹、昆诺等基金、持股平台及基金管理公司项目落地 落地总投资规模近50亿元", "holds")]
    [InlineData("通过子基金及相关机构引荐，落地项目总投资规模近60亿元", "holdsOnAnotherBasis", Label = "57.8亿元 were introduced")]
    [InlineData("通过子基金及相关机构引荐，落地项目总投资规模近80亿元", "doesNotHold")]
    [InlineData("通过子基金及相关机构引荐，落地项目总投资规模近5亿元", "doesNotHold")]
    [InlineData("通过子基金及相关机构引荐，储备项目总投资8亿元", "holds")]
    [InlineData("通过子基金及相关机构引荐，储备项目总投资49.8亿元", "holdsOnAnotherBasis")]
    [InlineData("落地总投资超1300亿元", "notCheckable", Label = "the whole zone's projects, not those of the fund")]
    [InlineData("企业使用火炬创新券优惠服务金额超2000万元", "notCheckable", Label = "more than 2000万, as some amount of the ledger is by chance")]
    [InlineData("累计授信金额约77.32亿元", "notCheckable")]
    public async Task Sentence_OfThePage_IsJudgedAgainstWhatTheLedgerKnowsOfIt(string sentence, string verdict)
    {
        var claim = await demo.CheckAsync(sentence);

        Assert.Equal(verdict, (string?)claim["verdict"]);
    }

    /// <summary>The demo fund, opened as the host opens it. No test of this class changes it.</summary>
    public sealed class Demo(AzuriteFixture azurite) : IAsyncLifetime
    {
        private const string Fund = "xm-torch";
        private LocalApp _app = null!;
        private HttpClient _http = null!;

        public async ValueTask InitializeAsync()
        {
            _app = await LocalApp.StartAsync(new LocalAppSetup("http://127.0.0.1:0", azurite.ConnectionString, AzuriteFixture.NewPrefix()), CancellationToken.None);
            Assert.True((await DemoFund.OpenAsync(_app, CancellationToken.None)).AsPrinted);
            _http = new HttpClient { BaseAddress = _app.Address };
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _app.People.Token("reader"));
        }

        public async ValueTask DisposeAsync()
        {
            _http.Dispose();
            await _app.DisposeAsync();
        }

        public async Task<JObject> GetAsync(string path) => Read(await _http.GetStringAsync(new Uri($"/api/funds/{Fund}/{path}", UriKind.Relative)));

        public async Task<JObject> CheckAsync(string text)
        {
            using var body = new StringContent(JsonConvert.SerializeObject(new { text, fund = Fund, asOf = "2021-11-30" }), Encoding.UTF8, "application/json");
            using var answer = await _http.PostAsync(new Uri("/api/claims/check", UriKind.Relative), body);
            return Read(await answer.Content.ReadAsStringAsync());
        }

        private static JObject Read(string json)
        {
            using var reader = new JsonTextReader(new StringReader(json)) { FloatParseHandling = FloatParseHandling.Decimal, DateParseHandling = DateParseHandling.None };
            return JObject.Load(reader);
        }
    }
}
