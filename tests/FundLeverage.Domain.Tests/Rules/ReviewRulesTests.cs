using CsCheck;
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
    public void Approve_WhatRestsOnALaterRecord_ComesAfterIt() =>
        Assert.Equal([1, 3, 2], Approvals(Refiled, [2, 1, 3]));

    [Fact]
    public void Approve_WhatWasFiledBeforeItsGround_HoldsEventByEvent()
    {
        var books = Refiled;
        foreach (var seq in Approvals(Refiled, [1, 2, 3]))
        {
            books.JudgeApproval(seq).IsClean();
            books.Approve(seq);
        }

        Assert.Empty(books.Projection.Pending);
    }

    [Fact]
    public void Approve_WhereSomethingIsLeftInEveryOrder_IsRefusedAfterTheOthersWereJudged() =>
        Refiled.Commit("a", Yi(5), "2021-04-01", CommitmentChange.Reduce).JudgeApproval(1, 2, 3, 4).Refuses("commitment-below-zero at '/4'");

    [Fact]
    public void Approve_Several_NamesTheRecordOfAFailure()
    {
        var findings = new Findings();
        ReviewRules.Approve(Pending.Projection, [new NamedRecord(2, "/records/0")], Books.Reviewer, null, findings);
        ReviewRules.Approve(Pending.Projection, [new NamedRecord(2, "")], Books.Reviewer, null, findings);
        Assert.Equal([2, null], findings.Failures.Select(failure => failure.Record));
    }

    [Fact]
    public void Approve_AChain_IsTheSameHoweverItIsFiledAndNamed() =>
        Gen.Select(Gen.Int[1, 30], Gen.Int[0, int.MaxValue], Gen.Bool).Sample((links, seed, begins) =>
        {
            var random = new Random(seed);
            var books = Chain(links | 1, begins, random);
            long[] named = [.. books.Projection.Pending];
            var expected = Approvals(books, named);
            random.Shuffle(named);

            Assert.Equal(expected, Approvals(books, named));
            Assert.Equal((links | 1) + 1, expected.Length);
            Assert.Equal(Yi(1), books.Approve(expected).Projection.Counted[Id("a")].CommittedOn(Day("2022-12-31")));
        });

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

    /// <summary>Seq 1 to 3, all pending: a sub-fund, 1亿 more of a commitment, and that commitment, filed anew behind it.</summary>
    private static Books Refiled => Books.Open(ApprovalPolicy.Required).SubFund("a")
        .Commit("a", Yi(1), "2021-03-01", CommitmentChange.Increase)
        .Commit("a", Yi(1), "2021-02-01");

    /// <summary>
    /// A sub-fund, its commitment of 1亿, which is reduced to nothing and increased again by turns, or cancelled and begun again, filed
    /// in any order. Of the latter only the order of the days holds.
    /// </summary>
    private static Books Chain(int links, bool begins, Random random)
    {
        var books = Books.Open(ApprovalPolicy.Required).SubFund("a");
        int[] steps = [.. Enumerable.Range(0, links)];
        random.Shuffle(steps);
        foreach (var step in steps)
        {
            var change = (step, step % 2, begins) switch
            {
                (0, _, _) or (_, 0, true) => CommitmentChange.Initial,
                (_, 0, _) => CommitmentChange.Increase,
                (_, _, true) => CommitmentChange.Cancel,
                _ => CommitmentChange.Reduce,
            };
            books.Commit("a", Yi(1), $"2021-{1 + (step / 28):00}-{1 + (step % 28):00}", change);
        }

        return books;
    }

    private static long[] Approvals(Books books, long[] seqs)
    {
        var findings = new Findings();
        var approvals = ReviewRules.Approve(books.Projection, [.. seqs.Select(seq => new NamedRecord(seq, $"/{seq}"))], Books.Reviewer, null, findings);
        findings.IsClean();
        return [.. approvals.Select(approval => ((Approval)approval.Content).Record)];
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
