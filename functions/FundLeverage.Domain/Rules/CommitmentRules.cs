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
        if (NoteAboveSize(history, commitment, effectiveOn, findings) || history.SizeOn(effectiveOn, SizeBasis.Committed) is not { } size)
            return;
        if (size.Sources is { } sources && size.Amount.Yuan - sources.Total != balance)
            findings.Add(RuleFailures.CommitmentDiffersFromSources, "/amount", ("committed", balance), ("left", size.Amount.Yuan - sources.Total));
    }

    /// <summary>Points out the first size, in force on the day of a change or stated later, that the commitment exceeds.</summary>
    private static bool NoteAboveSize(SubFundHistory history, Commitment commitment, LocalDate effectiveOn, Findings findings)
    {
        var sizes = history.CommittedSizes.After(effectiveOn).Select(size => (On: size.EffectiveOn, size.Content));
        if (history.SizeOn(effectiveOn, SizeBasis.Committed) is { } inForce)
            sizes = sizes.Prepend((effectiveOn, inForce));
        foreach (var (on, size) in sizes)
        {
            var committed = history.CommittedOn(on) + SubFundHistory.Effect(commitment);
            if (committed <= size.Amount.Yuan)
                continue;
            findings.Add(RuleFailures.CommitmentAboveSize, "/amount", ("committed", committed), ("size", size.Amount.Yuan), ("effectiveOn", on));
            return true;
        }

        return false;
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
        foreach (var balance in history.OwnBalancesFrom(effectiveOn))
        {
            var (after, paid) = (balance.Committed + committed, balance.PaidIn + paidIn);
            if (paid <= after)
                continue;
            findings.Add(RuleFailures.CommitmentBelowPaidIn, "/amount", ("committed", after), ("paidIn", paid), ("effectiveOn", balance.On));
            return;
        }
    }

    /// <summary>Finds the first change, from a day on, that what is left of the changes before it does not bear.</summary>
    public static TimelineEntry<Commitment>? FirstUnborne(SubFundHistory history, LocalDate from)
    {
        // What takes effect before the day is as it was; the day's own entries are walked, so the state is of the day before.
        var findings = new Findings();
        var dayBefore = from.PlusDays(-1);
        var state = State.Of(history, dayBefore);
        foreach (var entry in history.Commitments.After(dayBefore))
        {
            if (!state.TryApply(entry.EffectiveOn, entry.Content, findings))
                return entry;
        }

        return null;
    }

    private static void Walk(SubFundHistory history, Commitment added, LocalDate effectiveOn, Findings findings)
    {
        var state = State.Of(history, effectiveOn);
        if (!state.TryApply(effectiveOn, added, findings))
            return;
        foreach (var later in history.Commitments.After(effectiveOn))
        {
            if (!state.TryApply(later.EffectiveOn, later.Content, findings))
                return;
        }
    }

    /// <summary>Where a commitment stands while its changes are walked.</summary>
    private struct State
    {
        private Money _balance;
        private bool _inForce;

        /// <summary>After everything that has taken effect by a day.</summary>
        public static State Of(SubFundHistory history, LocalDate day) => new()
        {
            _balance = history.CommittedOn(day),
            _inForce = history.Commitments.LastThrough(day) is { Change: not CommitmentChange.Cancel },
        };

        public bool TryApply(LocalDate day, Commitment entry, Findings findings)
        {
            var before = findings.Failures.Count;
            var changes = entry.Change is not CommitmentChange.Initial;
            var after = _balance + SubFundHistory.Effect(entry);
            if (changes != _inForce)
            {
                findings.Add(
                    changes ? RuleFailures.CommitmentMissing : RuleFailures.CommitmentAlreadyInitial,
                    "/change",
                    ("subFund", entry.SubFund.Value),
                    ("effectiveOn", day));
            }
            else if (entry.Change == CommitmentChange.Cancel && entry.Amount.Yuan != _balance)
            {
                findings.Add(RuleFailures.CancelAmountDiffers, "/amount", ("amount", entry.Amount.Yuan), ("outstanding", _balance), ("effectiveOn", day));
            }
            else if (after.IsNegative)
            {
                findings.Add(RuleFailures.CommitmentBelowZero, "/amount", ("amount", entry.Amount.Yuan), ("outstanding", _balance), ("effectiveOn", day));
            }
            else if (!after.FitsStorage)
            {
                findings.Add(AmountFailures.TooLarge, "/amount", ("text", after));
            }

            _balance = after;
            _inForce = entry.Change is not CommitmentChange.Cancel;
            return findings.Failures.Count == before;
        }
    }
}
