using FundLeverage.Testing;

namespace FundLeverage.Functions.Tests;

/// <summary>Many reviewers on one record: one decision, whoever makes it.</summary>
public sealed class ReviewRaceTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData(2, 1)]
    [InlineData(2, 2, Label = "through two copies")]
    [InlineData(5, 2)]
    [InlineData(16, 1)]
    [InlineData(16, 2, Label = "sixteen through two copies")]
    public async Task Reviewers_RacingOnOneRecord_ExactlyOneWins(int reviewers, int copies)
    {
        var prefix = AzuriteFixture.NewPrefix();
        await using var first = await TestApi.StartAsync(azurite, prefix: prefix);
        await using var second = await TestApi.StartAsync(azurite, prefix: prefix);
        TestApi[] apis = copies == 1 ? [first] : [first, second];
        await first.OpenReviewedFundAsync("f", "a", "b", "c");

        for (var seq = 1; seq <= 3; seq++)
        {
            var path = $"/api/funds/f/records/{seq}";
            var etag = (await first.GetAsync(path)).Header("ETag")!;
            var answers = await Task.WhenAll(Enumerable.Range(0, reviewers).Select(i => DecideAsync(apis[i % copies], path, i, etag)));

            var won = Assert.Single(answers, a => a.Answer.Status == 201);
            Assert.All(answers.Where(a => a != won), a => Assert.Contains(a.Answer.Status, new[] { 409, 412 }));
            var record = (await apis[^1].GetAsync(path)).Json;
            Assert.Equal((won.Decision == "approval" ? "approved" : "rejected", $"demo-r{won.Reviewer}"), ((string?)record["status"], (string?)record["review"]!["by"]!["subject"]));
        }

        // Three records, three decisions, nothing else.
        Assert.Equal(6, (long)(await first.GetAsync("/api/funds/f")).Json["lastSeq"]!);
    }

    /// <summary>Some approve, some reject; some with the ETag they saw, some without.</summary>
    private static async Task<(int Reviewer, string Decision, TestAnswer Answer)> DecideAsync(TestApi api, string path, int reviewer, string etag)
    {
        var decision = reviewer % 3 == 2 ? "rejection" : "approval";
        var body = new { reason = "x" };
        var person = $"r{reviewer}:approve";
        var answer = reviewer % 2 == 0
            ? await api.PostIfMatchAsync($"{path}/{decision}", body, etag, person)
            : await api.PostAsync($"{path}/{decision}", body, person: person);
        return (reviewer, decision, answer);
    }
}
