using FundLeverage.Benchmarks.Funds;
using FundLeverage.Benchmarks.Measuring;
using FundLeverage.Domain.Funds;

namespace FundLeverage.Benchmarks.Pairs;

/// <summary>What the projection of a long history keeps in memory once a cold start has built it.</summary>
internal static class ProjectionMemory
{
    private const double BarMebibytes = 64;
    private const int Times = 4;

    public static async Task RunAsync(Stage stage)
    {
        // The first load also fills what stays behind for every later one: pools, compiled code, connections. None is let
        // go while the next is measured, for a connection may hold on to the last one read through it.
        var kept = new List<FundProjection> { await LoadAsync(stage) };
        var sizes = new List<double>();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < Times; i++)
        {
            kept.Add(await LoadAsync(stage));
            var after = GC.GetTotalMemory(forceFullCollection: true);
            sizes.Add((after - before) / (1024.0 * 1024.0));
            before = after;
        }

        GC.KeepAlive(kept);
        stage.Findings.AddMemory($"projection of {stage.Scale.LongHistory:N0} records in memory", BarMebibytes, Median.Of(sizes));
    }

    private static async Task<FundProjection> LoadAsync(Stage stage)
    {
        await using var copy = stage.CopyOf(Stage.LongFund);
        return await copy.ReadAsync(Stage.LongFund);
    }
}
