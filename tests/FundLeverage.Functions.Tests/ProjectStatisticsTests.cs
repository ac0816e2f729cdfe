using System.Text.RegularExpressions;
using FundLeverage.Testing;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Tests;

/// <summary>Statistics of introduced projects and M7 over HTTP, with figures worked out by hand.</summary>
public sealed partial class ProjectStatisticsTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Fund = "/api/funds/f";
    private const string Newspaper = "projects/statistics?from=2021-01-01&to=2021-11-30";
    private TestApi _api = null!;

    public async ValueTask InitializeAsync()
    {
        // As the newspaper has it: three enterprises, and six months later three funds and the like worth 49.8亿元.
        _api = await TestApi.StartAsync(azurite);
        await _api.OpenFundAsync("f", "a");
        await IntroduceAsync("e1", "华北大北斗", "enterprise", "2020-11-01", null);
        await IntroduceAsync("e2", "天德钰", "enterprise", "2021-03-01", null);
        await IntroduceAsync("e3", "显显微", "enterprise", "2021-03-02", null);
        await IntroduceAsync("f1", "惠友豪嘉基金", "fund", "2020-12-31", "20亿", share: true);
        await IntroduceAsync("f2", "惠友蓝楹", "holdingPlatform", "2021-05-01", "19.8亿");
        await IntroduceAsync("f3", "昆诺", "fundManager", "2021-06-01", "10亿");
        await IntroduceAsync("r1", "储备项目", "fund", "2021-07-01", "7亿");
        foreach (var (id, day) in new[] { ("e1", "2021-01-01"), ("e2", "2021-04-01"), ("e3", "2021-04-02"), ("f1", "2021-05-31"), ("f2", "2021-06-30"), ("f3", "2021-11-30") })
            await SubmitAsync($"projects/{id}/progress", new { stage = "landed", effectiveOn = day });
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Statistics_OfTheNewspapersPeriod_GiveItsSentence()
    {
        var statistics = await GetAsync(Newspaper);

        Assert.Equal("2021年以来,通过子基金及相关机构引荐,已有华北大北斗、天德钰、显显微等3个企业项目落户,惠友豪嘉基金、惠友蓝楹、昆诺等3个基金、持股平台及基金管理公司项目落地,落地总投资规模49.8亿元(截至2021年11月30日,落地口径:默认口径)。", (string?)statistics["sentenceZh"]);
        Assert.Contains("落地总投资规模近50亿元(截至2021年11月30日", (string?)statistics["roundedSentenceZh"], StringComparison.Ordinal);
        Assert.Equal(
            "Since the beginning of 2021, introduced by sub-funds and partner institutions, 3 enterprise projects have settled (华北大北斗, 天德钰, 显显微 among them), and 3 funds, holding platforms and fund managers have landed (惠友豪嘉基金, 惠友蓝楹, 昆诺 among them) with a total investment of nearly CNY 5,000,000,000.00 (as of 30 November 2021; counted as landed by: default rule).",
            (string?)statistics["roundedSentenceEn"]);
    }

    [Fact]
    public async Task Sentence_SaysOfHowManyItHasNoAmountAndWhenNothingLanded()
    {
        await SubmitAsync("projects/e1/progress", new { totalInvestment = "1305万", effectiveOn = "2021-11-30" });

        Assert.Contains("等3个企业项目落户,总投资超1,300万元(其中2个未登记总投资),", (string?)(await GetAsync(Newspaper))["roundedSentenceZh"], StringComparison.Ordinal);
        Assert.Equal("2021年7月1日至2021年7月31日,通过子基金及相关机构引荐,暂无项目落地(截至2021年7月31日,落地口径:默认口径)。", (string?)(await GetAsync("projects/statistics?from=2021-07-01&to=2021-07-31"))["sentenceZh"]);
    }

    [Fact]
    public async Task Statistics_AsTheContractHasThem_TellFlowsFromStocks()
    {
        var statistics = await GetAsync(Newspaper);

        Assert.Equal(
            """[{"count":5,"totalInvestmentYuan":3680000000.00,"withoutInvestment":2,"averageYuan":1226666666.67,"medianYuan":1000000000.00},{"count":6,"totalInvestmentYuan":4980000000.00,"withoutInvestment":3,"averageYuan":1660000000.00,"medianYuan":1980000000.00},{"count":1,"totalInvestmentYuan":700000000.00,"withoutInvestment":0,"averageYuan":700000000.00,"medianYuan":700000000.00}]""",
            JsonConvert.SerializeObject(new[] { statistics["introduced"], statistics["landed"], statistics["pipeline"] }));
        Assert.Equal("2020-01-01 2020-11-30 1 0", $"{statistics["previousPeriod"]!["from"]} {statistics["previousPeriod"]!["to"]} {statistics["previousPeriod"]!["introduced"]!["count"]} {statistics["previousPeriod"]!["landed"]!["count"]}");
        Assert.Equal("""{"countPercent":400.00,"totalInvestmentPercent":null,"unavailable":"zeroBase","unavailableText":"上年同期为零,无法计算增长"}""", statistics["growth"]!["introduced"]!.ToString(Formatting.None));
        Assert.Equal("default 0 landed,underConstruction,inProduction", $"{statistics["rule"]!["id"]} {statistics["rule"]!["version"]} {string.Join(',', statistics["rule"]!["stages"]!)}");
        Assert.Equal(
            """{"opening":{"count":2,"totalInvestmentYuan":2000000000.00},"entered":{"count":1,"totalInvestmentYuan":700000000.00},"left":{"count":2,"totalInvestmentYuan":2000000000.00},"revaluedYuan":0.00,"closing":{"count":1,"totalInvestmentYuan":700000000.00}}""",
            statistics["stocks"]!["movements"]!["pipeline"]!.ToString(Formatting.None));
        Assert.Equal(statistics["introduced"]!.ToString(), statistics["flows"]!["introduced"]!.ToString());
    }

    [Fact]
    public async Task Statistics_WithoutParameters_AreOfTheYearSoFar()
    {
        var statistics = await GetAsync("projects/statistics?asOf=2021-06-30");

        Assert.Equal("2021-01-01 2021-06-30 2021-06-30 introducer", $"{statistics["from"]} {statistics["to"]} {statistics["asOf"]} {statistics["groupBy"]}");
        Assert.Equal("4 5 5 1", $"{statistics["introduced"]!["count"]} {statistics["landed"]!["count"]} {statistics["stocks"]!["landed"]!["count"]} {statistics["pipeline"]!["count"]}");
    }

    [Theory]
    [InlineData("introducer", "a:a基金:4/1 bank:某银行:2/0", 12)]
    [InlineData("kind", "enterprise:企业:3/ fund:基金:1/ fundManager:基金管理公司:1/ holdingPlatform:持股平台:1/", 20)]
    [InlineData("stage", "landed:落地:6/ pipeline:储备:0/", 49.8)]
    [InlineData("industry", ":未登记:6/", 49.8)]
    [InlineData("region", "厦门:厦门:6/", 49.8)]
    public async Task Groups_ByAnything_AddUpAndAreNamed(string groupBy, string expected, decimal yi)
    {
        var statistics = await GetAsync($"{Newspaper}&groupBy={groupBy}");

        Assert.Equal(expected, string.Join(' ', statistics["groups"]!.Select(g => $"{g["key"]}:{g["name"]}:{g["landed"]!["count"]}/{g["alsoIntroduced"]}")));
        Assert.True((bool)statistics["groupsAddUp"]!);
        Assert.Equal(4980000000.00m, statistics["groups"]!.Sum(g => (decimal)g["landed"]!["totalInvestmentYuan"]!));
        Assert.Contains(yi * 100_000_000m, statistics["groups"]!.Select(g => (decimal)g["landed"]!["totalInvestmentYuan"]!));
    }

    [Theory]
    [InlineData("month", 11, "2021-01 2021年1月 2021-01-01 2021-01-31 0 1 1|2021-02 2021年2月 2021-02-01 2021-02-28 0 0 1|2021-03 2021年3月 2021-03-01 2021-03-31 2 0 3")]
    [InlineData("quarter", 4, "2021-Q1 2021年一季度 2021-01-01 2021-03-31 2 1 3|2021-Q2 2021年二季度 2021-04-01 2021-06-30 2 4 1|2021-Q3 2021年三季度 2021-07-01 2021-09-30 1 0 2")]
    [InlineData("year", 1, "2021 2021年 2021-01-01 2021-11-30 5 6 1")]
    public async Task Groups_ByTime_AreThePartsOfThePeriod(string groupBy, int count, string expected)
    {
        var groups = (JArray)(await GetAsync($"{Newspaper}&groupBy={groupBy}"))["groups"]!;

        Assert.Equal(count, groups.Count);
        Assert.Equal(expected, string.Join('|', groups.Take(3).Select(g => $"{g["key"]} {g["name"]} {g["from"]} {g["to"]} {g["introduced"]!["count"]} {g["landed"]!["count"]} {g["pipeline"]!["count"]}")));
        Assert.Equal("5 6", $"{groups.Sum(g => (int)g["introduced"]!["count"]!)} {groups.Sum(g => (int)g["landed"]!["count"]!)}");
    }

    [Fact]
    public async Task Statistics_UnderARuleOfTheFund_NameItAndCountByIt()
    {
        await SubmitAsync("landed-rules", new { id = "zone", name = "高新区口径", stages = new[] { "landed" }, evidence = new { allOf = new[] { "businessRegistration" } }, effectiveOn = "2021-11-30", document = "厦高管〔2021〕9号" });
        await SubmitAsync("projects/f3/progress", new { evidence = new[] { "businessRegistration" }, effectiveOn = "2021-12-10" });

        var before = await GetAsync("projects/statistics?from=2021-01-01&to=2021-11-29");
        var after = await GetAsync("projects/statistics?from=2021-01-01&to=2021-12-31");

        Assert.Equal("default 5", $"{before["rule"]!["id"]} {before["landed"]!["count"]}");
        Assert.Equal("zone 1 高新区口径 1", $"{after["rule"]!["id"]} {after["rule"]!["version"]} {after["rule"]!["name"]} {after["landed"]!["count"]}");
        Assert.EndsWith("引荐,昆诺等1个基金、持股平台及基金管理公司项目落地,落地总投资规模10亿元(截至2021年12月31日,落地口径:高新区口径第1版)。", (string?)after["sentenceZh"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flows_OfAdjacentPeriodsSeenOnOneDay_AddUp()
    {
        await SubmitAsync("projects/f2/progress", new { totalInvestment = "25亿", effectiveOn = "2021-10-01" });
        var whole = await GetAsync($"{Newspaper}&asOf=2021-12-31");
        var first = await GetAsync("projects/statistics?from=2021-01-01&to=2021-06-30&asOf=2021-12-31");
        var second = await GetAsync("projects/statistics?from=2021-07-01&to=2021-11-30&asOf=2021-12-31");

        foreach (var flow in new[] { "introduced", "landed", "stillLanded", "withdrawn", "merged" })
        {
            foreach (var member in new[] { "count", "totalInvestmentYuan", "withoutInvestment" })
                Assert.Equal((decimal)whole["flows"]![flow]![member]!, (decimal)first["flows"]![flow]![member]! + (decimal)second["flows"]![flow]![member]!);
        }

        Assert.Equal(5500000000.00m, (decimal)whole["landed"]!["totalInvestmentYuan"]!);
    }

    [Fact]
    public async Task Funnel_OfStages_CountsWhoCameToEachOrBeyondIt()
    {
        await SubmitAsync("projects/f2/progress", new { stage = "withdrawn", effectiveOn = "2021-10-01" });

        Assert.Equal(
            "pipeline 7 5680000000.00 3 1 |negotiating 6 4980000000.00 3 1 85.71|signed 6 4980000000.00 3 1 100.00|landed 6 4980000000.00 3 1 100.00|underConstruction 0 0.00 0 0 0.00|inProduction 0 0.00 0 0 ",
            string.Join('|', (await GetAsync(Newspaper))["funnel"]!.Select(s => $"{s["stage"]} {s["count"]} {(string?)s["totalInvestmentYuan"]} {s["withoutInvestment"]} {s["withdrawn"]} {(string?)s["percent"]}")));
    }

    [Theory]
    [InlineData("introducedFrom=2021-03-01&introducedTo=2021-05-01", "e2 e3 f2")]
    [InlineData("introducedTo=2020-12-30", "e1")]
    [InlineData("region=厦门&introducedFrom=2021-07-01", "r1")]
    [InlineData("region=福州", "")]
    public async Task List_ByRegionAndDayOfIntroduction_HasThoseOnly(string query, string expected) =>
        Assert.Equal(expected, string.Join(' ', (await GetAsync($"projects?asOf=2021-11-30&{query}"))["value"]!.Select(p => p["id"])));

    [Fact]
    public async Task List_OfAPeriodThatIsReversed_SaysSo() =>
        Assert.Equal(["/introducedFrom period-reversed"], (await _api.GetAsync($"{Fund}/projects?introducedFrom=2021-05-02&introducedTo=2021-05-01")).Errors);

    [Fact]
    public async Task Conversion_BetweenStages_CountsWhoCameFurtherAndTheirDays()
    {
        var pipeline = (await GetAsync(Newspaper))["conversion"]![0]!;

        Assert.Equal("pipeline 储备 7 0", $"{pipeline["stage"]} {pipeline["name"]} {pipeline["entered"]} {pipeline["withdrawn"]}");
        Assert.Equal("negotiating 6 85.71, signed 6 85.71, landed 6 85.71, underConstruction 0 0.00, inProduction 0 0.00", string.Join(", ", pipeline["reached"]!.Select(r => $"{r["stage"]} {r["count"]} {(string?)r["percent"]}")));

        // 61, 31, 31, 151, 60 and 182 days; one runs since 1 July.
        Assert.Equal("""[{"count":6,"average":86.0,"median":60.5},{"count":1,"average":152.0,"median":152.0}]""", JsonConvert.SerializeObject(new[] { pipeline["daysCompleted"], pipeline["daysRunning"] }));
    }

    [Theory]
    [InlineData("from=2021-12-01&to=2021-11-30", "/from period-reversed")]
    [InlineData("to=2021-11-30&asOf=2021-11-29", "/to period-ends-after-as-of")]
    [InlineData("from=2001-11-30&to=2021-11-30&groupBy=month", "/groupBy period-parts-too-many")]
    [InlineData("from=x&to=y&groupBy=manager&every=month", "/every parameter-unknown|/from date-malformed|/groupBy choice-unknown|/to date-malformed")]
    public async Task Query_ThatIsWrong_SaysAllOfIt(string query, string errors)
    {
        var answer = await _api.GetAsync($"{Fund}/projects/statistics?{query}");

        Assert.Equal((400, errors), (answer.Status, string.Join('|', answer.Errors)));
    }

    [Fact]
    public async Task Statistics_AskedAgainAsKnownThen_AreTheSameBytesAndFollowTheLedgerOtherwise()
    {
        var first = (await _api.GetAsync($"{Fund}/{Newspaper}")).RequireStatus(200);
        await SubmitAsync("projects/r1/progress", new { stage = "landed", effectiveOn = "2021-08-01" });
        var again = await _api.GetAsync($"{Fund}/{Newspaper}&knownAt={(string)first.Json["knownAt"]!}");
        var now = await _api.GetAsync($"{Fund}/{Newspaper}");

        Assert.Equal(GeneratedAt().Replace(first.Body, ""), GeneratedAt().Replace(again.Body, ""));
        Assert.Equal("6 7", $"{again.Json["landed"]!["count"]} {now.Json["landed"]!["count"]}");
        Assert.NotEqual(first.Header("ETag"), now.Header("ETag"));
    }

    [Fact]
    public async Task LookThrough_FromRecordedFinancing_StandsBetweenM6AndA1WithItsEvidence()
    {
        await SubmitAsync("commitments", new { subFund = "a", change = "initial", amount = "1亿", effectiveOn = "2021-02-01" });
        await SubmitAsync("fund-sizes", new { subFund = "a", basis = "committed", amount = "8亿", effectiveOn = "2021-02-01" });
        Assert.Equal("M1 M2 M3 M4 M5 M6 M7 A1", string.Join(' ', (await GetAsync("leverage?asOf=2021-11-30"))["measures"]!.Select(m => (string)m["id"]!)));
        Assert.Equal("financingNotRecorded", (string?)(await GetAsync("leverage?asOf=2021-11-30"))["measures"]![6]!["unavailable"]);

        await SubmitAsync("projects/e1/financing", new { subFund = "a", round = "A轮", amount = "1000.01元", roundAmount = "1亿", effectiveOn = "2021-03-01" });
        await SubmitAsync("projects/e1/financing", new { subFund = "a", round = "A轮", amount = "2000万", roundAmount = "1亿", effectiveOn = "2021-03-02" });
        await SubmitAsync("projects/e2/financing", new { subFund = "a", round = "B轮", amount = "200万美元", exchange = new { rate = "6.5", rateOn = "2021-04-01", source = "中行" }, roundAmount = "2亿", effectiveOn = "2021-04-01" });

        // (1亿 + 2亿) / ((1,000.01 + 20,000,000 + 13,000,000) / 8 = 4,125,125.00125).
        var measure = (await GetAsync("leverage?asOf=2021-11-30"))["measures"]![6]!;
        var first = await GetAsync("leverage/evidence?measure=M7&asOf=2021-11-30&maxpagesize=2");
        var rest = (await _api.GetAsync(new Uri((string)first["nextLink"]!).PathAndQuery)).RequireStatus(200).Json;
        var lines = first["value"]!.Concat(rest["value"]!).ToList();

        Assert.Equal(
            """{"id":"M7","name":"lookThrough","nameZh":"穿透放大倍数","formula":"project financing / G invested","numeratorYuan":300000000.00,"denominatorYuan":4125125.00,"multiple":72.7251,"display":"72.7倍","unavailable":null,"unavailableText":null}""",
            measure.ToString(Formatting.None));
        Assert.Equal(measure.ToString(), first["measure"]!.ToString());
        Assert.Equal("project financing / G invested = 300000000.00 / 4125125.00 = 72.7251", (string?)first["arithmetic"]);
        Assert.Equal((300000000.00m, 4125125.00m), (lines.Sum(l => (decimal)l["numeratorYuan"]!), lines.Sum(l => (decimal)l["denominatorYuan"]!)));
        Assert.Equal(["华北大北斗 A轮 100000000.00 125.00", "华北大北斗 A轮 0.00 2500000.00", "天德钰 B轮 200000000.00 1625000.00"], lines.Select(l => $"{l["projectName"]} {l["round"]} {(string?)l["numeratorYuan"]} {(string?)l["denominatorYuan"]}"));
        Assert.Equal("100000000.00 800000000.00", $"{(string?)lines[0]["subFundCapital"]!["guidanceYuan"]} {(string?)lines[0]["subFundCapital"]!["totalYuan"]}");
        Assert.Equal("financingNotRecorded", (string?)(await GetAsync("leverage?asOf=2021-02-28"))["measures"]![6]!["unavailable"]);
    }

    private Task IntroduceAsync(string id, string name, string kind, string on, string? investment, bool share = false)
    {
        object introducer = kind == "holdingPlatform" || share ? new { kind = "institution", id = "bank", name = "某银行" } : new { kind = "subFund", id = "a" };
        var body = new Dictionary<string, object?> { ["id"] = id, ["name"] = name, ["kind"] = kind, ["stage"] = "pipeline", ["region"] = "厦门", ["totalInvestment"] = investment, ["effectiveOn"] = on };
        if (share)
            body["introducers"] = new object[] { new { kind = "institution", id = "bank", name = "某银行", share = "90%" }, new { kind = "subFund", id = "a", share = 0.1 } };
        else
            body["introducer"] = introducer;
        return SubmitAsync("projects", body);
    }

    private async Task SubmitAsync(string route, object body) => (await _api.PostAsync($"{Fund}/{route}", body)).RequireStatus(201);

    private async Task<JObject> GetAsync(string path) => (await _api.GetAsync($"{Fund}/{path}")).RequireStatus(200).Json;

    [GeneratedRegex("\"generatedAt\":\"[^\"]+\"")]
    private static partial Regex GeneratedAt();
}
