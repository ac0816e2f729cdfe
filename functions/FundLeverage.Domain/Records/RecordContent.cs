using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;

namespace FundLeverage.Domain.Records;

/// <summary>What one ledger event says.</summary>
public abstract record EventContent;

/// <summary>The first event of every ledger (seq 0): the fund is opened.</summary>
/// <param name="Fund">The fund.</param>
public sealed record FundOpening(GuidanceFund Fund) : EventContent;

/// <summary>A fact that staff recorded. It counts once approved.</summary>
/// <param name="Subject">What it is about.</param>
public abstract record RecordContent(RecordSubject Subject) : EventContent
{
    /// <summary>Its kind.</summary>
    public abstract RecordType Type { get; }

    /// <summary>True for a registration: others about the same subject rest on it.</summary>
    public virtual bool BeginsSubject => false;

    /// <summary>True where a registration of the subject must be there first.</summary>
    public virtual bool RestsOnSubject => !BeginsSubject;
}

/// <summary>What a record is about. Records about one subject are judged together; subjects do not touch each other's sums.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Id">Which one.</param>
public readonly record struct RecordSubject(SubjectKind Kind, OpaqueId Id);

/// <summary>What records are about.</summary>
public enum SubjectKind
{
    /// <summary>子基金.</summary>
    SubFund,

    /// <summary>引荐项目.</summary>
    Project,

    /// <summary>落地口径.</summary>
    LandedRule,

    /// <summary>指标.</summary>
    Indicator,
}

/// <summary>The kinds of record.</summary>
public enum RecordType
{
    /// <summary>子基金登记.</summary>
    SubFund,

    /// <summary>子基金设立、清算.</summary>
    SubFundStatus,

    /// <summary>认缴变动.</summary>
    Commitment,

    /// <summary>总规模.</summary>
    FundSize,

    /// <summary>实缴.</summary>
    PaidInCapital,

    /// <summary>引荐项目登记.</summary>
    Project,

    /// <summary>项目进展.</summary>
    ProjectProgress,

    /// <summary>项目融资.</summary>
    ProjectFinancing,

    /// <summary>落地口径.</summary>
    LandedRule,

    /// <summary>返投协议.</summary>
    ReinvestmentAgreement,

    /// <summary>返投认定.</summary>
    RecognisedReinvestment,

    /// <summary>指标.</summary>
    Indicator,

    /// <summary>冲销.</summary>
    Reversal,
}
