using System.Text;
using System.Text.RegularExpressions;
using FundLeverage.Testing;
using Microsoft.AspNetCore.WebUtilities;

namespace FundLeverage.Functions.Tests.Access;

/// <summary>What somebody of another workspace tries, with everything he may have overheard.</summary>
public sealed partial class CrossWorkspaceTests(AzuriteFixture azurite)
{
    private static readonly string[] FundRoutes =
    [
        "", "/sub-funds", "/records", "/records/1", "/records/99", "/leverage", "/leverage?asOf=2021-11-30&basis=paidIn", "/verification", "/export",
        "/records?status=pending", "/records?type=commitment&from=2021-01-01", "/leverage/restatement?knownFrom=2100-01-01T00:00:00Z", "/reports", "/reports/2021-11-v1",
    ];

    [Fact]
    public async Task Fund_OfAnotherWorkspace_AnswersAsOneThatNeverWas()
    {
        await using var api = await TestApi.StartAsync(azurite);
        var known = await PrepareAsync(api);

        foreach (var route in FundRoutes.Append($"/leverage?knownAt={known}").Append($"/records?knownAt={known}").Append($"/export?knownAt={known}"))
        {
            // What belongs to somebody was read a moment ago by its owner, so that it is in memory.
            await api.GetAsync("/api/funds/secret" + route);
            var foreign = await api.GetAsync("/api/funds/secret" + route, workspace: "other");
            var never = await api.GetAsync("/api/funds/nobody" + route, workspace: "other");

            Assert.Equal((route, 404), (route, foreign.Status));
            Assert.Equal(Shape(never, "nobody"), Shape(foreign, "secret"));
        }
    }

    [Theory]
    [InlineData("/sub-funds", """{"id":"b","name":"乙"}""", "submitter")]
    [InlineData("/commitments", """{"subFund":"a","change":"initial","amount":"1亿","effectiveOn":"2021-02-01"}""", "submitter")]
    [InlineData("/records/1/approval", "{}", "approver")]
    [InlineData("/records/1/rejection", """{"reason":"r"}""", "approver")]
    [InlineData("/approvals", """{"records":[{"seq":1}]}""", "approver")]
    [InlineData("/records/1/reversal", """{"reason":"r"}""", "submitter")]
    [InlineData("/reports", """{"period":"2021-11"}""", "admin")]
    public async Task Write_ToAnotherWorkspacesFund_AnswersAsToOneThatNeverWas(string route, string body, string person)
    {
        await using var api = await TestApi.StartAsync(azurite);
        await PrepareAsync(api);
        var before = (await api.GetAsync("/api/funds/secret")).Json["lastHash"];

        var foreign = await api.PostAsync("/api/funds/secret" + route, body, person: person, workspace: "other");
        var never = await api.PostAsync("/api/funds/nobody" + route, body, person: person, workspace: "other");

        Assert.Equal(404, foreign.Status);
        Assert.Equal(Shape(never, "nobody"), Shape(foreign, "secret"));
        Assert.Equal(before, (await api.GetAsync("/api/funds/secret")).Json["lastHash"]);
    }

    [Fact]
    public async Task SameIds_InTwoWorkspaces_NeverMeet()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await PrepareAsync(api);

        // The same fund, the same keys, the same people's subjects.
        (await api.PostAsync("/api/funds", new { id = "secret", name = "另一个基金", approval = "none" }, "open", "admin", "other")).RequireStatus(201);
        (await api.PostAsync("/api/funds/secret/sub-funds", new { id = "z", name = "另一个子基金" }, "sub", workspace: "other")).RequireStatus(201);

