using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Projects;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Tests.Support;
using static FundLeverage.Domain.Tests.Support.ProjectBooks;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Projects;

public sealed class ProjectStatisticsTests
{
    /// <summary>Introduced in 2020: a (3亿, landed 2021-09-30), b (2亿). In 2021: c (no amount), d (5亿, landed at once, withdrawn in December), e (1亿).</summary>
    private static Books Recorded => Books.Open()
        .Introduce("a", "2020-03-01", ProjectStage.Pipeline, Yi(3))
        .Introduce("b", "2020-06-30", ProjectStage.Signed, Yi(2), ProjectKind.Fund)
        .Introduce("c", "2021-01-01", ProjectStage.Negotiating)
        .Introduce("d", "2021-11-30", ProjectStage.InProduction, Yi(5), ProjectKind.FundManager)
        .Introduce("e", "2021-12-01", ProjectStage.Pipeline, Yi(1))
        .Move("a", ProjectStage.Landed, "2021-09-30", Yi(3.2m))
        .Move("d", ProjectStage.Withdrawn, "2021-12-15");

    [Fact]
    public void Of_APeriod_TellsFlowsFromStocks()
    {
        var statistics = Recorded.Statistics("2021-01-01", "2021-11-30");

        Assert.Equal(("2: 5", "2: 8.2", "2: 8.2", "0: 0"), (statistics.Whole.Introduced.Short(), statistics.Whole.Landed.Short(), statistics.Whole.StillLanded.Short(), statistics.Whole.Withdrawn.Short()));
        Assert.Equal(("2: 2", "2: 8.2", "0: 0"), (statistics.Whole.PipelineStock.Short(), statistics.Whole.LandedStock.Short(), statistics.Whole.WithdrawnStock.Short()));
        Assert.Equal((1, Yi(5), Yi(5)), (statistics.Whole.Introduced.WithoutInvestment, statistics.Whole.Introduced.Average, statistics.Whole.Introduced.Median));
        Assert.Equal(["Pipeline 0: 0", "Negotiating 1: 0", "Signed 1: 2", "Landed 1: 3.2", "UnderConstruction 0: 0", "InProduction 1: 5"], statistics.ByStage.Select(stage => $"{stage.Stage} {stage.Figures.Short()}"));
    }

    [Fact]
    public void Of_AProjectThatWithdrewAfterItLanded_LeavesTheStockAndStaysInTheFlow()
    {
        var whole = Recorded.Statistics("2021-01-01", "2021-12-31").Whole;

        Assert.Equal(("2: 8.2", "1: 3.2", "1: 5"), (whole.Landed.Short(), whole.StillLanded.Short(), whole.Withdrawn.Short()));
        Assert.Equal(("3: 3", "1: 3.2", "1: 5"), (whole.PipelineStock.Short(), whole.LandedStock.Short(), whole.WithdrawnStock.Short()));
    }

    [Fact]
    public void Funnel_OfProjectsThatSkippedStagesWentBackWithdrewOrMerged_CountsTheFurthestOfEach()
    {
        var books = Recorded.Move("b", ProjectStage.Negotiating, "2021-12-16").Merge("c", "e", "2021-12-17");

        Assert.Equal(
            ["Pipeline 4 11.2 1 ", "Negotiating 3 10.2 1 75.00", "Signed 3 10.2 1 100.00", "Landed 2 8.2 1 66.67", "UnderConstruction 1 5 1 50.00", "InProduction 1 5 1 100.00"],
            books.Statistics("2021-01-01", "2021-12-31").Funnel.Select(step => FormattableString.Invariant($"{step.Stage} {step.Count} {step.TotalInvestment.Amount / 100_000_000m:0.####} {step.Withdrawn} {step.Percent}")));
    }

    [Fact]
    public void Parts_ByQuarter_AreInOrderWithTheEmptyOnesAndTheirOwnStocks()
    {
        var statistics = Recorded.Statistics("2020-11-15", "2021-12-20", ProjectGrouping.Quarter);

        Assert.Equal(
            ["2020-Q4 2020-11-15 2020-12-31 0: 0 0: 0 2: 5", "2021-Q1 2021-01-01 2021-03-31 1: 0 0: 0 3: 5", "2021-Q2 2021-04-01 2021-06-30 0: 0 0: 0 3: 5", "2021-Q3 2021-07-01 2021-09-30 0: 0 1: 3.2 2: 2", "2021-Q4 2021-10-01 2021-12-20 2: 6 1: 5 3: 3"],
            statistics.Groups.Select(part => $"{part.Key} {part.Days!.Start:uuuu-MM-dd} {part.Days.End:uuuu-MM-dd} {part.Slice.Introduced.Short()} {part.Slice.Landed.Short()} {part.Slice.PipelineStock.Short()}"));
        Assert.False(statistics.GroupsAddUp);
    }

