using FundLeverage.Domain.Records;
using FundLeverage.Domain.Tests.Support;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Rules;

public sealed class ReversalRulesTests
{
    /// <summary>Seq 1: sub-fund; 2: 5,000万 committed; 3: 2,000万 reduced in June; 4: 1,000万 paid in in March.</summary>
    private static Books Recorded => Books.Open().SubFund("a")
        .Commit("a", Wan(5000), "2021-02-01")
        .Commit("a", Wan(2000), "2021-06-01", CommitmentChange.Reduce)
        .Pay("a", Wan(1000), "2021-03-01");

    [Fact]
    public void Reverse_WhatNothingRestsOn_IsClean()
    {
        Recorded.JudgeReversal(3).IsClean();
        Recorded.JudgeReversal(4).IsClean();
    }

    [Fact]
    public void Reverse_ACommitmentUnderAReduction_NamesTheReduction()
    {
        var findings = Recorded.JudgeReversal(2);
        findings.Refuses("record-depended-on at ''");
        Assert.Equal("3", findings.Failures[0].Detail("dependents"));
    }

    [Fact]
    public void Reverse_ACommitmentUnderAPayment_NamesThePayment()
    {
        var findings = Recorded.Reverse(3).JudgeReversal(2);
        findings.Refuses("record-depended-on at ''");
        Assert.Equal("4", findings.Failures[0].Detail("dependents"));
    }

    [Fact]
    public void Reverse_ARegistrationWithRecords_NamesThem()
    {
        var findings = Recorded.JudgeReversal(1);
        findings.Refuses("record-depended-on at ''");
        Assert.Equal("2, 3, 4", findings.Failures[0].Detail("dependents"));
        Books.Open().SubFund("a").JudgeReversal(1).IsClean();
    }

    [Fact]
    public void Reverse_AFormationUnderALiquidation_NamesTheLiquidation()
    {
        var books = Books.Open().SubFund("a", formedOn: null).Become("a", SubFundStatus.Formed, "2021-03-01").Become("a", SubFundStatus.Liquidated, "2021-09-01");
        books.JudgeReversal(2).Refuses("record-depended-on at ''");
        books.JudgeReversal(3).IsClean();
    }

    [Fact]
    public void Reverse_Twice_Conflicts()
    {
        Recorded.Reverse(4).JudgeReversal(4).Refuses("record-already-reversed at ''");
        Recorded.Reverse(4).JudgeReversal(5).Refuses("reversal-of-reversal at ''");
        Recorded.JudgeReversal(9).Refuses("record-unknown at ''");
    }

    [Fact]
    public void Reverse_WhatDoesNotCount_Conflicts()
    {
        var books = Books.Open(Domain.Funds.ApprovalPolicy.Required).SubFund("a").SubFund("b").SubFund("c").Decide(new Rejection(2, "x")).Approve(3).Reverse(3);
        books.JudgeReversal(1).Refuses("record-not-approved at ''");
        books.JudgeReversal(2).Refuses("record-not-approved at ''");
        books.JudgeReversal(3).Refuses("reversal-pending at ''");
    }

    [Theory]
    [InlineData(5000, "2021-02-01", null, Label = "the same again")]
    [InlineData(2000, "2021-02-01", null, Label = "just what the reduction takes")]
    [InlineData(1999, "2021-02-01", "commitment-below-zero at '/amount'", Label = "a wan less")]
    [InlineData(5000, "2021-03-01", null, Label = "from the payment's day")]
    [InlineData(5000, "2021-03-02", "record-depended-on at ''", Label = "a day after the payment")]
    [InlineData(5000, "2021-06-01", "record-depended-on at ''", Label = "the reduction's day, recorded before it")]
    [InlineData(5000, "2021-06-02", "record-depended-on at ''", Label = "behind the reduction")]
    public void Correct_ACommitment_MustBearWhatRestsOnIt(int wan, string on, string? expected)
    {
        var findings = Recorded.JudgeReversal(2, new Commitment(Id("a"), CommitmentChange.Initial, Wan(wan)), on);
        Assert.Equal(expected is null ? [] : [expected], findings.Failures.Select(f => f.ToString()));
    }

    [Fact]
    public void Correct_ToAnotherSubFund_LeavesTheFirstWithoutIt() =>
        Recorded.SubFund("b").JudgeReversal(2, new Commitment(Id("b"), CommitmentChange.Initial, Wan(5000))).Refuses("record-depended-on at ''");

    [Fact]
    public void Correct_ARegistration_KeepsItsIdWhileRecordsRestOnIt()
    {
        Recorded.JudgeReversal(1, Books.Registration("a", "2021-01-01", "新名称")).IsClean();
        Recorded.JudgeReversal(1, Books.Registration("b", "2021-01-01")).Refuses("correction-changes-id at '/id'");
        Books.Open().SubFund("a").JudgeReversal(1, Books.Registration("b", "2021-01-01")).IsClean();
        Books.Open().SubFund("a").SubFund("b").JudgeReversal(1, Books.Registration("b", "2021-01-01")).Refuses("sub-fund-exists at '/id'");
    }

    [Fact]
    public void Reverse_AnIncrease_LeavingPaidInAboveOnADayWithoutPayment_IsPointedOut() =>
        Books.Open().SubFund("a").Commit("a", Wan(100), "2021-02-01")
            .Commit("a", Wan(50), "2021-03-01", CommitmentChange.Increase)
            .Pay("a", Wan(90), "2021-02-15")
            .Commit("a", Wan(40), "2021-04-01", CommitmentChange.Reduce)
            .JudgeReversal(3).Notes("commitment-below-paid-in at ''");
}
