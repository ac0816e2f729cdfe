using FundLeverage.Testing;

namespace FundLeverage.Functions.Tests;

/// <summary>Many writers on one fund, through one copy of the service and through two.</summary>
public sealed class ConcurrencyTests(AzuriteFixture azurite)
{
    private const int Writers = 16;
    private const int RecordsEach = 50;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Writers_SixteenAtOnceOnOneFund_LeaveNoGapAndLoseNothing(int copies)
    {
        var prefix = AzuriteFixture.NewPrefix();
        var apis = new List<TestApi>();
        for (var i = 0; i < copies; i++)
            apis.Add(await TestApi.StartAsync(azurite, prefix: prefix));
        await apis[0].OpenFundAsync("f");

        var answers = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => WriteAsync(apis[writer % copies], writer)));

        Assert.All(answers.SelectMany(a => a), answer => Assert.Equal(201, answer.Status));
        Assert.Equal(
            Enumerable.Range(1, Writers * RecordsEach).Select(i => (long)i),
            answers.SelectMany(a => a).Select(a => (long)a.Json["seq"]!).Order());
        foreach (var api in apis)
        {
            // A fresh page of records folded by each copy agrees with the head.
            var fund = (await api.GetAsync("/api/funds/f")).RequireStatus(200).Json;
            Assert.Equal(Writers * RecordsEach, (int)fund["lastSeq"]!);
            var records = (await api.GetAsync("/api/funds/f/records?maxpagesize=1000")).RequireStatus(200).Json["value"]!;
            Assert.Equal(Enumerable.Range(1, Writers * RecordsEach), records.Select(r => (int)r["seq"]!));
            Assert.Equal((string?)fund["lastHash"], (string?)records.Last()["hash"]);
            await api.DisposeAsync();
        }

        // A copy that starts now replays the ledger from its first event and checks every hash up to the head.
        await using var fresh = await TestApi.StartAsync(azurite, prefix: prefix);
        Assert.Equal(Writers * RecordsEach, (int)(await fresh.GetAsync("/api/funds/f")).RequireStatus(200).Json["lastSeq"]!);
    }

    private static async Task<List<TestAnswer>> WriteAsync(TestApi api, int writer)
    {
        var answers = new List<TestAnswer>();
        for (var i = 0; i < RecordsEach; i++)
            answers.Add(await api.PostAsync("/api/funds/f/sub-funds", new { id = $"s-{writer}-{i}", name = $"基金{writer}-{i}", formedOn = "2021-01-01" }, $"w{writer}-{i}"));
        return answers;
    }
}
