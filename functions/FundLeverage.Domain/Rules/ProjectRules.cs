using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using NodaTime;

namespace FundLeverage.Domain.Rules;

/// <summary>
/// A project is introduced once, by introducers that are known, and moves on from there. What withdrew stays so until a stage
/// brings it back; what became a part of another project has no life of its own any more.
/// </summary>
public static class ProjectRules
{
    internal static void Judge(FundBooks books, ProjectRecord record, LocalDate effectiveOn, ProjectIntroduction? replaced, Findings findings)
    {
        if (record is ProjectIntroduction introduction)
        {
            JudgeIntroduction(books, introduction, replaced, findings);
            return;
        }

        if (!books.Projects.TryGetValue(record.Project, out var history))
        {
            findings.Add(Unknown(books, record.Project, "/project"));
            return;
        }

        if (effectiveOn < history.IntroducedOn)
        {
            findings.Add(ProjectFailures.BeforeIntroduction, "/effectiveOn", ("effectiveOn", effectiveOn), ("introducedOn", history.IntroducedOn));
            return;
        }

        if (record is ProjectProgress progress)
            JudgeProgress(books, history, progress, effectiveOn, findings);
        else if (record is ProjectFinancing financing)
            ProjectFinancingRules.Judge(books, history, financing, effectiveOn, findings);
    }

    /// <summary>The failure for a project that is not introduced, naming it and the fund.</summary>
    public static Failure Unknown(FundBooks books, OpaqueId project, string pointer) => Unknown(books, project.Value, pointer);

    /// <summary>The same for what somebody called it.</summary>
    public static Failure Unknown(FundBooks books, string project, string pointer) =>
        new(ProjectFailures.ProjectUnknown, pointer, ("project", project), ("fund", books.Fund.Name));

    /// <summary>
    /// What rests on the registration in force of another subject: on a sub-fund's, the projects that it brought or invested in;
    /// on a project's, those that became a part of it.
    /// </summary>
    internal static IEnumerable<long> RestingOn(FundBooks books, TimelineEntry<RecordContent> registration) => registration.Content switch
    {
        SubFundRegistration { SubFund: var id } when books.TryGetValue(id, out var subFund) && subFund.RegisteredAt == registration.Seq =>
            books.Projects.Values.SelectMany(project => NamingSubFund(project, id)),
        ProjectIntroduction { Project: var id } when books.Projects.TryGetValue(id, out var target) && target.Introduction.Seq == registration.Seq =>
            books.Projects.Values.SelectMany(project => project.Progress.All).Where(progress => progress.Content.MergedInto == id).Select(progress => progress.Seq),
        _ => [],
    };

    /// <summary>The first record of a project, by its place in time, that what comes before it does not bear; null when all is well.</summary>
    internal static long? FirstUnborne(ProjectHistory history)
    {
        var state = Walk.At(history.Introduction.Content.Stage);
        foreach (var entry in history.Progress.All)
        {
            if (entry.EffectiveOn < history.IntroducedOn || state.Bears(entry.Content) is not null)
                return entry.Seq;
            state = state.After(entry.EffectiveOn, entry.Content);
        }

        foreach (var financing in history.Financings.All)
        {
            if (financing.EffectiveOn < history.IntroducedOn || financing.EffectiveOn > state.MergedOn)
                return financing.Seq;
        }

        return null;
    }

    private static IEnumerable<long> NamingSubFund(ProjectHistory project, OpaqueId subFund)
    {
        if (project.Introduction.Content.Introducers.Any(introducer => introducer.Kind == IntroducerKind.SubFund && introducer.Id == subFund))
            yield return project.Introduction.Seq;
        foreach (var financing in project.Financings.All)
        {
            if (financing.Content.SubFund == subFund)
                yield return financing.Seq;
        }
    }

