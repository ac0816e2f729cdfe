using FundLeverage.Domain.Results;

namespace FundLeverage.Domain.Amounts;

/// <summary>Why a text is no amount.</summary>
public static class AmountFailures
{
    /// <summary>Nothing is there.</summary>
    public static readonly FailureCode Empty = new("amount-empty", FailureKind.Invalid);

    /// <summary>It is not a number with a unit.</summary>
    public static readonly FailureCode Unreadable = new("amount-unreadable", FailureKind.Invalid);

    /// <summary>It can be read in two ways, such as <c>1,5</c> or <c>2亿7500</c>.</summary>
    public static readonly FailureCode Ambiguous = new("amount-ambiguous", FailureKind.Invalid);

    /// <summary>It says 约, 近, 超 or gives a range; a record needs the exact amount.</summary>
    public static readonly FailureCode Approximate = new("amount-approximate", FailureKind.Invalid);

    /// <summary>It is finer than one fen.</summary>
    public static readonly FailureCode TooPrecise = new("amount-too-precise", FailureKind.Invalid);

    /// <summary>It does not fit an Int64 of fen.</summary>
    public static readonly FailureCode TooLarge = new("amount-too-large", FailureKind.Invalid);

    /// <summary>It is below zero where that cannot be.</summary>
    public static readonly FailureCode Negative = new("amount-negative", FailureKind.Invalid);

    /// <summary>It is zero where that cannot be.</summary>
    public static readonly FailureCode Zero = new("amount-zero", FailureKind.Invalid);
}
