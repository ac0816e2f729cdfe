using System.Globalization;
using System.Numerics;
using FundLeverage.Testing;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Tests.Oracle;

/// <summary>Ten thousand random operations, and every figure compared with a recomputation from scratch.</summary>
public sealed class OracleTests(AzuriteFixture azurite)
{
    private const int Operations = 10_000;
    private const int Pairs = 200;
    private const int Seed = 20211130;

    private static readonly (string Id, Func<Capital, (BigInteger? Top, BigInteger? Bottom)> Terms)[] Measures =
    [
        ("M1", c => (c.T, c.G)),
        ("M2", c => (c.T - c.G, c.G)),
        ("M3", c => (c.E + c.P, c.G)),
        ("M4", c => (c.P, c.G)),
        ("M5", c => (c.T, c.G + c.F)),
        ("M6", c => (c.P, c.G + c.F + c.E)),
    ];

    [Fact]
    public async Task RandomOperations_EveryFigureOnEveryDayAsKnownAtEveryInstant_IsTheOracles()
    {
        var prefix = AzuriteFixture.NewPrefix();
        await using var api = await TestApi.StartAsync(azurite, prefix: prefix);
        await api.OpenReviewedFundAsync("f");
        var clerks = new RandomClerks(api, "f", Seed);
        while (clerks.Tally.Values.Sum(t => t.Accepted + t.Refused) < Operations)
            await clerks.StepAsync();

        // Every kind of operation was really accepted, and many were refused.
        var tally = string.Join(", ", clerks.Tally.Select(t => $"{t.Key}: {t.Value}"));
        Assert.True(clerks.Tally.Count == 10 && clerks.Tally.Values.All(t => t.Accepted > 10) && clerks.Tally.Values.Sum(t => t.Refused) > 1_000, tally);

        var random = new Random(Seed);
        var nonEmpty = 0;
        await using var fresh = await TestApi.StartAsync(azurite, prefix: prefix);
        for (var i = 0; i < Pairs; i++)
        {
            var asOf = new DateOnly(2019, 12, 1).AddDays(random.Next(5 * 365)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var knownAt = clerks.Instants[random.Next(clerks.Instants.Count)];
            foreach (var basis in new[] { "committed", "paidIn", "target" })
            {
                var path = $"/api/funds/f/leverage?asOf={asOf}&knownAt={knownAt}&basis={basis}";
                var answer = (await api.GetAsync(path)).RequireStatus(200);
                nonEmpty += Compare(clerks.Book.Capitals(asOf, knownAt, basis), answer.Json, path);
                Assert.Equal(answer.Header("ETag"), (await fresh.GetAsync(path)).Header("ETag"));
            }
        }

        Assert.True(nonEmpty > Pairs, $"Only {nonEmpty} figures had something to count.");
        Assert.True((bool)(await api.GetAsync("/api/funds/f/verification")).Json["valid"]!);
    }

    private static int Compare(SortedDictionary<string, Capital> expected, JObject answer, string path)
    {
        var groups = answer["groups"]!.ToDictionary(g => (string)g["key"]!, g => (JObject)g, StringComparer.Ordinal);
        Assert.Equal((path, string.Join(' ', expected.Keys)), (path, string.Join(' ', groups.Keys.Order(StringComparer.Ordinal))));
        foreach (var (id, capital) in expected)
            AssertCapital(capital, groups[id]["capital"]!, $"{path} {id}");

        var total = expected.Values.Aggregate(new Capital(0, 0, 0, 0, 0), (sum, c) => new Capital(sum.G + c.G, sum.F + c.F, sum.E + c.E, sum.P + c.P, sum.T + c.T));
        AssertCapital(total, answer["capital"]!, path);
        Assert.Equal((path, Yuan(total.G), Yuan(total.T)), (path, (string?)answer["guidanceCommitmentYuan"], (string?)answer["totalFundSizeYuan"]));
        foreach (var (id, terms) in Measures)
        {
            var (top, bottom) = terms(total);
            var measure = answer["measures"]!.Single(m => (string?)m["id"] == id);
            Assert.Equal((path, id, NaiveBook.Quotient(top, bottom, 4)), (path, id, (string?)measure["multiple"]));
            Assert.Equal((path, id, NaiveBook.Quotient(top, bottom, 1) is { } shown ? shown + "倍" : null), (path, id, (string?)measure["display"]));
        }

        return expected.Count > 0 ? 1 : 0;
    }

    private static void AssertCapital(Capital expected, JToken actual, string where) => Assert.Equal(
        (where, Yuan(expected.G), Yuan(expected.F), Yuan(expected.E), Yuan(expected.P), Yuan(expected.T)),
        (where, (string?)actual["guidanceYuan"], (string?)actual["otherFiscalYuan"], (string?)actual["stateOwnedYuan"], (string?)actual["privateYuan"], (string?)actual["totalYuan"]));

    private static string? Yuan(BigInteger? fen) => NaiveBook.Quotient(fen, 100, 2);
}
