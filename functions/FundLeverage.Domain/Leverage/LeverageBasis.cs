namespace FundLeverage.Domain.Leverage;

/// <summary>Which money a multiple counts. A figure without its basis means nothing.</summary>
public enum LeverageBasis
{
    /// <summary>认缴: what was committed. The newspapers' basis and the default.</summary>
    Committed,

    /// <summary>实缴: what was paid in.</summary>
    PaidIn,

    /// <summary>目标: what the sub-funds aim for.</summary>
    Target,
}
