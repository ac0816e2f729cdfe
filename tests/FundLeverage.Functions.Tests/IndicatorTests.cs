using FundLeverage.Testing;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Tests;

/// <summary>Indicators over HTTP, with figures as they were printed.</summary>
public sealed class IndicatorTests(AzuriteFixture azurite, IndicatorTests.Fund fund) : IClassFixture<IndicatorTests.Fund>
{
    private const string Indicators = "/api/funds/f/indicators";

    /// <summary>Body, status, every failure as "pointer code".</summary>
    public static TheoryData<string, int, string> BadBodies => new()
    {
        { "{}", 400, " indicator-empty|/id member-required|/name member-required|/period member-required|/unit member-required" },
        { Body(("value", null)), 400, " indicator-empty" },
        { Body(("value", "null")), 400, " indicator-empty" },
        { Body(("value", "\"近200\"")), 400, "/value figure-malformed" },
        { Body(("value", "\"200家\"")), 400, "/value figure-malformed" },
        { Body(("value", "1.1234567")), 400, "/value figure-malformed" },
        { Body(("value", "1000000000000000")), 400, "/value figure-malformed" },
        { Body(("value", "true")), 400, "/value member-type" },
        { Body(("value", null), ("hedge", "\"over\"")), 400, " indicator-empty|/value member-required" },
        { Body(("hedge", "\"超\"")), 400, "/hedge choice-unknown" },
        { Body(("period", "\"2021年\"")), 400, "/period period-malformed" },
        { Body(("period", "\"2021-10..2021-01\"")), 400, "/period period-malformed" },
        { Body(("period", "2021")), 400, "/period member-type" },
        { Body(("period", "\"2020-11..2021-10\""), ("plan", "1")), 400, "/plan indicator-plan-spans-years" },
        { Body(("target", "100")), 400, "/targetPeriod member-required" },
        { Body(("targetPeriod", "\"2025\"")), 400, "/target member-required" },
        { Body(("targetHedge", "\"over\"")), 400, "/target member-required" },
        { Body(("target", "1"), ("targetPeriod", "\"2020\"")), 400, "/targetPeriod indicator-target-period" },
        { Body(("target", "1"), ("targetPeriod", "\"2072\"")), 400, "/targetPeriod indicator-target-period" },
        { Body(("unit", "\"一二三四五六七八九十一二三四五六七八九十一\"")), 400, "/unit text-too-long" },
        { Body(("effectiveOn", "\"2021-13-01\"")), 400, "/effectiveOn date-malformed" },
        { Body(("Plan", "1")), 400, "/Plan member-unknown" },
        { Body(("id", "\"city\""), ("unit", "\"万元\""), ("period", "\"2021-01..2021-10\"")), 422, "/period indicator-period-repeated|/unit indicator-unit-differs" },
        { Body(("id", "\"city\""), ("unit", "\"亿元\""), ("period", "\"2021-01-01..2021-10-31\"")), 409, "/period indicator-period-repeated" },
    };

    [Theory]
    [MemberData(nameof(BadBodies))]
    public async Task Body_ThatIsWrong_IsRefusedWithEveryFailure(string body, int status, string errors)
    {
        var answer = await fund.Api.PostAsync(Indicators, body);
        Assert.Equal((status, errors), (answer.Status, string.Join('|', answer.Errors)));
        Assert.All(answer.Json["errors"]!, error => Assert.DoesNotMatch(@"\{\w+\}", (string)error["message"]!));
    }

    [Theory]
    [InlineData("?period=x", 400, "/period period-malformed")]
    [InlineData("?id=A", 400, "/id id-malformed")]
    [InlineData("?unit=x", 400, "/unit parameter-unknown")]
    public async Task Query_ThatIsWrong_IsRefused(string query, int status, string errors)
    {
        var answer = await fund.Api.GetAsync(Indicators + query);
        Assert.Equal((status, errors), (answer.Status, string.Join('|', answer.Errors)));
    }

