using System.Collections.Immutable;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Names;

namespace FundLeverage.Domain.Leverage;

/// <summary>
/// 合并倍数: several guidance funds as one, as group accounts do it. What one of them committed to another is money that stays
/// within the group and is eliminated; what several hold together counts once, with the money of all of them as the group's.
/// </summary>
/// <param name="Funds">Each fund's own figure.</param>
/// <param name="Summed">All funds' figures added up, nothing eliminated.</param>
/// <param name="Consolidated">The group's figure.</param>
/// <param name="Eliminations">What lies between the two, with the reason.</param>
/// <param name="Chains">The multiples multiplied along commitments to each other, as it is often done and should not be.</param>
public sealed record PortfolioLeverage(
    ImmutableArray<LeverageStatement> Funds,
    CapitalStructure Summed,
    CapitalStructure Consolidated,
    ImmutableArray<Elimination> Eliminations,
    ImmutableArray<ChainedMultiple> Chains)
{
    /// <summary>Consolidates the statements of some funds, all of one day and basis.</summary>
    public static PortfolioLeverage Of(ImmutableArray<LeverageStatement> statements)
    {
        var funds = statements.Select(statement => statement.Fund.Id).ToHashSet();
        var holdings = statements.SelectMany(HoldingsOf).ToList();
        var within = holdings.Where(holding => holding.SubFund.Registration.GuidanceFund is { } other && other != holding.Fund && funds.Contains(other)).ToList();
        var eliminations = ImmutableArray.CreateBuilder<Elimination>();
        eliminations.AddRange(within.Select(holding => new Elimination(holding.Fund, holding.SubFund, EliminationReason.WithinTheGroup, holding.SubFund.Registration.GuidanceFund!, holding.SubFund.Capital)));

        var consolidated = CapitalStructure.None;
        foreach (var shared in holdings.Except(within).GroupBy(holding => holding.Identity))
        {
            // The fullest account of a shared sub-fund speaks for it.
            var holders = shared.OrderByDescending(holding => holding.SubFund.Capital.Total).ThenBy(holding => holding.Fund).ToList();
            var (capital, surplus) = SharedHolding.Consolidate([.. holders.Select(holding => holding.SubFund.Capital)]);
            consolidated += capital;
            eliminations.AddRange(holders.Skip(1).Zip(surplus, (holding, part) => new Elimination(holding.Fund, holding.SubFund, EliminationReason.HeldTogether, holders[0].Fund, part)));
        }

        return new PortfolioLeverage(
            statements,
            statements.Aggregate(CapitalStructure.None, (sum, statement) => sum + statement.Capital),
            consolidated,
            eliminations.ToImmutable(),
            [.. within.Select(holding => ChainedMultiple.Of(holding.Fund, holding.SubFund, statements.First(s => s.Fund.Id == holding.SubFund.Registration.GuidanceFund)))]);
    }

    /// <summary>A sub-fund is known in other books by its credit code, else its filing code. In one fund's own books two are two, whatever their codes.</summary>
    private static IEnumerable<Holding> HoldingsOf(LeverageStatement statement) => statement.SubFunds
        .GroupBy(subFund => subFund.Registration.CreditCode ?? subFund.Registration.AmacCode ?? $"{statement.Fund.Id}|{subFund.SubFund}", StringComparer.Ordinal)
        .SelectMany(same => same.Select((subFund, i) => new Holding(statement.Fund.Id, subFund, (same.Key, i))));

    /// <summary>A sub-fund as one fund holds it.</summary>
    private sealed record Holding(OpaqueId Fund, SubFundLeverage SubFund, (string Code, int Number) Identity);
}

/// <summary>What a group's figure leaves out of the sum of its funds' figures.</summary>
/// <param name="Fund">The fund in whose books it stands.</param>
/// <param name="SubFund">The sub-fund there.</param>
/// <param name="Reason">Why.</param>
/// <param name="Counterpart">The fund that it was committed to, or that speaks for the shared sub-fund.</param>
/// <param name="Capital">What is left out.</param>
public sealed record Elimination(OpaqueId Fund, SubFundLeverage SubFund, EliminationReason Reason, OpaqueId Counterpart, CapitalStructure Capital);

/// <summary>Why something is left out of a group's figure.</summary>
public enum EliminationReason
{
    /// <summary>内部出资: one fund of the group committed it to another.</summary>
    WithinTheGroup,

    /// <summary>共同持有: another fund of the group holds the same sub-fund, whose size counts once.</summary>
    HeldTogether,
}

/// <summary>连乘倍数: a fund's multiple at another guidance fund, times that one's own. It counts the same money at every step.</summary>
/// <param name="Fund">The fund that committed.</param>
/// <param name="Through">The fund it committed to.</param>
/// <param name="First">The first fund's multiple there.</param>
/// <param name="Second">The second fund's own.</param>
public sealed record ChainedMultiple(OpaqueId Fund, OpaqueId Through, Multiple? First, Multiple? Second)
{
    /// <summary>The product, half-up to 4 decimals from the exact quotients; null where either is unavailable.</summary>
    public decimal? Value => First is { } first && Second is { } second
        ? Rounding.HalfUpProduct((first.Numerator, first.Denominator), (second.Numerator, second.Denominator), 4)
        : null;

    internal static ChainedMultiple Of(OpaqueId fund, SubFundLeverage subFund, LeverageStatement through) =>
        new(fund, through.Fund.Id, subFund.Multiple, through.Multiple);
}
