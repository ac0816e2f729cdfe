using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Leverage;

/// <summary>What moved at one sub-fund between two days, by kind of event.</summary>
/// <param name="Cause">The kind of event.</param>
/// <param name="Guidance">ΔG.</param>
/// <param name="Total">ΔT.</param>
internal readonly record struct BridgeMove(BridgeCause Cause, Money Guidance, Money Total);

/// <summary>Splits the difference of a sub-fund's capital between two days; the moves add up to it.</summary>
internal static class BridgeMoves
{
    public static IEnumerable<BridgeMove> Of(SubFundHistory history, LocalDate from, LocalDate to, LeverageBasis basis)
    {
        var before = LeverageCalculator.CapitalOn(history, from, basis).Capital;
        var after = LeverageCalculator.CapitalOn(history, to, basis).Capital;
        return (before, after) switch
        {
            (null, null) => [],
            (null, { } entered) => [new BridgeMove(BridgeCause.Entered, entered.Guidance, entered.Total)],
            ({ } left, null) => [new BridgeMove(BridgeCause.Left, -left.Guidance, -left.Total)],
            ({ } old, { } young) when basis == LeverageBasis.PaidIn => Payments(old, young),
            ({ } old, { } young) => Commitments(history, from, to, basis, old, young),
        };
    }

    private static IEnumerable<BridgeMove> Payments(CapitalStructure before, CapitalStructure after)
    {
        var own = after.Guidance - before.Guidance;
        yield return new BridgeMove(BridgeCause.GuidancePaidIn, own, own);
        yield return new BridgeMove(BridgeCause.OthersPaidIn, Money.Zero, after.Total - before.Total - own);
    }

    private static IEnumerable<BridgeMove> Commitments(SubFundHistory history, LocalDate from, LocalDate to, LeverageBasis basis, CapitalStructure before, CapitalStructure after)
    {
        var guidance = after.Guidance - before.Guidance;

        // A target with sources says itself what this fund's part is; else that part is what was committed.
        var isCommitted = basis == LeverageBasis.Committed
            || (history.CommittedOn(from) == before.Guidance && history.CommittedOn(to) == after.Guidance);
        if (isCommitted)
        {
            foreach (var group in history.Commitments.After(from).TakeWhile(c => c.EffectiveOn <= to).GroupBy(c => CauseOf(c.Content.Change)))
            {
                var moved = group.Aggregate(Money.Zero, (sum, c) => sum + SubFundHistory.Effect(c.Content));
                guidance -= moved;
                yield return new BridgeMove(group.Key, moved, Money.Zero);
            }
        }

        yield return new BridgeMove(BridgeCause.FundSizeChanged, guidance, after.Total - before.Total);
    }

    private static BridgeCause CauseOf(CommitmentChange change) => change switch
    {
        CommitmentChange.Initial or CommitmentChange.Increase => BridgeCause.CommitmentIncreased,
        CommitmentChange.Reduce or CommitmentChange.Cancel => BridgeCause.CommitmentReduced,
        CommitmentChange.TransferOut => BridgeCause.CommitmentTransferred,
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Unknown change of a commitment."),
    };
}
