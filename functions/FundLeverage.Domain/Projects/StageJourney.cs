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
    private readonly int[] _entered = new int[Stages];
    private readonly int[] _reached = new int[Stages * Stages];
    private readonly int[] _withdrawn = new int[Stages];
    private readonly Sample[] _completed = [.. Enumerable.Range(0, Stages).Select(_ => new Sample())];
    private readonly Sample[] _running = [.. Enumerable.Range(0, Stages).Select(_ => new Sample())];

    public void Add(ReadOnlySpan<StateRow> states, int by)
    {
        var count = StateRow.CountThrough(states, by);
        Span<int> furthest = stackalloc int[Stages];
        furthest.Fill(-1);

        // From the end: what came after the first day in a stage is seen last.
        var most = -1;
        for (var i = count - 1; i >= 0; i--)
        {
            var stage = (int)states[i].Stage;
            if (stage == Stages)
                continue;
            most = Math.Max(most, stage);
            furthest[stage] = most;
            if (i == 0 || states[i - 1].Stage != states[i].Stage)
                AddStay(stage, states[i].Day, EndOf(states, i, count), by);
        }

        var isWithdrawn = states[count - 1] is { IsMerged: false, Stage: ProjectStage.Withdrawn };
        for (var stage = 0; stage < Stages; stage++)
        {
            if (furthest[stage] < 0)
                continue;
            _entered[stage]++;
            if (isWithdrawn)
                _withdrawn[stage]++;
            for (var later = stage + 1; later <= furthest[stage]; later++)
                _reached[(stage * Stages) + later]++;
        }
    }

    public ImmutableArray<StageJourney> ToJourneys() =>
        [.. Enumerable.Range(0, Stages).Select(stage => new StageJourney(
            (ProjectStage)stage,
            _entered[stage],
            [.. Enumerable.Range(stage + 1, Stages - stage - 1).Select(later => Reached(stage, later))],
            _withdrawn[stage],
            DaysOf(_completed[stage]),
            DaysOf(_running[stage])))];

    /// <summary>The day on which a stay ended: by another stage, or by becoming a part of another project.</summary>
    private static int? EndOf(ReadOnlySpan<StateRow> states, int from, int count)
    {
        for (var i = from; i < count; i++)
        {
            if (states[i].Stage != states[from].Stage || states[i].IsMerged)
                return states[i].Day;
        }

        return null;
    }

    private static StageDays DaysOf(Sample days)
    {
        var (count, sum, twiceMedian) = days.Take();
        return count == 0
            ? new StageDays(0, null, null)
            : new StageDays(count, Rounding.HalfUpQuotient((decimal)sum, count, 1), Rounding.HalfUp((decimal)twiceMedian / 2m, 1));
    }

    private void AddStay(int stage, int from, int? end, int by) =>
        (end is null ? _running : _completed)[stage].Add((end ?? by) - from);

    private StageReached Reached(int stage, int later) => new(
        (ProjectStage)later,
        _reached[(stage * Stages) + later],
        _entered[stage] == 0 ? null : Rounding.HalfUpQuotient(_reached[(stage * Stages) + later] * 100m, _entered[stage], 2));
}