    [Fact]
    public async Task Indicator_WithPlanAndTheYearBefore_IsAnsweredInFullAndAsASentence()
    {
        var answer = (await fund.Api.GetAsync($"{Indicators}?id=city&period=2021-01..2021-10&asOf=2021-12-31")).RequireStatus(200);
        var item = Assert.Single(answer.Json["value"]!);

        Assert.Contains("\"value\":176.74,\"hedge\":\"exact\",\"display\":\"176.74亿元\",\"completion\":{\"plan\":180.70,\"planSeq\":2,\"percent\":97.81,", answer.Body, StringComparison.Ordinal);
        Assert.Equal("[83.33,14.48]", JsonConvert.SerializeObject(new[] { item["completion"]!["elapsedPercent"], item["completion"]!["aheadPoints"] }));
        Assert.Equal("[\"2020-01..2020-10\",160.00,1,10.46]", JsonConvert.SerializeObject(new[] { "period", "value", "seq", "percent" }.Select(name => item["yearOnYear"]![name])));
        Assert.Equal("2021年1-10月,市重点项目完成投资176.74亿元,完成年度计划180.70亿元的97.81%,比序时进度快14.48个百分点,同比增长10.46%。", (string?)item["sentenceZh"]);
        Assert.Equal(
            "市重点项目完成投资, January to October 2021: 176.74 亿元; 97.81% of the year's plan of 180.70 亿元, 14.48 percentage points ahead of the time passed; 10.46% more than in the same period of the year before.",
            (string?)item["sentenceEn"]);
    }

