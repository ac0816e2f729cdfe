using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Tests.Support;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Funds;

/// <summary>What reviews, reversals and corrections make of the books.</summary>
public sealed class ReviewProjectionTests
{
    /// <summary>Seq 1 to 3, all pending: a sub-fund, 1亿 committed, 10亿 of size.</summary>
    private static Books Pending => Books.Open(ApprovalPolicy.Required).SubFund("a").Commit("a", Yi(1), "2021-02-01").Size("a", Yi(10), "2021-02-01");

    private static Books Approved => Pending.Approve(1, 2, 3);

    [Fact]
    public void Approval_OfAll_CountsThemAndLeavesNothingPending()
    {
        var projection = Approved.Projection;
        Assert.All(projection.Records, r => Assert.Equal(RecordStatus.Approved, r.Status));
        Assert.Empty(projection.Pending);
        Assert.Same(projection.Counted, projection.Prospective);
        Assert.Equal("10.0倍", Approved.Leverage("2021-12-31").Multiple?.Display);
        Assert.Equal(Books.Reviewer, projection.Find(2)!.Review!.Actor);
    }

    [Fact]
    public void Rejection_OfARecord_LeavesNoTraceInTheBooks()
    {
        var projection = Pending.Approve(1).Decide(new Rejection(2, "金额有误")).Projection;
        Assert.Equal((RecordStatus.Rejected, "金额有误"), (projection.Find(2)!.Status, ((Review)projection.Find(2)!.Review!.Content).Reason));
        Assert.Equal(0, projection.Prospective[Id("a")].Commitments.Count);
        Assert.Equal([3L], projection.Pending);
    }

    [Fact]
    public void Rejection_OfARegistration_LeavesWhatRestsOnItPendingAndOutOfTheBooks()
    {
        var books = Pending.Decide(new Rejection(1, "重复"));
        Assert.False(books.Projection.Prospective.ContainsKey(Id("a")));
        Assert.Equal([2L, 3L], books.Projection.Pending);

        // Registered anew, the waiting records are in the prospective books again.
        books.SubFund("a");
        Assert.Equal(Yi(1), books.Projection.Prospective[Id("a")].CommittedOn(Day("2021-02-01")));
        Assert.Empty(books.Projection.Counted);
    }

    [Fact]
    public void Reversal_Pending_CountsUntilItIsApproved()
    {
        var books = Approved.Reverse(2);
        Assert.Equal("10.0倍", books.Leverage("2021-12-31").Multiple?.Display);
        Assert.True(books.Projection.Prospective[Id("a")].CommittedOn(Day("2021-12-31")).IsZero);
        Assert.Equal(RecordStatus.Approved, books.Projection.Find(2)!.Status);

        books.Approve(7);
        Assert.Equal(RecordStatus.Reversed, books.Projection.Find(2)!.Status);
        Assert.Null(books.Leverage("2021-12-31").Multiple);
        Assert.Equal(ExclusionReason.NoCommitment, Assert.Single(books.Leverage("2021-12-31").Excluded).Reason);
    }

    [Fact]
    public void Reversal_Rejected_LeavesTheRecordAsItWas()
    {
        var books = Approved.Reverse(2).Decide(new Rejection(7, "原记录无误"));
        Assert.Equal(RecordStatus.Approved, books.Projection.Find(2)!.Status);
        Assert.Null(books.Projection.Find(2)!.Reversal);
        Assert.Equal(Yi(1), books.Projection.Prospective[Id("a")].CommittedOn(Day("2021-12-31")));
    }

    [Fact]
    public void Correction_ApprovedThroughItsReversal_TakesEffectWhole()
    {
        var books = Approved.Commit("a", Yi(2), "2021-02-01").Reverse(2, replacement: 7).Approve(8);
        Assert.Equal("5.0倍", books.Leverage("2021-12-31").Multiple?.Display);
        Assert.Equal((RecordStatus.Reversed, RecordStatus.Approved), (books.Projection.Find(2)!.Status, books.Projection.Find(7)!.Status));
        Assert.Equal(8, books.Projection.Find(7)!.Correction?.Seq);
    }

