namespace FundLeverage.Benchmarks.Measuring;

/// <summary>What one side's turn took.</summary>
/// <param name="Operations">How many operations.</param>
/// <param name="Elapsed">By the side's clock.</param>
/// <param name="Allocated">Bytes, in the whole process: client, server and store's SDK.</param>
internal readonly record struct Turn(int Operations, TimeSpan Elapsed, long Allocated)
{
    public double MillisecondsPerOperation => Elapsed.TotalMilliseconds / Operations;

    public double BytesPerOperation => (double)Allocated / Operations;

    public static async Task<Turn> RunAsync(Side side)
    {
        await side.BeforeAsync();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var start = side.Clock();
        for (var i = 0; i < side.Operations; i++)
            await side.RunAsync();
        var elapsed = side.Clock() - start;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        await side.AfterAsync();
        return new Turn(side.Operations, elapsed, allocated);
    }
}
