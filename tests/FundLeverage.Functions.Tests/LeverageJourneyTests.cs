using FundLeverage.Testing;

namespace FundLeverage.Functions.Tests;

/// <summary>The main job through the front door: commitments and sizes in, 32.8倍 out.</summary>
public sealed class LeverageJourneyTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private TestApi _api = null!;

    public async ValueTask InitializeAsync() => _api = await TestApi.StartAsync(azurite);

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Leverage_OfTwoSubFundsEnteredInMixedUnits_IsTheNewspapers()
    {
        await EnterNewspaperCaseAsync();

        var answer = (await _api.GetAsync("/api/funds/xm/leverage?asOf=2021-11-30")).RequireStatus(200);

        Assert.Contains("\"guidanceCommitmentYuan\":275000000.00,\"totalFundSizeYuan\":9025000000.00,\"multiple\":32.8182,\"display\":\"32.8倍\"", answer.Body, StringComparison.Ordinal);
        Assert.Equal(
            "截至2021年11月30日,厦门火炬高新区用2.75亿元的产业引导基金承诺出资,撬动了总规模90.25亿元的基金落地,财政杠杆放大倍数32.8倍。",
            (string?)answer.Json["sentenceZh"]);
    }

    [Theory]
    [InlineData("2021-06-29", null, "0.00", "0.00", "zeroDenominator")] // the day before anything takes effect
    [InlineData("2021-06-30", "40.1667", "150000000.00", "6025000000.00", null)] // first commitment's day, inclusive
    [InlineData("2021-08-30", "40.1667", "150000000.00", "6025000000.00", null)] // the day before the second
    [InlineData("2021-08-31", "32.8182", "275000000.00", "9025000000.00", null)] // the second's day
    public async Task Leverage_AroundEffectiveDates_CountsWhatHasTakenEffect(string asOf, string? multiple, string guidance, string total, string? unavailable)
    {
        await EnterNewspaperCaseAsync();

        var json = (await _api.GetAsync($"/api/funds/xm/leverage?asOf={asOf}")).RequireStatus(200).Json;

        Assert.Equal(multiple, (string?)json["multiple"]);
        Assert.Equal(guidance, (string?)json["guidanceCommitmentYuan"]);
        Assert.Equal(total, (string?)json["totalFundSizeYuan"]);
        Assert.Equal(unavailable, (string?)json["unavailable"]);
    }

    [Fact]
    public async Task Leverage_AskedAgainAsKnownThen_IsTheSameToTheByteAfterLaterWrites()
    {
        await EnterNewspaperCaseAsync();
        var before = (await _api.GetAsync("/api/funds/xm/leverage?asOf=2021-11-30")).RequireStatus(200);
        var knownAt = (string)before.Json["knownAt"]!;

        (await _api.PostAsync("/api/funds/xm/commitments", new { subFund = "a", change = "increase", amount = "1亿", effectiveOn = "2021-07-01" })).RequireStatus(201);
        var now = (await _api.GetAsync("/api/funds/xm/leverage?asOf=2021-11-30")).RequireStatus(200);
        var then = (await _api.GetAsync($"/api/funds/xm/leverage?asOf=2021-11-30&knownAt={Uri.EscapeDataString(knownAt)}")).RequireStatus(200);

        Assert.Equal(24.0667m, (decimal?)now.Json["multiple"]);
        Assert.Equal(WithoutGeneratedAt(before), WithoutGeneratedAt(then));
        Assert.Equal(before.Header("ETag"), then.Header("ETag"));
        Assert.NotEqual(before.Header("ETag"), now.Header("ETag"));
    }

    [Fact]
    public async Task Leverage_WithTheETagOfAnUnchangedLedger_IsNotSentAgain()
    {
        await EnterNewspaperCaseAsync();
        var first = (await _api.GetAsync("/api/funds/xm/leverage?asOf=2021-11-30")).RequireStatus(200);

        var request = new HttpRequestMessage(HttpMethod.Get, "/api/funds/xm/leverage?asOf=2021-11-30");
        request.Headers.TryAddWithoutValidation("If-None-Match", first.Header("ETag"));
        var second = await _api.SendAsync(request, "reader");

        Assert.Equal(304, second.Status);
        Assert.Empty(second.Body);
    }

    [Fact]
    public async Task Leverage_OnEachBasisWithSources_GivesEveryMeasure()
    {
        await _api.OpenFundAsync("f", "a");
        foreach (var (route, body) in new (string, object)[]
        {
            ("commitments", new { subFund = "a", change = "initial", amount = "5000万元", effectiveOn = "2021-06-30" }),
            ("fund-sizes", new { subFund = "a", basis = "committed", amount = "10亿元", effectiveOn = "2021-06-30", sources = new { otherFiscal = "1亿元", stateOwned = "2亿元", @private = "6.5亿元" } }),
            ("fund-sizes", new { subFund = "a", basis = "target", amount = "20亿元", effectiveOn = "2021-06-30" }),
            ("paid-in-capital", new { subFund = "a", source = "guidanceFund", amount = "2500万元", effectiveOn = "2021-07-15" }),
            ("paid-in-capital", new { subFund = "a", source = "private", amount = "1亿元", effectiveOn = "2021-07-15" }),
        })
            (await _api.PostAsync($"/api/funds/f/{route}", body)).RequireStatus(201);

        Assert.Equal(
            "M1 20.0000, M2 19.0000, M3 17.0000, M4 13.0000, M5 6.6667, M6 1.8571, M7 financingNotRecorded, A1 92857142.86",
            await MeasuresAsync("committed"));
        Assert.Equal(
            "M1 5.0000, M2 4.0000, M3 4.0000, M4 4.0000, M5 5.0000, M6 4.0000, M7 financingNotRecorded, A1 100000000.00",
            await MeasuresAsync("paidIn"));
        Assert.Equal(
            "M1 40.0000, M2 39.0000, M3 sourcesNotRecorded, M4 sourcesNotRecorded, M5 sourcesNotRecorded, M6 sourcesNotRecorded, M7 financingNotRecorded, A1 sourcesNotRecorded",
            await MeasuresAsync("target"));
    }

    [Fact]
    public async Task Leverage_OfAFundUnderReview_CountsNothingPendingAndSaysSo()
    {
        (await _api.PostAsync("/api/funds", new { id = "r", name = "复核基金" }, person: "admin")).RequireStatus(201);
        var written = (await _api.PostAsync("/api/funds/r/sub-funds", new { id = "a", name = "甲基金", formedOn = "2021-01-01" })).RequireStatus(201);

        var json = (await _api.GetAsync("/api/funds/r/leverage?asOf=2021-11-30")).RequireStatus(200).Json;

        Assert.Equal("pending", (string?)written.Json["status"]);
        Assert.Equal("a notApproved", $"{(string?)json["excluded"]![0]!["subFund"]} {(string?)json["excluded"]![0]!["reason"]}");
        Assert.Equal("截至2021年11月30日,复核基金没有可计算的产业引导基金出资,暂无放大倍数(认缴口径)。", (string?)json["sentenceZh"]);
    }

    /// <summary>Of two sub-funds of one name, each is told by its id; none is said to be approved before it was.</summary>
    [Fact]
    public async Task Excluded_FormedOnlyLaterUnderASharedName_SaysSoWithTheId()
    {
        (await _api.PostAsync("/api/funds", new { id = "s", name = "同名基金", approval = "none" }, person: "admin")).RequireStatus(201);
        foreach (var body in new object[] { new { id = "a", name = "海沧半导体基金", formedOn = "2021-01-01" }, new { id = "b", name = "海沧半导体基金", formedOn = "2026-03-01" }, new { id = "c", name = "丙基金", formedOn = "2027-03-01" }, new { id = "d", name = "丁基金" } })
            (await _api.PostAsync("/api/funds/s/sub-funds", body)).RequireStatus(201);

        var json = (await _api.GetAsync("/api/funds/s/leverage?asOf=2021-11-30")).RequireStatus(200).Json;

        Assert.Equal(
            [
                "a noCommitment 编号 a:当日没有认缴余额",
                "b notFormed 编号 b:截至该日尚未设立,设立日期 2026-03-01",
                "c notFormed 截至该日尚未设立,设立日期 2027-03-01",
                "d notFormed 已登记,截至该日尚未设立",
            ],
            json["excluded"]!.Select(excluded => $"{excluded["subFund"]} {excluded["reason"]} {excluded["reasonText"]}"));
    }

    private static string WithoutGeneratedAt(TestAnswer answer)
    {
        var json = answer.Json;
        json.Remove("generatedAt");
        return json.ToString();
    }

    private async Task<string> MeasuresAsync(string basis)
    {
        var json = (await _api.GetAsync($"/api/funds/f/leverage?asOf=2021-12-31&basis={basis}")).RequireStatus(200).Json;
        return string.Join(", ", json["measures"]!.Select(m => $"{m["id"]} {(m["unavailable"]!.ToString() is { Length: > 0 } why ? why : (string?)(m["amountYuan"] ?? m["multiple"]))}"));
    }

    private async Task EnterNewspaperCaseAsync()
    {
        (await _api.PostAsync("/api/funds", new { id = "xm", name = "厦门火炬高新区产业引导基金", zone = "厦门火炬高新区", level = "district", currency = "CNY", approval = "none" }, person: "admin")).RequireStatus(201);
        foreach (var (route, body) in new (string, object)[]
        {
            ("sub-funds", new { id = "a", name = "甲基金", formedOn = "2021-06-30" }),
            ("sub-funds", new { id = "b", name = "乙基金", formedOn = "2021-06-30" }),
            ("commitments", new { subFund = "a", change = "initial", amount = "1.5亿", effectiveOn = "2021-06-30" }),
            ("commitments", new { subFund = "b", change = "initial", amount = "12500万元", effectiveOn = "2021-08-31" }),
            ("fund-sizes", new { subFund = "a", basis = "committed", amount = "60.25亿元", effectiveOn = "2021-06-30" }),
            ("fund-sizes", new { subFund = "b", basis = "committed", amount = "30亿", effectiveOn = "2021-06-30" }),
        })
            (await _api.PostAsync($"/api/funds/xm/{route}", body)).RequireStatus(201);
    }
}
