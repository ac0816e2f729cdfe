using FundLeverage.Testing;
using Newtonsoft.Json;
using NodaTime;
using NodaTime.Testing;

namespace FundLeverage.Functions.Tests;

/// <summary>Groups, trend and bridge over HTTP, with figures worked out by hand.</summary>
public sealed class AnalysisTests(AzuriteFixture azurite)
{
    private readonly FakeClock _clock = new(Instant.FromUtc(2021, 12, 1, 1, 0), Duration.FromMilliseconds(1));

    [Theory]
    [InlineData("manager", """[["甲管理人","甲管理人",2,250000000.00,1500000000.00,6.0000],[null,"未登记",1,50000000.00,500000000.00,10.0000]]""")]
    [InlineData("vintage", """[["2020","2020",1,100000000.00,500000000.00,5.0000],["2021","2021",2,200000000.00,1500000000.00,7.5000]]""")]
    [InlineData("level", """[["city","市级",1,100000000.00,500000000.00,5.0000],["province","省级",1,150000000.00,1000000000.00,6.6667],[null,"未登记",1,50000000.00,500000000.00,10.0000]]""")]
    [InlineData("region", """[["厦门","厦门",2,250000000.00,1500000000.00,6.0000],[null,"未登记",1,50000000.00,500000000.00,10.0000]]""")]
    public async Task Leverage_GroupedByWhatWasRegistered_AddsUpToTheWhole(string groupBy, string expected)
    {
        await using var api = await PrepareAsync();

        var answer = (await api.GetAsync($"/api/funds/f/leverage?asOf=2021-11-30&groupBy={groupBy}")).RequireStatus(200).Json;

        Assert.Equal(expected, JsonConvert.SerializeObject(answer["groups"]!.Select(g => new[] { g["key"], g["name"], g["subFunds"], g["guidanceCommitmentYuan"], g["totalFundSizeYuan"], g["multiple"] })));
        Assert.Equal((groupBy, true, 300000000.00m, 6.6667m), ((string)answer["groupBy"]!, (bool)answer["groupsAddUp"]!, (decimal)answer["guidanceCommitmentYuan"]!, (decimal)answer["multiple"]!));
    }

    [Fact]
    public async Task Trend_ByQuarter_EndsAtTheQuery()
    {
        await using var api = await PrepareAsync();

        var trend = (await api.GetAsync("/api/funds/f/leverage/trend?from=2020-07-01&to=2021-11-30&every=quarter")).RequireStatus(200).Json;
        var query = (await api.GetAsync("/api/funds/f/leverage?asOf=2021-11-30")).Json;

        Assert.Equal(
            """[["2020-09-30",0,null],["2020-12-31",1,5.0000],["2021-03-31",2,6.0000],["2021-06-30",3,6.6667],["2021-09-30",3,6.6667],["2021-11-30",3,6.6667]]""",
            JsonConvert.SerializeObject(trend["points"]!.Select(p => new[] { p["asOf"], p["subFunds"], p["multiple"] })));
        Assert.Equal("zeroDenominator", (string?)trend["points"]![0]!["unavailable"]);
        Assert.Equal(query["measures"]!.Take(6).Select(m => (decimal?)m["multiple"]), trend["points"]!.Last()["measures"]!.Select(m => (decimal?)m.First));
    }

    [Fact]
    public async Task Trend_WithoutParameters_IsTwoYearsOfMonths()
    {
        await using var api = await PrepareAsync();

        var trend = (await api.GetAsync("/api/funds/f/leverage/trend")).RequireStatus(200).Json;

        Assert.Equal(("2019-12-01", "2021-12-01", 25), ((string)trend["from"]!, (string)trend["to"]!, trend["points"]!.Count()));
    }