    [Fact]
    public void Correction_Rejected_IsRejectedWhole()
    {
        var books = Approved.Commit("a", Yi(2), "2021-02-01").Reverse(2, replacement: 7).Decide(new Rejection(8, "不更正"));
        Assert.Equal("10.0倍", books.Leverage("2021-12-31").Multiple?.Display);
        Assert.Equal((RecordStatus.Approved, RecordStatus.Rejected), (books.Projection.Find(2)!.Status, books.Projection.Find(7)!.Status));
        Assert.Same(books.Projection.Counted, books.Projection.Prospective);
    }

    [Fact]
    public void Correction_OfARegistration_KeepsWhatRestsOnIt()
    {
        var books = Approved.SubFund("a", name: "新名称").Reverse(1, replacement: 7).Approve(8);
        var history = books.Projection.Counted[Id("a")];
        Assert.Equal(("新名称", Yi(1)), (history.Registration.Name, history.CommittedOn(Day("2021-02-01"))));
        Assert.Equal("10.0倍", books.Leverage("2021-12-31").Multiple?.Display);
    }

    [Fact]
    public void Events_ThatDoNotFit_Throw()
    {
        Throws(Pending, new Approval(9), "no such record");
        Throws(Approved, new Approval(2), "decided already");
        Throws(Pending, new Approval(2), "by the submitter", Books.Clerk);
        Throws(Pending, new Reversal(Subject("a"), 2, "x"), "not approved");
        Throws(Approved.Reverse(2), new Reversal(Subject("a"), 2, "x"), "a reversal is pending");
        Throws(Approved.Reverse(2).Approve(7), new Reversal(Subject("a"), 2, "x"), "reversed already");
        Throws(Approved.Reverse(2).Approve(7), new Reversal(Subject("a"), 7, "x"), "a reversal itself");
        Throws(Approved, new Reversal(Subject("b"), 2, "x"), "another sub-fund's");
        Throws(Approved, new Reversal(Subject("a"), 2, "x", 3), "the replacement is not the line before");
        Throws(Approved.Commit("a", Yi(2), "2021-02-01").Reverse(2, replacement: 7), new Approval(7), "half of a correction");

        static void Throws(Books books, EventContent content, string why, Actor? by = null)
        {
            var next = books.Next(content, "2021-02-01") with { Actor = by ?? Books.Reviewer };
            Assert.True(Record.Exception(() => books.Projection.Apply(next)) is ArgumentException, why);
        }
    }

    /// <summary>Every way to come to a state gives the same: one by one, at once, and as known at the instant of its last event.</summary>
    [Fact]
    public void Apply_ManyAtOnce_IsTheSameAsOneByOne()
    {
        var books = Approved.Commit("a", Yi(2), "2021-02-01").Reverse(2, replacement: 7).SubFund("b").Approve(8, 9)
            .Commit("b", Yi(3), "2021-03-01").Pay("b", Yi(1), "2021-04-01").Decide(new Rejection(12, "x")).Reverse(3).SubFund("b", name: "更名").Reverse(9, replacement: 16).Approve(17);
        var events = books.Projection.Events;

        for (var split = 0; split <= events.Count - 1; split++)
        {
            var part = FundProjection.Open(events[0]).Apply([.. events.Skip(1).Take(split)]);
            AssertSame(books.Projection, part.Apply([.. events.Skip(1 + split)]));
            AssertSame(part, books.Projection.KnownAt(events[split].RecordedAt)!);
        }
    }

    private static void AssertSame(FundProjection expected, FundProjection actual)
    {
        Assert.Equal(expected.Last, actual.Last);
        Assert.Equal(expected.Records, actual.Records);
        Assert.Equal(expected.Pending, actual.Pending);
        AssertSame(expected.Counted, actual.Counted);
        AssertSame(expected.Prospective, actual.Prospective);
    }

    private static void AssertSame(FundBooks expected, FundBooks actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        foreach (var (id, history) in expected)
        {
            Assert.Equal(history.Registration, actual[id].Registration);
            Assert.Equal(history.Commitments.All, actual[id].Commitments.All);
            Assert.Equal(history.CommittedSizes.All, actual[id].CommittedSizes.All);
            Assert.Equal(history.PaidIn.SelectMany(p => p.All), actual[id].PaidIn.SelectMany(p => p.All));
        }
    }
}
