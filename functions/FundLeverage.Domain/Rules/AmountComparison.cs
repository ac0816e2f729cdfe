namespace FundLeverage.Domain.Rules;

/// <summary>What an amount that looks wrong was held against.</summary>
public enum AmountComparison
{
    /// <summary>其他子基金首次认缴: the middle of what at least three other sub-funds began with.</summary>
    OtherCommitments,

    /// <summary>其他子基金目标规模: the middle of the latest target sizes of at least three others.</summary>
    OtherTargetSizes,

    /// <summary>其他子基金认缴规模: the middle of the latest committed sizes of at least three others.</summary>
    OtherCommittedSizes,

    /// <summary>本子基金的认缴余额: what the guidance fund committed to the same sub-fund.</summary>
    Commitment,

    /// <summary>本子基金的目标规模.</summary>
    TargetSize,

    /// <summary>本子基金的认缴规模.</summary>
    CommittedSize,
}