    [Fact]
    public async Task Bridge_BetweenTwoDays_SaysWhatEachKindOfEventBrought()
    {
        await using var api = await PrepareAsync();

        // 31 December: 5 on 1亿. 30 November: a's commitment went up by 1亿 and its size by 5亿 in December; b and c entered before.
        (await api.PostAsync("/api/funds/f/commitments", new { subFund = "a", change = "increase", amount = "1亿", effectiveOn = "2021-11-29" })).RequireStatus(201);
        (await api.PostAsync("/api/funds/f/fund-sizes", new { subFund = "a", basis = "committed", amount = "10亿", effectiveOn = "2021-11-30" })).RequireStatus(201);
        var bridge = (await api.GetAsync("/api/funds/f/leverage/bridge?from=2020-12-31&to=2021-11-30")).RequireStatus(200).Json;

        // G 1 → 4, T 5 → 25: 5 → 6.25. b: (10 − 5·1.5)/4, c: (5 − 5·0.5)/4, a: −5·1/4 for the commitment, 5/4 for the size.
        Assert.Equal((5.0000m, 6.2500m, 1.2500m), ((decimal)bridge["before"]!["multiple"]!, (decimal)bridge["after"]!["multiple"]!, (decimal)bridge["change"]!["multiple"]!));
        Assert.Equal(
            """[["a",0.0000,[["commitmentIncreased",100000000.00,0.00,-1.2500],["fundSizeChanged",0.00,500000000.00,1.2500]]],["b",0.6250,[["entered",150000000.00,1000000000.00,0.6250]]],["c",0.6250,[["entered",50000000.00,500000000.00,0.6250]]]]""",
            JsonConvert.SerializeObject(bridge["subFunds"]!.Select(s => new object?[] { s["subFund"], s["multiple"], s["causes"]!.Select(c => new[] { c["cause"], c["guidanceCommitmentYuan"], c["totalFundSizeYuan"], c["multiple"] }) })));
        Assert.Equal(["entered 1.2500", "commitmentIncreased -1.2500", "fundSizeChanged 1.2500"], bridge["causes"]!.Select(c => FormattableString.Invariant($"{c["cause"]} {(decimal)c["multiple"]!}")));
    }

    [Fact]
    public async Task Bridge_FromBeforeThereWasAnything_HasAmountsAndNoMultiple()
    {
        await using var api = await PrepareAsync();

        var bridge = (await api.GetAsync("/api/funds/f/leverage/bridge?from=2019-01-01&to=2021-11-30")).RequireStatus(200).Json;

        Assert.Equal((null, 300000000.00m, null), ((decimal?)bridge["change"]!["multiple"], (decimal)bridge["change"]!["guidanceCommitmentYuan"]!, (decimal?)bridge["subFunds"]![0]!["multiple"]));
        Assert.Equal("zeroDenominator", (string?)bridge["before"]!["unavailable"]);
    }

    [Fact]
    public async Task Evidence_PageByPage_AddsUpToTheFigureAsKnownAtTheFirst()
    {
        await using var api = await PrepareAsync();
        (await api.PostAsync("/api/funds/f/commitments", new { subFund = "a", change = "reduce", amount = "0.2亿", effectiveOn = "2021-06-30", document = "纪要〔2021〕7号" })).RequireStatus(201);
        var first = (await api.GetAsync("/api/funds/f/leverage/evidence?asOf=2021-11-30&maxpagesize=4")).RequireStatus(200).Json;
        (await api.PostAsync("/api/funds/f/commitments", new { subFund = "a", change = "increase", amount = "9亿", effectiveOn = "2021-01-15" })).RequireStatus(201);

        var lines = first["value"]!.ToList();
        for (var page = first; page["nextLink"] is { } next;)
        {
            page = (await api.GetAsync(new Uri((string)next!).PathAndQuery)).RequireStatus(200).Json;
            Assert.Equal(first["knownAt"], page["knownAt"]);
            lines.AddRange(page["value"]!);
        }

        Assert.Equal("T / G = 2000000000.00 / 280000000.00 = 7.1429", (string?)first["arithmetic"]);
        Assert.Equal((2000000000.00m, 280000000.00m), (lines.Sum(l => (decimal)l["numeratorYuan"]!), lines.Sum(l => (decimal)l["denominatorYuan"]!)));
        Assert.Equal(10, lines.Count);
        var reduction = Assert.Single(lines, l => (string?)l["document"] == "纪要〔2021〕7号");
        Assert.Equal((-20000000.00m, 0.00m, "demo-submitter"), ((decimal)reduction["adds"]!["guidanceYuan"]!, (decimal)reduction["adds"]!["totalYuan"]!, (string)reduction["submittedBy"]!["subject"]!));
        Assert.Equal((await api.GetAsync((string)reduction["links"]!["self"]!)).Json["hash"], reduction["hash"]);
    }

