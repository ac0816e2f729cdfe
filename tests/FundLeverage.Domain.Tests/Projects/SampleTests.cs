using CsCheck;
using FundLeverage.Domain.Projects;

namespace FundLeverage.Domain.Tests.Projects;

/// <summary>The median without sorting is that of the sorted numbers, and the sum is exact.</summary>
public sealed class SampleTests
{
    private static readonly Gen<long> Small = Gen.Long[-5, 5];
    private static readonly Gen<long> Amounts = Gen.Long[0, 10_000_000_000_00];
    private static readonly Gen<long> Any = Gen.OneOf(Gen.Long, Gen.Const(long.MinValue), Gen.Const(long.MaxValue));

    /// <summary>Almost all in one place, and a few far away.</summary>
    private static readonly Gen<long> Skewed = Gen.Frequency((50, Gen.Long[1_000, 1_100]), (1, Gen.Long[0, long.MaxValue]));

    [Fact]
    public void Median_OfAnyNumbers_IsThatOfTheSortedOnes() =>
        Gen.OneOf(Small.Array[1, 40], Small.Array[250, 600], Amounts.Array[1, 1_000], Any.Array[1, 600], Skewed.Array[250, 1_200]).Sample(values =>
        {
            var sample = new Sample();
            foreach (var value in values)
                sample.Add(value);
            long[] sorted = [.. values.Order()];

            Assert.Equal((values.Length, values.Aggregate((Int128)0, (sum, value) => sum + value), (Int128)sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]), sample.Take());
        });

    [Fact]
    public void Sample_OfNothing_IsEmpty() => Assert.Equal((0, 0, 0), new Sample().Take());
}