    [Fact]
    public async Task Indicator_WithATarget_SaysWhatItTakes()
    {
        var answer = (await fund.Api.GetAsync($"{Indicators}?id=giants&asOf=2021-12-31")).RequireStatus(200).Json;
        var item = answer["value"]!.Last!;

        Assert.Equal("[100,\"2025\",71,4.0000,17.7500,36.27,\"2020\",19.0000,105.0000,true]", JsonConvert.SerializeObject(
            new[] { "target", "targetPeriod", "missing", "yearsLeft", "perYear", "compoundPercent", "pastPeriod", "pastPerYear", "projected", "suffices" }.Select(name => item["pace"]![name])));
        Assert.EndsWith("距2025年目标(100家以上)还差71家,需年均新增17.75家,即年均增长36.27%;按目前每年新增19家的速度,届时为105家,可以达到。", (string?)item["sentenceZh"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jobs", "2021年1-11月,累计新增落地项目超1500个。")]
    [InlineData("credit", "截至2021年12月31日,累计授信金额约77.32亿元。")]
    [InlineData("rd", "研发经费投入强度目标:2025年14%。")]
    [InlineData("talent", "2021年,硕博占比6.5%,同比提高0.5个百分点。")]
    public async Task Sentence_OfWhatWasPrinted_HasItsWords(string id, string expected)
    {
        var answer = (await fund.Api.GetAsync($"{Indicators}?id={id}&asOf=2021-12-31")).RequireStatus(200).Json;
        Assert.Equal(expected, (string?)answer["value"]!.Last!["sentenceZh"]);
    }

    [Fact]
    public async Task Pages_OfAnySize_AreTheSameList()
    {
        var whole = (await fund.Api.GetAsync($"{Indicators}?asOf=2021-12-31")).RequireStatus(200).Json["value"]!.Select(item => (long)item["seq"]!).ToList();
        foreach (var size in new[] { 1, 2, 3 })
        {
            var paged = new List<long>();
            for (var path = $"{Indicators}?asOf=2021-12-31&maxpagesize={size}"; path is not null;)
            {
                var page = (await fund.Api.GetAsync(path)).RequireStatus(200).Json;
                paged.AddRange(page["value"]!.Select(item => (long)item["seq"]!));
                path = (string?)page["nextLink"] is { } next ? new Uri(next).PathAndQuery : null;
            }

            Assert.Equal(whole, paged);
        }

        Assert.Equal(9, whole.Count);
    }

    [Fact]
    public async Task AsOf_BeforeARecordTakesEffect_DoesNotKnowOfIt()
    {
        Assert.Empty((await fund.Api.GetAsync($"{Indicators}?id=city&asOf=2020-10-30")).RequireStatus(200).Json["value"]!);
        Assert.Single((await fund.Api.GetAsync($"{Indicators}?id=city&asOf=2021-10-30")).RequireStatus(200).Json["value"]!);
        Assert.Empty((await fund.Api.GetAsync($"{Indicators}?id=nobody")).RequireStatus(200).Json["value"]!);
    }

    [Fact]
    public async Task Reviewed_CorrectedAndAskedAgainAsKnownThen_AnswersTheSameBytes()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenReviewedFundAsync("f");
        (await api.PostAsync(Indicators, Body())).RequireStatus(201);
        Assert.Empty(await SeqsAsync(api));
        (await api.PostAsync("/api/funds/f/records/1/approval", new { }, person: "approver")).RequireStatus(201);
        Assert.Equal([1L], await SeqsAsync(api));

        var known = (string)(await api.GetAsync("/api/funds/f")).Json["lastRecordedAt"]!;
        var path = $"{Indicators}?asOf=2021-12-31&knownAt={known}";
        var before = (await api.GetAsync(path)).RequireStatus(200);

        Assert.Equal("/replacement/period period-malformed", Assert.Single((await api.PostAsync("/api/funds/f/records/1/reversal", Reversal("2021x"))).Errors));
        (await api.PostAsync("/api/funds/f/records/1/reversal", Reversal("2021-Q4"))).RequireStatus(201);
        (await api.PostAsync("/api/funds/f/records/4/approval", new { }, person: "approver")).RequireStatus(201);

        Assert.Equal([3L], await SeqsAsync(api));
        var record = (await api.GetAsync("/api/funds/f/records/4")).RequireStatus(200).Json;
        Assert.Equal(("reversal", "i"), ((string?)record["type"], (string?)record["content"]!["indicator"]));
        Assert.Equal("{\"indicator\":\"i\",\"name\":\"指标\",\"unit\":\"个\",\"period\":\"2021-Q4\",\"value\":2,\"hedge\":\"exact\",\"plan\":null,\"target\":null,\"targetPeriod\":null,\"targetHedge\":null,\"source\":null,\"document\":null}", JsonConvert.SerializeObject((await api.GetAsync("/api/funds/f/records/3")).Json["content"]));
        Assert.Equal(before.Header("ETag"), (await api.GetAsync(path)).RequireStatus(200).Header("ETag"));
        Assert.Equal("2021-12-31", (string?)(await api.GetAsync("/api/funds/f/records?type=indicator")).Json["value"]![0]!["effectiveOn"]);
        Assert.True((bool)(await api.GetAsync("/api/funds/f/verification")).RequireStatus(200).Json["valid"]!);
    }

    private static JObject Reversal(string period) => new() { ["reason"] = "季度数误作年度数", ["replacement"] = JObject.Parse(Body(("period", $"\"{period}\""), ("value", "2"))) };

    private static async Task<IEnumerable<long>> SeqsAsync(TestApi api) =>
        (await api.GetAsync($"{Indicators}?asOf=2021-12-31")).RequireStatus(200).Json["value"]!.Select(item => (long)item["seq"]!);

    /// <summary>A good figure with some members replaced, added or left out; values are raw JSON.</summary>
    private static string Body(params (string Name, string? Json)[] changes)
    {
        var members = new Dictionary<string, string?>(StringComparer.Ordinal) { ["id"] = "\"i\"", ["name"] = "\"指标\"", ["unit"] = "\"个\"", ["period"] = "\"2021\"", ["value"] = "1" };
        foreach (var (name, json) in changes)
            members[name] = json;
        return "{" + string.Join(',', members.Where(member => member.Value is not null).Select(member => $"\"{member.Key}\":{member.Value}")) + "}";
    }

    /// <summary>Some of the newspaper page, which no test of this class changes.</summary>
    public sealed class Fund(AzuriteFixture azurite) : IAsyncLifetime
    {
        public TestApi Api { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Api = await TestApi.StartAsync(azurite);
            await Api.OpenFundAsync("f");
            string[] bodies =
            [
                """{"id":"city","name":"市重点项目完成投资","unit":"亿元","period":"2020-01..2020-10","value":"160.00"}""",
                """{"id":"city","name":"市重点项目完成投资","unit":"亿元","period":"2021-01..2021-10","value":176.74,"plan":180.70}""",
                """{"id":"giants","name":"国家级专精特新小巨人企业","unit":"家","period":"2020","value":10}""",
                """{"id":"giants","name":"国家级专精特新小巨人企业","unit":"家","period":"2021","value":29,"target":100,"targetPeriod":"2025","targetHedge":"atLeast"}""",
                """{"id":"jobs","name":"累计新增落地项目","unit":"个","period":"2021-01..2021-11","value":1500,"hedge":"over"}""",
                """{"id":"credit","name":"累计授信金额","unit":"亿元","period":"..2021-12-31","value":77.32,"hedge":"about"}""",
                """{"id":"rd","name":"研发经费投入强度","unit":"％","period":"2021","target":14,"targetPeriod":"2025"}""",
                """{"id":"talent","name":"硕博占比","unit":"%","period":"2020","value":6}""",
                """{"id":"talent","name":"硕博占比","unit":"%","period":"2021","value":6.5}""",
            ];
            foreach (var body in bodies)
                (await Api.PostAsync(Indicators, body)).RequireStatus(201);
        }

        public ValueTask DisposeAsync() => Api.DisposeAsync();
    }
}
