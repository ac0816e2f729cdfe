using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Tests.Support;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Leverage;

public sealed class RestatementTests
{
    [Fact]
    public void Between_ACorrectionAndALateRecord_NamesThemWithTheirCause()
    {
        var books = Books.Open(ApprovalPolicy.Required).SubFund("a").Commit("a", Yi(1), "2021-02-01").Size("a", Yi(10), "2021-02-01").Approve(1, 2, 3);
        var before = books.Projection;
        var after = books.Commit("a", Yi(2), "2021-02-01").Reverse(2, replacement: 7).Commit("a", Yi(5), "2022-02-01", CommitmentChange.Increase).Approve(8, 9).Projection;

        var restatement = Restatement.Between(before, after, Day("2021-12-31"), LeverageBasis.Committed);

        Assert.Equal(("10.0倍", "5.0倍"), (restatement.Before.Multiple?.Display, restatement.After.Multiple?.Display));
        Assert.Equal([(2L, RestatementKind.Removed, 8L, 10L), (7L, RestatementKind.Added, 7L, 10L)], restatement.Changes.Select(c => (c.Record.Seq, c.Kind, c.Cause.Seq, c.Decision.Seq)));
    }

    [Fact]
    public void Between_WhatCameAndWentInBetween_IsNotListed()
    {
        var books = Books.Open().SubFund("a").Commit("a", Yi(1), "2021-02-01");
        var before = books.Projection;
        Assert.Empty(Restatement.Between(before, books.Commit("a", Yi(1), "2021-03-01", CommitmentChange.Increase).Reverse(3).Projection, Day("2021-12-31"), LeverageBasis.Committed).Changes);
    }
}