    [Theory]
    [InlineData("2002-01-01", "2021-12-31", ProjectGrouping.Month, false)]
    [InlineData("2001-12-31", "2021-12-31", ProjectGrouping.Month, true)]
    [InlineData("1602-01-01", "9999-12-31", ProjectGrouping.Year, true)]
    [InlineData("1602-01-01", "9999-12-31", ProjectGrouping.Region, false)]
    public void Parts_MoreThanAnybodyLooksAt_AreTooMany(string from, string to, ProjectGrouping grouping, bool expected) =>
        Assert.Equal(expected, ProjectParts.AreTooMany(Day(from), Day(to), grouping));

    [Fact]
    public void Parts_UpToTheLastDayThereIs_AreMade() =>
        Assert.Equal(["9998", "9999"], Recorded.Statistics("9998-06-30", "9999-12-31", ProjectGrouping.Year).Groups.Select(part => part.Key));

    [Fact]
    public void Of_BothEndsOfThePeriod_AreInclusive()
    {
        Assert.Equal("1: 5", Recorded.Statistics("2021-11-30", "2021-11-30").Whole.Introduced.Short());
        Assert.Equal("0: 0", Recorded.Statistics("2021-11-29", "2021-11-29").Whole.Introduced.Short());
        Assert.Equal("1: 1", Recorded.Statistics("2021-12-01", "2021-12-01").Whole.Introduced.Short());
    }

    [Fact]
    public void Movement_FromTheEveToTheEnd_AddsUpWithWhatAmountsChangedBy()
    {
        var books = Recorded.Revalue("b", Yi(2.5m), "2021-04-01").Revalue("c", Yi(0.5m), "2021-05-01");

        var movement = books.Statistics("2021-01-01", "2021-11-30").Pipeline;

        Assert.Equal(new StockMovement(2, Yi(5), 1, Yi(0.5m), 1, Yi(3), Yi(0.5m), 2, Yi(3)), movement);
    }

    [Fact]
    public void Previous_IsTheSamePeriodAYearBeforeAsItStoodThen()
    {
        var statistics = Recorded.Statistics("2021-01-01", "2021-06-30");

        Assert.Equal((Day("2020-01-01"), Day("2020-06-30")), (statistics.PreviousFrom, statistics.PreviousTo));
        Assert.Equal(("2: 5", "1: 0"), (statistics.Previous.Introduced.Short(), statistics.Whole.Introduced.Short()));
        Assert.Equal(new ProjectGrowth(-50.00m, -100.00m), ProjectGrowth.Between(statistics.Previous.Introduced, statistics.Whole.Introduced));
        Assert.Equal(new ProjectGrowth(null, null), ProjectGrowth.Between(statistics.Previous.Landed, statistics.Whole.Landed));
    }

    [Fact]
    public void Previous_OfALeapDay_IsThe28th()
    {
        var statistics = Recorded.Statistics("2024-02-29", "2024-02-29");

        Assert.Equal((Day("2023-02-28"), Day("2023-02-28")), (statistics.PreviousFrom, statistics.PreviousTo));
    }

    [Fact]
    public void Of_AMergedProject_CountsAsTheOneItBecameAPartOf()
    {
        var books = Books.Open().Introduce("a", "2021-01-01", ProjectStage.Landed, Yi(3)).Introduce("b", "2021-02-01", ProjectStage.Landed, Yi(4)).Merge("a", "b", "2021-06-01").Revalue("b", Yi(7), "2021-06-01");

        var before = books.Statistics("2021-01-01", "2021-05-31").Whole;
        var after = books.Statistics("2021-01-01", "2021-06-01").Whole;

        Assert.Equal(("2: 7", "2: 7", "0: 0", "2: 7"), (before.Introduced.Short(), before.Landed.Short(), before.Merged.Short(), before.LandedStock.Short()));
        Assert.Equal(("1: 7", "1: 7", "1: 3", "1: 7"), (after.Introduced.Short(), after.Landed.Short(), after.Merged.Short(), after.LandedStock.Short()));
    }

