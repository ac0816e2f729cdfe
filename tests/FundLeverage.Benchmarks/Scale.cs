namespace FundLeverage.Benchmarks;

/// <summary>How much is measured.</summary>
/// <param name="LongHistory">Records of the long fund.</param>
/// <param name="Blocks">Ratios taken of a pair.</param>
/// <param name="ColdStarts">The same where one turn reads the long fund whole.</param>
/// <param name="WarmUp">Turns of each side before.</param>
internal sealed record Scale(int LongHistory, int Blocks, int ColdStarts, int WarmUp)
{
    /// <summary>Records of the short fund.</summary>
    public const int ShortHistory = 100;

    /// <summary>What the bars are about.</summary>
    public static Scale Full { get; } = new(LongHistory: 100_000, Blocks: 32, ColdStarts: 8, WarmUp: 60);

    /// <summary>To see whether it runs; its figures say little.</summary>
    public static Scale Quick { get; } = new(LongHistory: 5_000, Blocks: 6, ColdStarts: 3, WarmUp: 6);
}
