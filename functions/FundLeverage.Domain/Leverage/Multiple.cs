using System.Globalization;
using FundLeverage.Domain.Amounts;

namespace FundLeverage.Domain.Leverage;

/// <summary>
/// 倍数: a pure number that remembers the two amounts it is the quotient of. Every rounding starts from those,
/// so the one-decimal display is never rounded from an already rounded figure.
/// </summary>
public readonly record struct Multiple
{
    private Multiple(Money numerator, Money denominator)
    {
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>What is divided.</summary>
    public Money Numerator { get; }

    /// <summary>What it is divided by; never zero.</summary>
    public Money Denominator { get; }

    /// <summary>The quotient, half-up to 4 decimals: 32.8182.</summary>
    public decimal Value => Rounding.HalfUpQuotient(Numerator.Amount, Denominator.Amount, 4);

    /// <summary>The figure people quote, half-up to one decimal: <c>32.8倍</c>.</summary>
    public string Display => string.Create(CultureInfo.InvariantCulture, $"{Rounding.HalfUpQuotient(Numerator.Amount, Denominator.Amount, 1)}倍");

    /// <summary>The multiple of two amounts, or null when the denominator is zero.</summary>
    public static Multiple? Of(Money numerator, Money denominator) => denominator.IsZero ? null : new Multiple(numerator, denominator);

    /// <inheritdoc />
    public override string ToString() => Display;
}