    private static void JudgeIntroduction(FundBooks books, ProjectIntroduction introduction, ProjectIntroduction? replaced, Findings findings)
    {
        if (books.Projects.ContainsKey(introduction.Project) && introduction.Project != replaced?.Project)
            findings.Add(ProjectFailures.ProjectExists, "/id", ("project", introduction.Project.Value));
        IntroducerRules.Judge(books, introduction.Introducers, findings);
        foreach (var (id, other) in books.Projects)
        {
            if (id != introduction.Project && id != replaced?.Project && other.States[^1] is { MergedInto: null } last && last.Name == introduction.Name)
                findings.Add(ProjectFailures.NameRepeated, "/name", ("name", introduction.Name), ("project", id.Value));
        }
    }

    private static void JudgeProgress(FundBooks books, ProjectHistory history, ProjectProgress progress, LocalDate effectiveOn, Findings findings)
    {
        if (progress.ChangesNothing)
            findings.Add(ProjectFailures.ProgressEmpty, "");
        if (progress.MergedInto is { } target)
            JudgeMerge(books, progress.Project, target, findings);

        var state = Walk.At(history.Introduction.Content.Stage);
        foreach (var earlier in history.Progress.Through(effectiveOn))
            state = state.After(earlier.EffectiveOn, earlier.Content);
        if (state.Bears(progress) is { } refusal)
        {
            findings.Add(refusal, "/effectiveOn", ("effectiveOn", effectiveOn), ("since", state.EndedOn ?? history.IntroducedOn));
            return;
        }

        if (state.Stage == ProjectStage.Withdrawn)
            findings.Add(ProjectFailures.Revived, "/stage", ("since", state.EndedOn ?? history.IntroducedOn));
        else if (progress.Stage < state.Stage)
            findings.Add(ProjectFailures.StageBack, "/stage", ("stage", progress.Stage), ("before", state.Stage));

        var later = Unborne(history, state.After(effectiveOn, progress), effectiveOn).Order().Take(RecordRules.MaxNamed).ToList();
        if (later.Count > 0)
            findings.Add(ProjectFailures.EndedBeforeRecords, "/effectiveOn", ("effectiveOn", effectiveOn), ("records", string.Join(", ", later)));
    }

    private static IEnumerable<long> Unborne(ProjectHistory history, Walk state, LocalDate effectiveOn)
    {
        foreach (var entry in history.Progress.After(effectiveOn))
        {
            if (state.Bears(entry.Content) is not null)
                yield return entry.Seq;
            state = state.After(entry.EffectiveOn, entry.Content);
        }

        if (state.MergedOn is not { } merged)
            yield break;
        foreach (var financing in history.Financings.After(merged))
            yield return financing.Seq;
    }

    /// <summary>What a project is merged into is there, and does not lead back to it, whatever the days.</summary>
    private static void JudgeMerge(FundBooks books, OpaqueId project, OpaqueId target, Findings findings)
    {
        if (target != project && !books.Projects.ContainsKey(target))
        {
            findings.Add(Unknown(books, target, "/mergedInto"));
            return;
        }

        for (var next = target; next is not null; next = books.Projects.TryGetValue(next, out var history) ? history.States[^1].MergedInto : null)
        {
            if (next != project)
                continue;
            findings.Add(ProjectFailures.MergeCircular, "/mergedInto", ("project", project.Value), ("target", target.Value));
            return;
        }
    }

    /// <summary>Where a project stands while its progress is walked.</summary>
    private readonly record struct Walk(ProjectStage Stage, LocalDate? MergedOn, LocalDate? EndedOn)
    {
        public static Walk At(ProjectStage stage) => new(stage, null, null);

        /// <summary>Why a change cannot follow; null when it can.</summary>
        public FailureCode? Bears(ProjectProgress change)
        {
            if (MergedOn is not null)
                return ProjectFailures.Merged;
            return Stage == ProjectStage.Withdrawn && change.Stage is (null or ProjectStage.Withdrawn) ? ProjectFailures.Withdrawn : null;
        }

        public Walk After(LocalDate day, ProjectProgress change)
        {
            var stage = change.Stage ?? Stage;
            var ended = change.MergedInto is not null || (change.Stage == ProjectStage.Withdrawn && Stage != ProjectStage.Withdrawn);
            return new Walk(stage, change.MergedInto is null ? MergedOn : MergedOn ?? day, ended ? day : EndedOn);
        }
    }
}
