using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using NodaTime;

namespace FundLeverage.Domain.Records;

/// <summary>A fact about one sub-fund.</summary>
/// <param name="SubFund">The sub-fund.</param>
public abstract record SubFundRecord(OpaqueId SubFund) : RecordContent(new RecordSubject(SubjectKind.SubFund, SubFund));

/// <summary>子基金登记: a sub-fund that the guidance fund decided to enter.</summary>
/// <param name="SubFund">Its id.</param>
/// <param name="Name">Full name.</param>
/// <param name="Manager">基金管理人.</param>
/// <param name="FormedOn">设立日期; null while it is approved but not formed, and then it does not count.</param>
/// <param name="Industry">Industry focus.</param>
/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="AmacCode">中国证券投资基金业协会备案编码.</param>
/// <param name="Level">级别: the level of government that the sub-fund belongs to.</param>
/// <param name="Region">注册地: where it is registered.</param>
/// <param name="GuidanceFund">The guidance fund that it is itself, where that keeps its books here, too (province → city).</param>
public sealed record SubFundRegistration(
    OpaqueId SubFund,
    string Name,
    string? Manager,
    LocalDate? FormedOn,
    string? Industry,
    string? CreditCode,
    string? AmacCode,
    GovernmentLevel? Level = null,
    string? Region = null,
    OpaqueId? GuidanceFund = null) : SubFundRecord(SubFund)
{
    /// <inheritdoc />
    public override RecordType Type => RecordType.SubFund;

    /// <inheritdoc />
    public override bool BeginsSubject => true;
}

/// <summary>A sub-fund was formed, or liquidated, on the record's effective date.</summary>
/// <param name="SubFund">The sub-fund.</param>
/// <param name="Status">What it became.</param>
/// <param name="Document">The document behind it.</param>
public sealed record SubFundStatusChange(OpaqueId SubFund, SubFundStatus Status, string? Document) : SubFundRecord(SubFund)
{
    /// <inheritdoc />
    public override RecordType Type => RecordType.SubFundStatus;
}

/// <summary>What a sub-fund can become after its registration.</summary>
public enum SubFundStatus
{
    /// <summary>已设立.</summary>
    Formed,

    /// <summary>已清算.</summary>
    Liquidated,
}

/// <summary>A record of an amount.</summary>
/// <param name="SubFund">The sub-fund.</param>
/// <param name="Amount">How much; positive.</param>
/// <param name="Document">The document behind it.</param>
/// <param name="ApprovedBeforeFormation">True when it is meant to take effect before the sub-fund was formed.</param>
public abstract record AmountRecord(OpaqueId SubFund, RecordedAmount Amount, string? Document, bool ApprovedBeforeFormation) : SubFundRecord(SubFund);

/// <summary>认缴变动: a change of what the guidance fund committed to a sub-fund.</summary>
/// <param name="SubFund">The sub-fund.</param>
/// <param name="Change">The kind of change.</param>
/// <param name="Amount">By how much; positive whatever the direction. A cancellation carries the whole outstanding amount.</param>
/// <param name="Document">The decision behind it.</param>
/// <param name="ApprovedBeforeFormation">It takes effect before the sub-fund was formed.</param>
public sealed record Commitment(
    OpaqueId SubFund,
    CommitmentChange Change,
    RecordedAmount Amount,
    string? Document = null,
    bool ApprovedBeforeFormation = false) : AmountRecord(SubFund, Amount, Document, ApprovedBeforeFormation)
{
    /// <inheritdoc />
    public override RecordType Type => RecordType.Commitment;
}

/// <summary>The kinds of change of a commitment.</summary>
public enum CommitmentChange
{
    /// <summary>首次认缴.</summary>
    Initial,

    /// <summary>增加认缴.</summary>
    Increase,

    /// <summary>调减认缴.</summary>
    Reduce,

    /// <summary>取消: the whole commitment ends and the sub-fund no longer counts.</summary>
    Cancel,

    /// <summary>转让退出: a stake goes to another holder.</summary>
    TransferOut,
}

/// <summary>总规模: how large a sub-fund is, from the effective date until the next statement on the same basis.</summary>
/// <param name="SubFund">The sub-fund.</param>
/// <param name="Basis">目标 or 认缴.</param>
/// <param name="Amount">The total, this guidance fund's own money included.</param>
/// <param name="Sources">The others' money by source, when known; what is left is this fund's own.</param>
/// <param name="Document">The document behind it.</param>
/// <param name="ApprovedBeforeFormation">It takes effect before the sub-fund was formed.</param>
public sealed record FundSize(
    OpaqueId SubFund,
    SizeBasis Basis,
    RecordedAmount Amount,
    CapitalSources? Sources = null,
    string? Document = null,
    bool ApprovedBeforeFormation = false) : AmountRecord(SubFund, Amount, Document, ApprovedBeforeFormation)
{
    /// <inheritdoc />
    public override RecordType Type => RecordType.FundSize;
}

/// <summary>What a total size measures.</summary>
public enum SizeBasis
{
    /// <summary>目标规模.</summary>
    Target,

    /// <summary>认缴规模.</summary>
    Committed,
}

/// <summary>实缴: money that reached a sub-fund.</summary>
/// <param name="SubFund">The sub-fund.</param>
/// <param name="Source">Whose money.</param>
/// <param name="Amount">How much.</param>
/// <param name="Document">The document behind it.</param>
/// <param name="ApprovedBeforeFormation">It takes effect before the sub-fund was formed.</param>
public sealed record PaidInCapital(
    OpaqueId SubFund,
    CapitalSource Source,
    RecordedAmount Amount,
    string? Document = null,
    bool ApprovedBeforeFormation = false) : AmountRecord(SubFund, Amount, Document, ApprovedBeforeFormation)
{
    /// <inheritdoc />
    public override RecordType Type => RecordType.PaidInCapital;
}
