using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Tests.Support;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Rules;

public sealed class CommitmentRulesTests
{
    /// <summary>5,000万元 committed on 2021-02-01.</summary>
    private static Books Committed => Books.Open().SubFund("a").Commit("a", Wan(5000), "2021-02-01");

    [Fact]
    public void Initial_First_IsClean() => Books.Open().SubFund("a").Judge(Of(CommitmentChange.Initial, Wan(5000)), "2021-02-01").IsClean();

    [Theory]
    [InlineData("2021-01-15", Label = "back-dated beneath it")]
    [InlineData("2021-02-01", Label = "on the same day")]
    [InlineData("2021-03-01")]
    public void Initial_Second_Conflicts(string on) =>
        Committed.Judge(Of(CommitmentChange.Initial, Wan(1)), on).Refuses("commitment-already-initial at '/change'");

    [Theory]
    [InlineData(CommitmentChange.Increase)]
    [InlineData(CommitmentChange.Reduce)]
    [InlineData(CommitmentChange.TransferOut)]
    [InlineData(CommitmentChange.Cancel)]
    public void Change_WithoutACommitmentInForce_IsRefused(CommitmentChange change)
    {
        Books.Open().SubFund("a").Judge(Of(change, Wan(1)), "2021-02-01").Refuses("commitment-missing at '/change'");
        Committed.Judge(Of(change, Wan(1)), "2021-01-31").Refuses("commitment-missing at '/change'");
    }

    [Theory]
    [InlineData(CommitmentChange.Reduce)]
    [InlineData(CommitmentChange.TransferOut)]
    public void Reduction_DownToZero_IsTheLimit(CommitmentChange change)
    {
        Committed.Judge(Of(change, Wan(5000)), "2021-03-01").IsClean();
        var findings = Committed.Judge(Of(change, Wan(5000) + Money.Yuan(0.01m)), "2021-03-01");
        findings.Refuses("commitment-below-zero at '/amount'");
        Assert.Equal(Wan(5000), findings.Failures[0].Detail("outstanding"));
    }

    /// <summary>Alone it would fit; with the later reduction it does not, and the finding names that later day.</summary>
    [Fact]
    public void Reduction_BackDatedBeneathALaterOne_IsRefusedOnTheLaterDay()
    {
        var books = Committed.Commit("a", Wan(3000), "2021-06-01", CommitmentChange.Reduce);
        books.Judge(Of(CommitmentChange.Reduce, Wan(2000)), "2021-03-01").IsClean();
        var findings = books.Judge(Of(CommitmentChange.Reduce, Wan(2001)), "2021-03-01");
        findings.Refuses("commitment-below-zero at '/amount'");
        Assert.Equal(Day("2021-06-01"), findings.Failures[0].Detail("effectiveOn"));
    }

    [Theory]
    [InlineData(5000, true)]
    [InlineData(4999, false)]
    [InlineData(5001, false)]
    public void Cancel_NamesExactlyWhatIsOutstanding(int wan, bool accepted)
    {
        var findings = Committed.Judge(Of(CommitmentChange.Cancel, Wan(wan)), "2021-03-01");
        if (accepted)
            findings.IsClean();
        else
            findings.Refuses("cancel-amount-differs at '/amount'");
    }

    [Fact]
    public void Increase_BackDatedBeneathACancellation_IsRefused()
    {
        var findings = Committed.Commit("a", Wan(5000), "2021-06-01", CommitmentChange.Cancel)
            .Judge(Of(CommitmentChange.Increase, Wan(1)), "2021-03-01");
        findings.Refuses("cancel-amount-differs at '/amount'");
        Assert.Equal(Day("2021-06-01"), findings.Failures[0].Detail("effectiveOn"));
    }

    [Fact]
    public void Initial_AfterACancellation_StartsAnew()
    {
        var cancelled = Committed.Commit("a", Wan(5000), "2021-06-01", CommitmentChange.Cancel);
        cancelled.Judge(Of(CommitmentChange.Increase, Wan(1)), "2021-06-02").Refuses("commitment-missing at '/change'");
        cancelled.Judge(Of(CommitmentChange.Initial, Wan(800)), "2021-06-01").IsClean();
        cancelled.Commit("a", Wan(800), "2021-06-01").Judge(Of(CommitmentChange.Reduce, Wan(801)), "2021-07-01")
            .Refuses("commitment-below-zero at '/amount'");
    }

    [Fact]
    public void Change_WithAnEffectiveDateTooEarly_ReportsBoth() =>
        Committed.Judge(Of(CommitmentChange.Reduce, Wan(1)), "2020-12-31")
            .Refuses("effective-before-formation at '/effectiveOn'", "commitment-missing at '/change'");

    [Fact]
    public void Reduction_BelowWhatIsPaidIn_IsNoted()
    {
        var books = Committed.Pay("a", Wan(3000), "2021-03-01");
        books.Judge(Of(CommitmentChange.Reduce, Wan(2000)), "2021-04-01").IsClean();
        books.Judge(Of(CommitmentChange.Reduce, Wan(2001)), "2021-04-01").Notes("commitment-below-paid-in at '/amount'");
    }

    [Fact]
    public void Reduction_BackDatedBeneathALaterPayment_IsNotedOnThatDay()
    {
        var findings = Committed.Pay("a", Wan(3000), "2021-06-01").Judge(Of(CommitmentChange.Reduce, Wan(2001)), "2021-03-01");
        findings.Notes("commitment-below-paid-in at '/amount'");
        Assert.Equal(Day("2021-06-01"), findings.Notices[0].Detail("effectiveOn"));
    }

    [Fact]
    public void Reduction_BackDatedBeneathALaterReduction_IsNotedWhereThePaymentIsNoLongerCovered()
    {
        var findings = Committed.Pay("a", Wan(3000), "2021-02-15").Commit("a", Wan(1500), "2021-06-01", CommitmentChange.Reduce)
            .Judge(Of(CommitmentChange.Reduce, Wan(1000)), "2021-03-01");
        findings.Notes("commitment-below-paid-in at '/amount'");
        Assert.Equal(Day("2021-06-01"), findings.Notices[0].Detail("effectiveOn"));
    }

    /// <summary>Others hold 4.5亿 of 5亿, which leaves 5,000万 to this fund.</summary>
    [Fact]
    public void Change_OtherThanTheSourcesLeave_IsNoted()
    {
        var sources = new CapitalSources(Yi(0.5m), Yi(1), Yi(3));
        var books = Books.Open().SubFund("a").Size("a", Yi(5), "2021-01-01", sources);
        books.Judge(Of(CommitmentChange.Initial, Wan(5000)), "2021-02-01").IsClean();
        var findings = books.Judge(Of(CommitmentChange.Initial, Wan(4999)), "2021-02-01");
        findings.Notes("commitment-differs-from-sources at '/amount'");
        Assert.Equal(Wan(5000), findings.Notices[0].Detail("left"));
    }

    /// <summary>Recorded the other way round it would be noticed on its own day; back-dated it is noticed on the size's.</summary>
    [Fact]
    public void Initial_BackDatedBeneathASmallerSize_IsPointedOutOnTheSizesDay()
    {
        var findings = Books.Open().SubFund("a").Size("a", Yi(1), "2021-06-01").Judge(Of(CommitmentChange.Initial, Yi(5)), "2021-02-01");
        findings.Notes("commitment-above-size at '/amount'");
        Assert.Equal(Day("2021-06-01"), findings.Notices[0].Detail("effectiveOn"));
    }

    private static Commitment Of(CommitmentChange change, Money amount) => new(Id("a"), change, amount);
}
