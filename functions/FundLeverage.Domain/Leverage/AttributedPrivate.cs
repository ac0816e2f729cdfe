using FundLeverage.Domain.Amounts;

namespace FundLeverage.Domain.Leverage;

/// <summary>
/// A1, 按比例归属的民间资本: the private money that this fund may call its own doing, P × G / (G + F + E), half-up to
/// whole fen. Each public party claims in proportion to what it put in, so that all claims together give P.
/// </summary>
/// <param name="Amount">The amount, or null.</param>
/// <param name="Unavailable">Why there is none, or null.</param>
public sealed record AttributedPrivate(Money? Amount, UnavailableReason? Unavailable)
{
    /// <summary>A1's id.</summary>
    public const string Id = "A1";

    /// <summary>A1's English name.</summary>
    public const string Name = "attributedPrivate";

    /// <summary>A1's Chinese term.</summary>
    public const string NameZh = "按比例归属的民间资本";

    /// <summary>A1's formula.</summary>
    public const string Formula = "P × G / (G + F + E)";

    /// <summary>A1 of some capital.</summary>
    public static AttributedPrivate Of(CapitalStructure capital)
    {
        if (capital.Private is not { } privateMoney || Measure.AllPublic(capital) is not { } allPublic)
            return new AttributedPrivate(null, UnavailableReason.SourcesNotRecorded);
        return allPublic.IsZero
            ? new AttributedPrivate(null, UnavailableReason.ZeroDenominator)
            : new AttributedPrivate(Rounding.Proportion(privateMoney, capital.Guidance, allPublic), null);
    }
}
