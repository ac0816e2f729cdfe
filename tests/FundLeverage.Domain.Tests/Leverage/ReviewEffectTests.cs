using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Tests.Support;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Leverage;

public sealed class ReviewEffectTests
{
    private static Books Approved => Books.Open(ApprovalPolicy.Required).SubFund("a").Commit("a", Yi(1), "2021-02-01").Size("a", Yi(10), "2021-02-01").Approve(1, 2, 3);

    [Theory]
    [InlineData("2021-12-31", "2021-12-31", Label = "taken effect")]
    [InlineData("2021-01-31", "2021-06-01", Label = "effective later: on that day")]
    public void Of_APendingIncrease_IsTheMultipleBeforeAndAfter(string today, string asOf)
    {
        var books = Approved.Commit("a", Yi(1), "2021-06-01", CommitmentChange.Increase);
        var effect = ReviewEffect.Of(books.Projection, books.Projection.Find(7)!, Day(today), Day("2021-12-31"));
        Assert.Equal(("10.0倍", "5.0倍"), (effect.Before.Multiple?.Display, effect.After?.Multiple?.Display));
        Assert.Equal(Day(asOf), effect.Before.AsOf);
    }

    [Fact]
    public void Of_WhatCannotBeApprovedYet_SaysWhy()
    {
        var books = Approved.Commit("a", Yi(1), "2021-06-01", CommitmentChange.Cancel).Commit("a", Yi(2), "2021-07-01");
        var effect = ReviewEffect.Of(books.Projection, books.Projection.Find(8)!, Day("2021-12-31"), Day("2021-12-31"));
        Assert.Null(effect.After);
        Assert.Equal("commitment-already-initial", Assert.Single(effect.Failures).Code.Id);
    }

    [Fact]
    public void Of_EitherHalfOfACorrection_IsThatOfTheWhole()
    {
        var books = Approved.Commit("a", Yi(2), "2021-02-01").Reverse(2, replacement: 7);
        foreach (var seq in new long[] { 7, 8 })
            Assert.Equal("5.0倍", ReviewEffect.Of(books.Projection, books.Projection.Find(seq)!, Day("2021-12-31"), Day("2021-12-31")).After?.Multiple?.Display);
    }

    [Fact]
    public void Of_APayment_IsOnThePaidInBasis()
    {
        var books = Approved.Pay("a", Wan(10), "2021-03-01");
        var effect = ReviewEffect.Of(books.Projection, books.Projection.Find(7)!, Day("2021-12-31"), Day("2021-12-31"));
        Assert.Equal((LeverageBasis.PaidIn, "1.0倍"), (effect.Before.Basis, effect.After?.Multiple?.Display));
    }

    [Theory]
    [InlineData("2021-06-01", false, Label = "from today on")]
    [InlineData("2021-05-31", true, Label = "from tomorrow on")]
    public void Of_WhatTakesEffectLater_NotesIt(string today, bool isLater)
    {
        var books = Approved.Commit("a", Yi(1), "2021-06-01", CommitmentChange.Increase).Commit("a", Yi(2), "2021-06-01").Reverse(2, replacement: 8);
        foreach (var seq in new long[] { 7, 8 })
        {
            var effect = ReviewEffect.Of(books.Projection, books.Projection.Find(seq)!, Day("2021-12-31"), Day(today));
            Assert.Equal(isLater, effect.Notices.Any(notice => notice.ToString() == "effective-in-future at '/effectiveOn'"));
        }
    }

    [Fact]
    public void Of_AWrongUnit_NotesIt()
    {
        var books = Approved.Commit("a", Money.Yuan(2.75m), "2021-06-01", CommitmentChange.Increase);
        var effect = ReviewEffect.Of(books.Projection, books.Projection.Find(7)!, Day("2021-12-31"), Day("2021-12-31"));
        Assert.Equal(["amount-unusually-small at '/amount'"], effect.Notices.Where(notice => notice.Code.Id.StartsWith("amount", StringComparison.Ordinal)).Select(notice => notice.ToString()));
    }
}
