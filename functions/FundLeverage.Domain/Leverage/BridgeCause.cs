namespace FundLeverage.Domain.Leverage;

/// <summary>Which kind of event moved a figure.</summary>
public enum BridgeCause
{
    /// <summary>新计入: the sub-fund began to count, with all it then had.</summary>
    Entered,

    /// <summary>不再计入: it ceased to count, by liquidation, cancellation or otherwise, with all it had before.</summary>
    Left,

    /// <summary>认缴增加.</summary>
    CommitmentIncreased,

    /// <summary>认缴调减.</summary>
    CommitmentReduced,

    /// <summary>转让退出.</summary>
    CommitmentTransferred,

    /// <summary>规模变动: another statement of its size came into force.</summary>
    FundSizeChanged,

    /// <summary>本基金实缴.</summary>
    GuidancePaidIn,

    /// <summary>其他出资人实缴.</summary>
    OthersPaidIn,
}
