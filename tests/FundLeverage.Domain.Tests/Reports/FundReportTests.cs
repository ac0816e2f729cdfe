using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reports;
using FundLeverage.Domain.Tests.Support;
using NodaTime;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Reports;

public sealed class FundReportTests
{
    [Fact]
    public void Report_OfALedgerThatGrewSince_IsRefused()
    {
        var books = Books.Open();
        var inputs = Inputs(books.Projection, "2021-11");

        Assert.Throws<ArgumentException>(() => FundReport.Of(books.SubFund("a").Projection, inputs));
    }

    [Fact]
    public void Trend_OfEveryKindOfPeriod_EndsOnItsLastDayAndHas24Months()
    {
        var books = Books.Open().SubFund("a").Commit("a", Yi(1), "2021-01-31").Size("a", Yi(5), "2021-01-31");

        foreach (var period in new[] { "2021", "2021-H1", "2021-Q1", "2021-02", "2024-02", "2021-W48" })
        {
            var report = FundReport.Of(books.Projection, Inputs(books.Projection, period));
            Assert.Equal((period, 24, report.AsOf), (period, report.Trend.Points.Length, report.Trend.Points[^1].AsOf));
            Assert.Equal(report.Committed.Multiple, report.Trend.Points[^1].Multiple);
        }
    }

    [Fact]
    public void Change_WhereThePastWasRestated_TellsThePublishedFigureFromTheKnownOne()
    {
        var books = Books.Open().SubFund("a").Commit("a", Yi(1), "2021-01-31").Size("a", Yi(5), "2021-01-31");
        var october = Inputs(books.Projection, "2021-10");
        books.Size("a", Yi(6), "2021-02-01").Size("a", Yi(8), "2021-11-05");

        var change = FundReport.Of(books.Projection, Inputs(books.Projection, "2021-11") with { Previous = new EarlierReport(october.Occurrence, october.KnownAt, october.PublishedAt) }).Change!;

        Assert.Equal((5m, 6m, 8m, 2m), (change.Published.Multiple!.Value.Value, change.Bridge.Before.Multiple!.Value.Value, change.Bridge.After.Multiple!.Value.Value, change.Bridge.Change));
    }

    [Fact]
    public void Quality_OfWhatIsMissing_NamesIt()
    {
        var books = Books.Open(ApprovalPolicy.Required)
            .SubFund("a").Approve(1).Commit("a", Yi(1), "2021-01-31").Approve(3).Size("a", Yi(5), "2021-01-31").Approve(5)
            .Commit("a", Yi(1), "2021-11-30", CommitmentChange.Increase).Commit("a", Yi(1), "2021-12-01", CommitmentChange.Increase);

        var report = FundReport.Of(books.Projection, Inputs(books.Projection, "2021-11"));

        Assert.Equal([7L], report.Quality.Pending.Select(record => record.Seq));
        Assert.Equal("a", report.Quality.WithoutSources.Single().SubFund.Value);
        Assert.Equal("a", report.Quality.WithoutPaidIn.Single().SubFund.Value);
        Assert.Null(report.PaidIn);
        Assert.Equal((100m, null), (report.SubFunds.Single().SizeShare, report.SubFunds.Single().PaidIn));
    }

    [Theory]
    [InlineData("2020-11-29", true, Label = "a day before the twelve months")]
    [InlineData("2020-11-30", false, Label = "their first day")]
    public void Quality_OfASubFundWithoutRecordsForAYear_NamesIt(string last, bool isStale)
    {
        var books = Books.Open().SubFund("a", "2020-01-15").Commit("a", Yi(1), "2020-02-01").Size("a", Yi(5), last).Pay("a", Yi(1), "2021-12-01");

        var stale = FundReport.Of(books.Projection, Inputs(books.Projection, "2021-11")).Quality.Stale;

        Assert.Equal(isStale ? [("a", Day(last))] : [], stale.Select(subFund => (subFund.Counted.SubFund.Value, subFund.LastOn)));
    }

