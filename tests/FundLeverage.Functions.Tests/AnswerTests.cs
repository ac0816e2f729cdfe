using FundLeverage.Testing;

namespace FundLeverage.Functions.Tests;

/// <summary>What an answer must never do, whatever is in the ledger or the request.</summary>
public sealed class AnswerTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private TestApi _api = null!;

    public async ValueTask InitializeAsync() => _api = await TestApi.StartAsync(azurite);

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    /// <summary>The answer is stored in a column of limited length; warnings must not be what makes a record impossible.</summary>
    [Fact]
    public async Task Warnings_BeyondCounting_AreCutNotRefused()
    {
        await _api.OpenFundAsync("f");
        var name = string.Concat(Enumerable.Repeat("𠮷", 120));
        TestAnswer last = null!;
        for (var i = 0; i < 90; i++)
            last = (await _api.PostAsync("/api/funds/f/sub-funds", new { id = $"s{i}", name })).RequireStatus(201);

        Assert.Equal((20, 89), (last.Json["warnings"]!.Count(), (int)last.Json["warningCount"]!));
    }

    [Fact]
    public async Task Sentence_WithANameThatLooksLikeAPlaceholder_PrintsTheName()
    {
        (await _api.PostAsync("/api/funds", new { id = "f", name = "x", zone = "X{guidance}Y{multiple}", approval = "none" }, person: "admin")).RequireStatus(201);
        (await _api.PostAsync("/api/funds/f/sub-funds", new { id = "a", name = "a", formedOn = "2021-01-01" })).RequireStatus(201);
        (await _api.PostAsync("/api/funds/f/commitments", new { subFund = "a", change = "initial", amount = "1亿", effectiveOn = "2021-02-01" })).RequireStatus(201);
        (await _api.PostAsync("/api/funds/f/fund-sizes", new { subFund = "a", basis = "committed", amount = "10亿", effectiveOn = "2021-02-01" })).RequireStatus(201);
        Assert.Contains(",X{guidance}Y{multiple}用1亿元", (string)(await _api.GetAsync("/api/funds/f/leverage")).Json["sentenceZh"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/index.html/")]
    [InlineData("/index.html//")]
    [InlineData("/nothing/")]
    public async Task Page_ThatIsNone_IsAProblem(string path)
    {
        var answer = await _api.SendAsync(new HttpRequestMessage(HttpMethod.Get, path));
        Assert.Equal((404, "route-unknown", "nosniff"), (answer.Status, answer.Code, answer.Header("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("en", "There is no fund")]
    [InlineData("en-GB;q=0.5, zh;q=0.4", "There is no fund")]
    [InlineData("en;q=0", "没有")]
    [InlineData("enx", "没有")]
    public async Task Language_IsTheBestThatIsSpokenHere(string acceptLanguage, string expected)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/funds/none");
        request.Headers.TryAddWithoutValidation("Accept-Language", acceptLanguage);
        Assert.Contains(expected, (await _api.SendAsync(request, "reader")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/funds/f/sub-funds", """{"id":"a","name":"甲"}""")]
    [InlineData("/api/funds/f/sub-funds/", """{"id":"a","name":"甲","manager":null}""")]
    public async Task Key_WithTheSameRequestSpeltOtherwise_IsReplayed(string path, string body)
    {
        await _api.OpenFundAsync("f");
        (await _api.PostAsync("/api/funds/f/sub-funds", """{"name":"甲","id":"a"}""", "same")).RequireStatus(201);
        Assert.Equal("true", (await _api.PostAsync(path, body, "same")).RequireStatus(201).Header("Idempotency-Replayed"));
    }
}
