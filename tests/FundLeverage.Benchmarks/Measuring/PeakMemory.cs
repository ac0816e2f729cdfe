namespace FundLeverage.Benchmarks.Measuring;

/// <summary>What is in memory at most while something runs, above what was there before: what it holds, and garbage.</summary>
internal static class PeakMemory
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    /// <summary>In bytes.</summary>
    public static async Task<long> OfAsync(Func<Task> run)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = before;
        var running = run();
        while (!running.IsCompleted)
        {
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            await Task.Delay(Pause);
        }

        await running;
        return peak - before;
    }
}
