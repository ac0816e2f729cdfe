using FundLeverage.Testing;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Tests;

/// <summary>Review, reversal and correction, as submitters and reviewers do them over HTTP.</summary>
public sealed class ReviewTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Fund = "/api/funds/f";
    private TestApi _api = null!;

    public async ValueTask InitializeAsync()
    {
        // Seq 1: the sub-fund; 2: 1亿 committed; 3: 10亿 of size. All pending.
        _api = await TestApi.StartAsync(azurite);
        await _api.OpenReviewedFundAsync("f", "a");
        await SubmitAsync("commitments", new { subFund = "a", change = "initial", amount = "1亿", effectiveOn = "2021-02-01" });
        await SubmitAsync("fund-sizes", new { subFund = "a", basis = "committed", amount = "10亿", effectiveOn = "2021-02-01" });
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Approve_EachRecord_MakesItCount()
    {
        Assert.Equal(JTokenType.Null, (await LeverageAsync())["multiple"]!.Type);

        var receipt = (await ApproveAsync(1)).RequireStatus(201).Json;
        Assert.Equal((4L, "approved", 64), ((long)receipt["seq"]!, (string)receipt["status"]!, ((string)receipt["hash"]!).Length));
        Assert.Equal("""[{"seq":1,"status":"approved"}]""", receipt["records"]!.ToString(Newtonsoft.Json.Formatting.None));
        (await ApproveAsync(2)).RequireStatus(201);
        (await ApproveAsync(3)).RequireStatus(201);

        Assert.Equal("10.0倍", (string?)(await LeverageAsync())["display"]);
        var record = (await _api.GetAsync($"{Fund}/records/2")).Json;
        Assert.Equal("approved demo-approver 演示复核人", $"{record["status"]} {record["review"]!["by"]!["subject"]} {record["review"]!["by"]!["name"]}");
    }

    [Fact]
    public async Task Approve_WithoutABodyOrWithAReason_IsTaken()
    {
        (await _api.PostAsync($"{Fund}/records/1/approval", "", person: "approver")).RequireStatus(201);
        (await _api.PostAsync($"{Fund}/records/2/approval", new { reason = "核对无误" }, person: "approver")).RequireStatus(201);
        Assert.Equal("核对无误", (string?)(await _api.GetAsync($"{Fund}/records/2")).Json["review"]!["reason"]);
    }

    [Fact]
    public async Task Decide_ASecondTime_IsA409ThatSaysWhoAndWhen()
    {
        var first = (await ApproveAsync(1)).RequireStatus(201).Json;
        foreach (var decision in new[] { "approval", "rejection" })
        {
            var second = await _api.PostAsync($"{Fund}/records/1/{decision}", new { reason = "x" }, person: "王五:approve");
            Assert.Equal((409, "record-already-decided"), (second.Status, second.Code));
            Assert.Contains("演示复核人", second.Body, StringComparison.Ordinal);
            Assert.Contains(((string)first["recordedAt"]!)[..19], second.Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("submitter", 403, "role-missing", Label = "no role")]
    [InlineData("admin", 403, "role-missing", Label = "admin includes no approve")]
    [InlineData("submitter:submit,approve", 403, "review-by-submitter")]
    [InlineData("submitter:submit,approve,admin,read", 403, "review-by-submitter", Label = "whatever the role")]
    public async Task Decide_BySomebodyWhoMayNot_IsA403(string person, int status, string code)
    {
        foreach (var path in new[] { "records/1/approval", "records/1/rejection" })
        {
            var answer = await _api.PostAsync($"{Fund}/{path}", new { reason = "x" }, person: person);
            Assert.Equal((status, code), (answer.Status, answer.Code));
        }

        var several = await _api.PostAsync($"{Fund}/approvals", new { records = new[] { new { seq = 1 } } }, person: person);
        Assert.Equal((status, code), (several.Status, several.Code));
        Assert.Equal(3, (long)(await _api.GetAsync(Fund)).Json["lastSeq"]!);
    }

    [Fact]
    public async Task IfMatch_StaleOrForeign_Is412AndTheRightOneIsTaken()
    {
        var seen = (await _api.GetAsync($"{Fund}/records/2")).Header("ETag")!;
        var other = (await _api.GetAsync($"{Fund}/records/3")).Header("ETag")!;
        (await ApproveAsync(1)).RequireStatus(201);

        Assert.Equal(412, (await _api.PostIfMatchAsync($"{Fund}/records/2/approval", new { }, other, "approver")).Status);
        Assert.Equal(412, (await _api.PostIfMatchAsync($"{Fund}/records/2/approval", new { }, "W/" + seen, "approver")).Status);
        (await _api.PostIfMatchAsync($"{Fund}/records/2/approval", new { }, seen, "approver")).RequireStatus(201);

        var stale = await _api.PostIfMatchAsync($"{Fund}/records/2/rejection", new { reason = "x" }, seen, "王五:approve");
        Assert.Contains(stale.Status, new[] { 409, 412 });
        (await _api.PostIfMatchAsync($"{Fund}/records/3/approval", new { }, "*", "approver")).RequireStatus(201);
    }

    [Fact]
    public async Task ApproveSeveral_AllOrNone()
    {
        var etag = (string)(await PendingAsync())[1]!["etag"]!;
        (await _api.PostAsync($"{Fund}/approvals", new { records = new object[] { new { seq = 3 }, new { seq = 9 }, new { seq = 2 } } }, person: "approver")).RequireStatus(422);
        Assert.Equal(3, (await PendingAsync()).Count);

        var answer = (await _api.PostAsync($"{Fund}/approvals", new { records = new object[] { new { seq = 3 }, new { seq = 2, etag }, new { seq = 1 } } }, person: "approver")).RequireStatus(201).Json;
        Assert.Equal([1L, 2L, 3L], answer["records"]!.Select(r => (long)r["seq"]!));
        Assert.Empty(await PendingAsync());
        Assert.Equal("10.0倍", (string?)(await LeverageAsync())["display"]);
    }

    [Fact]
    public async Task ApproveSeveral_ReportsEveryFailureWhereItIs()
    {
        (await ApproveAsync(1)).RequireStatus(201);
        var answer = await _api.PostAsync($"{Fund}/approvals", new { records = new object[] { new { seq = 1 }, new { seq = 99 }, new { seq = 2, etag = "\"x\"" } } }, person: "approver");
        Assert.Equal(["/records/0 record-already-decided", "/records/1 record-unknown", "/records/2 record-changed"], answer.Errors);
    }

    [Fact]
    public async Task ApproveSeveral_RestingOnALaterRecord_AreApprovedAfterIt()
    {
        // The initial commitment is rejected and filed anew behind the increases that rest on it.
        await SubmitAsync("commitments", new { subFund = "a", change = "increase", amount = "1亿", effectiveOn = "2021-03-01" });
        await SubmitAsync("commitments", new { subFund = "a", change = "increase", amount = "2亿", effectiveOn = "2021-04-01" });
        (await _api.PostAsync($"{Fund}/records/2/rejection", new { reason = "日期有误" }, person: "approver")).RequireStatus(201);
        await SubmitAsync("commitments", new { subFund = "a", change = "initial", amount = "1亿", effectiveOn = "2021-02-02" });
        var without = await _api.PostAsync($"{Fund}/approvals", new { records = new object[] { new { seq = 1 }, new { seq = 5 }, new { seq = 4 } } }, person: "approver");

        Assert.Equal(["/records/1 commitment-missing", "/records/2 commitment-missing"], without.Errors.Order(StringComparer.Ordinal));
        Assert.StartsWith("所选记录一条也没有通过。第 4 号记录:", (string?)without.Json["detail"], StringComparison.Ordinal);
        Assert.Equal(["第 4 号记录", "第 5 号记录"], without.Json["errors"]!.Select(error => ((string)error["message"]!)[..7]));
        await ApproveAllAsync();

        Assert.Empty(await PendingAsync());
        Assert.Equal(400_000_000m, (decimal)(await LeverageAsync())["guidanceCommitmentYuan"]!);
        Assert.True((bool)(await _api.GetAsync($"{Fund}/verification")).Json["valid"]!);
    }

    [Fact]
    public async Task ApproveSeveral_AsManyAsOneBatchHolds()
    {
        (await ApproveAsync(1)).RequireStatus(201);
        for (var i = 0; i < 98; i++)
            await SubmitAsync("paid-in-capital", new { subFund = "a", source = "private", amount = "1万", effectiveOn = "2021-03-01" });
        var seqs = (await PendingAsync()).Select(r => (long)r["seq"]!).Where(seq => seq > 3).ToList();
        (await _api.PostAsync($"{Fund}/approvals", new { records = seqs.Append(2).Select(seq => new { seq }) }, person: "approver")).RequireStatus(400);
        (await _api.PostAsync($"{Fund}/approvals", new { records = seqs.Select(seq => new { seq }) }, person: "approver")).RequireStatus(201);
        Assert.Equal([2L, 3L], (await PendingAsync()).Select(r => (long)r["seq"]!));
    }

    [Fact]
    public async Task PendingList_ShowsWhatApprovingWouldChange()
    {
        (await ApproveAsync(1)).RequireStatus(201);
        (await ApproveAsync(2)).RequireStatus(201);
        var size = (await PendingAsync()).Single();
        Assert.Equal(("sizeNotRecorded", "10.0倍"), ((string?)(await LeverageAsync())["excluded"]![0]!["reason"], (string?)size["effect"]!["after"]!["display"]));
        Assert.Equal(JTokenType.Null, size["effect"]!["before"]!["multiple"]!.Type);

        (await ApproveAsync(3)).RequireStatus(201);
        await SubmitAsync("commitments", new { subFund = "a", change = "increase", amount = "1亿", effectiveOn = "2021-03-01" });
        var increase = (await PendingAsync()).Single()["effect"]!;
        Assert.Equal("10.0倍 → 5.0倍", $"{increase["before"]!["display"]} → {increase["after"]!["display"]}");
    }

    [Fact]
    public async Task PendingList_SaysWhatCannotBeApprovedYet()
    {
        var effect = (await PendingAsync())[1]!["effect"]!;
        Assert.Equal(JTokenType.Null, effect["after"]!.Type);
        Assert.Equal("sub-fund-unknown", (string?)effect["failures"]![0]!["code"]);
    }

    [Fact]
    public async Task Reject_WithAReason_KeepsTheRecordInTheHistoryAndOutOfTheFigures()
    {
        (await _api.PostAsync($"{Fund}/records/2/rejection", new { }, person: "approver")).RequireStatus(400);
        var receipt = (await _api.PostAsync($"{Fund}/records/2/rejection", new { reason = "与批复不符" }, person: "approver")).RequireStatus(201).Json;
        Assert.Equal("rejected", (string?)receipt["status"]);
        var record = (await _api.GetAsync($"{Fund}/records?status=rejected")).Json["value"]!.Single();
        Assert.Equal("rejected 与批复不符", $"{record["review"]!["decision"]} {record["review"]!["reason"]}");

        // The same amount can be recorded anew.
        await SubmitAsync("commitments", new { subFund = "a", change = "initial", amount = "1亿", effectiveOn = "2021-02-01" });
    }

    [Fact]
    public async Task Reverse_AnApprovedRecord_IsReviewedAndTakesEffectOnTheOriginalsDay()
    {
        await ApproveAllAsync();
        var knownAt = (string)(await LeverageAsync())["knownAt"]!;
        (await _api.PostAsync($"{Fund}/records/2/reversal", new { }, person: "submitter")).RequireStatus(400);
        var reversal = (await _api.PostAsync($"{Fund}/records/2/reversal", new { reason = "重复录入" })).RequireStatus(201).Json;
        Assert.Equal("pending", (string?)reversal["status"]);
        Assert.Equal("10.0倍", (string?)(await LeverageAsync())["display"]);
        Assert.Equal("reversal-pending", (await _api.PostAsync($"{Fund}/records/2/reversal", new { reason = "x" })).Code);

        (await ApproveAsync((long)reversal["seq"]!)).RequireStatus(201);
        Assert.Equal(JTokenType.Null, (await LeverageAsync())["multiple"]!.Type);
        Assert.Equal("10.0倍", (string?)(await LeverageAsync($"&knownAt={knownAt}"))["display"]);
        var record = (await _api.GetAsync($"{Fund}/records/2")).Json;
        Assert.Equal("reversed approved 重复录入", $"{record["status"]} {record["reversal"]!["status"]} {record["reversal"]!["reason"]}");
        Assert.Equal("2021-02-01", (string?)(await _api.GetAsync($"{Fund}/records?type=reversal")).Json["value"]![0]!["effectiveOn"]);
        Assert.Equal("record-already-reversed", (await _api.PostAsync($"{Fund}/records/2/reversal", new { reason = "x" })).Code);
    }

    [Fact]
    public async Task Correct_ARecord_IsOneSubmissionAndOneDecision()
    {
        await ApproveAllAsync();
        var wrong = await _api.PostAsync($"{Fund}/records/2/reversal", new { reason = "单位有误", replacement = new { subFund = "b", change = "initial", amount = "-1", when = "2021" } });
        Assert.Equal(["/replacement/amount amount-negative", "/replacement/effectiveOn member-required", "/replacement/subFund sub-fund-unknown", "/replacement/when member-unknown"], wrong.Errors);

        var correction = (await _api.PostAsync($"{Fund}/records/2/reversal", new { reason = "单位有误", replacement = new { subFund = "a", change = "initial", amount = "2亿", effectiveOn = "2021-02-01" } })).RequireStatus(201).Json;
        Assert.Equal("""[{"seq":7,"status":"pending"},{"seq":8,"status":"pending"}]""", correction["records"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.All(await PendingAsync(), item => Assert.Equal("10.0倍 → 5.0倍", $"{item["effect"]!["before"]!["display"]} → {item["effect"]!["after"]!["display"]}"));

        // Decided through either number; the other half needs nothing more.
        (await ApproveAsync(7)).RequireStatus(201);
        Assert.Equal("5.0倍", (string?)(await LeverageAsync())["display"]);
        Assert.Equal("record-already-decided", (await ApproveAsync(8)).Code);
        Assert.Equal(["approved", "reversed", "approved", "approved", "approved"], (await _api.GetAsync($"{Fund}/records")).Json["value"]!.Select(r => (string)r["status"]!));
    }

    [Fact]
    public async Task Reverse_WhatSomethingRestsOn_IsRefusedByName()
    {
        await ApproveAllAsync();
        await SubmitAsync("commitments", new { subFund = "a", change = "reduce", amount = "1000万", effectiveOn = "2021-06-01" });
        var answer = await _api.PostAsync($"{Fund}/records/2/reversal", new { reason = "x" });
        Assert.Equal((422, "record-depended-on"), (answer.Status, answer.Code));
        Assert.Contains("第 7 号记录", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approve_RepeatedUnderItsKey_IsReplayed()
    {
        var first = await _api.PostAsync($"{Fund}/records/1/approval", new { }, "same", "approver");
        var again = await _api.PostAsync($"{Fund}/records/1/approval", new { }, "same", "approver");
        Assert.Equal((201, first.Body, "true"), (again.Status, again.Body, again.Header("Idempotency-Replayed")));
    }

    private async Task SubmitAsync(string route, object body) => (await _api.PostAsync($"{Fund}/{route}", body)).RequireStatus(201);

    private Task<TestAnswer> ApproveAsync(long seq) => _api.PostAsync($"{Fund}/records/{seq}/approval", new { }, person: "approver");

    private async Task ApproveAllAsync() =>
        (await _api.PostAsync($"{Fund}/approvals", new { records = (await PendingAsync()).Select(r => new { seq = (long)r["seq"]! }) }, person: "approver")).RequireStatus(201);

    private async Task<JArray> PendingAsync() => (JArray)(await _api.GetAsync($"{Fund}/records?status=pending&maxpagesize=1000")).RequireStatus(200).Json["value"]!;

    private async Task<JObject> LeverageAsync(string more = "") => (await _api.GetAsync($"{Fund}/leverage?asOf=2021-12-31{more}")).RequireStatus(200).Json;
}
