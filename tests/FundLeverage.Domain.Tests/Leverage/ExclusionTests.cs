using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Tests.Support;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Leverage;

/// <summary>What does not count is left out and listed with the reason, from its day on.</summary>
public sealed class ExclusionTests
{
    /// <summary>1亿 of 10亿, formed on 2021-03-01.</summary>
    private static Books Counted => Books.Open().SubFund("a", "2021-03-01", "甲基金").Commit("a", Yi(1), "2021-03-01").Size("a", Yi(10), "2021-03-01");

    [Theory]
    [InlineData("2021-02-28", ExclusionReason.NotFormed)]
    [InlineData("2021-03-01", null)]
    public void NotFormed_UntilTheDayOfFormation(string asOf, ExclusionReason? reason) => Excludes(Counted, asOf, reason, wan: 0);

    [Fact]
    public void NotFormed_WhereTheDayOfFormationIsKnown_NamesIt()
    {
        Assert.Equal(Day("2021-03-01"), Assert.Single(Counted.Leverage("2021-02-28").Excluded).FormedOn);
        Assert.Null(Assert.Single(Books.Open().SubFund("a", formedOn: null).Leverage("2021-02-28").Excluded).FormedOn);
    }

    /// <summary>Counted or not: two of one name are told apart by their ids.</summary>
    [Fact]
    public void SharedNames_AreThoseOfSeveralSubFunds()
    {
        var books = Counted.SubFund("b", formedOn: null, name: "甲基金").SubFund("c", formedOn: null, name: "乙基金");
        Assert.Equal(["甲基金"], books.Leverage("2021-12-31").SharedNames());
    }

    [Fact]
    public void NotFormed_ApprovedBeforeFormation_ListsWhatIsCommitted()
    {
        var books = Books.Open().SubFund("a", formedOn: null, name: "甲基金").Commit("a", Yi(1), "2021-03-01").Size("a", Yi(10), "2021-03-01");
        Excludes(books, "2021-12-31", ExclusionReason.NotFormed, wan: 10_000);
        books.Become("a", SubFundStatus.Formed, "2021-06-01");
        Excludes(books, "2021-05-31", ExclusionReason.NotFormed, wan: 10_000);
        Excludes(books, "2021-06-01", null);
    }

    [Theory]
    [InlineData("2021-08-31", null)]
    [InlineData("2021-09-01", ExclusionReason.Cancelled)]
    public void Cancelled_FromTheDayOn(string asOf, ExclusionReason? reason) =>
        Excludes(Counted.Commit("a", Yi(1), "2021-09-01", CommitmentChange.Cancel), asOf, reason, wan: 0);

    [Fact]
    public void Cancelled_BeforeItWasFormed_IsCancelled()
    {
        var books = Books.Open().SubFund("a", formedOn: null, name: "甲基金")
            .Commit("a", Yi(1), "2021-03-01").Commit("a", Yi(1), "2021-04-01", CommitmentChange.Cancel);
        Excludes(books, "2021-03-31", ExclusionReason.NotFormed, wan: 10_000);
        Excludes(books, "2021-04-01", ExclusionReason.Cancelled, wan: 0);
    }

    [Fact]
    public void Cancelled_AndCommittedAnew_CountsAgain() =>
        Excludes(Counted.Commit("a", Yi(1), "2021-09-01", CommitmentChange.Cancel).Commit("a", Yi(2), "2021-10-01"), "2021-10-01", null);

    [Theory]
    [InlineData("2021-08-31", null)]
    [InlineData("2021-09-01", ExclusionReason.Liquidated)]
    public void Liquidated_FromTheDayOn(string asOf, ExclusionReason? reason) =>
        Excludes(Counted.Become("a", SubFundStatus.Liquidated, "2021-09-01"), asOf, reason, wan: 10_000);

    [Theory]
    [InlineData(CommitmentChange.Reduce)]
    [InlineData(CommitmentChange.TransferOut)]
    public void NoCommitment_WhenNothingIsLeftOfIt(CommitmentChange change) =>
        Excludes(Counted.Commit("a", Yi(1), "2021-09-01", change), "2021-09-01", ExclusionReason.NoCommitment, wan: 0);

    [Fact]
    public void SizeNotRecorded_OnTheBasisAskedFor()
    {
        Excludes(Counted, "2021-03-01", ExclusionReason.SizeNotRecorded, LeverageBasis.Target, wan: 10_000);
        var targetOnly = Books.Open().SubFund("a", name: "甲基金").Commit("a", Yi(1), "2021-03-01").Size("a", Yi(10), "2021-03-01", basis: SizeBasis.Target);
        Excludes(targetOnly, "2021-03-01", ExclusionReason.SizeNotRecorded, wan: 10_000);
        Excludes(targetOnly, "2021-03-01", null, LeverageBasis.Target);
    }

    [Theory]
    [InlineData("2021-03-31", ExclusionReason.NothingPaidIn)]
    [InlineData("2021-04-01", null)]
    public void NothingPaidIn_UntilTheFirstPayment(string asOf, ExclusionReason? reason) =>
        Excludes(Counted.Pay("a", Wan(100), "2021-04-01"), asOf, reason, LeverageBasis.PaidIn, wan: 10_000);

    [Fact]
    public void NotApproved_WhileTheRegistrationIsPending()
    {
        var books = Books.Open(ApprovalPolicy.Required).SubFund("a", "2021-03-01", "甲基金").Commit("a", Yi(1), "2021-03-01").Size("a", Yi(10), "2021-03-01");
        Excludes(books, "2021-12-31", ExclusionReason.NotApproved, wan: 10_000);
        Assert.Equal(Money.Zero, books.Leverage("2021-12-31").Capital.Total);
    }

    private static void Excludes(Books books, string asOf, ExclusionReason? reason, LeverageBasis basis = LeverageBasis.Committed, int? wan = null)
    {
        var statement = books.Leverage(asOf, basis);
        if (reason is null)
        {
            Assert.Empty(statement.Excluded);
            Assert.Equal(Id("a"), Assert.Single(statement.SubFunds).SubFund);
            return;
        }

        Assert.Empty(statement.SubFunds);
        Assert.Null(statement.Multiple);
        Assert.Equal(new ExcludedSubFund(Id("a"), "甲基金", reason.Value, Wan(wan!.Value)), Assert.Single(statement.Excluded) with { FormedOn = null });
    }
}
