using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Tests.Support;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Funds;

public sealed class SubFundHistoryTests
{
    [Theory]
    [InlineData("2021-01-31", 0, Label = "the day before")]
    [InlineData("2021-02-01", 5000, Label = "first commitment")]
    [InlineData("2021-03-01", 6000, Label = "increased")]
    [InlineData("2021-04-01", 4000, Label = "reduced")]
    [InlineData("2021-05-01", 3000, Label = "transferred out")]
    [InlineData("2021-06-01", 0, Label = "cancelled")]
    [InlineData("2021-07-01", 800, Label = "committed anew")]
    public void CommittedOn_EachChange_MovesTheBalanceFromItsDayOn(string day, int wan)
    {
        var history = Of(Books.Open().SubFund("a")
            .Commit("a", Wan(5000), "2021-02-01")
            .Commit("a", Wan(1000), "2021-03-01", CommitmentChange.Increase)
            .Commit("a", Wan(2000), "2021-04-01", CommitmentChange.Reduce)
            .Commit("a", Wan(1000), "2021-05-01", CommitmentChange.TransferOut)
            .Commit("a", Wan(3000), "2021-06-01", CommitmentChange.Cancel)
            .Commit("a", Wan(800), "2021-07-01"));
        Assert.Equal(Wan(wan), history.CommittedOn(Day(day)));
        Assert.Equal(day == "2021-06-01", history.IsCancelledOn(Day(day)));
    }

    [Fact]
    public void SizeOn_TwoBases_TheLatestOfEach()
    {
        var history = Of(Books.Open().SubFund("a")
            .Size("a", Yi(10), "2021-02-01")
            .Size("a", Yi(30), "2021-03-01", basis: SizeBasis.Target)
            .Size("a", Yi(12), "2021-04-01"));
        Assert.Null(history.SizeOn(Day("2021-01-31"), SizeBasis.Committed));
        Assert.Null(history.SizeOn(Day("2021-02-28"), SizeBasis.Target));
        Assert.Equal(Yi(10), history.SizeOn(Day("2021-03-31"), SizeBasis.Committed)?.Amount.Yuan);
        Assert.Equal(Yi(12), history.SizeOn(Day("2021-04-01"), SizeBasis.Committed)?.Amount.Yuan);
        Assert.Equal(Yi(30), history.SizeOn(Day("2021-04-01"), SizeBasis.Target)?.Amount.Yuan);
    }

    [Fact]
    public void PaidInOn_Sources_AddUpApart()
    {
        var history = Of(Books.Open().SubFund("a")
            .Pay("a", Wan(10), "2021-02-01")
            .Pay("a", Wan(20), "2021-03-01")
            .Pay("a", Wan(40), "2021-03-01", CapitalSource.Private));
        Assert.Equal(Wan(10), history.PaidInOn(Day("2021-02-28"), CapitalSource.GuidanceFund));
        Assert.Equal(Wan(30), history.PaidInOn(Day("2021-03-01"), CapitalSource.GuidanceFund));
        Assert.Equal(Wan(40), history.PaidInOn(Day("2021-03-01"), CapitalSource.Private));
        Assert.Equal(Money.Zero, history.PaidInOn(Day("2021-03-01"), CapitalSource.StateOwned));
    }

    [Fact]
    public void FormedOn_FromTheRegistrationOrRecordedLater()
    {
        Assert.Equal(Day("2021-01-01"), Of(Books.Open().SubFund("a")).FormedOn);
        var later = Books.Open().SubFund("a", formedOn: null);
        Assert.Null(Of(later).FormedOn);
        Assert.Equal(Day("2021-03-01"), Of(later.Become("a", SubFundStatus.Formed, "2021-03-01")).FormedOn);
        Assert.Null(Of(later).LiquidatedOn);
        Assert.Equal(Day("2021-09-01"), Of(later.Become("a", SubFundStatus.Liquidated, "2021-09-01")).LiquidatedOn);
    }

    [Fact]
    public void With_AnotherRegistration_TakesItsPlaceAndKeepsTheRecords()
    {
        var history = Of(Books.Open().SubFund("a").Commit("a", Wan(1), "2021-02-01"));
        var corrected = history.With(new TimelineEntry<RecordContent>(Day("2021-01-01"), 9, Books.Registration("a", name: "新名称")));
        Assert.Equal("新名称", corrected.Registration.Name);
        Assert.Equal(9, corrected.RegisteredAt);
        Assert.Equal(Wan(1), corrected.CommittedOn(Day("2021-02-01")));
    }

    private static SubFundHistory Of(Books books) => books.Projection.Counted[Id("a")];
}
