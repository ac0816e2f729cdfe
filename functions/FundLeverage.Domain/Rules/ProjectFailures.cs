using FundLeverage.Domain.Results;

namespace FundLeverage.Domain.Rules;

/// <summary>Why a well-formed record of an introduced project is refused, or deserves a look, given what is recorded already.</summary>
public static class ProjectFailures
{
    /// <summary>No project of this id is introduced in the fund.</summary>
    public static readonly FailureCode ProjectUnknown = new("project-unknown", FailureKind.Refused);

    /// <summary>A project of this id is introduced already.</summary>
    public static readonly FailureCode ProjectExists = new("project-exists", FailureKind.Conflict);

    /// <summary>Another project carries the same name: it may be the same, introduced twice.</summary>
    public static readonly FailureCode NameRepeated = new("project-name-repeated", FailureKind.Notice);

    /// <summary>Two of the introducers are one.</summary>
    public static readonly FailureCode IntroducerRepeated = new("introducer-repeated", FailureKind.Invalid);

    /// <summary>Several introducers, and neither a share for each nor one that leads: nobody could tell with whom the project counts.</summary>
    public static readonly FailureCode IntroducersUnclear = new("introducers-unclear", FailureKind.Invalid);

    /// <summary>The introducers' shares are not the whole together.</summary>
    public static readonly FailureCode SharesDoNotAddUp = new("shares-do-not-add-up", FailureKind.Invalid);

    /// <summary>A record of progress that changes nothing.</summary>
    public static readonly FailureCode ProgressEmpty = new("progress-empty", FailureKind.Invalid);

    /// <summary>The record would take effect before the project was introduced.</summary>
    public static readonly FailureCode BeforeIntroduction = new("effective-before-introduction", FailureKind.Refused);

    /// <summary>The project had withdrawn by then; only a stage brings it back.</summary>
    public static readonly FailureCode Withdrawn = new("project-withdrawn", FailureKind.Refused);

    /// <summary>The project had become a part of another by then.</summary>
    public static readonly FailureCode Merged = new("project-merged", FailureKind.Refused);

    /// <summary>The project would end before records that are there already.</summary>
    public static readonly FailureCode EndedBeforeRecords = new("project-ended-before-records", FailureKind.Refused);

    /// <summary>A project would become a part of itself, directly or through others.</summary>
    public static readonly FailureCode MergeCircular = new("project-merge-circular", FailureKind.Refused);

    /// <summary>The stage lies before the one the project was in.</summary>
    public static readonly FailureCode StageBack = new("project-stage-back", FailureKind.Notice);

    /// <summary>A project that had withdrawn is on the way again.</summary>
    public static readonly FailureCode Revived = new("project-revived", FailureKind.Notice);

    /// <summary>The sub-funds would have invested more in a round than there was in it.</summary>
    public static readonly FailureCode FinancingAboveRound = new("financing-above-round", FailureKind.Refused);

    /// <summary>The round is recorded with another amount already.</summary>
    public static readonly FailureCode RoundAmountDiffers = new("round-amount-differs", FailureKind.Refused);

    /// <summary>The rule has this version already.</summary>
    public static readonly FailureCode LandedRuleVersionExists = new("landed-rule-version-exists", FailureKind.Conflict);

    /// <summary>A project that withdrew never counts as landed.</summary>
    public static readonly FailureCode LandedRuleStage = new("landed-rule-stage", FailureKind.Invalid);
}
