using FundLeverage.Domain.Projects;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Sheets;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Projects;

/// <summary>
/// Statistics of introduced projects as tables: each figure beside the year before, the groups, the stages, how the stocks moved, and
/// how far projects came in how many days.
/// </summary>
internal static class ProjectStatisticsSheets
{
    private const string Periods = "periods";
    private const string Groups = "groups";
    private const string GroupFigures = "groupFigures";
    private const string Stages = "stages";
    private const string Movements = "movements";

    /// <summary>The tables' names.</summary>
    public static readonly IReadOnlyList<string> Tables = [Periods, Groups, GroupFigures, Stages, Movements, StageJourneySheets.Funnel, StageJourneySheets.Conversion, StageJourneySheets.Durations];

    private static readonly SheetColumns<PeriodRow> PeriodColumns = new SheetColumns<PeriodRow>()
        .Text("projectFigure", (row, language) => Sentences.Fill($"projectFigure:{row.Key}", language))
        .Whole("projectCount", row => row.Now.Count)
        .Money("totalInvestment", row => row.Now.TotalInvestment)
        .Whole("withoutInvestment", row => row.Now.WithoutInvestment)
        .Money("averageInvestment", row => row.Now.Average)
        .Money("medianInvestment", row => row.Now.Median)
        .Whole("previousCount", row => row.Before.Count)
        .Money("previousInvestment", row => row.Before.TotalInvestment)
        .Whole("previousWithoutInvestment", row => row.Before.WithoutInvestment)
        .Money("previousAverage", row => row.Before.Average)
        .Money("previousMedian", row => row.Before.Median)
        .Number("countGrowth", row => row.Growth.CountPercent)
        .Number("investmentGrowth", row => row.Growth.InvestmentPercent)
        .Text("unavailable", (row, language) => row.Growth is { CountPercent: not null, InvestmentPercent: not null } ? null : Sentences.Fill("growth:zeroBase", language), width: 34);

    private static readonly SheetColumns<GroupRow> GroupColumns = Figures(
        OfGroup(new SheetColumns<GroupRow>(), row => row).Whole("alsoIntroduced", row => row.Group.Introducer is null ? null : row.Group.AlsoIntroduced),
        _ => true);

    // By time, what there is at the end of each part is not added.
    private static readonly SheetColumns<GroupRow> PartColumns = Figures(
        OfName(new SheetColumns<GroupRow>(), row => row).Date("partFrom", row => row.Group.Days?.Start).Date("partTo", row => row.Group.Days?.End),
        key => !key.EndsWith("Stock", StringComparison.Ordinal));

    private static readonly SheetColumns<(GroupRow Group, ProjectFigureRow Row)> GroupFigureColumns =
        OfFigures(OfGroup(new SheetColumns<(GroupRow Group, ProjectFigureRow Row)>(), row => row.Group).Text("projectFigure", (row, language) => Sentences.Fill($"projectFigure:{row.Row.Key}", language)), row => row.Row.Figures);

    private static readonly SheetColumns<(ProjectStage Stage, ProjectFigures Figures)> StageColumns =
        OfFigures(new SheetColumns<(ProjectStage Stage, ProjectFigures Figures)>().Choice("stage", "projectStage", row => (ProjectStage?)row.Stage), row => row.Figures, isSummed: true);

    private static readonly SheetColumns<(string Key, StockMovement Movement)> MovementColumns = new SheetColumns<(string Key, StockMovement Movement)>()
        .Text("projectFigure", (row, language) => Sentences.Fill($"projectFigure:{row.Key}", language))
        .Whole("openingCount", row => row.Movement.OpeningCount)
        .Money("opening", row => row.Movement.Opening)
        .Whole("enteredCount", row => row.Movement.EnteredCount)
        .Money("entered", row => row.Movement.Entered)
        .Whole("leftCount", row => row.Movement.LeftCount)
        .Money("left", row => row.Movement.Left)
        .Money("revalued", row => row.Movement.Revalued)
        .Whole("closingCount", row => row.Movement.ClosingCount)
        .Money("closing", row => row.Movement.Closing);

