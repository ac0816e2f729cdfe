using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Funds;

/// <summary>What an introduced project was at the end of a day, and on until its next state.</summary>
/// <param name="On">The day.</param>
/// <param name="Name">Its name.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="StageSince">The day on which it came to that stage.</param>
/// <param name="Investment">总投资; null while none is recorded.</param>
/// <param name="Evidence">All that was seen of its landing by then.</param>
/// <param name="MergedInto">The project that it is a part of since then; null while it stands for itself.</param>
public sealed record ProjectState(
    LocalDate On,
    string Name,
    ProjectStage Stage,
    LocalDate StageSince,
    Money? Investment,
    EvidenceSet Evidence,
    OpaqueId? MergedInto)
{
    /// <summary>As it was introduced.</summary>
    internal static ProjectState Of(TimelineEntry<ProjectIntroduction> introduction) => new(
        introduction.EffectiveOn,
        introduction.Content.Name,
        introduction.Content.Stage,
        introduction.EffectiveOn,
        introduction.Content.TotalInvestment?.Yuan,
        default,
        null);

    /// <summary>After a change.</summary>
    internal ProjectState After(LocalDate day, ProjectProgress change) => new(
        day,
        change.Name ?? Name,
        change.Stage ?? Stage,
        change.Stage is { } stage && stage != Stage ? day : StageSince,
        change.TotalInvestment?.Yuan ?? Investment,
        Evidence.With(change.Evidence),
        change.MergedInto ?? MergedInto);

    /// <summary>Where it stands by what counts as landed.</summary>
    public ProjectStatus StatusBy(LandedCriteria criteria) => criteria.StatusOf(MergedInto is not null, Stage, Evidence);
}

/// <summary>Where a project stands by a rule of what counts as landed.</summary>
public enum ProjectStatus
{
    /// <summary>储备: on the way.</summary>
    Pipeline,

    /// <summary>已落地.</summary>
    Landed,

    /// <summary>已终止.</summary>
    Withdrawn,

    /// <summary>已并入其他项目: it counts as that one.</summary>
    Merged,
}

/// <summary>Kinds of evidence, each there or not.</summary>
/// <param name="Bits">A bit for each <see cref="EvidenceKind"/>.</param>
public readonly record struct EvidenceSet(int Bits)
{
    /// <summary>The kinds that are there.</summary>
    public IEnumerable<EvidenceKind> Kinds => Enum.GetValues<EvidenceKind>().Where(Has);

    /// <summary>True when a kind is there.</summary>
    public bool Has(EvidenceKind kind) => (Bits & (1 << (int)kind)) != 0;

    /// <summary>With more kinds.</summary>
    public EvidenceSet With(IEnumerable<EvidenceKind>? kinds) => kinds is null ? this : new(kinds.Aggregate(Bits, (bits, kind) => bits | (1 << (int)kind)));
}

/// <summary>A rule of what counts as landed, ready to be asked of many projects.</summary>
/// <param name="Stages">A bit for each stage that counts.</param>
/// <param name="AllOf">The evidence that there must be.</param>
/// <param name="AnyOf">The evidence of which there must be some, if any is named.</param>
public readonly record struct LandedCriteria(int Stages, EvidenceSet AllOf, EvidenceSet AnyOf)
{
    /// <summary>What a rule asks for.</summary>
    public static LandedCriteria Of(LandedRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new(rule.Stages.Aggregate(0, (bits, stage) => bits | (1 << (int)stage)), default(EvidenceSet).With(rule.AllOf), default(EvidenceSet).With(rule.AnyOf));
    }

    /// <summary>Where a project stands.</summary>
    /// <param name="isMerged">It became a part of another.</param>
    /// <param name="stage">Its stage.</param>
    /// <param name="evidence">What was seen of its landing.</param>
    public ProjectStatus StatusOf(bool isMerged, ProjectStage stage, EvidenceSet evidence)
    {
        if (isMerged)
            return ProjectStatus.Merged;
        if (stage == ProjectStage.Withdrawn)
            return ProjectStatus.Withdrawn;
        return Hold(stage, evidence) ? ProjectStatus.Landed : ProjectStatus.Pipeline;
    }

    /// <summary>True for a project in a stage with some evidence that counts as landed.</summary>
    public bool Hold(ProjectStage stage, EvidenceSet evidence) =>
        (Stages & (1 << (int)stage)) != 0
        && (evidence.Bits & AllOf.Bits) == AllOf.Bits
        && (AnyOf.Bits == 0 || (evidence.Bits & AnyOf.Bits) != 0);
}
