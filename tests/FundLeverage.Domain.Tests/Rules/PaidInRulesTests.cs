using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Tests.Support;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Rules;

public sealed class PaidInRulesTests
{
    private static readonly Money OneFen = Money.Yuan(0.01m);

    /// <summary>5,000万元 committed on 2021-02-01.</summary>
    private static Books Committed => Books.Open().SubFund("a").Commit("a", Wan(5000), "2021-02-01");

    [Fact]
    public void Own_UpToTheCommitment_IsTheLimit()
    {
        Committed.Judge(Payment(Wan(5000)), "2021-02-01").IsClean();
        Committed.Judge(Payment(Wan(5000) + OneFen), "2021-02-01").Refuses("paid-in-above-committed at '/amount'");
    }

    [Fact]
    public void Own_SeveralPayments_AddUp()
    {
        var books = Committed.Pay("a", Wan(3000), "2021-03-01");
        books.Judge(Payment(Wan(2000)), "2021-04-01").IsClean();
        var findings = books.Judge(Payment(Wan(2001)), "2021-04-01");
        findings.Refuses("paid-in-above-committed at '/amount'");
        Assert.Equal(Wan(5001), findings.Failures[0].Detail("paidIn"));
        Assert.Equal(Wan(5000), findings.Failures[0].Detail("committed"));
    }

    [Fact]
    public void Own_WithoutOrBeforeACommitment_IsRefused()
    {
        Books.Open().SubFund("a").Judge(Payment(OneFen), "2021-03-01").Refuses("paid-in-above-committed at '/amount'");
        Committed.Judge(Payment(OneFen), "2021-01-31").Refuses("paid-in-above-committed at '/amount'");
    }

    [Fact]
    public void Own_BackDatedBeneathLaterPayments_IsRefusedOnTheLaterDay()
    {
        var findings = Committed.Commit("a", Wan(1000), "2021-03-01", CommitmentChange.Reduce).Pay("a", Wan(4000), "2021-04-01")
            .Judge(Payment(OneFen), "2021-02-15");
        findings.Refuses("paid-in-above-committed at '/amount'");
        Assert.Equal(Day("2021-04-01"), findings.Failures[0].Detail("effectiveOn"));
    }

    /// <summary>On its day the payment fits; a reduction recorded for later no longer covers it.</summary>
    [Fact]
    public void Own_BackDatedBeneathALaterReduction_IsNoted()
    {
        var books = Committed.Commit("a", Wan(1000), "2021-06-01", CommitmentChange.Reduce);
        books.Judge(Payment(Wan(4000)), "2021-03-01").IsClean();
        var findings = books.Judge(Payment(Wan(4001)), "2021-03-01");
        findings.Notes("commitment-below-paid-in at '/amount'");
        Assert.Equal(Day("2021-06-01"), findings.Notices[0].Detail("effectiveOn"));
    }

    [Fact]
    public void Others_NeedNoCommitmentOfThisFund() =>
        Books.Open().SubFund("a").Judge(Payment(Yi(9), CapitalSource.Private), "2021-03-01").IsClean();

    [Fact]
    public void All_AboveTheCommittedSize_IsNoted()
    {
        var books = Committed.Size("a", Yi(5), "2021-02-01").Pay("a", Wan(5000), "2021-03-01").Pay("a", Yi(4), "2021-03-01", CapitalSource.Private);
        books.Judge(Payment(Wan(5000), CapitalSource.StateOwned), "2021-04-01").IsClean();
        books.Judge(Payment(Wan(5000) + OneFen, CapitalSource.StateOwned), "2021-04-01").Notes("paid-in-above-size at '/amount'");
    }

    [Fact]
    public void Own_AboveCommitmentAndSizeBeforeFormation_ReportsAll()
    {
        var findings = Books.Open().SubFund("a").Record(new FundSize(Id("a"), SizeBasis.Committed, Yi(1), ApprovedBeforeFormation: true), "2020-06-01")
            .Judge(Payment(Yi(2)), "2020-12-31");
        findings.Refuses("effective-before-formation at '/effectiveOn'", "paid-in-above-committed at '/amount'");
        Assert.Equal("paid-in-above-size at '/amount'", Assert.Single(findings.Notices).ToString());
    }

    private static PaidInCapital Payment(Money amount, CapitalSource source = CapitalSource.GuidanceFund) => new(Id("a"), source, amount);
}
