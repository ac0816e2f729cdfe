using System.Globalization;
using System.Numerics;
using CsCheck;
using FundLeverage.Domain.Amounts;

namespace FundLeverage.Domain.Tests.Amounts;

public sealed class RoundingTests
{
    [Theory]
    [InlineData("0.5", 0, "1")]
    [InlineData("1.5", 0, "2")]
    [InlineData("2.5", 0, "3", Label = "a banker would say 2")]
    [InlineData("-2.5", 0, "-3", Label = "away from zero")]
    [InlineData("2.4999999999999999999999999999", 0, "2")]
    [InlineData("0.125", 2, "0.13")]
    [InlineData("0.135", 2, "0.14")]
    [InlineData("32.85", 1, "32.9")]
    [InlineData("40", 4, "40.0000", Label = "the asked decimals are shown")]
    [InlineData("0", 2, "0.00")]
    [InlineData("79228162514264337593543950335", 0, "79228162514264337593543950335")]
    public void HalfUp_Value_RoundsAsByHand(string value, int decimals, string expected) =>
        Assert.Equal(expected, Rounding.HalfUp(Decimal(value), decimals).ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("9025000000", "275000000", 4, "32.8182")]
    [InlineData("9025000000", "275000000", 1, "32.8")]
    [InlineData("1", "3", 4, "0.3333")]
    [InlineData("2", "3", 4, "0.6667")]
    [InlineData("-2", "3", 4, "-0.6667")]
    [InlineData("2", "-3", 4, "-0.6667")]
    [InlineData("-2", "-3", 4, "0.6667")]
    [InlineData("1", "8", 2, "0.13", Label = "a half goes up")]
    [InlineData("-1", "8", 2, "-0.13")]
    [InlineData("0", "5", 4, "0.0000")]
    [InlineData("110", "2.75", 4, "40.0000")]
    [InlineData("0.01", "92233720368547758.07", 4, "0.0000")]
    public void HalfUpQuotient_HandWorked_IsRoundedOnce(string numerator, string denominator, int decimals, string expected) =>
        Assert.Equal(expected, Rounding.HalfUpQuotient(Decimal(numerator), Decimal(denominator), decimals).ToString(CultureInfo.InvariantCulture));

    /// <summary>The quotient is 32.75 − 5·10⁻²⁸; a decimal division already gives 32.75, and would be rounded up.</summary>
    [Fact]
    public void HalfUpQuotient_JustBelowAHalfBeyondDecimalsReach_StaysBelow()
    {
        const decimal denominator = 20_000_000_000_000_000_000_000_000m;
        const decimal numerator = 654_999_999_999_999_999_999_999_999.99m;
        Assert.Equal(32.75m, numerator / denominator);
        Assert.Equal(32.7m, Rounding.HalfUpQuotient(numerator, denominator, 1));
    }

    [Fact]
    public void HalfUpQuotient_ZeroDenominator_Throws() =>
        Assert.Throws<DivideByZeroException>(() => Rounding.HalfUpQuotient(1m, 0m, 4));

    [Fact]
    public void HalfUpQuotient_FinerThanFen_Throws() =>
        Assert.Throws<ArgumentException>(() => Rounding.HalfUpQuotient(0.001m, 1m, 4));

    /// <summary>Oracle: the floor of q·10ᵈ + ½ on the absolute value, in whole numbers.</summary>
    [Fact]
    public void HalfUpQuotient_AnyFen_EqualsTheRationalOracle() =>
        Gen.Select(AnyFen, AnyFen.Where(fen => fen != 0), Gen.Int[0, 6]).Sample(
            (top, bottom, decimals) =>
            {
                BigInteger n = BigInteger.Abs(top), d = BigInteger.Abs(bottom), power = BigInteger.Pow(10, decimals);
                var units = ((2 * n * power) + d) / (2 * d);
                if (top < 0 != bottom < 0)
                    units = -units;
                var actual = Rounding.HalfUpQuotient(top / 100m, bottom / 100m, decimals);
                Assert.Equal(units, new BigInteger(actual * (decimal)power));
                Assert.Equal(decimals, actual.Scale);
            },
            iter: 20_000);

    [Theory]
    [InlineData("100", "1", "3", "33.33")]
    [InlineData("200", "1", "3", "66.67")]
    [InlineData("0.01", "1", "2", "0.01", Label = "half a fen goes up")]
    [InlineData("0.01", "1", "3", "0.00")]
    [InlineData("92233720368547758.07", "5", "5", "92233720368547758.07", Label = "the whole of the largest")]
    public void Proportion_OfAnAmount_IsRoundedOnceToFen(string amount, string part, string whole, string expected) =>
        Assert.Equal(Money.Yuan(Decimal(expected)), Rounding.Proportion(Money.Yuan(Decimal(amount)), Money.Yuan(Decimal(part)), Money.Yuan(Decimal(whole))));

    [Fact]
    public void Proportion_OfNothing_Throws() =>
        Assert.Throws<DivideByZeroException>(() => Rounding.Proportion(Money.Yuan(1m), Money.Yuan(1m), Money.Zero));

    private static Gen<long> AnyFen => Gen.OneOf(Gen.Long, Gen.Long[-1_000, 1_000], Gen.OneOf(long.MaxValue, long.MinValue, 1L, -1L));

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
