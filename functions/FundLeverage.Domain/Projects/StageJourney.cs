using System.Collections.Immutable;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Records;

namespace FundLeverage.Domain.Projects;

/// <summary>阶段转化: what became of the projects that came to a stage by a day, and how long they stay there.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Entered">How many came to it by the day.</param>
/// <param name="Reached">How many of those came to a later stage, or one beyond it, afterwards; for each later stage.</param>
/// <param name="Withdrawn">How many of those have withdrawn.</param>
/// <param name="Completed">How long stays took that have ended.</param>
/// <param name="Running">How long those take so far that have not.</param>
public sealed record StageJourney(
    ProjectStage Stage,
    int Entered,
    ImmutableArray<StageReached> Reached,
    int Withdrawn,
    StageDays Completed,
    StageDays Running);

/// <summary>How many came further.</summary>
/// <param name="Stage">The later stage.</param>
/// <param name="Count">How many.</param>
/// <param name="Percent">Of those that entered, half-up to two decimals; null where none did.</param>
public sealed record StageReached(ProjectStage Stage, int Count, decimal? Percent);

/// <summary>Days in a stage.</summary>
/// <param name="Count">Over how many stays.</param>
/// <param name="Average">Their mean, half-up to one decimal; null where there is none.</param>
/// <param name="Median">Their median; null where there is none.</param>
public sealed record StageDays(int Count, decimal? Average, decimal? Median);

/// <summary>The journeys of many projects under way.</summary>
internal sealed class StageJourneyTally
{
    private const int Stages = (int)ProjectStage.Withdrawn;
    private const int FurthestBits = 4;
    private const uint OneStage = (1u << FurthestBits) - 1;

    // By stage, and how far those that entered it came.
    private readonly int[] _furthest = new int[Stages * Stages];
    private readonly int[] _withdrawn = new int[Stages];
    private readonly Sample[] _completed = [.. Enumerable.Range(0, Stages).Select(_ => new Sample())];
    private readonly Sample[] _running = [.. Enumerable.Range(0, Stages).Select(_ => new Sample())];

    /// <summary>How far the projects came, taken together.</summary>
    public ProjectFunnelTally Funnel { get; } = new();

    public void Add(ReadOnlySpan<StateRow> states, int by)
    {
        var count = StateRow.CountThrough(states, by);

        // From the end: what came after the first day in a stage is seen last, and the day on which a stay ended before its first.
        var furthest = 0u;
        var most = -1;
        int? end = null;
        for (var i = count - 1; i >= 0; i--)
        {
            ref readonly var state = ref states[i];
            if (i + 1 < count && states[i + 1].Stage != state.Stage)
                end = states[i + 1].Day;
            if (state.IsMerged)
                end = state.Day;
            var stage = (int)state.Stage;
            if (stage == Stages)
                continue;
            most = Math.Max(most, stage);
            furthest = (furthest & ~(OneStage << (stage * FurthestBits))) | ((uint)(most + 1) << (stage * FurthestBits));
            if (i == 0 || states[i - 1].Stage != state.Stage)
                (end is null ? _running : _completed)[stage].Add((end ?? by) - state.Day);
        }

        Funnel.Add(most, states[count - 1]);
        var isWithdrawn = states[count - 1] is { IsMerged: false, Stage: ProjectStage.Withdrawn };
        for (var stage = 0; furthest != 0; stage++, furthest >>= FurthestBits)
        {
            if ((furthest & OneStage) == 0)
                continue;
            _furthest[(stage * Stages) + (int)(furthest & OneStage) - 1]++;
            if (isWithdrawn)
                _withdrawn[stage]++;
        }
    }

    public ImmutableArray<StageJourney> ToJourneys() =>
        [.. Enumerable.Range(0, Stages).Select(stage => new StageJourney(
            (ProjectStage)stage,
            CameTo(stage, stage),
            [.. Enumerable.Range(stage + 1, Stages - stage - 1).Select(later => Reached(stage, later))],
            _withdrawn[stage],
            DaysOf(_completed[stage]),
            DaysOf(_running[stage])))];

    private static StageDays DaysOf(Sample days)
    {
        var (count, sum, twiceMedian) = days.Take();
        return count == 0
            ? new StageDays(0, null, null)
            : new StageDays(count, Rounding.HalfUpQuotient((decimal)sum, count, 1), Rounding.HalfUp((decimal)twiceMedian / 2m, 1));
    }

    /// <summary>How many of those that entered a stage came to another, or beyond it.</summary>
    private int CameTo(int stage, int later) => _furthest.AsSpan((stage * Stages) + later, Stages - later).ToArray().Sum();

    private StageReached Reached(int stage, int later)
    {
        var (entered, reached) = (CameTo(stage, stage), CameTo(stage, later));
        return new StageReached((ProjectStage)later, reached, entered == 0 ? null : Rounding.HalfUpQuotient(reached * 100m, entered, 2));
    }
}
