using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Tests.Support;
using NodaTime;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Funds;

public sealed class FundProjectionTests
{
    [Fact]
    public void Open_Opening_StartsEmpty()
    {
        var projection = Books.Open().Projection;
        Assert.Equal(0, projection.Last.Seq);
        Assert.Empty(projection.Records);
        Assert.Empty(projection.Counted);
    }

    [Fact]
    public void Open_AnotherEvent_Throws()
    {
        Assert.Throws<ArgumentException>(() => FundProjection.Open(Books.Opening() with { Seq = 1 }));
        Assert.Throws<ArgumentException>(() => FundProjection.Open(Books.Opening() with { Content = Books.Registration("a") }));
    }

    [Theory]
    [InlineData(0, Label = "the same again")]
    [InlineData(2, Label = "a gap")]
    [InlineData(-1)]
    public void Apply_NotTheNextSequenceNumber_Throws(long seq)
    {
        var books = Books.Open();
        Assert.Throws<ArgumentException>(() => books.Projection.Apply(books.Next(Books.Registration("a"), "2021-01-01") with { Seq = seq }));
    }

    [Fact]
    public void Apply_EarlierThanTheLast_Throws()
    {
        var books = Books.Open();
        var next = books.Next(Books.Registration("a"), "2021-01-01") with { RecordedAt = Books.OpenedAt - Duration.FromTicks(1) };
        Assert.Throws<ArgumentException>(() => books.Projection.Apply(next));
    }

    [Fact]
    public void Apply_OneTickLater_IsFoldedIn()
    {
        var books = Books.Open();
        var next = books.Next(Books.Registration("a"), "2021-01-01") with { RecordedAt = Books.OpenedAt + Duration.FromTicks(1) };
        var after = books.Projection.Apply(next);
        Assert.Equal(next, after.Last);
        Assert.Equal(next, after.Records[0].Event);
        Assert.Empty(books.Projection.Records);
    }

    [Fact]
    public void Apply_ASecondOpening_Throws()
    {
        var books = Books.Open();
        Assert.Throws<ArgumentException>(() => books.Record(Books.Opening().Content, "2021-01-01"));
    }

    [Fact]
    public void KnownAt_EveryInstant_IsThePrefixThatWasRecordedByThen()
    {
        var books = Books.Open();
        List<FundProjection> stages = [books.Projection];
        stages.Add(books.SubFund("a").Projection);
        stages.Add(books.Commit("a", Yi(1), "2021-02-01").Projection);
        stages.Add(books.Size("a", Yi(10), "2021-02-01").Projection);
        stages.Add(books.Commit("a", Wan(5000), "2021-01-15", CommitmentChange.Increase).Projection);

        foreach (var stage in stages)
        {
            AssertSame(stage, books.Projection.KnownAt(stage.Last.RecordedAt));
            AssertSame(stage, books.Projection.KnownAt(stage.Last.RecordedAt + Duration.FromSeconds(59)));
        }

        Assert.Null(books.Projection.KnownAt(Books.OpenedAt - Duration.Epsilon));
        Assert.Same(books.Projection, books.Projection.KnownAt(Instant.MaxValue));
    }

    [Fact]
    public void Apply_WhereApprovalIsRequired_CountsNothingButForeseesIt()
    {
        var books = Books.Open(ApprovalPolicy.Required).SubFund("a").Commit("a", Yi(1), "2021-02-01").Size("a", Yi(10), "2021-02-01");
        Assert.Empty(books.Projection.Counted);
        Assert.Equal(Yi(1), books.Projection.Prospective[Id("a")].CommittedOn(Day("2021-02-01")));
        Assert.All(books.Projection.Records, r => Assert.Equal(RecordStatus.Pending, r.Status));
        Assert.Null(books.Leverage("2021-12-31").Multiple);
    }

    private static void AssertSame(FundProjection expected, FundProjection? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Last, actual.Last);
        Assert.Equal(expected.Records, actual.Records);
        var asOf = Day("2021-12-31");
        Assert.Equal(expected.Counted.Keys, actual.Counted.Keys);
        Assert.Equal(
            LeverageCalculator.Calculate(expected, asOf, LeverageBasis.Committed).Capital,
            LeverageCalculator.Calculate(actual, asOf, LeverageBasis.Committed).Capital);
    }
}
