using FundLeverage.Domain.Results;

namespace FundLeverage.Domain.Rules;

/// <summary>Why a record of local reinvestment is refused.</summary>
public static class ReinvestmentFailures
{
    /// <summary>No agreement of the sub-fund is in force on that day.</summary>
    public static readonly FailureCode AgreementMissing = new("reinvestment-agreement-missing", FailureKind.Refused);

    /// <summary>An agreement takes effect on that day already.</summary>
    public static readonly FailureCode AgreementRepeated = new("reinvestment-agreement-repeated", FailureKind.Conflict);

    /// <summary>The deadline lies before the agreement.</summary>
    public static readonly FailureCode DeadlineBeforeAgreement = new("reinvestment-deadline-before-agreement", FailureKind.Refused);

    /// <summary>Two categories of one id.</summary>
    public static readonly FailureCode CategoryRepeated = new("reinvestment-category-repeated", FailureKind.Invalid);

    /// <summary>A cap is an amount or a share, one of the two.</summary>
    public static readonly FailureCode CapAmountOrShare = new("reinvestment-cap-amount-or-share", FailureKind.Invalid);

    /// <summary>No positive share with at most 4 decimals, or percentage.</summary>
    public static readonly FailureCode WeightMalformed = new("weight-malformed", FailureKind.Invalid);

    /// <summary>The agreement, or one that follows it, does not recognise this category.</summary>
    public static readonly FailureCode CategoryUnknown = new("reinvestment-category-unknown", FailureKind.Refused);

    /// <summary>Amounts that are recognised already would have no category any more.</summary>
    public static readonly FailureCode CategoryInUse = new("reinvestment-category-in-use", FailureKind.Refused);
}
