using CsCheck;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Tests.Support;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Leverage;

/// <summary>M7 from recorded project financing. G / T is 1/10 in a and 1/4 in b.</summary>
public sealed class LookThroughTests
{
    private static Books Recorded => Books.Open().SubFund("a").SubFund("b").SubFund("c", formedOn: null)
        .Commit("a", Yi(1), "2021-02-01").Size("a", Yi(10), "2021-02-01")
        .Commit("b", Yi(2), "2021-02-01").Size("b", Yi(8), "2021-02-01")
        .Introduce("p", "2021-03-01").Introduce("q", "2021-03-01");

    [Fact]
    public void Of_NothingRecorded_IsUnavailable()
    {
        var measured = Measured(Recorded, "2021-12-31");

        Assert.Equal(new MeasuredMultiple(LookThrough.Measure, null, null, null, UnavailableReason.FinancingNotRecorded), measured);
        Assert.Null(measured.Multiple);
    }

    [Fact]
    public void Of_TwoSubFundsInOneRound_CountsTheRoundOnce()
    {
        var books = Recorded
            .Finance("p", "a", "A轮", Wan(3000), Yi(2), "2021-04-01")
            .Finance("p", "b", "A轮", Wan(2000), Yi(2), "2021-05-01")
            .Finance("q", "b", "A轮", Wan(1000), Yi(1), "2021-06-01");

        // Above: 2亿 + 1亿. Below: 3000万 / 10 + 3000万 / 4 = 300万 + 750万.
        var measured = Measured(books, "2021-12-31");
        Assert.Equal((Yi(3), Wan(1050), 28.5714m), (measured.Numerator, measured.Denominator, measured.Multiple?.Value));
        Assert.Equal((Yi(2), Wan(300)), (Measured(books, "2021-04-30").Numerator, Measured(books, "2021-04-30").Denominator));
        Assert.Equal(
            [("a", "p", Yi(2), Wan(300)), ("b", "p", Money.Zero, Wan(500)), ("b", "q", Yi(1), Wan(250))],
            Lines(books, "2021-12-31").Select(line => (line.SubFund.SubFund.Value, line.Project.Introduction.Content.Project.Value, line.Numerator, line.Denominator)));
    }

    [Fact]
    public void Of_ASubFundThatDoesNotCount_LeavesItsFinancingOut()
    {
        var books = Recorded.Finance("p", "c", "A轮", Wan(3000), Yi(2), "2021-04-01");
        Assert.Equal(UnavailableReason.FinancingNotRecorded, Measured(books, "2021-12-31").Unavailable);

        // Once a tells of the same round, it counts, and a's part alone stands below it.
        books.Finance("p", "a", "A轮", Wan(3000), Yi(2), "2021-05-01");
        Assert.Equal((Yi(2), Wan(300)), (Measured(books, "2021-12-31").Numerator, Measured(books, "2021-12-31").Denominator));
    }

    [Fact]
    public void Of_ABasisWithoutThisFundsMoney_HasTermsAndNoMultiple()
    {
        var books = Recorded.Pay("a", Yi(5), "2021-02-01", CapitalSource.Private).Finance("p", "a", "A轮", Wan(3000), Yi(2), "2021-04-01");

        Assert.Equal(new MeasuredMultiple(LookThrough.Measure, Yi(2), Money.Zero, null, UnavailableReason.ZeroDenominator), Measured(books, "2021-12-31", LeverageBasis.PaidIn));
    }

    [Fact]
    public void Lines_OverRandomFinancings_AddUpToTheTerms() =>
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 1], Gen.Int[0, 3], Gen.Long[1, 1_000_000_000], Gen.Int[0, 300]).Array[0, 30].Sample(
            financings =>
            {
                var books = Recorded;
                foreach (var (project, subFund, round, fen, day) in financings)
                    books.Finance(project == 0 ? "p" : "q", subFund == 0 ? "a" : "b", $"{round}", Money.FromFen(fen, Currency.Cny), Money.FromFen(7 * fen, Currency.Cny), Day("2021-03-01").PlusDays(day).ToString("uuuu-MM-dd", null));

                var measured = Measured(books, "2021-09-30");
                var lines = Lines(books, "2021-09-30");

                Assert.Equal(measured.Numerator ?? Money.Zero, Sum(lines.Select(line => line.Numerator)));
                Assert.Equal(measured.Denominator ?? Money.Zero, Sum(lines.Select(line => line.Denominator)));
                Assert.Equal(measured.Unavailable is null, lines.Length > 0);
                Assert.All(lines, line => Assert.False(line.Denominator.IsNegative));
            },
            iter: 200);

    /// <summary>Amounts of which this fund's part is a whole number of fen, so that nothing is rounded on either side.</summary>
    [Fact]
    public void Multiple_WithAllMoneyScaled_IsTheSame() =>
        Gen.Select(Gen.Int[1, 99], Gen.Long[1, 1_000_000], Gen.Long[1, 1_000_000], Gen.Long[1, 1_000_000], Gen.Long[1, 5_000]).Sample(
            (percent, size, invested, round, factor) =>
                Assert.Equal(Measured(Scaled(percent, size, invested, round, 1), "2021-12-31").Multiple?.Value, Measured(Scaled(percent, size, invested, round, factor), "2021-12-31").Multiple?.Value),
            iter: 200);

    private static Books Scaled(int percent, long size, long invested, long round, long factor)
    {
        Money Times(long fen) => Money.FromFen(fen * factor, Currency.Cny);
        return Books.Open().SubFund("a").Commit("a", Times(size * percent), "2021-02-01").Size("a", Times(size * 100), "2021-02-01")
            .Introduce("p", "2021-03-01").Finance("p", "a", "A轮", Times(invested * 100), Times(round), "2021-04-01").Finance("p", "a", "B轮", Times(100), Times(round + 1), "2021-05-01");
    }

    private static MeasuredMultiple Measured(Books books, string asOf, LeverageBasis basis = LeverageBasis.Committed) =>
        LookThrough.Of(books.Projection.Counted, books.Leverage(asOf, basis));

    private static System.Collections.Immutable.ImmutableArray<LookThroughLine> Lines(Books books, string asOf) =>
        LookThrough.Lines(books.Projection.Counted, books.Leverage(asOf));

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);
}
