using FundLeverage.Domain.Names;

namespace FundLeverage.Domain.Records;

/// <summary>
/// 落地口径: which projects a fund counts as landed, from the record's effective date on: those in one of some stages, of which
/// some evidence was seen. A figure of what landed says nothing without it.
/// </summary>
/// <param name="Rule">Its id.</param>
/// <param name="Version">版本: a rule that is changed keeps its id and gets another version.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Stages">The stages that count; at least one.</param>
/// <param name="AllOf">Evidence that there must be, each kind of it.</param>
/// <param name="AnyOf">Evidence of which there must be one kind at least; empty where none is asked for.</param>
/// <param name="Document">The document behind it.</param>
public sealed record LandedRule(
    OpaqueId Rule,
    int Version,
    string Name,
    ValueList<ProjectStage> Stages,
    ValueList<EvidenceKind> AllOf,
    ValueList<EvidenceKind> AnyOf,
    string? Document = null) : RecordContent(new RecordSubject(SubjectKind.LandedRule, Rule))
{
    /// <summary>What applies until a fund records a rule of its own: the three stages of a project that came, no evidence.</summary>
    public static LandedRule Default { get; } = new(
        OpaqueId.Of("default"),
        0,
        "默认口径",
        new ValueList<ProjectStage>(ProjectStage.Landed, ProjectStage.UnderConstruction, ProjectStage.InProduction),
        ValueList<EvidenceKind>.Empty,
        ValueList<EvidenceKind>.Empty);

    /// <inheritdoc />
    public override RecordType Type => RecordType.LandedRule;

    /// <inheritdoc />
    public override bool RestsOnSubject => false;
}
