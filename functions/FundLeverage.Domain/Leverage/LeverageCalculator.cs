using System.Collections.Immutable;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Leverage;

/// <summary>Computes leverage from what counts. A multiple of several is the ratio of their sums, never a mean of ratios.</summary>
public static class LeverageCalculator
{
    /// <summary>The fund's leverage.</summary>
    /// <param name="projection">The ledger as it is known.</param>
    /// <param name="asOf">The day, inclusive.</param>
    /// <param name="basis">Which money to count.</param>
    public static LeverageStatement Calculate(FundProjection projection, LocalDate asOf, LeverageBasis basis) =>
        Calculate(projection.Counted, projection.Prospective, asOf, basis);

    /// <summary>The leverage of some books.</summary>
    /// <param name="books">What is counted.</param>
    /// <param name="prospective">What will be; sub-funds that are only there are listed as not approved.</param>
    /// <param name="asOf">The day, inclusive.</param>
    /// <param name="basis">Which money to count.</param>
    public static LeverageStatement Calculate(FundBooks books, FundBooks prospective, LocalDate asOf, LeverageBasis basis)
    {
        var counted = ImmutableArray.CreateBuilder<SubFundLeverage>();
        var excluded = ImmutableArray.CreateBuilder<ExcludedSubFund>();
        var doubts = ImmutableArray.CreateBuilder<DoubtfulSubFund>();
        var total = CapitalStructure.None;

        foreach (var (id, history) in books)
        {
            var name = history.Registration.Name;
            var (capital, reason) = CapitalOn(history, asOf, basis);
            if (capital is null)
            {
                excluded.Add(new ExcludedSubFund(id, name, reason, history.CommittedOn(asOf), reason == ExclusionReason.NotFormed ? history.FormedOn : null));
                continue;
            }

            total += capital;
            if (Doubt(capital, basis) is { } doubt)
                doubts.Add(new DoubtfulSubFund(id, name, doubt));
            counted.Add(new SubFundLeverage(id, name, capital, Multiple.Of(capital.Total, capital.Guidance), history.Registration, history.FormedOn!.Value));
        }

        foreach (var (id, history) in prospective)
        {
            if (!books.ContainsKey(id))
                excluded.Add(new ExcludedSubFund(id, history.Registration.Name, ExclusionReason.NotApproved, history.CommittedOn(asOf)));
        }

        return new LeverageStatement(
            books.Fund,
            asOf,
            basis,
            total,
            Multiple.Of(total.Total, total.Guidance),
            [.. Measure.All.Select(measure => measure.Of(total))],
            AttributedPrivate.Of(total),
            counted.ToImmutable(),
            excluded.ToImmutable(),
            doubts.ToImmutable());
    }

    /// <summary>What a sub-fund contributes to the fund's figures on a day, or why it contributes nothing.</summary>
    internal static (CapitalStructure? Capital, ExclusionReason Reason) CapitalOn(SubFundHistory history, LocalDate asOf, LeverageBasis basis)
    {
        if (ReasonToExclude(history, asOf) is { } reason)
            return (null, reason);
        return basis switch
        {
            LeverageBasis.Committed => (Committed(history, asOf), ExclusionReason.SizeNotRecorded),
            LeverageBasis.Target => (Target(history, asOf), ExclusionReason.SizeNotRecorded),
            LeverageBasis.PaidIn => (PaidIn(history, asOf), ExclusionReason.NothingPaidIn),
            _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "Unknown basis."),
        };
    }

    /// <summary>The first day after a day on which what a sub-fund contributes may change, or null.</summary>
    internal static LocalDate? NextChangeAfter(SubFundHistory history, LocalDate day, LeverageBasis basis)
    {
        var next = Earlier(history.Commitments.NextDayAfter(day), Earlier(Later(history.FormedOn), Later(history.LiquidatedOn)));
        return basis switch
        {
            LeverageBasis.Committed => Earlier(next, history.CommittedSizes.NextDayAfter(day)),
            LeverageBasis.Target => Earlier(next, history.TargetSizes.NextDayAfter(day)),
            LeverageBasis.PaidIn => history.PaidIn.Aggregate(next, (earliest, payments) => Earlier(earliest, payments.NextDayAfter(day))),
            _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "Unknown basis."),
        };

        LocalDate? Later(LocalDate? on) => on > day ? on : null;

        static LocalDate? Earlier(LocalDate? one, LocalDate? other) => one is null || other < one ? other : one;
    }

    private static DoubtReason? Doubt(CapitalStructure capital, LeverageBasis basis)
    {
        if (basis == LeverageBasis.PaidIn)
            return capital.Total == capital.Guidance ? DoubtReason.OnlyOwnPaidIn : null;
        if (capital.Total < capital.Guidance)
            return DoubtReason.SizeBelowGuidance;
        return capital is { OtherFiscal: { } fiscal, StateOwned: { } stateOwned, Private: { } privateMoney }
            && capital.Guidance + fiscal + stateOwned + privateMoney != capital.Total
            ? DoubtReason.SourcesDoNotAddUp
            : null;
    }

    private static ExclusionReason? ReasonToExclude(SubFundHistory history, LocalDate asOf)
    {
        if (history.FormedOn is not { } formed || formed > asOf)
            return history.IsCancelledOn(asOf) ? ExclusionReason.Cancelled : ExclusionReason.NotFormed;
        if (history.LiquidatedOn <= asOf)
            return ExclusionReason.Liquidated;
        if (history.IsCancelledOn(asOf))
            return ExclusionReason.Cancelled;
        return history.CommittedOn(asOf).IsZero ? ExclusionReason.NoCommitment : null;
    }

    private static CapitalStructure? Committed(SubFundHistory history, LocalDate asOf) =>
        history.SizeOn(asOf, SizeBasis.Committed) is { } size
            ? new CapitalStructure(history.CommittedOn(asOf), size.Sources?.OtherFiscal, size.Sources?.StateOwned, size.Sources?.Private, size.Amount.Yuan)
            : null;

    /// <summary>With sources, G is what they leave of the target; without, what is committed so far.</summary>
    private static CapitalStructure? Target(SubFundHistory history, LocalDate asOf)
    {
        if (history.SizeOn(asOf, SizeBasis.Target) is not { } size)
            return null;
        var own = size.Sources is { } sources ? size.Amount.Yuan - sources.Total : history.CommittedOn(asOf);
        return new CapitalStructure(own, size.Sources?.OtherFiscal, size.Sources?.StateOwned, size.Sources?.Private, size.Amount.Yuan);
    }

    private static CapitalStructure? PaidIn(SubFundHistory history, LocalDate asOf)
    {
        var own = history.PaidInOn(asOf, CapitalSource.GuidanceFund);
        var fiscal = history.PaidInOn(asOf, CapitalSource.OtherFiscal);
        var stateOwned = history.PaidInOn(asOf, CapitalSource.StateOwned);
        var privateMoney = history.PaidInOn(asOf, CapitalSource.Private);
        var total = own + fiscal + stateOwned + privateMoney;
        return total.IsZero ? null : new CapitalStructure(own, fiscal, stateOwned, privateMoney, total);
    }
}
