using FundLeverage.Testing;

namespace FundLeverage.Functions.Tests;

public sealed class IdempotencyTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly object Commitment = new { subFund = "a", change = "initial", amount = "1亿", effectiveOn = "2021-06-30" };
    private TestApi _api = null!;

    public async ValueTask InitializeAsync()
    {
        _api = await TestApi.StartAsync(azurite);
        await _api.OpenFundAsync("f", "a");
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Post_SentThirtyTwoTimesAtOnceUnderOneKey_WritesOnceAndAnswersAlike()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => _api.PostAsync("/api/funds/f/commitments", Commitment, "same")));

        Assert.All(answers, answer => Assert.Equal(201, answer.Status));
        Assert.Single(answers.Select(a => a.Body).Distinct());
        Assert.Single(answers, a => a.Header("Idempotency-Replayed") is null);
        Assert.Equal(31, answers.Count(a => a.Header("Idempotency-Replayed") == "true"));
        Assert.Equal(2, (int)(await _api.GetAsync("/api/funds/f")).Json["lastSeq"]!);
    }

    [Fact]
    public async Task Post_UnderAUsedKeyWithAnotherBody_IsRefusedAndWritesNothing()
    {
        (await _api.PostAsync("/api/funds/f/commitments", Commitment, "k")).RequireStatus(201);

        var other = await _api.PostAsync("/api/funds/f/commitments", new { subFund = "a", change = "increase", amount = "2亿", effectiveOn = "2021-07-30" }, "k");
        var otherRoute = await _api.PostAsync("/api/funds/f/sub-funds", new { id = "b", name = "乙" }, "k");

        Assert.Equal((422, "idempotency-key-reused"), (other.Status, other.Code));
        Assert.Equal((422, "idempotency-key-reused"), (otherRoute.Status, otherRoute.Code));
        Assert.Equal(2, (int)(await _api.GetAsync("/api/funds/f")).Json["lastSeq"]!);
    }

    [Fact]
    public async Task Post_RepeatedAfterItWouldNoLongerBeValid_ReplaysTheFirstAnswer()
    {
        var first = (await _api.PostAsync("/api/funds/f/commitments", Commitment, "k")).RequireStatus(201);

        var again = await _api.PostAsync("/api/funds/f/commitments", Commitment, "k");
        var underNewKey = await _api.PostAsync("/api/funds/f/commitments", Commitment, "k2");

        Assert.Equal((201, first.Body, "true"), (again.Status, again.Body, again.Header("Idempotency-Replayed")));
        Assert.Equal((409, "commitment-already-initial"), (underNewKey.Status, underNewKey.Code));
    }

    [Fact]
    public async Task Post_SameMembersInAnotherOrder_IsTheSameRequest()
    {
        var first = (await _api.PostAsync("/api/funds/f/commitments", """{"subFund":"a","change":"initial","amount":"1亿","effectiveOn":"2021-06-30"}""", "k")).RequireStatus(201);

        var again = await _api.PostAsync("/api/funds/f/commitments", """{ "effectiveOn": "2021-06-30", "amount": "1亿", "change": "initial", "subFund": "a" }""", "k");

        Assert.Equal((201, first.Body), (again.Status, again.Body));
    }

    [Fact]
    public async Task Post_TheSameKeyOfTwoPeople_AreTwoRequests()
    {
        await _api.OpenFundAsync("g");
        (await _api.PostAsync("/api/funds", new { id = "h", name = "丙" }, "k", person: "admin")).RequireStatus(201);

        var other = await _api.PostAsync("/api/funds/g/sub-funds", new { id = "x", name = "x" }, "k");

        Assert.Equal(201, other.Status);
    }

    [Fact]
    public async Task OpenFund_UnderAUsedKeyForAnotherFund_IsRefusedAndOpensNothing()
    {
        var body = new { id = "one", name = "一" };
        var first = (await _api.PostAsync("/api/funds", body, "k", person: "admin")).RequireStatus(201);

        var again = await _api.PostAsync("/api/funds", body, "k", person: "admin");
        var other = await _api.PostAsync("/api/funds", new { id = "two", name = "二" }, "k", person: "admin");
        var taken = await _api.PostAsync("/api/funds", body, "k2", person: "admin");

        Assert.Equal((201, first.Body, "true"), (again.Status, again.Body, again.Header("Idempotency-Replayed")));
        Assert.Equal((422, "idempotency-key-reused"), (other.Status, other.Code));
        Assert.Equal((409, "fund-exists"), (taken.Status, taken.Code));
        Assert.Equal(404, (await _api.GetAsync("/api/funds/two")).Status);
        Assert.DoesNotContain("\"two\"", (await _api.GetAsync("/api/funds")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenFund_SentAtOnceManyTimes_OpensOnce()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => _api.PostAsync("/api/funds", new { id = "one", name = "一" }, "same", person: "admin")));

        Assert.All(answers, answer => Assert.Equal(201, answer.Status));
        Assert.Single(answers.Select(a => a.Body).Distinct());
    }
}
