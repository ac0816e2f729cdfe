namespace FundLeverage.Benchmarks.Measuring;

/// <summary>What is held against what.</summary>
/// <param name="Name">For the report.</param>
/// <param name="Bar">What is asked of the ratio.</param>
/// <param name="Product">Above the line.</param>
/// <param name="Yardstick">Below it.</param>
/// <param name="Blocks">How many ratios are taken.</param>
/// <param name="WarmUp">Turns of each side before anything is measured, so that code is compiled and connections are open.</param>
/// <param name="IsMirrored">True for A B B A in every block; false for A B and B A by turns, where one turn is long.</param>
internal sealed record Pair(string Name, Bar Bar, Side Product, Side Yardstick, int Blocks, int WarmUp = 0, bool IsMirrored = true);

/// <summary>What is asked of a pair; null where nothing is.</summary>
/// <param name="Ratio">At most this.</param>
/// <param name="RoundTrips">At most so many to the store for one operation of the product's.</param>
internal sealed record Bar(double? Ratio, double? RoundTrips = null)
{
    /// <summary>Measured to be known.</summary>
    public static Bar None { get; } = new(Ratio: null);
}
