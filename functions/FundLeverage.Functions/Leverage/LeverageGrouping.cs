namespace FundLeverage.Functions.Leverage;

/// <summary>By what the groups of a leverage answer are formed.</summary>
public enum LeverageGrouping
{
    /// <summary>按子基金.</summary>
    SubFund,
}
