using System.Collections.Immutable;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Projects;

/// <summary>
/// 引荐项目统计: what was introduced, landed and withdrew in a period, and what there is at its end. What happened counts as it is seen
/// on a day, most often the period's last one: a project is worth what is in force then, and one that became a part of another by
/// then counts as that one only. So the flows of adjacent periods, seen on one day, add up.
/// </summary>
/// <param name="Fund">The fund.</param>
/// <param name="From">The period's first day.</param>
/// <param name="To">Its last day, which the stocks are of.</param>
/// <param name="SeenOn">The day of the view; not before the last day.</param>
/// <param name="Rule">What counts as landed: the rule in force on the day of the view, applied to all of it and to the year before.</param>
/// <param name="Whole">All projects.</param>
/// <param name="ByStage">What is neither withdrawn nor a part of another at the end, by stage.</param>
/// <param name="Pipeline">How the stock on the way moved.</param>
/// <param name="Landed">How the landed stock moved.</param>
/// <param name="PreviousFrom">The same first day a year before.</param>
/// <param name="PreviousTo">The same last day a year before.</param>
/// <param name="Previous">All projects then, as seen a year before the day of the view.</param>
/// <param name="Grouping">By what they are grouped.</param>
/// <param name="Groups">The groups.</param>
/// <param name="GroupsAddUp">True when the groups' figures are the whole's together.</param>
/// <param name="Funnel">How many ever came to each stage or beyond it by the end.</param>
/// <param name="Journeys">What became of those that came to each stage.</param>
/// <param name="Enterprises">企业 that landed.</param>
/// <param name="FundVehicles">基金、持股平台、基金管理公司 that landed.</param>
public sealed record ProjectStatistics(
    GuidanceFund Fund,
    LocalDate From,
    LocalDate To,
    LocalDate SeenOn,
    LandedRule Rule,
    ProjectSlice Whole,
    ImmutableArray<(ProjectStage Stage, ProjectFigures Figures)> ByStage,
    StockMovement Pipeline,
    StockMovement Landed,
    LocalDate PreviousFrom,
    LocalDate PreviousTo,
    ProjectSlice Previous,
    ProjectGrouping Grouping,
    ImmutableArray<ProjectGroup> Groups,
    bool GroupsAddUp,
    ImmutableArray<ProjectFunnelStep> Funnel,
    ImmutableArray<StageJourney> Journeys,
    LandedFamily Enterprises,
    LandedFamily FundVehicles)
{
    /// <summary>The statistics of a period, in one pass over the projects.</summary>
    /// <param name="books">What counts.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day; not before the first.</param>
    /// <param name="seenOn">The day of the view; not before the last day.</param>
    /// <param name="grouping">By what to group.</param>
    /// <exception cref="ArgumentOutOfRangeException">Of parts by time there are too many; see <see cref="ProjectParts.AreTooMany"/>.</exception>
    public static ProjectStatistics Of(FundBooks books, LocalDate from, LocalDate to, LocalDate seenOn, ProjectGrouping grouping)
    {
        var rule = LandedRuleHistory.InForce(books, seenOn);
        var criteria = LandedCriteria.Of(rule);
        var (previousFrom, previousTo, previousSeen) = (from.PlusYears(-1), to.PlusYears(-1), seenOn.PlusYears(-1));
        var (first, last, view) = (DayNumber.Of(from), DayNumber.Of(to), DayNumber.Of(seenOn));
        var (firstBefore, lastBefore, viewBefore) = (DayNumber.Of(previousFrom), DayNumber.Of(previousTo), DayNumber.Of(previousSeen));

        var whole = new ProjectSliceTally();
        var previous = new ProjectSliceTally();
        var every = ProjectParts.EveryOf(grouping);
        var groups = every is null ? new ProjectGroupsTally(grouping, books) : null;
        var journeys = new StageJourneyTally();
        var byStage = new ProjectTally[(int)ProjectStage.Withdrawn];
        var (pipeline, landed) = (default(StockMovementTally), default(StockMovementTally));
        var (enterprises, vehicles) = (new LandedFamilyTally(), new LandedFamilyTally());
        for (var stage = 0; stage < byStage.Length; stage++)
            byStage[stage] = new ProjectTally();

        var rows = ProjectRows.Of(books);
        var firstLanded = rows.FirstLanded(criteria);
        for (var i = 0; i < rows.All.Length; i++)
        {
            ref readonly var project = ref rows.All[i];
            var states = rows.StatesOf(project);
            if (!ProjectFacts.TryOf(states, firstLanded[i], criteria, first, last, view, out var facts))
                continue;
            whole.Add(facts, facts.SeenFen, facts.EndFen);
            groups?.Add(project, facts);
            journeys.Add(states, last);
            if (facts.EndStatus is ProjectStatus.Pipeline or ProjectStatus.Landed)
                byStage[(int)facts.EndStage].Add(facts.EndFen);
            if (facts.IsStillLanded)
                (project.Kind == ProjectKind.Enterprise ? enterprises : vehicles).Add(project.History, facts);

            var (statusBefore, fenBefore) = Before(states, criteria, first);
            pipeline.Add(Worth(fenBefore, statusBefore, ProjectStatus.Pipeline), Worth(facts.EndFen, facts.EndStatus, ProjectStatus.Pipeline));
            landed.Add(Worth(fenBefore, statusBefore, ProjectStatus.Landed), Worth(facts.EndFen, facts.EndStatus, ProjectStatus.Landed));
            if (ProjectFacts.TryOf(states, firstLanded[i], criteria, firstBefore, lastBefore, viewBefore, out var then))
                previous.Add(then, then.SeenFen, then.EndFen);
        }

        var slice = whole.ToSlice();
        var grouped = groups?.ToGroups() ?? ProjectParts.Of(books, from, to, seenOn, every!.Value);
        return new ProjectStatistics(
            books.Fund,
            from,
            to,
            seenOn,
            rule,
            slice,
            [.. byStage.Select((tally, stage) => ((ProjectStage)stage, tally.ToFigures()))],
            pipeline.ToMovement(),
            landed.ToMovement(),
            previousFrom,
            previousTo,
            previous.ToSlice(),
            grouping,
            grouped,
            ProjectGroupsTally.AddUp(grouped, slice),
            journeys.Funnel.ToSteps(),
            journeys.ToJourneys(),
            enterprises.ToFamily(seenOn),
            vehicles.ToFamily(seenOn));
    }

    /// <summary>Where a project stood on the eve of a day, and its amount; nothing where it was not there yet.</summary>
    private static (ProjectStatus? Status, long? Fen) Before(ReadOnlySpan<StateRow> states, in LandedCriteria criteria, int day)
    {
        var count = StateRow.CountThrough(states, day - 1);
        if (count == 0)
            return (null, null);
        ref readonly var state = ref states[count - 1];
        return (state.StatusBy(criteria), state.Fen);
    }

    private static long? Worth(long? fen, ProjectStatus? status, ProjectStatus stock) => status == stock ? fen ?? 0L : null;
}
