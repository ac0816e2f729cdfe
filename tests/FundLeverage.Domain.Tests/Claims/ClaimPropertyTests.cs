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

    /// <summary>Exact amounts in yuan, of at least 0.5亿元 so that half of 0.01亿元 is within the room; decimals; a wording.</summary>
    private static readonly Gen<(long Below, long Above, int Decimals, int Wording)> Printed =
        Gen.Select(Gen.Long[50_000_000, 9_999_999_999], Gen.Long[10_000_000_000, 999_999_999_999], Gen.Int[0, 2], Gen.Int[0, 4]);

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

    /// <summary>The exact amounts give the multiple, and all three are rounded for print; so a newspaper does it.</summary>
    [Fact]
    public void Check_AmountsRoundedForPrint_Hold() =>
        Printed.Sample(
            (below, above, decimals, wording) => Assert.Equal(
                ClaimVerdict.Holds,
                ClaimChecker.Check(InWords(wording, below, above, new Rational(above, below).Show(decimals))).Verdict),
            iter: 2_000);

    /// <summary>One of its last digit beyond all that the rounding of the three figures allows.</summary>
    [Fact]
    public void Check_MultipleJustBeyondItsRounding_DoesNotHoldAsWorded() =>
        Printed.Sample(
            (below, above, decimals, wording) =>
            {
                var step = Rational.PowerOfTen(-decimals);
                // One wording prints the lower figure in whole 万元, which can be rounded up beyond what 亿元 with two decimals allows: 8,850万元.
                var (fewest, highest) = (Lowest(Billions(below, 2)), Highest(Billions(below, 2)));
                if (wording == 3)
                {
                    var (wan, half) = (Rational.Of(new Rational(below, 10_000).Show(0) / 10_000m), Rational.Of(0.000_05m));
                    (fewest, highest) = (wan - half < fewest ? wan - half : fewest, Rational.Max(wan + half, highest));
                }

                var most = Highest(Billions(above, 2)) / fewest;
                var least = Lowest(Billions(above, 2)) / highest;
                var tooMuch = (most + step + step).Show(decimals);
                var tooLittle = (least - step - step).Show(decimals);

                Assert.NotEqual(ClaimVerdict.Holds, ClaimChecker.Check(InWords(wording, below, above, tooMuch)).Verdict);
                if (tooLittle > 0)
                    Assert.NotEqual(ClaimVerdict.Holds, ClaimChecker.Check(InWords(wording, below, above, tooLittle)).Verdict);
            },
            iter: 2_000);

    [Fact]
    public void Check_AnyText_IsAnswered() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Array[0, 14].Select(pieces => string.Concat(pieces.Select(piece => Pieces[piece]))))
            .Sample(text => _ = ClaimChecker.Check(text), iter: 5_000);

    private static string Sentence(int below, int above, decimal multiple) => string.Create(
        CultureInfo.InvariantCulture,
        $"引导基金承诺出资{below / 100m:0.00}亿元，基金总规模{above / 100m:0.00}亿元，财政杠杆放大倍数{multiple}倍。");

    private static string InWords(int wording, long belowYuan, long aboveYuan, decimal multiple)
    {
        var (below, above) = (Billions(belowYuan, 2), Billions(aboveYuan, 2));
        FormattableString sentence = wording switch
        {
            0 => $"引导基金承诺出资{below}亿元，基金总规模{above}亿元，财政杠杆放大倍数{multiple}倍。",
            1 => $"用{below}亿元财政资金撬动了总规模{above}亿元的基金落地，放大{multiple}倍",
            2 => $"总规模{above}亿元，其中财政出资{below}亿元，杠杆{multiple}倍",
            3 => $"母基金规模{new Rational(belowYuan, 10_000).Show(0)}万元，子基金规模{above}亿元，放大{multiple}倍",
            _ => $"A public commitment of CNY {below * 100:0} million led to funds with a total size of CNY {above * 100:#,0} million, a leverage of {multiple} times.",
        };
        return FormattableString.Invariant(sentence);
    }

    private static decimal Billions(long yuan, int decimals) => new Rational(yuan, 100_000_000).Show(decimals);

    private static Rational Lowest(decimal printed) => Rational.Of(printed) - Room(printed);

    private static Rational Highest(decimal printed) => Rational.Of(printed) + Room(printed);

    private static Rational Room(decimal printed) => Rational.Of(0.005m) < Rational.Of(printed * 0.02m) ? Rational.Of(0.005m) : Rational.Of(printed * 0.02m);
}
