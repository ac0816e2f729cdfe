using System.Collections.Immutable;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;

namespace FundLeverage.Domain.Leverage;

/// <summary>测算: the figure as it would be with plans that are not recorded.</summary>
/// <param name="Current">The figure as it is.</param>
/// <param name="Capital">The sums with the plans.</param>
/// <param name="Plans">Each plan with what it makes of its sub-fund.</param>
public sealed record LeverageScenario(LeverageStatement Current, CapitalStructure Capital, ImmutableArray<PlannedCapital> Plans)
{
    /// <summary>What the plans would make of a figure.</summary>
    /// <param name="current">The figure, on commitments or targets.</param>
    /// <param name="books">What counts; a sub-fund that is there and does not count yet is taken as formed by its plan.</param>
    /// <param name="plans">One for each sub-fund at most.</param>
    /// <exception cref="ArgumentException">A plan says no size, and none is recorded.</exception>
    public static LeverageScenario Of(LeverageStatement current, FundBooks books, IEnumerable<PlannedSubFund> plans)
    {
        var capitals = current.SubFunds.ToDictionary(subFund => subFund.SubFund, subFund => subFund.Capital);
        var planned = ImmutableArray.CreateBuilder<PlannedCapital>();
        foreach (var plan in plans)
        {
            var counted = capitals.GetValueOrDefault(plan.SubFund);
            var after = After(plan, counted ?? Recorded(books, plan.SubFund, current), books.GetValueOrDefault(plan.SubFund)?.CommittedOn(current.AsOf) ?? Money.Zero);
            capitals[plan.SubFund] = after;
            planned.Add(new PlannedCapital(plan, counted, after));
        }

        return new LeverageScenario(current, capitals.Values.Aggregate(CapitalStructure.None, (sum, capital) => sum + capital), planned.ToImmutable());
    }

    /// <summary>True when a plan for a sub-fund must say its size: none is recorded by the day of the figure.</summary>
    public static bool NeedsSize(LeverageStatement current, FundBooks books, OpaqueId subFund) => Recorded(books, subFund, current) is null;

    /// <summary>The total size at which the multiple is at least the one wished for, with the commitments of the plans; to the fen, rounded up.</summary>
    public Money SizeFor(decimal wished) => Money.Yuan(decimal.Ceiling(Capital.Guidance.Amount * wished * 100m) / 100m);

    private static CapitalStructure? Recorded(FundBooks books, OpaqueId subFund, LeverageStatement current)
    {
        if (!books.TryGetValue(subFund, out var history))
            return null;
        var basis = current.Basis == LeverageBasis.Target ? SizeBasis.Target : SizeBasis.Committed;
        return history.SizeOn(current.AsOf, basis) is { } size
            ? new CapitalStructure(history.CommittedOn(current.AsOf), size.Sources?.OtherFiscal, size.Sources?.StateOwned, size.Sources?.Private, size.Amount.Yuan)
            : null;
    }

    private static CapitalStructure After(PlannedSubFund plan, CapitalStructure? before, Money committed)
    {
        var guidance = (before?.Guidance ?? committed) + plan.Commitment;
        if (plan.Size is { } size)
            return new CapitalStructure(guidance, plan.Sources?.OtherFiscal, plan.Sources?.StateOwned, plan.Sources?.Private, size);
        return before is null
            ? throw new ArgumentException($"The plan for '{plan.SubFund}' says no size, and none is recorded.", nameof(plan))
            : before with { Guidance = guidance };
    }
}

/// <summary>A plan for one sub-fund: an existing one, or one that is not there yet.</summary>
/// <param name="SubFund">Its id.</param>
/// <param name="Commitment">What this fund would commit in addition.</param>
/// <param name="Size">How large it would be in all; null for as large as recorded.</param>
/// <param name="Sources">The others' money in that size, where it is known.</param>
public sealed record PlannedSubFund(OpaqueId SubFund, Money Commitment, Money? Size, CapitalSources? Sources);

/// <summary>What a plan makes of its sub-fund.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Before">What counts of it now; null for nothing.</param>
/// <param name="After">What would count.</param>
public sealed record PlannedCapital(PlannedSubFund Plan, CapitalStructure? Before, CapitalStructure After);
