using System.Text.RegularExpressions;
using FundLeverage.Testing;

namespace FundLeverage.Functions.Tests;

/// <summary>What was known when: every answer can be asked for again, and a restatement says what changed it.</summary>
public sealed partial class KnowledgeTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Fund = "/api/funds/f";
    private TestApi _api = null!;

    public async ValueTask InitializeAsync()
    {
        _api = await TestApi.StartAsync(azurite);
        await _api.OpenReviewedFundAsync("f", "a");
        await PostAsync("commitments", new { subFund = "a", change = "initial", amount = "1亿", effectiveOn = "2021-02-01" });
        await PostAsync("fund-sizes", new { subFund = "a", basis = "committed", amount = "10亿", effectiveOn = "2021-02-01" });
        await ApproveAsync(1, 2, 3);
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Theory]
    [InlineData("/leverage?asOf=2021-11-30&")]
    [InlineData("/leverage?asOf=2021-11-30&basis=paidIn&")]
    [InlineData("/sub-funds?asOf=2021-11-30&")]
    [InlineData("/records?asOf=2021-11-30&")]
    [InlineData("/records?status=pending&asOf=2021-11-30&")]
    [InlineData("/records/2?asOf=2021-11-30&")]
    [InlineData("/projects?asOf=2021-11-30&")]
    [InlineData("/projects/statistics?to=2021-11-30&")]
    [InlineData("/landed-rules?asOf=2021-11-30&")]
    [InlineData("/leverage/evidence?measure=M7&asOf=2021-11-30&")]
    [InlineData("?asOf=2021-11-30&")]
    [InlineData("/leverage/restatement?asOf=2021-11-30&knownFrom={opened}&")]
    public async Task Query_AskedAgainAsKnownThen_AnswersTheSameBytesAfterAnyLaterWrites(string query)
    {
        await PostAsync("paid-in-capital", new { subFund = "a", source = "private", amount = "1万", effectiveOn = "2021-03-01" });
        await PostAsync("projects", new { id = "p", name = "项目", kind = "enterprise", introducer = new { kind = "subFund", id = "a" }, stage = "signed", totalInvestment = "1亿", effectiveOn = "2021-03-01" });
        await ApproveAsync(8);
        var fund = (await _api.GetAsync(Fund)).Json;
        var path = $"{Fund}{query.Replace("{opened}", (string)fund["openedAt"]!, StringComparison.Ordinal)}knownAt={fund["lastRecordedAt"]}";
        var before = (await _api.GetAsync(path)).RequireStatus(200);

        await PostAsync("records/2/reversal", new { reason = "单位有误", replacement = new { subFund = "a", change = "initial", amount = "2亿", effectiveOn = "2021-02-01" } });
        await ApproveAsync(10);
        await PostAsync("records/7/rejection", new { reason = "x" }, "approver");
        await PostAsync("sub-funds", new { id = "b", name = "乙基金", formedOn = "2021-01-01" });
        await PostAsync("projects/p/progress", new { stage = "landed", name = "新名", effectiveOn = "2021-03-01" });
        await PostAsync("projects/p/financing", new { subFund = "a", round = "A轮", amount = "1万", roundAmount = "1亿", effectiveOn = "2021-03-01" });
        await PostAsync("landed-rules", new { id = "r", name = "口径", stages = new[] { "signed" }, effectiveOn = "2021-01-01" });
        await ApproveAsync(14, 15, 16, 17);
        await PostAsync("sub-funds/b/status", new { status = "liquidated", effectiveOn = "2021-05-01" });

        var after = (await _api.GetAsync(path)).RequireStatus(200);
        Assert.Equal(before.Header("ETag"), after.Header("ETag"));
        Assert.Equal(GeneratedAt().Replace(before.Body, ""), GeneratedAt().Replace(after.Body, ""));
        Assert.Equal(304, (await SendAsync(path, before.Header("ETag")!)).Status);
    }

    [Fact]
    public async Task Restatement_NamesWhatChangedAPastFigureAndWhy()
    {
        var first = (string)(await _api.GetAsync(Fund)).Json["lastRecordedAt"]!;
        await PostAsync("records/2/reversal", new { reason = "单位有误", replacement = new { subFund = "a", change = "initial", amount = "2亿", effectiveOn = "2021-02-01" } });
        await ApproveAsync(7);
        await PostAsync("commitments", new { subFund = "a", change = "increase", amount = "1亿", effectiveOn = "2022-01-01" });
        await ApproveAsync(10);

        var restatement = (await _api.GetAsync($"{Fund}/leverage/restatement?asOf=2021-11-30&knownFrom={first}")).RequireStatus(200).Json;

        Assert.Equal("10.0倍 → 5.0倍", $"{restatement["before"]!["display"]} → {restatement["after"]!["display"]}");
        Assert.Equal("100000000.00 -5.0000", $"{(string?)restatement["change"]!["guidanceCommitmentYuan"]} {(string?)restatement["change"]!["multiple"]}");
        Assert.Equal(
            ["2 removed 单位有误 demo-submitter demo-approver 7", "7 added  demo-submitter demo-approver "],
            restatement["records"]!.Select(r => $"{r["seq"]} {r["change"]} {r["reason"]} {r["submitted"]!["by"]!["subject"]} {r["decided"]!["by"]!["subject"]} {r["replacedBy"]}"));
    }

    [Fact]
    public async Task Restatement_AskedWrongly_SaysHow()
    {
        var at = (string)(await _api.GetAsync(Fund)).Json["lastRecordedAt"]!;
        var opened = (string)(await _api.GetAsync(Fund)).Json["openedAt"]!;
        Assert.Equal(["/knownFrom parameter-required"], (await _api.GetAsync($"{Fund}/leverage/restatement")).Errors);
        Assert.Equal(["/knownFrom known-from-after-known-at"], (await _api.GetAsync($"{Fund}/leverage/restatement?knownFrom={at}&knownAt={opened}")).Errors);
        Assert.Equal(["/knownFrom not-yet-known"], (await _api.GetAsync($"{Fund}/leverage/restatement?knownFrom=2001-01-01T00:00:00Z")).Errors);
    }

    [Fact]
    public async Task ListFunds_AsKnownBefore_HasWhatWasOpenedByThen()
    {
        var opened = (string)(await _api.GetAsync(Fund)).Json["openedAt"]!;
        await _api.OpenFundAsync("g");
        Assert.Equal(["f"], (await _api.GetAsync($"/api/funds?knownAt={opened}")).Json["value"]!.Select(f => (string)f["id"]!));
        Assert.Empty((await _api.GetAsync("/api/funds?knownAt=2001-01-01T00:00:00Z")).Json["value"]!);
    }

    private async Task PostAsync(string route, object body, string person = "submitter") =>
        (await _api.PostAsync($"{Fund}/{route}", body, person: person)).RequireStatus(201);

    private Task ApproveAsync(params long[] seqs) => PostAsync("approvals", new { records = seqs.Select(seq => new { seq }) }, "approver");

    private Task<TestAnswer> SendAsync(string path, string etag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        return _api.SendAsync(request, "reader");
    }

    [GeneratedRegex("\"generatedAt\":\"[^\"]+\"")]
    private static partial Regex GeneratedAt();
}
