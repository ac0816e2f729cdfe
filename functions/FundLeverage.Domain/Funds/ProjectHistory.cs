using System.Collections.Immutable;
using System.Runtime.InteropServices;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Funds;

/// <summary>All that is recorded about one introduced project, and what it was on any day. Immutable.</summary>
public sealed class ProjectHistory : ISubjectHistory<ProjectHistory>
{
    // Worked out when first asked for. A race works it out twice, to the same end.
    private ProjectState[]? _states;

    private ProjectHistory(TimelineEntry<ProjectIntroduction> introduction, Timeline<ProjectProgress> progress, Timeline<ProjectFinancing> financings)
    {
        Introduction = introduction;
        Progress = progress;
        Financings = financings;
    }

    /// <summary>The introduction in force with its place; a correction brings another.</summary>
    public TimelineEntry<ProjectIntroduction> Introduction { get; }

    /// <summary>项目进展.</summary>
    public Timeline<ProjectProgress> Progress { get; }

    /// <summary>项目融资.</summary>
    public Timeline<ProjectFinancing> Financings { get; }

    /// <summary>引荐日期.</summary>
    public LocalDate IntroducedOn => Introduction.EffectiveOn;

    /// <summary>What it was at the end of each day on which something changed, from its introduction on.</summary>
    public ImmutableArray<ProjectState> States => ImmutableCollectionsMarshal.AsImmutableArray(_states ??= [.. StatesOf(Introduction, Progress)]);

    /// <inheritdoc />
    public IEnumerable<long> Resting => Progress.All.Select(progress => progress.Seq).Concat(Financings.All.Select(financing => financing.Seq));

    /// <inheritdoc />
    public static ProjectHistory? Begin(IReadOnlyCollection<TimelineEntry<RecordContent>> entries)
    {
        foreach (var (effectiveOn, seq, content) in entries)
        {
            if (content is ProjectIntroduction introduction)
                return new ProjectHistory(new(effectiveOn, seq, introduction), Timeline<ProjectProgress>.Empty, Timeline<ProjectFinancing>.Empty);
        }

        return null;
    }

    /// <inheritdoc />
    public bool IsRestedOn(TimelineEntry<RecordContent> entry) => Introduction.Seq == entry.Seq && Progress.Count + Financings.Count > 0;

    /// <inheritdoc />
    public ProjectHistory With(IReadOnlyCollection<TimelineEntry<RecordContent>> entries)
    {
        var introduction = Introduction;
        var progress = new List<TimelineEntry<ProjectProgress>>();
        var financings = new List<TimelineEntry<ProjectFinancing>>();
        foreach (var (effectiveOn, seq, content) in entries)
        {
            switch (content)
            {
                case ProjectIntroduction other when seq >= introduction.Seq:
                    introduction = new(effectiveOn, seq, other);
                    break;
                case ProjectIntroduction:
                    break;
                case ProjectProgress change:
                    progress.Add(new(effectiveOn, seq, change));
                    break;
                case ProjectFinancing financing:
                    financings.Add(new(effectiveOn, seq, financing));
                    break;
                default:
                    throw new ArgumentException($"{content.GetType().Name} is no record of a project.", nameof(entries));
            }
        }

        return new ProjectHistory(introduction, Progress.AddRange(progress), Financings.AddRange(financings));
    }

    /// <inheritdoc />
    public ProjectHistory? Without(TimelineEntry<RecordContent> entry) => entry.Content switch
    {
        ProjectIntroduction when IsRestedOn(entry) => throw new ArgumentException($"Records rest on the introduction of '{Introduction.Content.Project}'.", nameof(entry)),
        ProjectIntroduction => Introduction.Seq == entry.Seq ? null : this,
        ProjectProgress => new ProjectHistory(Introduction, Progress.Remove(entry.EffectiveOn, entry.Seq), Financings),
        ProjectFinancing => new ProjectHistory(Introduction, Progress, Financings.Remove(entry.EffectiveOn, entry.Seq)),
        _ => throw new ArgumentException($"{entry.Content.GetType().Name} is no record of a project.", nameof(entry)),
    };

    /// <summary>What it was at the end of a day; null before its introduction.</summary>
    public ProjectState? On(LocalDate day) => CountThrough(day) is > 0 and var count ? States[count - 1] : null;

    /// <summary>落地日期: the first day, by another, on which it counted as landed; null where there was none.</summary>
    public LocalDate? LandedOn(LandedCriteria criteria, LocalDate by)
    {
        foreach (var state in States)
        {
            if (state.On > by)
                return null;
            if (state.StatusBy(criteria) == ProjectStatus.Landed)
                return state.On;
        }

        return null;
    }

    /// <summary>How many of its states began by a day.</summary>
    internal int CountThrough(LocalDate day)
    {
        var states = States;
        var (least, most) = (0, states.Length);
        while (least < most)
        {
            var middle = least + ((most - least) / 2);
            (least, most) = states[middle].On > day ? (least, middle) : (middle + 1, most);
        }

        return least;
    }

    /// <summary>How many of its records, the introduction included, have taken effect by a day.</summary>
    public int RecordsThrough(LocalDate day) => (IntroducedOn <= day ? 1 : 0) + Progress.CountThrough(day) + Financings.CountThrough(day);

    private static List<ProjectState> StatesOf(TimelineEntry<ProjectIntroduction> introduction, Timeline<ProjectProgress> progress)
    {
        var states = new List<ProjectState>(progress.Count + 1) { ProjectState.Of(introduction) };
        if (progress.Count == 0)
            return states;
        foreach (var (effectiveOn, _, change) in progress.All)
        {
            // What a rule would have refused, an earlier day than the introduction's, counts from that day.
            var day = LocalDate.Max(effectiveOn, states[0].On);
            var isSameDay = day == states[^1].On;
            var before = isSameDay && states.Count > 1 ? states[^2] : null;
            var after = states[^1].After(day, change);
            after = isSameDay
                ? after with { StageSince = before is not null && before.Stage == after.Stage ? before.StageSince : day }
                : after;
            if (isSameDay)
                states[^1] = after;
            else
                states.Add(after);
        }

        return states;
    }
}
