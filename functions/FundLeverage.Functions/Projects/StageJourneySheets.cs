using FundLeverage.Domain.Projects;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Sheets;

namespace FundLeverage.Functions.Projects;

/// <summary>How far projects came, and how long they stayed, as tables.</summary>
internal static class StageJourneySheets
{
    /// <summary>The name of the table of how far all came together.</summary>
    public const string Funnel = "funnel";

    /// <summary>The name of the table of who came further.</summary>
    public const string Conversion = "conversion";

    /// <summary>The name of the table of days in the stages.</summary>
    public const string Durations = "durations";

    private static readonly SheetColumns<ProjectFunnelStep> FunnelColumns = new SheetColumns<ProjectFunnelStep>()
        .Choice("stage", "projectStage", row => (ProjectStage?)row.Stage)
        .Whole("reachedOrBeyond", row => row.Count)
        .Money("totalInvestment", row => row.TotalInvestment)
        .Whole("withoutInvestment", row => row.WithoutInvestment)
        .Whole("withdrawnSince", row => row.Withdrawn)
        .Number("percentOfPrevious", row => row.Percent);

    private static readonly SheetColumns<(StageJourney From, StageReached To)> ConversionColumns = new SheetColumns<(StageJourney From, StageReached To)>()
        .Choice("stage", "projectStage", row => (ProjectStage?)row.From.Stage)
        .Choice("laterStage", "projectStage", row => (ProjectStage?)row.To.Stage)
        .Whole("enteredStage", row => row.From.Entered)
        .Whole("reachedStage", row => row.To.Count)
        .Number("reachedPercent", row => row.To.Percent);

    private static readonly SheetColumns<StageJourney> DurationColumns = new SheetColumns<StageJourney>()
        .Choice("stage", "projectStage", row => (ProjectStage?)row.Stage)
        .Whole("enteredStage", row => row.Entered)
        .Whole("withdrawnSince", row => row.Withdrawn)
        .Whole("completedStays", row => row.Completed.Count)
        .Number("completedAverage", row => row.Completed.Average)
        .Number("completedMedian", row => row.Completed.Median)
        .Whole("runningStays", row => row.Running.Count)
        .Number("runningAverage", row => row.Running.Average)
        .Number("runningMedian", row => row.Running.Median);

    /// <summary>A row for each stage.</summary>
    public static SheetTable FunnelOf(IEnumerable<ProjectFunnelStep> steps) => FunnelColumns.Table(Funnel, steps);

    /// <summary>A row for each stage and each later one.</summary>
    public static SheetTable ConversionOf(IEnumerable<StageJourney> journeys) =>
        ConversionColumns.Table(Conversion, journeys.SelectMany(journey => journey.Reached.Select(reached => (journey, reached))));

    /// <summary>A row for each stage.</summary>
    public static SheetTable DurationsOf(IEnumerable<StageJourney> journeys) => DurationColumns.Table(Durations, journeys);
}
