using FundLeverage.Domain.Funds;

namespace FundLeverage.Domain.Projects;

/// <summary>What a period knows of one project: what happened in it, as seen on a day not before its end, and what there is at its end.</summary>
/// <param name="Seen">What it is on the day of the view.</param>
/// <param name="SeenStatus">Where it stands then by the rule.</param>
/// <param name="End">What it is at the end of the period.</param>
/// <param name="EndStatus">Where it stands then.</param>
/// <param name="Landed">What it was when, by the day of the view, the rule first held; or null.</param>
/// <param name="IntroducedInPeriod">It was introduced in the period.</param>
/// <param name="LandedInPeriod">It landed in the period.</param>
/// <param name="EndedInPeriod">It withdrew or became a part of another in the period, and still has.</param>
internal readonly record struct ProjectFacts(
    ProjectState Seen,
    ProjectStatus SeenStatus,
    ProjectState End,
    ProjectStatus EndStatus,
    ProjectState? Landed,
    bool IntroducedInPeriod,
    bool LandedInPeriod,
    bool EndedInPeriod)
{
    /// <summary>True for what landed in the period and still is landed on the day of the view.</summary>
    public bool IsStillLanded => LandedInPeriod && SeenStatus == ProjectStatus.Landed;

    /// <summary>The facts of a project; null where it was not introduced by the end of the period.</summary>
    /// <param name="history">The project.</param>
    /// <param name="criteria">What counts as landed.</param>
    /// <param name="from">The period's first day, as a number.</param>
    /// <param name="to">Its last day.</param>
    /// <param name="seenOn">The day of the view.</param>
    public static ProjectFacts? Of(ProjectHistory history, LandedCriteria criteria, int from, int to, int seenOn)
    {
        var count = history.CountThrough(to);
        if (count == 0)
            return null;
        var states = history.States;
        var end = states[count - 1];
        var seen = seenOn == to ? end : states[history.CountThrough(seenOn) - 1];
        var status = seen.StatusBy(criteria);
        var landed = history.LandedBy(criteria, seenOn);
        return new ProjectFacts(
            seen,
            status,
            end,
            ReferenceEquals(seen, end) ? status : end.StatusBy(criteria),
            landed,
            IsIn(states[0].Day),
            landed is not null && IsIn(landed.Day),
            (status == ProjectStatus.Merged && IsIn(seen.Day)) || (status == ProjectStatus.Withdrawn && IsIn(seen.StageSinceDay)));

        bool IsIn(int day) => day >= from && day <= to;
    }
}
