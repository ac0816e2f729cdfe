using FundLeverage.Domain.Funds;
using NodaTime;

namespace FundLeverage.Domain.Projects;

/// <summary>What a period knows of one project: what happened in it, as seen on a day not before its end, and what there is at its end.</summary>
/// <param name="Seen">What it is on the day of the view.</param>
/// <param name="SeenStatus">Where it stands then by the rule.</param>
/// <param name="End">What it is at the end of the period.</param>
/// <param name="EndStatus">Where it stands then.</param>
/// <param name="LandedOn">落地日期: the first day, by the day of the view, on which the rule held; or null.</param>
/// <param name="IntroducedInPeriod">It was introduced in the period.</param>
/// <param name="LandedInPeriod">It landed in the period.</param>
/// <param name="EndedInPeriod">It withdrew or became a part of another in the period, and still has.</param>
internal readonly record struct ProjectFacts(
    ProjectState Seen,
    ProjectStatus SeenStatus,
    ProjectState End,
    ProjectStatus EndStatus,
    LocalDate? LandedOn,
    bool IntroducedInPeriod,
    bool LandedInPeriod,
    bool EndedInPeriod)
{
    /// <summary>True for what landed in the period and still is landed on the day of the view.</summary>
    public bool IsStillLanded => LandedInPeriod && SeenStatus == ProjectStatus.Landed;

    /// <summary>The facts of a project; null where it was not introduced by the end of the period.</summary>
    /// <param name="history">The project.</param>
    /// <param name="criteria">What counts as landed.</param>
    /// <param name="from">The period's first day.</param>
    /// <param name="to">Its last day.</param>
    /// <param name="seenOn">The day of the view.</param>
    public static ProjectFacts? Of(ProjectHistory history, LandedCriteria criteria, LocalDate from, LocalDate to, LocalDate seenOn)
    {
        var count = history.CountThrough(to);
        if (count == 0)
            return null;
        var states = history.States;
        var end = states[count - 1];
        var seen = seenOn == to ? end : states[history.CountThrough(seenOn) - 1];
        var status = seen.StatusBy(criteria);
        var landedOn = history.LandedOn(criteria, seenOn);
        return new ProjectFacts(
            seen,
            status,
            end,
            ReferenceEquals(seen, end) ? status : end.StatusBy(criteria),
            landedOn,
            IsIn(states[0].On),
            landedOn is { } landed && IsIn(landed),
            (status == ProjectStatus.Merged && IsIn(seen.On)) || (status == ProjectStatus.Withdrawn && IsIn(seen.StageSince)));

        bool IsIn(LocalDate day) => day >= from && day <= to;
    }
}
