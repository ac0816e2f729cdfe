using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Tests.Support;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Leverage;

/// <summary>One sub-fund, three bases, three answers: which one is said matters.</summary>
public sealed class BasisTests
{
    private static Books Example => Books.Open().SubFund("a")
        .Commit("a", Wan(5000), "2021-02-01")
        .Size("a", Yi(10), "2021-02-01", new CapitalSources(Yi(1), Yi(2), Yi(6.5m)))
        .Size("a", Yi(20), "2021-02-01", new CapitalSources(Yi(2), Yi(4), Yi(13)), SizeBasis.Target)
        .Pay("a", Wan(2500), "2021-03-01")
        .Pay("a", Wan(1000), "2021-03-01", CapitalSource.OtherFiscal)
        .Pay("a", Wan(1500), "2021-03-01", CapitalSource.StateOwned)
        .Pay("a", Wan(5000), "2021-04-01", CapitalSource.Private);

    [Fact]
    public void Committed_Capital_IsTheCommitmentAndTheRecordedSources() =>
        Assert.Equal(new CapitalStructure(Wan(5000), Yi(1), Yi(2), Yi(6.5m), Yi(10)), Example.Leverage("2021-04-01").Capital);

    [Fact]
    public void Target_WithSources_LeavesTheRestToThisFund()
    {
        var statement = Example.Leverage("2021-04-01", LeverageBasis.Target);
        Assert.Equal(new CapitalStructure(Yi(1), Yi(2), Yi(4), Yi(13), Yi(20)), statement.Capital);
        Assert.Equal("20.0倍", statement.Multiple?.Display);
    }

    [Fact]
    public void Target_WithoutSources_SetsTheCommitmentAgainstIt()
    {
        var statement = Books.Open().SubFund("a").Commit("a", Wan(5000), "2021-02-01").Size("a", Yi(20), "2021-02-01", basis: SizeBasis.Target)
            .Leverage("2021-02-01", LeverageBasis.Target);
        Assert.Equal(new CapitalStructure(Wan(5000), null, null, null, Yi(20)), statement.Capital);
        Assert.Equal("40.0倍", statement.Multiple?.Display);
    }

    [Theory]
    [InlineData("2021-03-31", 0, 5000, "2.0倍")]
    [InlineData("2021-04-01", 5000, 10000, "4.0倍")]
    public void PaidIn_Capital_IsWhatCameInByTheDay(string asOf, int privateWan, int totalWan, string display)
    {
        var statement = Example.Leverage(asOf, LeverageBasis.PaidIn);
        Assert.Equal(new CapitalStructure(Wan(2500), Wan(1000), Wan(1500), Wan(privateWan), Wan(totalWan)), statement.Capital);
        Assert.Equal(display, statement.Multiple?.Display);
        Assert.Equal(LeverageBasis.PaidIn, statement.Basis);
    }

    [Fact]
    public void PaidIn_OthersOnly_CountsThemAndGivesNoMultipleOfNothing()
    {
        var statement = Books.Open().SubFund("a").Commit("a", Wan(5000), "2021-02-01").Pay("a", Wan(100), "2021-03-01", CapitalSource.Private)
            .Leverage("2021-03-01", LeverageBasis.PaidIn);
        Assert.Equal(Wan(100), statement.Capital.Total);
        Assert.Null(statement.Multiple);
        Assert.Equal(UnavailableReason.ZeroDenominator, statement.Measures[0].Unavailable);
        Assert.Equal(new AttributedPrivate(null, UnavailableReason.ZeroDenominator), statement.Attributed);
    }

    /// <summary>One sub-fund without sources makes the whole fund's sources unknown, not smaller.</summary>
    [Fact]
    public void Sources_MissingInOneSubFund_AreMissingInTheTotal()
    {
        var statement = Example.SubFund("b").Commit("b", Yi(1), "2021-02-01").Size("b", Yi(5), "2021-02-01").Leverage("2021-04-01");
        Assert.Equal(new CapitalStructure(Yi(1.5m), null, null, null, Yi(15)), statement.Capital);
        Assert.False(statement.Capital.SourcesAreRecorded);
        Assert.Equal("10.0倍", statement.Multiple?.Display);
        Assert.Equal(UnavailableReason.SourcesNotRecorded, statement.Measures[3].Unavailable);
        Assert.True(statement.SubFunds[0].Capital.SourcesAreRecorded);
    }

    [Fact]
    public void Calculate_UnknownBasis_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Example.Leverage("2021-04-01", (LeverageBasis)9));

    [Fact]
    public void Calculate_ForeignMoney_CountsAtTheRecordedRate()
    {
        var dollars = Money.Of(1_000_000m, Currency.Find("USD")!);
        var amount = new RecordedAmount(dollars.ToYuan(6.5m), new ForeignAmount(dollars, 6.5m, Day("2021-02-01"), "中国人民银行中间价"));
        var statement = Books.Open().SubFund("a").Record(new Commitment(Id("a"), CommitmentChange.Initial, amount), "2021-02-01")
            .Size("a", Wan(6500), "2021-02-01").Leverage("2021-02-01");
        Assert.Equal(Wan(650), statement.Capital.Guidance);
        Assert.Equal("10.0倍", statement.Multiple?.Display);
    }
}