        Assert.Equal(["a"], await IdsAsync(api, "/api/funds/secret/sub-funds", "demo"));
        Assert.Equal(["z"], await IdsAsync(api, "/api/funds/secret/sub-funds", "other"));
        Assert.Equal("另一个基金", (string?)(await api.GetAsync("/api/funds", workspace: "other")).Json["value"]![0]!["name"]);
        Assert.Equal("测试引导基金", (string?)(await api.GetAsync("/api/funds/secret")).Json["name"]);
    }

    [Fact]
    public async Task IdempotencyKey_OfAnotherWorkspace_ReplaysNothing()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await PrepareAsync(api);
        (await api.PostAsync("/api/reader-keys", new { name = "甲方看板" }, "rk", "admin")).RequireStatus(201);

        // The demo people have the same subject in every workspace: only the workspace differs.
        var fund = await api.PostAsync("/api/funds/secret/sub-funds", new { id = "a", name = "甲基金", formedOn = "2021-01-01" }, "sub", workspace: "other");
        var key = await api.PostAsync("/api/reader-keys", new { name = "甲方看板" }, "rk", "admin", "other");

        Assert.Equal(404, fund.Status);
        Assert.Equal((201, null), (key.Status, key.Header("Idempotency-Replayed")));
        Assert.NotNull((string?)key.Json["key"]);
    }

    [Fact]
    public async Task ContinuationToken_OfAnotherWorkspace_ListsOnesOwnOnly()
    {
        await using var api = await TestApi.StartAsync(azurite);
        foreach (var fund in new[] { "a", "b", "c" })
            await api.OpenFundAsync(fund);
        (await api.PostAsync("/api/funds", new { id = "d", name = "另一个" }, person: "admin", workspace: "other")).RequireStatus(201);
        var token = (string)(await api.GetAsync("/api/funds?maxpagesize=1")).Json["continuationToken"]!;

        Assert.Equal(["d"], await IdsAsync(api, $"/api/funds?continuationToken={token}", "other"));
        foreach (var forged in new[] { "demo|a", "F|a", "../demo", "a' or PartitionKey eq 'demo", "\0", "~" })
            Assert.DoesNotContain("a", await IdsAsync(api, $"/api/funds?continuationToken={WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(forged))}", "other"));
    }

    [Theory]
    [InlineData("/api/funds/demo%7Csecret")]
    [InlineData("/api/funds/..%2Fdemo%2Fsecret")]
    [InlineData("/api/funds/secret'%20or%20PartitionKey%20eq%20'demo%7Csecret")]
    [InlineData("/api/funds/SECRET")]
    [InlineData("/api/funds/secret%00")]
    [InlineData("/api/funds/secret/records/1%20or%201%20eq%201")]
    [InlineData("/api/funds/secret/records?type=commitment'%20or%20'1'%20eq%20'1")]
    [InlineData("/api/funds?workspace=demo")]
    [InlineData("/api/funds/secret?workspace=demo")]
    public async Task Path_ThatReachesForAnotherWorkspace_GetsNothing(string path)
    {
        await using var api = await TestApi.StartAsync(azurite);
        await PrepareAsync(api);

        var answer = await api.GetAsync(path, workspace: "other");

        Assert.InRange(answer.Status, 400, 404);
        Assert.DoesNotContain("测试引导基金", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReaderKey_OfAnotherWorkspace_IsRevokedByNobodyElse()
    {
        await using var api = await TestApi.StartAsync(azurite);
        var key = await Credential.KeyAsync(api, "demo", null);
        var id = key.Split('_')[2];

        var foreign = await api.SendAsync(new HttpRequestMessage(HttpMethod.Delete, $"/api/reader-keys/{id}"), "admin", "other");
        var never = await api.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/api/reader-keys/000000000000"), "admin", "other");

        Assert.Equal(404, foreign.Status);
        Assert.Equal(Shape(never, "000000000000"), Shape(foreign, id));
        Assert.Equal(200, (await ReaderKeyTests.WithKeyAsync(api, "/api/funds", key)).Status);
        Assert.Empty((await api.GetAsync("/api/reader-keys", "admin", "other")).Json["value"]!);
    }

    /// <summary>An answer without what differs of itself: the id that was asked for and the trace.</summary>
    internal static string Shape(TestAnswer answer, string id) =>
        $"{answer.Status} {string.Join(';', answer.Headers.Concat(answer.ContentHeaders).Where(h => h.Key is not ("Date" or "Content-Length")).Select(h => $"{h.Key}={string.Join(',', h.Value)}").Order(StringComparer.Ordinal))} "
        + TraceId().Replace(answer.Body, "").Replace(id, "ID", StringComparison.Ordinal);

    private static async Task<string> PrepareAsync(TestApi api)
    {
        (await api.PostAsync("/api/funds", new { id = "secret", name = "测试引导基金", approval = "none" }, "open", "admin")).RequireStatus(201);
        var written = await api.PostAsync("/api/funds/secret/sub-funds", new { id = "a", name = "甲基金", formedOn = "2021-01-01" }, "sub");
        return (string)written.RequireStatus(201).Json["recordedAt"]!;
    }

    private static async Task<IEnumerable<string>> IdsAsync(TestApi api, string path, string workspace) =>
        (await api.GetAsync(path, workspace: workspace)).RequireStatus(200).Json["value"]!.Select(item => (string)item["id"]!);

    [GeneratedRegex("\"traceId\":\"[^\"]*\"")]
    private static partial Regex TraceId();
}
