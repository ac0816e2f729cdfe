using FundLeverage.Domain.Names;

namespace FundLeverage.Domain.Records;

/// <summary>A fact about one introduced project.</summary>
/// <param name="Project">The project.</param>
public abstract record ProjectRecord(OpaqueId Project) : RecordContent(new RecordSubject(SubjectKind.Project, Project));

/// <summary>引荐项目登记: a project that sub-funds or partner institutions brought, on the record's effective date.</summary>
/// <param name="Project">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What kind of project.</param>
/// <param name="Introducers">引荐方: who brought it; at least one.</param>
/// <param name="Stage">The stage it is in on that day.</param>
/// <param name="Industry">行业.</param>
/// <param name="Region">落地区域: where it is to be.</param>
/// <param name="TotalInvestment">总投资, as far as it is known.</param>
/// <param name="Document">The document behind it.</param>
public sealed record ProjectIntroduction(
    OpaqueId Project,
    string Name,
    ProjectKind Kind,
    ValueList<Introducer> Introducers,
    ProjectStage Stage,
    string? Industry = null,
    string? Region = null,
    RecordedAmount? TotalInvestment = null,
    string? Document = null) : ProjectRecord(Project)
{
    /// <inheritdoc />
    public override RecordType Type => RecordType.Project;

    /// <inheritdoc />
    public override bool BeginsSubject => true;
}

/// <summary>项目进展: what changed about a project on the record's effective date; what is null stays as it was.</summary>
/// <param name="Project">The project.</param>
/// <param name="Stage">The stage it came to.</param>
/// <param name="TotalInvestment">总投资 from now on.</param>
/// <param name="Name">更名: its name from now on.</param>
/// <param name="MergedInto">并入: the project that it became a part of, and is counted as from now on.</param>
/// <param name="Evidence">佐证: what was seen of its landing, beside what was seen before.</param>
/// <param name="Reason">Why, such as the reason of a withdrawal.</param>
/// <param name="Document">The document behind it.</param>
public sealed record ProjectProgress(
    OpaqueId Project,
    ProjectStage? Stage = null,
    RecordedAmount? TotalInvestment = null,
    string? Name = null,
    OpaqueId? MergedInto = null,
    ValueList<EvidenceKind>? Evidence = null,
    string? Reason = null,
    string? Document = null) : ProjectRecord(Project)
{
    /// <inheritdoc />
    public override RecordType Type => RecordType.ProjectProgress;

    /// <summary>True when it changes nothing about the project.</summary>
    public bool ChangesNothing => Stage is null && TotalInvestment is null && Name is null && MergedInto is null && Evidence is not { Count: > 0 };
}

/// <summary>项目融资: what a sub-fund invested in a project, and the whole round of financing that it was a part of.</summary>
/// <param name="Project">The project.</param>
/// <param name="SubFund">The sub-fund that invested.</param>
/// <param name="Round">轮次: its name; two records of one round of a project tell of the same money.</param>
/// <param name="Amount">What the sub-fund invested.</param>
/// <param name="RoundAmount">What everybody together invested in the round.</param>
/// <param name="Document">The document behind it.</param>
public sealed record ProjectFinancing(
    OpaqueId Project,
    OpaqueId SubFund,
    string Round,
    RecordedAmount Amount,
    RecordedAmount RoundAmount,
    string? Document = null) : ProjectRecord(Project)
{
    /// <inheritdoc />
    public override RecordType Type => RecordType.ProjectFinancing;
}

/// <summary>项目类别.</summary>
public enum ProjectKind
{
    /// <summary>企业.</summary>
    Enterprise,

    /// <summary>基金.</summary>
    Fund,

    /// <summary>持股平台.</summary>
    HoldingPlatform,

    /// <summary>基金管理公司.</summary>
    FundManager,
}

/// <summary>项目阶段, in the order a project goes through them; some it may pass over.</summary>
public enum ProjectStage
{
    /// <summary>储备.</summary>
    Pipeline,

    /// <summary>洽谈.</summary>
    Negotiating,

    /// <summary>签约.</summary>
    Signed,

    /// <summary>落地.</summary>
    Landed,

    /// <summary>在建.</summary>
    UnderConstruction,

    /// <summary>投产.</summary>
    InProduction,

    /// <summary>终止: it will not come. It lies beside the others, not after them.</summary>
    Withdrawn,
}

/// <summary>落地佐证: by what it is seen that a project came.</summary>
public enum EvidenceKind
{
    /// <summary>投资协议.</summary>
    InvestmentAgreement,

    /// <summary>工商登记.</summary>
    BusinessRegistration,

    /// <summary>土地出让合同.</summary>
    LandContract,

    /// <summary>首笔出资.</summary>
    FirstPayment,

    /// <summary>施工许可.</summary>
    ConstructionPermit,

    /// <summary>税务登记.</summary>
    TaxRegistration,
}
