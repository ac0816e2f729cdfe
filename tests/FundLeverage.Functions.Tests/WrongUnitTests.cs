using FundLeverage.Functions.Tests.Imports;
using FundLeverage.Testing;
using Newtonsoft.Json.Linq;
using NodaTime;
using NodaTime.Testing;

namespace FundLeverage.Functions.Tests;

/// <summary>A wrong unit, a wrong year and a record sent twice are told to the clerk on the receipt, to the reviewer beside the record, and in an import at its cell.</summary>
public sealed class WrongUnitTests(AzuriteFixture azurite)
{
    private const string Fund = "/api/funds/f";

    [Fact]
    public async Task AmountWithoutAUnit_OnTheReceiptAndInTheReview_IsShownAsItWasRead()
    {
        await using var api = await ReviewedAsync();

        var receipt = await SubmitAsync(api, "a", "initial", "2.75", "2021-06-30");

        Assert.Equal(["/amount amount-unusually-small 金额读作“2.75元”,不足 1万元,请核对单位(元、万元、亿元)。"], Warnings(receipt));
        Assert.Equal(Warnings(receipt), Warnings(await EffectAsync(api, receipt)));
    }

    [Fact]
    public async Task WanForYi_OnTheReceiptAndInTheReview_IsHeldAgainstTheSubFundsSize()
    {
        await using var api = await ReviewedAsync();
        var size = (await api.PostAsync($"{Fund}/fund-sizes", new { subFund = "a", basis = "committed", amount = "10亿元", effectiveOn = "2021-06-30" })).RequireStatus(201).Json;
        (await api.PostAsync($"{Fund}/records/{size["seq"]}/approval", "", person: "approver")).RequireStatus(201);

        var receipt = await SubmitAsync(api, "a", "initial", "2.75万", "2021-06-30");

        Assert.Equal(["/amount amount-far-from-others 金额 2.75万元 与本子基金的认缴规模 10亿元 相差超过 1,000 倍,请核对单位(元、万元、亿元)。"], Warnings(receipt));
        Assert.Equal(Warnings(receipt), Warnings(await EffectAsync(api, receipt)));
    }

    [Fact]
    public async Task DateAfterTodayInShanghai_OnTheReceiptAndInTheReview_IsWarnedOf()
    {
        // 2021-12-01 16:30 in UTC is the second in Shanghai.
        await using var api = await ReviewedAsync(new FakeClock(Instant.FromUtc(2021, 12, 1, 16, 30)));

        var today = await SubmitAsync(api, "a", "initial", "5000万", "2021-12-02");
        var later = await SubmitAsync(api, "b", "initial", "5000万", "2021-12-03");

        Assert.Empty(Warnings(today));
        Assert.Equal(["/effectiveOn effective-in-future 生效日期 2021-12-03 晚于今天(2021-12-02),这条记录到那天才计入。"], Warnings(later));
        Assert.Equal(Warnings(later), Warnings(await EffectAsync(api, later)));
    }

    /// <summary>A form sent twice under two keys counts twice.</summary>
    [Fact]
    public async Task RecordSentTwice_OnTheReceiptAndInTheReview_IsWarnedOf()
    {
        await using var api = await ReviewedAsync();
        await SubmitAsync(api, "a", "initial", "5000万", "2021-06-30");
        var first = await SubmitAsync(api, "a", "increase", "1000万", "2021-07-01");

        var second = await SubmitAsync(api, "a", "increase", "0.1亿", "2021-07-01");

        Assert.Empty(Warnings(first));
        Assert.Equal([$"/amount record-likely-duplicate 同一对象、同类、同日、同额(1,000万元)已有第 {first["seq"]} 号记录,请确认不是重复登记。"], Warnings(second));
        Assert.Equal(Warnings(second), Warnings(await EffectAsync(api, second)));
    }

    [Fact]
    public async Task Correction_ThatChangesOnlyTheDocument_IsNoDuplicateOfWhatItReplaces()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        var first = await SubmitAsync(api, "a", "initial", "5000万", "2021-06-30");
        var replacement = new { subFund = "a", change = "initial", amount = "5000万", effectiveOn = "2021-06-30", document = "厦高管〔2021〕7号" };

        var corrected = (await api.PostAsync($"{Fund}/records/{first["seq"]}/reversal", new { reason = "补文号", replacement })).RequireStatus(201).Json;

        Assert.Empty(Warnings(corrected));
    }

    /// <summary>Told once, as the import tells it.</summary>
    [Fact]
    public async Task Import_OfARecordedAmount_WarnsOfTheDuplicateOnce()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        await SubmitAsync(api, "a", "initial", "5000万", "2021-06-30");
        await SubmitAsync(api, "a", "increase", "1000万", "2021-07-01");

        var state = await api.DryRunAsync("""
            子基金,变动类型,金额,日期
            a基金,增加,1000万元,2021-07-01
            """);

        Assert.Equal(["2 C import-likely-duplicate"], state.Findings("warnings"));
    }

    [Fact]
    public async Task Import_OfAWrongUnitAndYear_WarnsAtTheCells()
    {
        await using var api = await TestApi.StartAsync(azurite, new FakeClock(Instant.FromUtc(2021, 12, 1, 1, 0), Duration.FromMilliseconds(1)));
        await api.OpenFundAsync("f", "a", "b", "c", "d");

        var state = await api.DryRunAsync("""
            子基金,变动类型,金额,日期
            a基金,首次认缴,2000万元,2021-06-27
            b基金,首次认缴,5000万元,2021-06-28
            c基金,首次认缴,1亿元,2021-06-29
            d基金,首次认缴,2.75万元,2021-06-30
            a基金,增加,2.75元,2021-07-01
            b基金,增加,1000万元,2031-07-01
            """);

        Assert.Equal(
            ["5 C amount-far-from-others", "6 C amount-unusually-small", "7 D effective-in-future"],
            state.Findings("warnings").Where(warning => !warning.Contains("import-", StringComparison.Ordinal)));
    }

    /// <summary>Sub-funds a and b, registered and approved.</summary>
    private async Task<TestApi> ReviewedAsync(IClock? clock = null)
    {
        var api = clock is null ? await TestApi.StartAsync(azurite) : await TestApi.StartAsync(azurite, clock);
        await api.OpenReviewedFundAsync("f", "a", "b");
        foreach (var seq in new[] { 1, 2 })
            (await api.PostAsync($"{Fund}/records/{seq}/approval", "", person: "approver")).RequireStatus(201);
        return api;
    }

    private static async Task<JObject> SubmitAsync(TestApi api, string subFund, string change, string amount, string effectiveOn) =>
        (await api.PostAsync($"{Fund}/commitments", new { subFund, change, amount, effectiveOn })).RequireStatus(201).Json;

    private static async Task<JObject> EffectAsync(TestApi api, JObject receipt) =>
        (JObject)(await api.GetAsync($"{Fund}/records?status=pending")).RequireStatus(200).Json["value"]!.Single(record => (long)record["seq"]! == (long)receipt["seq"]!)["effect"]!;

    private static IEnumerable<string> Warnings(JObject answer) =>
        answer["warnings"]!.Select(warning => $"{warning["pointer"]} {warning["code"]} {warning["message"]}");
}