    [Fact]
    public void Landed_ByARecordedRule_WaitsForItsStagesAndItsEvidence()
    {
        var rule = new LandedRule(Id("zone"), 1, "高新区口径", new(ProjectStage.Signed, ProjectStage.Landed), new(EvidenceKind.BusinessRegistration), new(EvidenceKind.FirstPayment, EvidenceKind.LandContract));
        var books = Books.Open().Introduce("a", "2021-01-01", ProjectStage.Signed, Yi(3)).Record(rule, "2021-03-01")
            .See("a", EvidenceKind.BusinessRegistration, "2021-04-01").See("a", EvidenceKind.FirstPayment, "2021-05-01").Move("a", ProjectStage.InProduction, "2021-09-01");

        Assert.Equal((LandedRule.Default, "0: 0"), (books.Statistics("2021-01-01", "2021-02-28").Rule, books.Statistics("2021-01-01", "2021-02-28").Whole.Landed.Short()));
        Assert.Equal((rule, "0: 0"), (books.Statistics("2021-01-01", "2021-04-30").Rule, books.Statistics("2021-01-01", "2021-04-30").Whole.Landed.Short()));
        Assert.Equal("1: 3", books.Statistics("2021-05-01", "2021-05-01").Whole.Landed.Short());

        // inProduction is no stage of the rule: it landed once, and no longer is.
        var late = books.Statistics("2021-01-01", "2021-12-31").Whole;
        Assert.Equal(("1: 3", "0: 0", "1: 3"), (late.Landed.Short(), late.StillLanded.Short(), late.PipelineStock.Short()));
    }

    [Fact]
    public void Groups_ByIntroducer_SplitAmountsByShareAndCountOnce()
    {
        var books = Books.Open().SubFund("x")
            .Introduce("a", "2021-01-01", ProjectStage.Landed, Money.Yuan(100.01m), ProjectKind.Enterprise, BySubFund("x", 3334), Institution("bank", 3333), Institution("club", 3333))
            .Introduce("b", "2021-01-02", ProjectStage.Landed, Money.Yuan(10m), ProjectKind.Enterprise, Institution("bank"), BySubFund("x", lead: true));

        var statistics = books.Statistics("2021-01-01", "2021-12-31", ProjectGrouping.Introducer);

        Assert.Equal(
            ["bank Institution bank 0 33.33 2", "club Institution club 0 33.33 1", "x SubFund x 2 43.35 0"],
            statistics.Groups.Select(g => FormattableString.Invariant($"{g.Key} {g.Introducer} {g.Name} {g.Slice.Landed.Count} {g.Slice.Landed.TotalInvestment.Amount} {g.AlsoIntroduced}")));
        Assert.True(statistics.GroupsAddUp);
        Assert.Equal("2 110.01", FormattableString.Invariant($"{statistics.Whole.Landed.Count} {statistics.Whole.Landed.TotalInvestment.Amount}"));
    }

    [Fact]
    public void Journeys_TellWhoCameFurtherAndHowLongItTook()
    {
        var books = Books.Open()
            .Introduce("a", "2021-01-01").Move("a", ProjectStage.Signed, "2021-01-11").Move("a", ProjectStage.Landed, "2021-01-31")
            .Introduce("b", "2021-01-01").Move("b", ProjectStage.Negotiating, "2021-01-16").Move("b", ProjectStage.Pipeline, "2021-01-20")
            .Introduce("c", "2021-01-21").Move("c", ProjectStage.Withdrawn, "2021-01-26");

        var pipeline = books.Statistics("2021-01-01", "2021-01-30").Journeys[0];

        // Signed passes negotiating over, and so has reached it. b came back and is there for 10 days again.
        Assert.Equal((ProjectStage.Pipeline, 3, 1), (pipeline.Stage, pipeline.Entered, pipeline.Withdrawn));
        Assert.Equal(["Negotiating 2 66.67", "Signed 1 33.33", "Landed 0 0.00", "UnderConstruction 0 0.00", "InProduction 0 0.00"], pipeline.Reached.Select(r => FormattableString.Invariant($"{r.Stage} {r.Count} {r.Percent}")));
        Assert.Equal(new StageDays(3, 10.0m, 10.0m), pipeline.Completed);
        Assert.Equal(new StageDays(1, 10.0m, 10.0m), pipeline.Running);
    }

    [Fact]
    public void Families_NameTheFirstThreeToLand()
    {
        var books = Books.Open();
        foreach (var (id, day) in new[] { ("d", 4), ("c", 2), ("b", 2), ("a", 9) })
            books.Introduce(id, $"2021-03-0{day}", ProjectStage.Landed, Yi(1), ProjectKind.HoldingPlatform);

        var statistics = books.Statistics("2021-01-01", "2021-12-31");

        Assert.Equal((4, Yi(4), 0), (statistics.FundVehicles.Count, statistics.FundVehicles.TotalInvestment, statistics.FundVehicles.WithoutInvestment));
        Assert.Equal(["b项目", "c项目", "d项目"], statistics.FundVehicles.Names);
        Assert.Equal(0, statistics.Enterprises.Count);
    }
}
