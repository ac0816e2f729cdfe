using FundLeverage.Domain.Results;

namespace FundLeverage.Domain.Rules;

/// <summary>Why a well-formed record is refused, or deserves a look, given what is recorded already.</summary>
public static class RuleFailures
{
    /// <summary>No sub-fund of this id is registered in the fund.</summary>
    public static readonly FailureCode SubFundUnknown = new("sub-fund-unknown", FailureKind.Refused);

    /// <summary>A sub-fund of this id is registered already.</summary>
    public static readonly FailureCode SubFundExists = new("sub-fund-exists", FailureKind.Conflict);

    /// <summary>Another sub-fund carries the same 统一社会信用代码: the same money would count twice.</summary>
    public static readonly FailureCode CreditCodeRepeated = new("credit-code-repeated", FailureKind.Conflict);

    /// <summary>Another sub-fund carries the same name.</summary>
    public static readonly FailureCode SubFundNameRepeated = new("sub-fund-name-repeated", FailureKind.Notice);

    /// <summary>The sub-fund is formed already.</summary>
    public static readonly FailureCode AlreadyFormed = new("sub-fund-already-formed", FailureKind.Conflict);

    /// <summary>The sub-fund is liquidated already.</summary>
    public static readonly FailureCode AlreadyLiquidated = new("sub-fund-already-liquidated", FailureKind.Conflict);

    /// <summary>What was never formed cannot be liquidated, nor before its formation.</summary>
    public static readonly FailureCode LiquidatedBeforeFormed = new("sub-fund-liquidated-before-formed", FailureKind.Refused);

    /// <summary>The liquidation would lie before amounts that are recorded already.</summary>
    public static readonly FailureCode LiquidatedBeforeRecords = new("sub-fund-liquidated-before-records", FailureKind.Refused);

    /// <summary>The record would take effect before the sub-fund was formed, and does not say that it means to.</summary>
    public static readonly FailureCode EffectiveBeforeFormation = new("effective-before-formation", FailureKind.Refused);

    /// <summary>The record would take effect after the sub-fund was liquidated.</summary>
    public static readonly FailureCode EffectiveAfterLiquidation = new("effective-after-liquidation", FailureKind.Refused);

    /// <summary>A first commitment exists already; a second one would count it twice.</summary>
    public static readonly FailureCode CommitmentAlreadyInitial = new("commitment-already-initial", FailureKind.Conflict);

    /// <summary>There is no commitment in force on that day to change.</summary>
    public static readonly FailureCode CommitmentMissing = new("commitment-missing", FailureKind.Refused);

    /// <summary>The commitment would fall below zero on some day.</summary>
    public static readonly FailureCode CommitmentBelowZero = new("commitment-below-zero", FailureKind.Refused);

    /// <summary>A cancellation names another amount than what is outstanding.</summary>
    public static readonly FailureCode CancelAmountDiffers = new("cancel-amount-differs", FailureKind.Refused);

    /// <summary>The commitment falls below what is already paid in.</summary>
    public static readonly FailureCode CommitmentBelowPaidIn = new("commitment-below-paid-in", FailureKind.Notice);

    /// <summary>The commitment no longer equals what the recorded sources leave to this fund.</summary>
    public static readonly FailureCode CommitmentDiffersFromSources = new("commitment-differs-from-sources", FailureKind.Notice);

    /// <summary>The commitment exceeds the sub-fund's recorded committed size.</summary>
    public static readonly FailureCode CommitmentAboveSize = new("commitment-above-size", FailureKind.Notice);

    /// <summary>The committed size is smaller than this fund's own commitment.</summary>
    public static readonly FailureCode SizeBelowCommitment = new("size-below-commitment", FailureKind.Refused);

    /// <summary>The sources add up to more than the size.</summary>
    public static readonly FailureCode SourcesExceedSize = new("sources-exceed-size", FailureKind.Refused);

    /// <summary>Sources and this fund's own commitment do not add up to the size.</summary>
    public static readonly FailureCode SourcesDoNotAddUp = new("sources-do-not-add-up", FailureKind.Refused);

    /// <summary>This fund would have paid in more than it committed.</summary>
    public static readonly FailureCode PaidInAboveCommitted = new("paid-in-above-committed", FailureKind.Refused);

    /// <summary>All paid-in capital together exceeds the committed size.</summary>
    public static readonly FailureCode PaidInAboveSize = new("paid-in-above-size", FailureKind.Notice);

    /// <summary>A commitment, size or payment below 1万元: probably 元 was read where 万元 or 亿元 was meant.</summary>
    public static readonly FailureCode AmountUnusuallySmall = new("amount-unusually-small", FailureKind.Notice);

    /// <summary>
    /// The amount is more than a thousand times below or above what other sub-funds usually have, or size and commitment of the
    /// sub-fund itself are so far apart: probably 万元 and 亿元 were mistaken.
    /// </summary>
    public static readonly FailureCode AmountFarFromOthers = new("amount-far-from-others", FailureKind.Notice);

    /// <summary>Another record that counts or waits has the same subject, kind, day and amount: perhaps it was sent twice.</summary>
    public static readonly FailureCode RecordLikelyDuplicate = new("record-likely-duplicate", FailureKind.Notice);

    /// <summary>The record takes effect later than today in Asia/Shanghai, and counts only from then on.</summary>
    public static readonly FailureCode EffectiveInFuture = new("effective-in-future", FailureKind.Notice);

    /// <summary>No record of this number in the fund.</summary>
    public static readonly FailureCode RecordUnknown = new("record-unknown", FailureKind.NotFound);

    /// <summary>A record is decided once.</summary>
    public static readonly FailureCode RecordAlreadyDecided = new("record-already-decided", FailureKind.Conflict);

    /// <summary>Nobody decides about what they submitted themselves.</summary>
    public static readonly FailureCode ReviewBySubmitter = new("review-by-submitter", FailureKind.Forbidden);

    /// <summary>Only what counts can be reversed.</summary>
    public static readonly FailureCode RecordNotApproved = new("record-not-approved", FailureKind.Conflict);

    /// <summary>The record is reversed already.</summary>
    public static readonly FailureCode RecordAlreadyReversed = new("record-already-reversed", FailureKind.Conflict);

    /// <summary>A reversal of the record waits for review already.</summary>
    public static readonly FailureCode ReversalPending = new("reversal-pending", FailureKind.Conflict);

    /// <summary>A reversal is not undone; what was reversed is recorded anew.</summary>
    public static readonly FailureCode ReversalOfReversal = new("reversal-of-reversal", FailureKind.Refused);

    /// <summary>Another record would no longer hold without this one.</summary>
    public static readonly FailureCode RecordDependedOn = new("record-depended-on", FailureKind.Refused);

    /// <summary>A corrected registration keeps its id while records rest on it.</summary>
    public static readonly FailureCode CorrectionChangesId = new("correction-changes-id", FailureKind.Refused);
}
