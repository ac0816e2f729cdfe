using System.Text.RegularExpressions;
using FundLeverage.Functions.Identity;
using FundLeverage.Testing;
using NodaTime;
using NodaTime.Testing;

namespace FundLeverage.Functions.Tests.Access;

/// <summary>Keys of programs: issued once, good for one workspace, gone when revoked or expired.</summary>
public sealed class ReaderKeyTests(AzuriteFixture azurite)
{
    private readonly FakeClock _clock = new(Instant.FromUtc(2021, 12, 1, 1, 0));

    [Fact]
    public async Task Key_Issued_ReadsAndIsListedWithoutItself()
    {
        await using var api = await TestApi.StartAsync(azurite, _clock);
        await api.OpenFundAsync("f", "a");

        var issued = (await api.PostAsync("/api/reader-keys", new { name = "Power BI 月报", expiresOn = "2022-06-30" }, person: "admin")).RequireStatus(201).Json;

        var key = (string)issued["key"]!;
        Assert.Matches(new Regex("^flrk_demo_[0-9a-f]{12}_[0-9A-Za-z]{43}[0-9a-f]{8}$"), key);
        Assert.Equal(200, (await WithKeyAsync(api, "/api/funds/f/leverage", key)).Status);
        var list = (await api.GetAsync("/api/reader-keys", "admin")).RequireStatus(200);
        Assert.DoesNotContain(key.Split('_')[3], list.Body, StringComparison.Ordinal);
        var listed = Assert.Single(list.Json["value"]!);
        Assert.Equal(
            ("Power BI 月报", "active", "2022-06-30", "demo-admin", "2021-12-01"),
            ((string)listed["name"]!, (string)listed["status"]!, (string)listed["expiresOn"]!, (string)listed["issuedBy"]!["subject"]!, (string)listed["lastUsedOn"]!));
    }

    [Fact]
    public async Task Key_NeverUsed_SaysSoAndLaterTheLastDayOnly()
    {
        await using var api = await TestApi.StartAsync(azurite, _clock);
        var key = await Credential.KeyAsync(api, "demo", null);
        Assert.Null((string?)(await OnlyKeyAsync(api))["lastUsedOn"]);

        await WithKeyAsync(api, "/api/funds", key);
        _clock.Advance(Duration.FromDays(3));
        await WithKeyAsync(api, "/api/funds", key);
        await WithKeyAsync(api, "/api/funds", key);

        // 09:00 in Xiamen.
        Assert.Equal("2021-12-04", (string?)(await OnlyKeyAsync(api))["lastUsedOn"]);
    }

    [Fact]
    public async Task Key_OnItsLastDay_OpensUntilMidnightInXiamen()
    {
        await using var api = await TestApi.StartAsync(azurite, _clock);
        var key = await Credential.KeyAsync(api, "demo", null, expiresOn: "2021-12-02");

        _clock.Reset(Instant.FromUtc(2021, 12, 2, 15, 59));
        Assert.Equal(200, (await WithKeyAsync(api, "/api/funds", key)).Status);
        _clock.Reset(Instant.FromUtc(2021, 12, 2, 16, 0));
        Assert.Equal((401, "reader-key-invalid"), ((await WithKeyAsync(api, "/api/funds", key)) is var late ? late.Status : 0, late.Code));
        Assert.Equal("expired", (string?)(await OnlyKeyAsync(api))["status"]);
    }

    [Fact]
    public async Task Key_Revoked_OpensNothingOnAnyCopyFromThenOn()
    {
        var prefix = AzuriteFixture.NewPrefix();
        await using var one = await TestApi.StartAsync(azurite, _clock, prefix);
        await using var other = await TestApi.StartAsync(azurite, _clock, prefix);
        var key = await Credential.KeyAsync(one, "demo", null);
        Assert.Equal(200, (await WithKeyAsync(other, "/api/funds", key)).Status);

        (await RevokeAsync(one, key)).RequireStatus(204);
        Assert.Equal(401, (await WithKeyAsync(other, "/api/funds", key)).Status);
        _clock.Advance(Duration.FromHours(1));
        (await RevokeAsync(other, key)).RequireStatus(204);

        var listed = await OnlyKeyAsync(one);
        Assert.Equal(("revoked", "2021-12-01T01:00:00.0000000Z", "demo-admin"), ((string?)listed["status"], (string?)listed["revokedAt"], (string?)listed["revokedBy"]!["subject"]));
    }

    [Fact]
    public async Task Key_ForOneFund_SeesNoOther()
    {
        await using var api = await TestApi.StartAsync(azurite, _clock);
        await api.OpenFundAsync("f");
        await api.OpenFundAsync("other-fund");
        var key = await Credential.KeyAsync(api, "demo", "f");

        Assert.Equal(200, (await WithKeyAsync(api, "/api/funds/f", key)).Status);
        var other = await WithKeyAsync(api, "/api/funds/other-fund", key);
        var none = await WithKeyAsync(api, "/api/funds/no-such-fund", key);
        Assert.Equal((404, 404), (other.Status, none.Status));
        Assert.Equal(CrossWorkspaceTests.Shape(none, "no-such-fund"), CrossWorkspaceTests.Shape(other, "other-fund"));
        Assert.Equal(["f"], (await WithKeyAsync(api, "/api/funds", key)).Json["value"]!.Select(f => (string)f["id"]!));
    }

