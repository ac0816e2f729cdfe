using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Tests.Support;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Leverage;

/// <summary>The newspaper's case: 2.75亿元 committed brought 90.25亿元, a multiple of 32.8.</summary>
public sealed class XiamenCaseTests
{
    private static Books Xiamen => Books.Open()
        .SubFund("huiyou-haojia", formedOn: "2021-06-30", name: "惠友豪嘉基金")
        .SubFund("torch-two", formedOn: "2021-11-30", name: "火炬二号基金")
        .Commit("huiyou-haojia", Yi(1.5m), "2021-06-30")
        .Size("huiyou-haojia", Yi(60.25m), "2021-06-30")
        .Commit("torch-two", Yi(1.25m), "2021-11-30")
        .Size("torch-two", Yi(30m), "2021-11-30");

    [Fact]
    public void Calculate_OnTheDay_GivesThePublishedFigures()
    {
        var statement = Xiamen.Leverage("2021-11-30");
        Assert.Equal(275_000_000.00m, statement.Capital.Guidance.Amount);
        Assert.Equal(9_025_000_000.00m, statement.Capital.Total.Amount);
        Assert.Equal(32.8182m, statement.Multiple?.Value);
        Assert.Equal("32.8倍", statement.Multiple?.Display);
        Assert.Equal("2.75亿元", AmountFormat.Write(statement.Capital.Guidance));
        Assert.Equal("90.25亿元", AmountFormat.Write(statement.Capital.Total));
        Assert.Empty(statement.Excluded);
    }

    [Fact]
    public void Calculate_OnTheDay_IsTheRatioOfSumsNotTheMeanOfRatios()
    {
        var statement = Xiamen.Leverage("2021-11-30");
        Assert.Equal([40.1667m, 24.0000m], statement.SubFunds.Select(s => s.Multiple!.Value.Value));
        Assert.Equal(32.8182m, statement.Multiple?.Value);
    }

    [Fact]
    public void Calculate_TheDayBefore_LeavesOutWhatWasNotFormed()
    {
        var statement = Xiamen.Leverage("2021-11-29");
        Assert.Equal(40.1667m, statement.Multiple?.Value);
        Assert.Equal("40.2倍", statement.Multiple?.Display);
        var left = Assert.Single(statement.Excluded);
        Assert.Equal((Id("torch-two"), "火炬二号基金", ExclusionReason.NotFormed, Money.Zero), (left.SubFund, left.Name, left.Reason, left.Committed));
    }

    [Fact]
    public void Calculate_BeforeEverything_GivesNoMultiple()
    {
        var statement = Xiamen.Leverage("2021-06-29");
        Assert.Null(statement.Multiple);
        Assert.Equal(UnavailableReason.ZeroDenominator, statement.Measures[0].Unavailable);
        Assert.Equal(2, statement.Excluded.Length);
    }

    [Fact]
    public void Calculate_KnownEarlier_ComesOutAsItDidThen()
    {
        var books = Xiamen;
        var then = books.Projection.Last.RecordedAt;
        var published = books.Leverage("2021-11-30");
        books.Commit("torch-two", Yi(0.25m), "2021-11-30", Domain.Records.CommitmentChange.Reduce);

        Assert.Equal("36.1倍", books.Leverage("2021-11-30").Multiple?.Display);
        var again = LeverageCalculator.Calculate(books.Projection.KnownAt(then)!, Day("2021-11-30"), LeverageBasis.Committed);
        Assert.Equal(published.Capital, again.Capital);
        Assert.Equal(published.Multiple, again.Multiple);
        Assert.Equal(published.SubFunds, again.SubFunds);
    }

    /// <summary>Without sources, T / G and (T − G) / G can be given and nothing else.</summary>
    [Fact]
    public void Calculate_SourcesNotRecorded_SaysSo()
    {
        var statement = Xiamen.Leverage("2021-11-30");
        Assert.Equal(
            ["M1 32.8倍", "M2 31.8倍", "M3 SourcesNotRecorded", "M4 SourcesNotRecorded", "M5 SourcesNotRecorded", "M6 SourcesNotRecorded"],
            statement.Measures.Select(m => $"{m.Measure.Id} {m.Multiple?.Display ?? m.Unavailable.ToString()}"));
        Assert.Equal(new AttributedPrivate(null, UnavailableReason.SourcesNotRecorded), statement.Attributed);
    }
}
