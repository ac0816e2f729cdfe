using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;

namespace FundLeverage.Domain.Projects;

/// <summary>What a period knows of one project: what happened in it, as seen on a day not before its end, and what there is at its end.</summary>
/// <param name="SeenFen">总投资 on the day of the view; null while none is recorded.</param>
/// <param name="SeenStatus">Where it stands then by the rule.</param>
/// <param name="EndFen">总投资 at the end of the period.</param>
/// <param name="EndStage">Its stage then.</param>
/// <param name="EndStatus">Where it stands then.</param>
/// <param name="LandedOn">落地日期: the first day, by the day of the view, on which the rule held, as a number; or null.</param>
/// <param name="IntroducedInPeriod">It was introduced in the period.</param>
/// <param name="LandedInPeriod">It landed in the period.</param>
/// <param name="EndedInPeriod">It withdrew or became a part of another in the period, and still has.</param>
internal readonly record struct ProjectFacts(
    long? SeenFen,
    ProjectStatus SeenStatus,
    long? EndFen,
    ProjectStage EndStage,
    ProjectStatus EndStatus,
    int? LandedOn,
    bool IntroducedInPeriod,
    bool LandedInPeriod,
    bool EndedInPeriod)
{
    /// <summary>True for what landed in the period and still is landed on the day of the view.</summary>
    public bool IsStillLanded => LandedInPeriod && SeenStatus == ProjectStatus.Landed;

    /// <summary>The facts of a project; false where it was not introduced by the end of the period.</summary>
    /// <param name="states">The project's states.</param>
    /// <param name="firstLanded">The first day ever on which it landed by what counts as that; see <see cref="ProjectRows.FirstLanded"/>.</param>
    /// <param name="criteria">What counts as landed.</param>
    /// <param name="from">The period's first day, as a number.</param>
    /// <param name="to">Its last day.</param>
    /// <param name="seenOn">The day of the view.</param>
    /// <param name="facts">The facts.</param>
    public static bool TryOf(ReadOnlySpan<StateRow> states, int firstLanded, in LandedCriteria criteria, int from, int to, int seenOn, out ProjectFacts facts)
    {
        facts = default;
        var count = StateRow.CountThrough(states, to);
        if (count == 0)
            return false;
        ref readonly var end = ref states[count - 1];
        ref readonly var seen = ref seenOn == to ? ref end : ref states[StateRow.CountThrough(states, seenOn) - 1];
        var status = seen.StatusBy(criteria);
        facts = new ProjectFacts(
            seen.Fen,
            status,
            end.Fen,
            end.Stage,
            seenOn == to ? status : end.StatusBy(criteria),
            firstLanded <= seenOn ? firstLanded : null,
            IsIn(states[0].Day),
            IsIn(firstLanded),
            (status == ProjectStatus.Merged && IsIn(seen.Day)) || (status == ProjectStatus.Withdrawn && IsIn(seen.StageSince)));
        return true;

        bool IsIn(int day) => day >= from && day <= to;
    }
}
