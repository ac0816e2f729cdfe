using System.Collections.Immutable;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Records;

namespace FundLeverage.Domain.Projects;

/// <summary>
/// 项目漏斗: how many projects ever came to a stage or beyond it by a day, wherever they began and wherever they stand now. What became a
/// part of another counts as that one only.
/// </summary>
/// <param name="Stage">The stage.</param>
/// <param name="Count">How many.</param>
/// <param name="TotalInvestment">总投资 of those of which one is recorded, as it is on the day.</param>
/// <param name="WithoutInvestment">Of how many none is recorded.</param>
/// <param name="Withdrawn">How many of them have withdrawn.</param>
/// <param name="Percent">Of those that came to the stage before it, half-up to two decimals; null for the first stage, and where none did.</param>
public sealed record ProjectFunnelStep(ProjectStage Stage, int Count, Money TotalInvestment, int WithoutInvestment, int Withdrawn, decimal? Percent);

/// <summary>A funnel under way: each project is added once, at the furthest stage it came to.</summary>
internal sealed class ProjectFunnelTally
{
    private const int Stages = (int)ProjectStage.Withdrawn;

    private readonly int[] _count = new int[Stages];
    private readonly Int128[] _fen = new Int128[Stages];
    private readonly int[] _without = new int[Stages];
    private readonly int[] _withdrawn = new int[Stages];

    /// <param name="furthest">The furthest stage that a project came to; negative where it withdrew before any.</param>
    /// <param name="end">What it is on the day.</param>
    public void Add(int furthest, in StateRow end)
    {
        if (furthest < 0 || end.IsMerged)
            return;
        _count[furthest]++;
        if (end.Fen is { } fen)
            _fen[furthest] = checked(_fen[furthest] + fen);
        else
            _without[furthest]++;
        if (end.Stage == ProjectStage.Withdrawn)
            _withdrawn[furthest]++;
    }

    public ImmutableArray<ProjectFunnelStep> ToSteps()
    {
        var steps = new ProjectFunnelStep[Stages];
        var (count, fen, without, withdrawn) = (0, Int128.Zero, 0, 0);
        for (var stage = Stages - 1; stage >= 0; stage--)
        {
            (count, fen, without, withdrawn) = checked((count + _count[stage], fen + _fen[stage], without + _without[stage], withdrawn + _withdrawn[stage]));
            steps[stage] = new ProjectFunnelStep((ProjectStage)stage, count, Money.OfFen(fen), without, withdrawn, null);
        }

        return [.. steps.Select((step, stage) => stage == 0 || steps[stage - 1].Count == 0 ? step : step with { Percent = Rounding.HalfUpQuotient(step.Count * 100m, steps[stage - 1].Count, 2) })];
    }
}
