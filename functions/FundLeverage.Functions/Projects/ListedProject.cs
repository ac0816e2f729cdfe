using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using NodaTime;

namespace FundLeverage.Functions.Projects;

/// <summary>Where a project in the list stands.</summary>
internal enum ListedStatus
{
    /// <summary>待复核: its introduction waits for review.</summary>
    Pending,

    /// <summary>储备.</summary>
    Pipeline,

    /// <summary>已落地.</summary>
    Landed,

    /// <summary>已终止.</summary>
    Withdrawn,

    /// <summary>已并入其他项目.</summary>
    Merged,
}

/// <summary>A project on the day; what counts of it, or its introduction alone while that waits for review.</summary>
/// <param name="Entry">The introduction.</param>
/// <param name="State">What it is on the day.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="LandedOn">落地日期, or null.</param>
/// <param name="Day">The day.</param>
internal sealed record ListedProject(TimelineEntry<ProjectIntroduction> Entry, ProjectState State, ListedStatus Status, LocalDate? LandedOn, LocalDate Day)
{
    public ProjectIntroduction Introduction => Entry.Content;

    public LocalDate IntroducedOn => Entry.EffectiveOn;

    public long Seq => Entry.Seq;

    /// <summary>How long it has been in its stage; null for a part of another.</summary>
    public int? DaysInStage => Status == ListedStatus.Merged ? null : Period.DaysBetween(State.StageSince, Day);

    /// <summary>总投资; null while none is recorded, or approved.</summary>
    public Money? TotalInvestment => Status == ListedStatus.Pending ? null : State.Investment;

    /// <summary>The projects by id, behind some id or all of them; what was not introduced by the day is not there.</summary>
    public static IEnumerable<ListedProject> All(KnownFund known, LandedCriteria criteria, string? after = null) => known.Projection.Prospective.Projects
        .SkipWhile(entry => after is not null && string.CompareOrdinal(entry.Key.Value, after) <= 0)
        .Select(entry => Of(known, entry.Key, entry.Value, criteria))
        .OfType<ListedProject>();

    private static ListedProject? Of(KnownFund known, OpaqueId id, ProjectHistory prospective, LandedCriteria criteria)
    {
        var day = known.Day;
        if (!known.Projection.Counted.Projects.TryGetValue(id, out var counted))
            return prospective.IntroducedOn > day ? null : new ListedProject(prospective.Introduction, prospective.States[0], ListedStatus.Pending, null, day);
        return counted.On(day) is { } state
            ? new ListedProject(counted.Introduction, state, StatusOf(state.StatusBy(criteria)), counted.LandedOn(criteria, day), day)
            : null;
    }

    private static ListedStatus StatusOf(ProjectStatus status) => status switch
    {
        ProjectStatus.Merged => ListedStatus.Merged,
        ProjectStatus.Withdrawn => ListedStatus.Withdrawn,
        ProjectStatus.Landed => ListedStatus.Landed,
        _ => ListedStatus.Pipeline,
    };
}