    [Fact]
    public async Task Scenario_OfAnExistingANotYetFormedAndANewSubFund_IsAddedUpAndNothingIsWritten()
    {
        await using var api = await PrepareAsync();
        (await api.PostAsync("/api/funds/f/sub-funds", new { id = "d", name = "丁" })).RequireStatus(201);
        var before = (await api.GetAsync("/api/funds/f")).Json["lastHash"];
        var plans = new object[]
        {
            new { subFund = "a", commitment = "0.5亿" },
            new { subFund = "d", commitment = "1亿", size = "12亿", sources = new Dictionary<string, string> { ["stateOwned"] = "2亿", ["private"] = "9亿" } },
            new { subFund = "new", commitment = "0.5亿", size = "8亿" },
        };

        var scenario = (await api.PostAsync("/api/funds/f/leverage/scenario?asOf=2021-11-30", new { plans, wishedMultiple = 10 }, person: "reader")).RequireStatus(200).Json;

        // G 3 + 0.5 + 1 + 0.5 = 5, T 20 + 0 + 12 + 8 = 40.
        Assert.Equal((6.6667m, 500000000.00m, 4000000000.00m, 8.0000m), ((decimal)scenario["current"]!["multiple"]!, (decimal)scenario["planned"]!["guidanceCommitmentYuan"]!, (decimal)scenario["planned"]!["totalFundSizeYuan"]!, (decimal)scenario["planned"]!["multiple"]!));
        Assert.Equal(["3.3333", "12.0000", "16.0000"], scenario["plans"]!.Select(p => ((decimal)p["after"]!["multiple"]!).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal((5000000000.00m, 1000000000.00m, false), ((decimal)scenario["wished"]!["totalFundSizeYuan"]!, (decimal)scenario["wished"]!["missingYuan"]!, (bool)scenario["wished"]!["isReached"]!));
        Assert.Equal(before, (await api.GetAsync("/api/funds/f")).Json["lastHash"]);
    }

    [Fact]
    public async Task Scenario_WithoutPlans_AsksForTheSizeOfAWish()
    {
        await using var api = await PrepareAsync();

        var wished = (await api.PostAsync("/api/funds/f/leverage/scenario?asOf=2021-11-30", """{"wishedMultiple":"6.6667"}""", person: "reader")).RequireStatus(200).Json["wished"]!;

        // 3亿 × 6.6667 is 1万 more than the 20亿 there are: the figure as shown, 6.6667, is rounded up.
        Assert.Equal((2000010000.00m, 10000.00m, false), ((decimal)wished["totalFundSizeYuan"]!, (decimal)wished["missingYuan"]!, (bool)wished["isReached"]!));
    }

    [Theory]
    [InlineData("""{"plans":[{"subFund":"x","commitment":"1亿"}]}""", 422, "/plans/0/size scenario-size-required")]
    [InlineData("""{"plans":[{"subFund":"x","commitment":"1亿","size":"0.9亿"}]}""", 422, "/plans/0/size scenario-size-too-small")]
    [InlineData("""{"plans":[{"subFund":"a","commitment":"1亿","size":"5亿","sources":{"private":"4亿"}}]}""", 422, "/plans/0/size scenario-size-too-small")]
    [InlineData("""{"plans":[{"subFund":"a"},{"subFund":"a"}]}""", 400, "/plans scenario-plan-repeated")]
    [InlineData("""{"plans":[{"subFund":"A","commitment":"-1","size":"1,5","extra":1}],"wishedMultiple":"32.8倍"}""", 400, "/plans/0/commitment amount-negative|/plans/0/extra member-unknown|/plans/0/size amount-ambiguous|/plans/0/subFund id-malformed|/wishedMultiple multiple-malformed")]
    [InlineData("""{"plans":[]}""", 400, "/plans list-length")]
    public async Task Scenario_WithWhatIsWrong_SaysAllOfIt(string body, int status, string errors)
    {
        await using var api = await PrepareAsync();

        var answer = await api.PostAsync("/api/funds/f/leverage/scenario?asOf=2021-11-30", body, person: "reader");

        Assert.Equal(status, answer.Status);
        Assert.Equal(errors.Split('|'), answer.Errors);
    }

    [Fact]
    public async Task Portfolio_OfTwoTiers_EliminatesWhatStaysWithin()
    {
        await using var api = await PrepareAsync();
        var before = (string)(await api.GetAsync("/api/leverage")).RequireStatus(200).Json["knownAt"]!;
        await api.OpenFundAsync("province");
        (await api.PostAsync("/api/funds/province/sub-funds", new { id = "city", name = "市级母基金", formedOn = "2020-01-01", guidanceFund = "f" })).RequireStatus(201);
        (await api.PostAsync("/api/funds/province/commitments", new { subFund = "city", change = "initial", amount = "1亿", effectiveOn = "2020-01-01" })).RequireStatus(201);
        (await api.PostAsync("/api/funds/province/fund-sizes", new { subFund = "city", basis = "committed", amount = "4亿", effectiveOn = "2020-01-01" })).RequireStatus(201);

        var portfolio = (await api.GetAsync("/api/leverage?asOf=2021-11-30")).RequireStatus(200).Json;

        Assert.Equal((300000000.00m, 2000000000.00m, 6.6667m), ((decimal)portfolio["guidanceCommitmentYuan"]!, (decimal)portfolio["totalFundSizeYuan"]!, (decimal)portfolio["multiple"]!));
        Assert.Equal((400000000.00m, 2400000000.00m), ((decimal)portfolio["summed"]!["guidanceCommitmentYuan"]!, (decimal)portfolio["summed"]!["totalFundSizeYuan"]!));
        var eliminated = Assert.Single(portfolio["eliminated"]!);
        Assert.Equal(("province", "city", "withinTheGroup", "f", 100000000.00m, 400000000.00m), ((string)eliminated["fund"]!, (string)eliminated["subFund"]!, (string)eliminated["reason"]!, (string)eliminated["counterpart"]!, (decimal)eliminated["guidanceCommitmentYuan"]!, (decimal)eliminated["totalFundSizeYuan"]!));

        // 4 × 6.66666…, rounded once.
        Assert.Equal(26.6667m, (decimal)Assert.Single(portfolio["chained"]!)["multiple"]!);
        Assert.Equal(["f 6.6667", "province 4.0000"], portfolio["funds"]!.Select(f => FormattableString.Invariant($"{f["fund"]} {(decimal)f["multiple"]!}")));

        Assert.Equal(["f"], (await api.GetAsync($"/api/leverage?knownAt={before}")).RequireStatus(200).Json["funds"]!.Select(f => (string)f["fund"]!));
        Assert.Empty((await api.GetAsync("/api/leverage", workspace: "other")).RequireStatus(200).Json["funds"]!);
        var key = await Access.Credential.KeyAsync(api, "demo", "province");
        Assert.Equal(["province"], (await Access.ReaderKeyTests.WithKeyAsync(api, "/api/leverage", key)).RequireStatus(200).Json["funds"]!.Select(f => (string)f["fund"]!));
    }

    [Theory]
    [InlineData("evidence?measure=M9", "/measure choice-unknown")]
    [InlineData("trend?from=2021-12-01&to=2021-11-30", "/from period-reversed")]
    [InlineData("bridge?from=2021-12-01&to=2021-11-30", "/from period-reversed")]
    [InlineData("trend?from=2000-01-01&to=2021-11-30&every=day", "/from trend-too-long")]
    [InlineData("trend?every=week", "/every choice-unknown")]
    [InlineData("trend?from=2021-13-01&every=fortnight&basis=x&max=1", "/basis choice-unknown|/every choice-unknown|/from date-malformed|/max parameter-unknown")]
    [InlineData("bridge?groupBy=manager", "/groupBy parameter-unknown")]
    public async Task Query_WithWhatIsWrong_SaysAllOfIt(string query, string errors)
    {
        await using var api = await PrepareAsync();

        var answer = await api.GetAsync($"/api/funds/f/leverage/{query}");

        Assert.Equal(400, answer.Status);
        Assert.Equal(errors.Split('|'), answer.Errors);
    }

    [Fact]
    public async Task TrendAndBridge_AskedAgainAsKnownThen_AreTheSameBytes()
    {
        await using var api = await PrepareAsync();
        foreach (var query in new[] { "trend?from=2020-01-01&to=2021-11-30", "bridge?from=2020-12-31&to=2021-11-30", "trend?asOf=2021-10-31", "bridge?basis=paidIn&to=2021-11-30" })
        {
            var first = (await api.GetAsync($"/api/funds/f/leverage/{query}")).RequireStatus(200);
            (await api.PostAsync("/api/funds/f/commitments", new { subFund = "a", change = "increase", amount = "1万", effectiveOn = "2021-01-15" })).RequireStatus(201);
            var again = await api.GetAsync($"/api/funds/f/leverage/{query}&knownAt={(string)first.Json["knownAt"]!}");

            Assert.Equal(first.Header("ETag"), again.Header("ETag"));
            Assert.NotEqual(first.Header("ETag"), (await api.GetAsync($"/api/funds/f/leverage/{query}")).Header("ETag"));
        }
    }

    private async Task<TestApi> PrepareAsync()
    {
        var api = await TestApi.StartAsync(azurite, _clock);
        await api.OpenFundAsync("f");
        await SubFundAsync(api, "a", "2020-10-01", "1亿", "5亿", "甲管理人", "city", "厦门");
        await SubFundAsync(api, "b", "2021-02-01", "1.5亿", "10亿", "甲管理人", "province", "厦门");
        await SubFundAsync(api, "c", "2021-05-01", "0.5亿", "5亿");
        return api;
    }

    private static async Task SubFundAsync(TestApi api, string id, string formedOn, string commitment, string size, string? manager = null, string? level = null, string? region = null)
    {
        (await api.PostAsync("/api/funds/f/sub-funds", new { id, name = id, formedOn, manager, level, region })).RequireStatus(201);
        (await api.PostAsync("/api/funds/f/commitments", new { subFund = id, change = "initial", amount = commitment, effectiveOn = formedOn })).RequireStatus(201);
        (await api.PostAsync("/api/funds/f/fund-sizes", new { subFund = id, basis = "committed", amount = size, effectiveOn = formedOn })).RequireStatus(201);
    }
}
