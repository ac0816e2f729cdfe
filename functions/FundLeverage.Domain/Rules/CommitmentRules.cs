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
        var paidIn = history.PaidInOn(effectiveOn, CapitalSource.GuidanceFund);
        if (paidIn > balance)
            findings.Add(RuleFailures.CommitmentBelowPaidIn, "/amount", ("committed", balance), ("paidIn", paidIn));
        if (history.SizeOn(effectiveOn, SizeBasis.Committed) is not { } size)
            return;
        if (balance > size.Amount.Yuan)
            findings.Add(RuleFailures.CommitmentAboveSize, "/amount", ("committed", balance), ("size", size.Amount.Yuan));
        else if (size.Sources is { } sources && size.Amount.Yuan - sources.Total != balance)
            findings.Add(RuleFailures.CommitmentDiffersFromSources, "/amount", ("committed", balance), ("left", size.Amount.Yuan - sources.Total));
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
