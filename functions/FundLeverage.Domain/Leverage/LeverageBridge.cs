using System.Collections.Immutable;
using System.Numerics;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using NodaTime;

namespace FundLeverage.Domain.Leverage;

/// <summary>
/// 变动分解: how the multiple came from one day's to another's, by sub-fund and kind of event. With G₀, T₀ before and G₁, T₁
/// after, T₁/G₁ − T₀/G₀ = Σ (ΔT − (T₀/G₀)·ΔG) / G₁: each change brings the size it added, less the size that its
/// commitment would have brought at the old multiple. The parts do not depend on an order and add up exactly.
/// </summary>
/// <param name="Before">The figure on the first day.</param>
/// <param name="After">The figure on the second day.</param>
/// <param name="Parts">By sub-fund id, then kind of event; what moved nothing is left out.</param>
public sealed record LeverageBridge(LeverageStatement Before, LeverageStatement After, ImmutableArray<BridgePart> Parts)
{
    private const int Decimals = 4;

    /// <summary>The difference as shown: of the two multiples as shown. Null where either is unavailable.</summary>
    public decimal? Change => After.Multiple?.Value - Before.Multiple?.Value;

    /// <summary>Explains the difference between two days.</summary>
    /// <param name="projection">The ledger as it is known.</param>
    /// <param name="from">The first day, inclusive.</param>
    /// <param name="to">The second day, inclusive; not before the first.</param>
    /// <param name="basis">Which money to count.</param>
    public static LeverageBridge Between(FundProjection projection, LocalDate from, LocalDate to, LeverageBasis basis)
    {
        var before = LeverageCalculator.Calculate(projection, from, basis);
        var after = LeverageCalculator.Calculate(projection, to, basis);
        var moves = projection.Counted.SelectMany(entry => BridgeMoves.Of(entry.Value, from, to, basis)
            .Where(move => !(move.Guidance.IsZero && move.Total.IsZero))
            .OrderBy(move => move.Cause)
            .Select(move => new BridgePart(entry.Key, entry.Value.Registration.Name, move.Cause, move.Guidance, move.Total, null, BigInteger.Zero)));
        var bridge = new LeverageBridge(before, after, [.. moves]);
        return bridge.Change is { } change ? bridge with { Parts = bridge.Share(change) } : bridge;
    }

    /// <summary>The exact contributions, over G₀·G₁ in square fen, and their shown values, whose sum is the shown difference.</summary>
    private ImmutableArray<BridgePart> Share(decimal change)
    {
        var scale = BigInteger.Pow(10, Decimals);
        var (guidanceBefore, totalBefore) = (Fen(Before.Capital.Guidance), Fen(Before.Capital.Total));
        var denominator = guidanceBefore * Fen(After.Capital.Guidance);
        var exact = Parts.Select(part => (Fen(part.TotalChange) * guidanceBefore) - (totalBefore * Fen(part.GuidanceChange))).ToList();

        // Each is rounded down; what is then missing goes to those that lost most.
        var floors = exact.Select(value => FloorOf(value * scale, denominator)).ToList();
        var missing = (int)(new BigInteger(change * (decimal)scale) - floors.Aggregate(BigInteger.Zero, (sum, floor) => sum + floor.Floor));
        var order = Enumerable.Range(0, floors.Count).OrderByDescending(i => floors[i].Remainder).ToList();
        for (var i = 0; i < Math.Abs(missing) && order.Count > 0; i++)
        {
            var place = missing > 0 ? order[i % order.Count] : order[^((i % order.Count) + 1)];
            floors[place] = floors[place] with { Floor = floors[place].Floor + Math.Sign(missing) };
        }

        return [.. Parts.Select((part, i) => part with { Contribution = exact[i], MultipleChange = Rounding.HalfUp((decimal)floors[i].Floor / (decimal)scale, Decimals) })];
    }

    private static (BigInteger Floor, BigInteger Remainder) FloorOf(BigInteger value, BigInteger denominator)
    {
        if (denominator.Sign < 0)
            (value, denominator) = (-value, -denominator);
        var floor = BigInteger.DivRem(value, denominator, out var rest);
        return rest.Sign < 0 ? (floor - 1, rest + denominator) : (floor, rest);
    }

    private static BigInteger Fen(Money money) => new(money.Amount * 100m);
}

/// <summary>What one kind of event at one sub-fund contributed.</summary>
/// <param name="SubFund">The sub-fund.</param>
/// <param name="Name">Its name.</param>
/// <param name="Cause">The kind of event.</param>
/// <param name="GuidanceChange">ΔG.</param>
/// <param name="TotalChange">ΔT.</param>
/// <param name="MultipleChange">Its part of the difference, to 4 decimals; null where there is no difference to explain.</param>
/// <param name="Contribution">The same exactly: a numerator over G₀·G₁, amounts in fen.</param>
public sealed record BridgePart(
    OpaqueId SubFund,
    string Name,
    BridgeCause Cause,
    Money GuidanceChange,
    Money TotalChange,
    decimal? MultipleChange,
    BigInteger Contribution);
