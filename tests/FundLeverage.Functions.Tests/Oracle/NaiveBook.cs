using System.Numerics;

namespace FundLeverage.Functions.Tests.Oracle;

/// <summary>A fact as somebody keeping a paper book would note it.</summary>
/// <param name="Seq">Its number.</param>
/// <param name="Kind">subFund, status, commitment, size or paidIn.</param>
/// <param name="SubFund">The sub-fund.</param>
/// <param name="EffectiveOn">ISO date; they sort as text.</param>
/// <param name="What">The change, basis, source or status; for a registration the day of formation or nothing.</param>
/// <param name="Fen">The amount in fen.</param>
/// <param name="Sources">F, E and P in fen, or null.</param>
internal sealed record Fact(long Seq, string Kind, string SubFund, string EffectiveOn, string What, long Fen, long[]? Sources = null)
{
    /// <summary>ISO instant of the approval; they sort as text too.</summary>
    public string? ApprovedAt { get; set; }

    /// <summary>ISO instant of the approval of its reversal.</summary>
    public string? ReversedAt { get; set; }

    public bool CountsAt(string knownAt) =>
        ApprovedAt is not null && string.CompareOrdinal(ApprovedAt, knownAt) <= 0
        && (ReversedAt is null || string.CompareOrdinal(ReversedAt, knownAt) > 0);
}

/// <summary>One sub-fund's money: G, F, E, P (null where unknown) and T, in fen.</summary>
internal sealed record Capital(BigInteger G, BigInteger? F, BigInteger? E, BigInteger? P, BigInteger T);

/// <summary>
/// The oracle: from the list of facts, the figures of any day as known at any instant, worked out from scratch each time
/// in the plainest way, with whole fen and nothing of the product's code.
/// </summary>
internal sealed class NaiveBook
{
    public List<Fact> Facts { get; } = [];

    /// <summary>The counted sub-funds, by id.</summary>
    public SortedDictionary<string, Capital> Capitals(string asOf, string knownAt, string basis)
    {
        var capitals = new SortedDictionary<string, Capital>(StringComparer.Ordinal);
        var counting = Facts.Where(f => f.CountsAt(knownAt)).ToList();
        foreach (var registration in counting.Where(f => f.Kind == "subFund"))
        {
            var own = counting.Where(f => f.SubFund == registration.SubFund).ToList();
            var formedOn = registration.What.Length > 0 ? registration.What : own.Where(f => f is { Kind: "status", What: "formed" }).Select(f => f.EffectiveOn).FirstOrDefault();
            var liquidatedOn = own.Where(f => f is { Kind: "status", What: "liquidated" }).Select(f => f.EffectiveOn).FirstOrDefault();
            if (formedOn is null || IsAfter(formedOn, asOf) || (liquidatedOn is not null && !IsAfter(liquidatedOn, asOf)))
                continue;

            var effective = own.Where(f => !IsAfter(f.EffectiveOn, asOf)).OrderBy(f => f.EffectiveOn, StringComparer.Ordinal).ThenBy(f => f.Seq).ToList();
            BigInteger committed = 0;
            foreach (var change in effective.Where(f => f.Kind == "commitment"))
            {
                committed = change.What switch
                {
                    "initial" or "increase" => committed + change.Fen,
                    "cancel" => 0,
                    _ => committed - change.Fen,
                };
            }

            if (committed != 0 && CapitalOf(effective, committed, basis) is { } capital)
                capitals[registration.SubFund] = capital;
        }

        return capitals;
    }

    /// <summary>A quotient half-up to some decimals, as text; null where there is nothing to divide or to divide by.</summary>
    public static string? Quotient(BigInteger? top, BigInteger? bottom, int decimals)
    {
        if (top is not { } numerator || bottom is not { } denominator || denominator.IsZero)
            return null;
        var scaled = ((BigInteger.Abs(numerator) * BigInteger.Pow(10, decimals) * 2) + BigInteger.Abs(denominator)) / (2 * BigInteger.Abs(denominator));
        var digits = scaled.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var sign = numerator.Sign * denominator.Sign < 0 && !scaled.IsZero ? "-" : "";
        return $"{sign}{digits[..^decimals]}.{digits[^decimals..]}";
    }

    private static Capital? CapitalOf(List<Fact> effective, BigInteger committed, string basis)
    {
        if (basis == "paidIn")
        {
            BigInteger Paid(string source) => effective.Where(f => f.Kind == "paidIn" && f.What == source).Aggregate(BigInteger.Zero, (sum, f) => sum + f.Fen);
            var (g, f, e, p) = (Paid("guidanceFund"), Paid("otherFiscal"), Paid("stateOwned"), Paid("private"));
            return g + f + e + p == 0 ? null : new Capital(g, f, e, p, g + f + e + p);
        }

        var size = effective.LastOrDefault(f => f.Kind == "size" && f.What == basis);
        if (size is null)
            return null;
        BigInteger? Source(int i) => size.Sources is { } sources ? sources[i] : null;
        var left = size.Sources is { } all ? all.Aggregate((BigInteger)size.Fen, (rest, source) => rest - source) : committed;
        return new Capital(basis == "target" ? left : committed, Source(0), Source(1), Source(2), size.Fen);
    }

    private static bool IsAfter(string day, string asOf) => string.CompareOrdinal(day, asOf) > 0;
}