    [Fact]
    public void Quality_OfRecordsThatAreAlike_NamesThemAsPossibleDuplicates()
    {
        var books = Books.Open().SubFund("a").Commit("a", Yi(1), "2021-01-31").Size("a", Yi(5), "2021-01-31")
            .Pay("a", Yi(1), "2021-02-01").Pay("a", Yi(1), "2021-02-01").Pay("a", Yi(1), "2021-02-01", CapitalSource.Private).Pay("a", Yi(1), "2021-02-02").Pay("a", Yi(1), "2021-02-01")
            .Pay("a", Yi(2), "2021-12-01").Pay("a", Yi(2), "2021-12-01");

        var alike = FundReport.Of(books.Projection, Inputs(books.Projection, "2021-11")).Quality.Duplicates;

        Assert.Equal([(4L, 5L), (4L, 8L)], alike.Select(pair => (pair.First.Seq, pair.Second.Seq)));
    }

    [Fact]
    public void Evidence_OfAReport_NamesEachRecordOnce()
    {
        var books = Books.Open().SubFund("a").Commit("a", Yi(1), "2021-01-31").Size("a", Yi(5), "2021-01-31").Size("a", Yi(6), "2021-03-31")
            .Pay("a", Yi(1), "2021-02-01")
            .Record(Figure("k", "2021-01..2021-09", 90, 120), "2021-09-30").Record(Figure("k", "2021-01..2021-10", 98, null), "2021-10-31")
            .Size("a", Yi(8), "2021-12-01");

        var evidence = FundReport.Of(books.Projection, Inputs(books.Projection, "2021-11")).Evidence;

        Assert.Equal(["1,2,4", "1,5"], evidence.Leverage.Select(leverage => string.Join(',', leverage.Lines.Select(line => line.Record.Seq))));
        Assert.Equal([3L], evidence.Earlier.Select(record => record.Seq));
        Assert.Equal([6L, 7L], evidence.Indicators.Select(record => record.Seq));
        Assert.Empty(evidence.Projects.Concat(evidence.Reinvestment));
    }

    /// <summary>What takes effect after the day makes up no figure; a registration that something by the day rests on stays.</summary>
    [Fact]
    public void Evidence_OfAReport_LeavesOutWhatTakesEffectLater()
    {
        var books = Books.Open().SubFund("a").Commit("a", Yi(1), "2021-01-31").Size("a", Yi(5), "2021-01-31")
            .Record(Books.Registration("later", "2022-03-01"), "2022-03-01")
            .Record(Books.Registration("committed", "2022-04-01"), "2022-04-01")
            .Record(new Commitment(Id("committed"), CommitmentChange.Initial, Yi(1), ApprovedBeforeFormation: true), "2021-11-30");

        var report = FundReport.Of(books.Projection, Inputs(books.Projection, "2021-11"));

        Assert.Equal([5L, 6L], report.Evidence.Earlier.Select(record => record.Seq));
        Assert.Equal([Id("committed"), Id("later")], report.Quality.Excluded.Select(excluded => excluded.SubFund));
    }

    [Fact]
    public void Indicators_OfAYear_AreTheLatestThatHaveAPlan()
    {
        var books = Books.Open()
            .Record(Figure("k", "2021-01..2021-09", 90, 120), "2021-09-30")
            .Record(Figure("k", "2021-10", 8, null), "2021-10-31")
            .Record(Figure("k", "2021-01..2021-10", 98, null), "2021-10-31")
            .Record(Figure("k", "2021-01..2021-12", 121, null), "2021-12-31")
            .Record(Figure("old", "2020", 1, 1), "2020-12-31")
            .Record(Figure("none", "2021-10", 1, null), "2021-10-31");

        var statement = FundReport.Of(books.Projection, Inputs(books.Projection, "2021-11")).Indicators.Single();

        Assert.Equal(("2021-01..2021-10", 81.67m), (statement.Recorded.Figure.Period.Text, statement.Completion.Percent.Value));
    }

    private static IndicatorFigure Figure(string id, string period, decimal value, decimal? plan) =>
        new(Id(id), id, "亿元", ReportingPeriod.Of(period), value, FigureHedge.Exact, plan, null, null, null);

    private static ReportInputs Inputs(FundProjection projection, string period) => new(
        new ReportOccurrence(ReportingPeriod.Of(period), 1),
        ReportLanguage.Zh,
        projection.Last.RecordedAt,
        projection.Last.RecordedAt + Duration.FromHours(1),
        Books.Clerk,
        null,
        null);
}
