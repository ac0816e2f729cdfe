using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Rules;

/// <summary>
/// A commitment begins once, moves while it is in force, and is never negative on any day, also when a record is
/// back-dated under later ones.
/// </summary>
internal static class CommitmentRules
{
    public static void Judge(SubFundHistory history, Commitment commitment, LocalDate effectiveOn, Findings findings)
    {
        var before = findings.Failures.Count;
        Walk(history, commitment, effectiveOn, findings);
        if (findings.Failures.Count > before)
            return;

        var balance = history.CommittedOn(effectiveOn) + SubFundHistory.Effect(commitment);
        NotePaidInAbove(history, SubFundHistory.Effect(commitment), Money.Zero, effectiveOn, findings);
        if (history.SizeOn(effectiveOn, SizeBasis.Committed) is not { } size)
            return;
        if (balance > size.Amount.Yuan)
            findings.Add(RuleFailures.CommitmentAboveSize, "/amount", ("committed", balance), ("size", size.Amount.Yuan));
        else if (size.Sources is { } sources && size.Amount.Yuan - sources.Total != balance)
            findings.Add(RuleFailures.CommitmentDiffersFromSources, "/amount", ("committed", balance), ("left", size.Amount.Yuan - sources.Total));
    }

    /// <summary>
    /// Points out the first day, from a change on, on which more is paid in than committed. A back-dated change can be
    /// covered on its own day and no longer be so on a later one.
    /// </summary>
    /// <param name="history">What is recorded.</param>
    /// <param name="committed">By how much the new record moves the commitment.</param>
    /// <param name="paidIn">By how much it moves what is paid in.</param>
    /// <param name="effectiveOn">From which day.</param>
    /// <param name="findings">Where to report.</param>
    public static void NotePaidInAbove(SubFundHistory history, Money committed, Money paidIn, LocalDate effectiveOn, Findings findings)
    {
        foreach (var day in history.DaysOfChangeFrom(effectiveOn))
        {
            var balance = history.CommittedOn(day) + committed;
            var paid = history.PaidInOn(day, CapitalSource.GuidanceFund) + paidIn;
            if (paid <= balance)
                continue;
            findings.Add(RuleFailures.CommitmentBelowPaidIn, "/amount", ("committed", balance), ("paidIn", paid), ("effectiveOn", day));
            return;
        }
    }

    private static void Walk(SubFundHistory history, Commitment added, LocalDate effectiveOn, Findings findings)
    {
        var balance = Money.Zero;
        var inForce = false;
        foreach (var (day, entry) in WithAdded(history, added, effectiveOn))
        {
            var changes = entry.Change is not CommitmentChange.Initial;
            if (changes != inForce)
            {
                findings.Add(
                    changes ? RuleFailures.CommitmentMissing : RuleFailures.CommitmentAlreadyInitial,
                    "/change",
                    ("subFund", added.SubFund.Value),
                    ("effectiveOn", day));
                return;
            }

            if (entry.Change == CommitmentChange.Cancel && entry.Amount.Yuan != balance)
            {
                findings.Add(RuleFailures.CancelAmountDiffers, "/amount", ("amount", entry.Amount.Yuan), ("outstanding", balance), ("effectiveOn", day));
                return;
            }

            var after = balance + SubFundHistory.Effect(entry);
            if (after.IsNegative)
            {
                findings.Add(RuleFailures.CommitmentBelowZero, "/amount", ("amount", entry.Amount.Yuan), ("outstanding", balance), ("effectiveOn", day));
                return;
            }

            if (!after.FitsStorage)
            {
                findings.Add(AmountFailures.TooLarge, "/amount", ("text", after));
                return;
            }

            balance = after;
            inForce = entry.Change is not CommitmentChange.Cancel;
        }
    }

    private static IEnumerable<(LocalDate Day, Commitment Entry)> WithAdded(SubFundHistory history, Commitment added, LocalDate effectiveOn)
    {
        var placed = false;
        foreach (var (day, entry) in history.Commitments.All)
        {
            if (!placed && day > effectiveOn)
            {
                placed = true;
                yield return (effectiveOn, added);
            }

            yield return (day, entry);
        }

        if (!placed)
            yield return (effectiveOn, added);
    }
}