    [Fact]
    public async Task Issue_SentAgain_IsTheSameKeyButNotShownAgain()
    {
        await using var api = await TestApi.StartAsync(azurite, _clock);
        var first = (await api.PostAsync("/api/reader-keys", new { name = "n" }, "k1", "admin")).RequireStatus(201);

        var again = (await api.PostAsync("/api/reader-keys", new { name = "n" }, "k1", "admin")).RequireStatus(201);
        var another = await api.PostAsync("/api/reader-keys", new { name = "m" }, "k1", "admin");

        Assert.Equal((string)first.Json["id"]!, (string)again.Json["id"]!);
        Assert.Null((string?)again.Json["key"]);
        Assert.Equal("true", again.Header("Idempotency-Replayed"));
        Assert.Equal((422, "idempotency-key-reused"), (another.Status, another.Code));
        await OnlyKeyAsync(api);
    }

    [Fact]
    public async Task Issue_ThirtyTwoTimesAtOnce_IsOneKeyShownOnce()
    {
        await using var api = await TestApi.StartAsync(azurite, _clock);

        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => api.PostAsync("/api/reader-keys", new { name = "n" }, "k1", "admin")));

        Assert.All(answers, answer => Assert.Equal(201, answer.Status));
        Assert.Single(answers.Select(answer => (string)answer.Json["id"]!).Distinct(StringComparer.Ordinal));
        var key = Assert.Single(answers.Select(answer => (string?)answer.Json["key"]).OfType<string>());
        Assert.Equal(200, (await WithKeyAsync(api, "/api/funds", key)).Status);
    }

    [Theory]
    [InlineData("""{}""", "/name member-required")]
    [InlineData("""{"name":"n","expiresOn":"2021-11-30"}""", "/expiresOn key-expiry-out-of-range")]
    [InlineData("""{"name":"n","expiresOn":"2023-12-02"}""", "/expiresOn key-expiry-out-of-range")]
    [InlineData("""{"name":"n","fund":"F"}""", "/fund id-malformed")]
    [InlineData("""{"name":"n","workspace":"other"}""", "/workspace member-unknown")]
    [InlineData("""{"name":"n","roles":["admin"]}""", "/roles member-unknown")]
    public async Task Issue_WithWhatIsWrong_SaysWhere(string body, string error)
    {
        await using var api = await TestApi.StartAsync(azurite, _clock);

        var answer = await api.PostAsync("/api/reader-keys", body, person: "admin");

        Assert.Equal(400, answer.Status);
        Assert.Equal([error], answer.Errors);
    }

    [Fact]
    public async Task Issue_ForAFundThatIsNotThere_Is404()
    {
        await using var api = await TestApi.StartAsync(azurite, _clock);
        await api.OpenFundAsync("f");

        Assert.Equal((404, "fund-unknown"), (await api.PostAsync("/api/reader-keys", new { name = "n", fund = "f" }, person: "admin", workspace: "other")) is var a ? (a.Status, a.Code) : default);
        Assert.Equal(404, (await api.PostAsync("/api/reader-keys", new { name = "n", fund = "g" }, person: "admin")).Status);
    }

    [Fact]
    public void Text_OfAKey_IsReadBackAndNoOtherIs()
    {
        var workspace = Domain.Names.OpaqueId.Of("a1b2c3d4-0000-4000-8000-1234567890ab");
        var (key, text) = ReaderKeyText.New(workspace);

        Assert.Equal(key, ReaderKeyText.Parse(text));
        Assert.True(key.Is(ReaderKeyText.Parse(text)!.Hash));
        Assert.False(key.Is(ReaderKeyText.New(workspace).Key.Hash));
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i] == 'a' ? 'b' : 'a';
            Assert.Null(ReaderKeyText.Parse(text[..i] + c + text[(i + 1)..]));
            Assert.Null(ReaderKeyText.Parse(text[..i]));
        }

        Assert.All(["", "flrk", "flrk____", text + "0", " " + text, new string('x', 5000)], wrong => Assert.Null(ReaderKeyText.Parse(wrong)));
        Assert.Null(ReaderKeyText.Parse(null));
    }

    internal static Task<TestAnswer> WithKeyAsync(TestApi api, string path, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        Credential.Key(key)(request.Headers);
        return api.SendAsync(request);
    }

    private static Task<TestAnswer> RevokeAsync(TestApi api, string key) =>
        api.SendAsync(new HttpRequestMessage(HttpMethod.Delete, $"/api/reader-keys/{key.Split('_')[2]}"), "admin");

    private static async Task<Newtonsoft.Json.Linq.JToken> OnlyKeyAsync(TestApi api) =>
        Assert.Single((await api.GetAsync("/api/reader-keys", "admin")).RequireStatus(200).Json["value"]!);
}
