namespace FundLeverage.Benchmarks.Measuring;

/// <summary>A median, and how sure it is.</summary>
/// <param name="Value">The median.</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Its upper end.</param>
internal readonly record struct Median(double Value, double Low, double High)
{
    private const int Resamples = 10_000;

    /// <summary>The median of some values with a bootstrap interval: the values are drawn again with replacement, many times, always in the same way.</summary>
    public static Median Of(IReadOnlyList<double> values)
    {
        var random = new Random(1);
        var medians = new double[Resamples];
        var drawn = new double[values.Count];
        for (var i = 0; i < Resamples; i++)
        {
            for (var j = 0; j < drawn.Length; j++)
                drawn[j] = values[random.Next(values.Count)];
            medians[i] = Middle(drawn);
        }

        Array.Sort(medians);
        return new Median(Middle([.. values]), medians[Resamples * 25 / 1000], medians[Resamples * 975 / 1000]);
    }

    public static double Middle(double[] values)
    {
        Array.Sort(values);
        var half = values.Length / 2;
        return values.Length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
}
