using System.Globalization;
using FundLeverage.Fuzzing;
using FundLeverage.Testing;

namespace FundLeverage.Functions.Tests;

/// <summary>
/// The first cases of each boundary of FundLeverage.Fuzzing: no exception, no 5xx, no hang, and every refusal a problem with a documented code.
/// The same cases each time; <c>FUNDLEVERAGE_FUZZ_SEED</c> gives others.
/// </summary>
public sealed class FuzzTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private static int Seed => int.Parse(Environment.GetEnvironmentVariable("FUNDLEVERAGE_FUZZ_SEED") ?? "20211130", CultureInfo.InvariantCulture);

    public static TheoryData<string, int, string[]> Boundaries => new()
    {
        { "reader", 20_000, ["read", "import-file-damaged", "import-cell-too-far", "import-merges-overlap"] },
        { "uploads", 800, ["200", "400 import-file-damaged", "400 import-mapping-malformed"] },
        { "bodies", 1_200, ["201", "200", "400 member-unknown", "400 json-malformed"] },
        { "queries", 800, ["200", "400 continuation-malformed", "400 date-malformed"] },
    };

    [Theory]
    [MemberData(nameof(Boundaries))]
    public async Task Boundary_WhateverIsSent_AnswersInOrder(string boundary, int cases, string[] reached)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {Seed}"));
        await using var fuzz = await Fuzz.OpenAsync(boundary, Seed, azurite.ConnectionString);

        await fuzz.RunAsync(cases, TestContext.Current.CancellationToken);

        output.WriteLine(fuzz.Report());
        Assert.True(fuzz.Findings.Count == 0, string.Join('\n', fuzz.Findings.Take(20)));
        Assert.Superset(reached.ToHashSet(StringComparer.Ordinal), fuzz.Outcomes.Keys.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void Boundaries_OfTheProgram_AreAllRun() =>
        Assert.Equal(Fuzz.Boundaries, Boundaries.Select(row => row.Data.Item1));
}
