using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Rules;
using FundLeverage.Domain.Tests.Support;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Rules;

public sealed class ReviewRulesTests
{
    /// <summary>Seq 1 to 3, all pending: a sub-fund, 1亿 committed, 3000万 reduced.</summary>
    private static Books Pending => Books.Open(ApprovalPolicy.Required).SubFund("a").Commit("a", Yi(1), "2021-02-01").Commit("a", Wan(3000), "2021-03-01", CommitmentChange.Reduce);

    [Fact]
    public void Approve_InAnyOrder_IsJudgedInTheOrderRecorded() => Pending.JudgeApproval(3, 2, 1).IsClean();

    [Fact]
    public void Approve_WhatRestsOnSomethingPending_IsRefused()
    {
        Pending.JudgeApproval(2).Refuses("sub-fund-unknown at '/2'");
        Pending.Approve(1).JudgeApproval(3).Refuses("commitment-missing at '/3'");
    }

    [Fact]
    public void Approve_AfterWhatItRestsOnWasRejected_IsRefused() =>
        Pending.Approve(1).Decide(new Rejection(2, "x")).JudgeApproval(3).Refuses("commitment-missing at '/3'");

    [Fact]
    public void Approve_Several_ReportsEveryFailure() =>
        Pending.Approve(1).JudgeApproval(1, 9, 3).Refuses("record-already-decided at '/1'", "record-unknown at '/9'", "commitment-missing at '/3'");

    [Fact]
    public void Approve_Decided_SaysByWhomAndWhen()
    {
        var failure = Assert.Single(Pending.Approve(1).JudgeApproval(1).Failures);
        Assert.Equal(("李四", RecordStatus.Approved), (failure.Detail("by"), failure.Detail("status")));
        Assert.Equal(Books.OpenedAt + NodaTime.Duration.FromMinutes(4), failure.Detail("at"));
    }

    [Fact]
    public void Approve_WhereTheFundApprovesAtOnce_WasDecidedByTheSubmission() =>
        Books.Open().SubFund("a").JudgeApproval(1).Refuses("record-already-decided at '/1'");

    [Fact]
    public void Approve_AReplacement_IsAboutTheWholeCorrection()
    {
        var books = Pending.Approve(1, 2).Commit("a", Yi(2), "2021-02-01").Reverse(2, replacement: 6);
        var findings = new Findings();
        var approvals = ReviewRules.Approve(books.Projection, [new NamedRecord(6, ""), new NamedRecord(7, "")], Books.Reviewer, "同意", findings);
        findings.IsClean();
        Assert.Equal(new Approval(7, "同意"), Assert.Single(approvals).Content);
    }

    [Fact]
    public void Decide_OnesOwn_IsRefusedAlsoForACorrection()
    {
        var books = Pending;
        var findings = new Findings();
        Assert.Empty(ReviewRules.Reject(books.Projection, [new NamedRecord(1, "")], Books.Clerk, "x", findings));
        findings.Refuses("review-by-submitter at ''");
    }
}
