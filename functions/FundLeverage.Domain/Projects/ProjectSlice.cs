using FundLeverage.Domain.Funds;

namespace FundLeverage.Domain.Projects;

/// <summary>流量与存量: what happened in a period, and what there is at its end, of all projects or of a group of them. The two are never added.</summary>
/// <param name="Introduced">引荐 in the period.</param>
/// <param name="Landed">落地 in the period: the first day on which the rule held lies in it.</param>
/// <param name="StillLanded">Of those, what still is landed.</param>
/// <param name="Withdrawn">终止 in the period, and not on the way again since.</param>
/// <param name="Merged">并入 others in the period; such a project is in no other figure.</param>
/// <param name="PipelineStock">储备 at its end.</param>
/// <param name="LandedStock">已落地 at its end.</param>
/// <param name="WithdrawnStock">已终止 by its end.</param>
public sealed record ProjectSlice(
    ProjectFigures Introduced,
    ProjectFigures Landed,
    ProjectFigures StillLanded,
    ProjectFigures Withdrawn,
    ProjectFigures Merged,
    ProjectFigures PipelineStock,
    ProjectFigures LandedStock,
    ProjectFigures WithdrawnStock)
{
    /// <summary>Every figure, in order.</summary>
    internal IReadOnlyList<ProjectFigures> All => [Introduced, Landed, StillLanded, Withdrawn, Merged, PipelineStock, LandedStock, WithdrawnStock];
}

/// <summary>A slice under way.</summary>
internal sealed class ProjectSliceTally
{
    private readonly ProjectTally _introduced = new();
    private readonly ProjectTally _landed = new();
    private readonly ProjectTally _stillLanded = new();
    private readonly ProjectTally _withdrawn = new();
    private readonly ProjectTally _merged = new();
    private readonly ProjectTally _pipelineStock = new();
    private readonly ProjectTally _landedStock = new();
    private readonly ProjectTally _withdrawnStock = new();

    /// <param name="facts">What happened to a project.</param>
    /// <param name="seen">Its amount in fen, or the part of it, on the day of the view.</param>
    /// <param name="end">The same at the end of the period.</param>
    /// <param name="counts">False for a part of a project that is counted elsewhere.</param>
    public void Add(in ProjectFacts facts, long? seen, long? end, bool counts = true)
    {
        AddFlows(facts, seen, counts);
        if (facts.EndStatus != ProjectStatus.Merged)
            StockOf(facts.EndStatus).Add(end, counts);
    }

    public ProjectSlice ToSlice() => new(
        _introduced.ToFigures(),
        _landed.ToFigures(),
        _stillLanded.ToFigures(),
        _withdrawn.ToFigures(),
        _merged.ToFigures(),
        _pipelineStock.ToFigures(),
        _landedStock.ToFigures(),
        _withdrawnStock.ToFigures());

    private void AddFlows(in ProjectFacts facts, long? amount, bool counts)
    {
        if (facts.SeenStatus == ProjectStatus.Merged)
        {
            if (facts.EndedInPeriod)
                _merged.Add(amount, counts);
            return;
        }

        if (facts.IntroducedInPeriod)
            _introduced.Add(amount, counts);
        if (facts.LandedInPeriod)
            _landed.Add(amount, counts);
        if (facts.IsStillLanded)
            _stillLanded.Add(amount, counts);
        if (facts.EndedInPeriod)
            _withdrawn.Add(amount, counts);
    }

    private ProjectTally StockOf(ProjectStatus status) => status switch
    {
        ProjectStatus.Withdrawn => _withdrawnStock,
        ProjectStatus.Landed => _landedStock,
        _ => _pipelineStock,
    };
}