    public static SheetBook Book(KnownFund known, ProjectStatistics statistics)
    {
        var language = known.Call.Language;
        var groups = statistics.Groups.Select(group => new GroupRow(group, statistics.Grouping)).ToList();
        return SheetBook.Of(
            known,
            "projectStatistics",
            statistics.SeenOn,
            facts => facts
                .Add("from", statistics.From)
                .Add("to", statistics.To)
                .Add("previousFrom", statistics.PreviousFrom)
                .Add("previousTo", statistics.PreviousTo)
                .Add("landedRule", ProjectSentence.Rule(statistics.Rule, language))
                .Choice("groupBy", "projectGrouping", statistics.Grouping)
                .Add("sentence", ProjectSentence.Of(statistics, language, isRounded: false))
                .Add("roundedSentence", ProjectSentence.Of(statistics, language, isRounded: true)),
            PeriodColumns.Table(Periods, ProjectFigureRow.Of(statistics.Whole).Zip(ProjectFigureRow.Of(statistics.Previous), (now, before) => new PeriodRow(now.Key, now.Figures, before.Figures))),
            (statistics.Groups.Any(group => group.Days is not null) ? PartColumns : GroupColumns).Table(Groups, groups),
            GroupFigureColumns.Table(GroupFigures, groups.SelectMany(group => ProjectFigureRow.Of(group.Group.Slice).Select(row => (group, row)))),
            StageColumns.Table(Stages, statistics.ByStage),
            MovementColumns.Table(Movements, [("pipelineStock", statistics.Pipeline), ("landedStock", statistics.Landed)]),
            StageJourneySheets.FunnelOf(statistics.Funnel),
            StageJourneySheets.ConversionOf(statistics.Journeys),
            StageJourneySheets.DurationsOf(statistics.Journeys));
    }

    private static SheetColumns<GroupRow> Figures(SheetColumns<GroupRow> columns, Func<string, bool> isSummed) => ProjectFigureRow.Keys.Index().Aggregate(
        columns,
        (so, key) => so
            .Whole($"{key.Item}Count", row => row.Figures[key.Index].Count, isSummed(key.Item))
            .Money($"{key.Item}Investment", row => row.Figures[key.Index].TotalInvestment, isSummed(key.Item)));

    private static SheetColumns<T> OfName<T>(SheetColumns<T> columns, Func<T, GroupRow> group) => columns
        .Text("group", row => group(row).Group.Key)
        .Text("groupName", (row, language) => ProjectStatisticsAnswer.NameOf(group(row).Group, group(row).Grouping, language), width: 30);

    private static SheetColumns<T> OfGroup<T>(SheetColumns<T> columns, Func<T, GroupRow> group) => OfName(columns, group)
        .Choice("introducerKind", "introducerKind", row => group(row).Group.Introducer);

    private static SheetColumns<T> OfFigures<T>(SheetColumns<T> columns, Func<T, ProjectFigures> figures, bool isSummed = false) => columns
        .Whole("projectCount", row => figures(row).Count, isSummed)
        .Money("totalInvestment", row => figures(row).TotalInvestment, isSummed)
        .Whole("withoutInvestment", row => figures(row).WithoutInvestment, isSummed)
        .Money("averageInvestment", row => figures(row).Average)
        .Money("medianInvestment", row => figures(row).Median);

    private sealed record PeriodRow(string Key, ProjectFigures Now, ProjectFigures Before)
    {
        public ProjectGrowth Growth { get; } = ProjectGrowth.Between(Before, Now);
    }

    private sealed record GroupRow(ProjectGroup Group, ProjectGrouping Grouping)
    {
        public IReadOnlyList<ProjectFigures> Figures { get; } = [.. ProjectFigureRow.Of(Group.Slice).Select(row => row.Figures)];
    }
}
