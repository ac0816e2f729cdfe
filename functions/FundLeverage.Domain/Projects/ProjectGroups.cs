using System.Collections.Immutable;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;

namespace FundLeverage.Domain.Projects;

/// <summary>
/// Groups under way. A project that several brought counts with one of them, the lead or else the one with the largest share; its
/// amount goes to each by share, in parts that add up.
/// </summary>
internal sealed class ProjectGroupsTally(ProjectGrouping grouping, FundBooks books)
{
    private readonly Dictionary<(string? Key, IntroducerKind? Kind), Group> _groups = [];
    private readonly List<Group?> _numbered = [];

    public void Add(in ProjectRow project, in ProjectFacts facts)
    {
        var number = NumberOf(project, facts);
        if (number >= 0 && number < _numbered.Count && _numbered[number] is { } known)
        {
            known.Tally.Add(facts, facts.SeenFen, facts.EndFen);
            return;
        }

        var introduction = project.History.Introduction.Content;
        var group = grouping == ProjectGrouping.Introducer ? AddIntroduced(introduction, facts) : GroupOf(KeyOf(introduction, facts), null);
        if (grouping != ProjectGrouping.Introducer)
            group!.Tally.Add(facts, facts.SeenFen, facts.EndFen);
        if (number < 0 || group is null)
            return;
        while (_numbered.Count <= number)
            _numbered.Add(null);
        _numbered[number] = group;
    }

    /// <summary>Adds to each introducer.</summary>
    /// <returns>The group of the only introducer, once nothing about it can change but its figures; else null.</returns>
    private Group? AddIntroduced(ProjectIntroduction introduction, in ProjectFacts facts)
    {
        var introducers = introduction.Introducers;
        var lead = LeadOf(introducers);
        var seen = Parts(introducers, facts.SeenFen);
        var end = Parts(introducers, facts.EndFen);
        for (var i = 0; i < introducers.Count; i++)
        {
            var group = GroupOf(introducers[i].Id.Value, introducers[i].Kind);
            group.Name ??= introducers[i].Name;
            if (i != lead)
                group.AlsoIntroduced++;
            if (i == lead || introducers[i].Share is not null)
                group.Tally.Add(facts, seen is null ? facts.SeenFen : seen[i].ToFen(), end is null ? facts.EndFen : end[i].ToFen(), counts: i == lead);
        }

        return introducers is [{ Kind: IntroducerKind.SubFund } or { Name: not null }] ? GroupOf(introducers[0].Id.Value, introducers[0].Kind) : null;
    }

    /// <summary>The groups in the order of their keys, those without one last.</summary>
    public ImmutableArray<ProjectGroup> ToGroups() =>
        [
            .. _groups.OrderBy(group => group.Key.Key is null).ThenBy(group => group.Key.Key, StringComparer.Ordinal).ThenBy(group => group.Key.Kind)
                .Select(group => new ProjectGroup(group.Key.Key, group.Key.Kind, NameOf(group.Key, group.Value), group.Value.Tally.ToSlice(), group.Value.AlsoIntroduced)),
        ];

    /// <summary>True when groups are the whole together, in every figure.</summary>
    public static bool AddUp(ImmutableArray<ProjectGroup> groups, ProjectSlice whole) => Enumerable.Range(0, whole.All.Count).All(i =>
        groups.Sum(group => group.Slice.All[i].Count) == whole.All[i].Count
        && groups.Aggregate(Money.Zero, (sum, group) => sum + group.Slice.All[i].TotalInvestment) == whole.All[i].TotalInvestment);

    /// <summary>The place of the introducer with whom a project is counted.</summary>
    public static int LeadOf(ValueList<Introducer> introducers)
    {
        var lead = 0;
        for (var i = 0; i < introducers.Count; i++)
        {
            if (introducers[i].IsLead)
                return i;
            if (introducers[i].Share?.BasisPoints > introducers[lead].Share?.BasisPoints)
                lead = i;
        }

        return lead;
    }

    private static Money[]? Parts(ValueList<Introducer> introducers, long? fen) => introducers[0].Share is not null && fen is { } whole
        ? Rounding.Split(Money.OfFen(whole), [.. introducers.Select(introducer => introducer.Share!.Value.BasisPoints)])
        : null;

    private string? NameOf((string? Key, IntroducerKind? Kind) key, Group group) => key.Kind switch
    {
        null => key.Key,
        IntroducerKind.SubFund when books.TryGetValue(OpaqueId.Of(key.Key!), out var subFund) => subFund.Registration.Name,
        _ => group.Name ?? key.Key,
    };

    /// <summary>A number that projects of one group share, and none of another has; or none.</summary>
    private int NumberOf(in ProjectRow project, in ProjectFacts facts) => grouping switch
    {
        ProjectGrouping.Introducer => project.Introducer,
        ProjectGrouping.Kind => (int)project.Kind,
        ProjectGrouping.Industry => project.Industry,
        ProjectGrouping.Region => project.Region,
        _ => (int)facts.EndStage,
    };

    private string? KeyOf(ProjectIntroduction introduction, in ProjectFacts facts) => grouping switch
    {
        ProjectGrouping.Kind => EnumText.Of(introduction.Kind),
        ProjectGrouping.Industry => introduction.Industry,
        ProjectGrouping.Stage => EnumText.Of(facts.EndStage),
        ProjectGrouping.Region => introduction.Region,
        _ => throw new ArgumentOutOfRangeException(nameof(introduction), grouping, "Unknown grouping."),
    };

    private Group GroupOf(string? key, IntroducerKind? kind)
    {
        if (!_groups.TryGetValue((key, kind), out var group))
            _groups[(key, kind)] = group = new Group();
        return group;
    }

    private sealed class Group
    {
        public ProjectSliceTally Tally { get; } = new();

        public string? Name { get; set; }

        public int AlsoIntroduced { get; set; }
    }
}
