using FundLeverage.Benchmarks.Funds;
using FundLeverage.Benchmarks.Measuring;
using FundLeverage.Domain.Funds;

namespace FundLeverage.Benchmarks.Pairs;

/// <summary>What the projection of a long history keeps in memory once a cold start has built it.</summary>
internal static class ProjectionMemory
{
    private const double BarMebibytes = 64;
    private const int WarmUp = 2;
    private const int Times = 4;

    public static async Task RunAsync(Stage stage)
    {
        var name = $"projection of {stage.Scale.LongHistory:N0} records in memory";
        Console.WriteLine(name);

        // The first loads also fill what stays behind for every later one: pools, compiled code, connections. None is let
        // go while the next is measured, so that nothing but the new one makes a difference.
        var kept = new List<FundProjection>();
        var sizes = new List<double>();
        var before = 0L;
        for (var i = 0; i < WarmUp + Times; i++)
        {
            kept.Add(await LoadAsync(stage));
            var after = await SettledAsync();
            if (i >= WarmUp)
                sizes.Add((after - before) / (1024.0 * 1024.0));
            before = after;
        }

        GC.KeepAlive(kept);
        stage.Findings.AddMemory(name, BarMebibytes, Median.Of(sizes));
    }

    /// <summary>What is in use once the buffers of the last answers have been let go, which takes a second collection.</summary>
    private static async Task<long> SettledAsync()
    {
        GC.Collect();
        await Task.Delay(TimeSpan.FromSeconds(1));
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static async Task<FundProjection> LoadAsync(Stage stage)
    {
        await using var copy = stage.CopyOf(Stage.LongFund);
        return await copy.ReadAsync(Stage.LongFund);
    }
}
