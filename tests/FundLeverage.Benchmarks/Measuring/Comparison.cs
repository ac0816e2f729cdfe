namespace FundLeverage.Benchmarks.Measuring;

/// <summary>A pair, measured.</summary>
/// <param name="Pair">What was measured.</param>
/// <param name="Ratio">Product ÷ yardstick.</param>
/// <param name="Product">Its side.</param>
/// <param name="Yardstick">The other.</param>
internal sealed record Comparison(Pair Pair, Median Ratio, Measured Product, Measured Yardstick)
{
    public static async Task<Comparison> RunAsync(Pair pair, string connectionString)
    {
        for (var i = 0; i < pair.WarmUp; i++)
        {
            await Turn.RunAsync(pair.Product);
            await Turn.RunAsync(pair.Yardstick);
        }

        var productTrips = await RoundTrips.CountAsync(connectionString, pair.Product);
        var yardstickTrips = await RoundTrips.CountAsync(connectionString, pair.Yardstick);
        GC.Collect();

        var product = new List<Turn>();
        var yardstick = new List<Turn>();
        var ratios = new List<double>();
        for (var block = 0; block < pair.Blocks; block++)
        {
            var (from, length) = (product.Count, pair.IsMirrored ? 2 : 1);
            foreach (var isProduct in Order(block, pair.IsMirrored))
                (isProduct ? product : yardstick).Add(await Turn.RunAsync(isProduct ? pair.Product : pair.Yardstick));
            ratios.Add(TimeOf(product, from, length) / TimeOf(yardstick, from, length));
        }

        return new Comparison(pair, Median.Of(ratios), Measured.Of(product, productTrips), Measured.Of(yardstick, yardstickTrips));
    }

    /// <summary>Which side has its turn when. Every other block is turned around, so that neither side always goes first.</summary>
    private static bool[] Order(int block, bool isMirrored)
    {
        var first = block % 2 == 0;
        return isMirrored ? [first, !first, !first, first] : [first, !first];
    }

    private static double TimeOf(List<Turn> turns, int from, int length) => turns.Skip(from).Take(length).Sum(turn => turn.MillisecondsPerOperation);
}

/// <summary>What one operation of a side took.</summary>
/// <param name="Milliseconds">Median over the turns.</param>
/// <param name="Bytes">Allocated, likewise.</param>
/// <param name="RoundTrips">To the store.</param>
internal sealed record Measured(double Milliseconds, double Bytes, double RoundTrips)
{
    public static Measured Of(IReadOnlyList<Turn> turns, double roundTrips) => new(
        Median.Middle([.. turns.Select(turn => turn.MillisecondsPerOperation)]),
        Median.Middle([.. turns.Select(turn => turn.BytesPerOperation)]),
        roundTrips);
}
