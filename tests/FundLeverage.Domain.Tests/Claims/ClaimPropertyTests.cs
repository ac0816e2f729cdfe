using System.Globalization;
using CsCheck;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Claims;

namespace FundLeverage.Domain.Tests.Claims;

/// <summary>Sentences built from random figures.</summary>
public sealed class ClaimPropertyTests
{
    /// <summary>Amounts in 亿元 with two decimals, and the decimals that the multiple is printed with.</summary>
    private static readonly Gen<(int Below, int Above, int Decimals)> Figures = Gen.Select(Gen.Int[50, 99_999], Gen.Int[50, 9_999_999], Gen.Int[0, 3]);

    private static readonly string[] Pieces =
        ["近", "2.75", "亿", "元", "(", ")", "+", "=", "倍", "%", "1:", "各", "，", "总规模", "出资", " ", "9999999999999999999999999999999", "0", "x", "至", "余"];

    [Fact]
    public void Check_CorrectlyRoundedMultiple_Holds() =>
        Figures.Sample(
            (below, above, decimals) =>
            {
                var multiple = new Rational(above, below).Show(decimals);

                Assert.Equal(ClaimVerdict.Holds, ClaimChecker.Check(Sentence(below, above, multiple)).Verdict);
            },
            iter: 2_000);

    [Fact]
    public void Check_MultipleFartherOffThanAnyRounding_DoesNotHold() =>
        Figures.Where(figures => figures.Above > figures.Below).Sample(
            (below, above, decimals) =>
            {
                // Two more than the quotient, and a twentieth on top: neither T / G nor (T − G) / G, however the amounts were rounded.
                var quotient = new Rational(above, below).Show(decimals);
                var multiple = quotient + 2 + Rounding.HalfUp(quotient / 20, decimals);

                Assert.Equal(ClaimVerdict.DoesNotHold, ClaimChecker.Check(Sentence(below, above, multiple)).Verdict);
            },
            iter: 2_000);

    [Fact]
    public void Check_QuotientOfTheReading_IsExact() =>
        Figures.Sample(
            (below, above, decimals) =>
            {
                var reading = ClaimChecker.Check(Sentence(below, above, new Rational(above, below).Show(decimals))).Main!.Reading!;

                Assert.Equal(new Rational(above, below), reading.Quotient);
                Assert.True(reading.Interval.Contains(reading.Quotient));
            },
            iter: 500);

    [Fact]
    public void Check_AnyText_IsAnswered() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Array[0, 14].Select(pieces => string.Concat(pieces.Select(piece => Pieces[piece]))))
            .Sample(text => _ = ClaimChecker.Check(text), iter: 5_000);

    private static string Sentence(int below, int above, decimal multiple) => string.Create(
        CultureInfo.InvariantCulture,
        $"引导基金承诺出资{below / 100m:0.00}亿元，基金总规模{above / 100m:0.00}亿元，财政杠杆放大倍数{multiple}倍。");
}
