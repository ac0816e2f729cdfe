using System.Runtime.CompilerServices;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;

namespace FundLeverage.Domain.Projects;

/// <summary>
/// All projects as flat rows, one behind the other in memory. Statistics look at every state of every project, and going from object to
/// object for that takes several times as long as the counting. Made once for each state of the books.
/// </summary>
internal sealed class ProjectRows
{
    private static readonly ConditionalWeakTable<IReadOnlyDictionary<OpaqueId, ProjectHistory>, ProjectRows> Made = [];

    private readonly StateRow[] _states;
    private (LandedCriteria Criteria, int[] Days)? _landed;
    private readonly Lock _landing = new();

    private ProjectRows(IReadOnlyDictionary<OpaqueId, ProjectHistory> projects)
    {
        var states = new List<StateRow>(projects.Count * 2);
        var keys = new RowKeys();
        All = new ProjectRow[projects.Count];
        foreach (var (index, history) in projects.Values.Index())
        {
            All[index] = keys.Row(history, states.Count, history.States.Length);
            foreach (var state in history.States)
                states.Add(StateRow.Of(state));
        }

        _states = [.. states];
    }

    /// <summary>The projects in the order of their ids.</summary>
    public ProjectRow[] All { get; }

    /// <summary>The rows of some books.</summary>
    public static ProjectRows Of(FundBooks books) => Made.GetValue(books.Projects, static projects => new ProjectRows(projects));

    /// <summary>The states of a project in their order.</summary>
    public ReadOnlySpan<StateRow> StatesOf(in ProjectRow project) => _states.AsSpan(project.First, project.Count);

    /// <summary>
    /// For each project the first day on which it was landed by what counts as that, as a number; past all days where it never was. Kept
    /// for the criteria that were asked for last, which seldom change.
    /// </summary>
    public int[] FirstLanded(in LandedCriteria criteria)
    {
        lock (_landing)
        {
            if (_landed is not { } kept || kept.Criteria != criteria)
                _landed = kept = (criteria, FindLanded(criteria));
            return kept.Days;
        }
    }

    private int[] FindLanded(in LandedCriteria criteria)
    {
        var days = new int[All.Length];
        for (var i = 0; i < days.Length; i++)
        {
            days[i] = int.MaxValue;
            foreach (ref readonly var state in StatesOf(All[i]))
            {
                if (state.StatusBy(criteria) != ProjectStatus.Landed)
                    continue;
                days[i] = state.Day;
                break;
            }
        }

        return days;
    }

    /// <summary>Numbers for what projects are grouped by, so that nothing needs to be looked up by a text again.</summary>
    private sealed class RowKeys
    {
        private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

        public ProjectRow Row(ProjectHistory history, int first, int count)
        {
            var content = history.Introduction.Content;
            var introducer = content.Introducers is [var only] ? Number($"{only.Kind}|{only.Id}") : ProjectRow.None;
            return new ProjectRow(history, first, count, content.Kind, introducer, Number(content.Industry), Number(content.Region));
        }

        private int Number(string? text)
        {
            if (text is null)
                return ProjectRow.None;
            if (!_texts.TryGetValue(text, out var number))
                _texts[text] = number = _texts.Count;
            return number;
        }
    }
}

/// <summary>A project among the rows.</summary>
/// <param name="History">All about it.</param>
/// <param name="First">Where its states begin.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Kind">类别.</param>
/// <param name="Introducer">A number for its only introducer; none for several.</param>
/// <param name="Industry">A number for its industry, or none.</param>
/// <param name="Region">Likewise.</param>
internal readonly record struct ProjectRow(ProjectHistory History, int First, int Count, ProjectKind Kind, int Introducer, int Industry, int Region)
{
    /// <summary>No number.</summary>
    public const int None = -1;
}

/// <summary>A state of a project as numbers.</summary>
/// <param name="Day">The day it began.</param>
/// <param name="StageSince">The day on which the project came to its stage.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="IsMerged">It is a part of another project.</param>
/// <param name="Evidence">What was seen of its landing.</param>
/// <param name="Fen">总投资; null while none is recorded.</param>
internal readonly record struct StateRow(int Day, int StageSince, ProjectStage Stage, bool IsMerged, EvidenceSet Evidence, long? Fen)
{
    public static StateRow Of(ProjectState state) => new(
        DayNumber.Of(state.On),
        DayNumber.Of(state.StageSince),
        state.Stage,
        state.MergedInto is not null,
        state.Evidence,
        state.Investment?.ToFen());

    /// <summary>Where the project stands.</summary>
    public ProjectStatus StatusBy(in LandedCriteria criteria) => criteria.StatusOf(IsMerged, Stage, Evidence);

    /// <summary>How many of some states began by a day.</summary>
    public static int CountThrough(ReadOnlySpan<StateRow> states, int day)
    {
        var count = states.Length;
        while (count > 0 && states[count - 1].Day > day)
            count--;
        return count;
    }
}
