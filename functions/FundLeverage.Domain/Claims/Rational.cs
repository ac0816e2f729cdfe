using System.Numerics;
using FundLeverage.Domain.Amounts;

namespace FundLeverage.Domain.Claims;

/// <summary>An exact quotient of whole numbers in lowest terms; the denominator is positive. Nothing is rounded before it is shown.</summary>
public readonly record struct Rational : IComparable<Rational>
{
    private readonly BigInteger _denominator;

    /// <summary>A quotient.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException("A quotient needs a denominator other than zero.");
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / common;
        _denominator = denominator / common;
    }

    /// <summary>Above the line.</summary>
    public BigInteger Numerator { get; }

    /// <summary>Below the line; positive.</summary>
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    /// <summary>Nothing.</summary>
    public static Rational Zero => default;

    /// <summary>True for nothing.</summary>
    public bool IsZero => Numerator.IsZero;

    /// <summary>A decimal, exactly.</summary>
    public static Rational Of(decimal value)
    {
        var scale = BigInteger.Pow(10, value.Scale);
        return new Rational(new BigInteger(value * (decimal)scale), scale);
    }

    /// <summary>Ten to a power.</summary>
    public static Rational PowerOfTen(int exponent) =>
        exponent >= 0 ? new Rational(BigInteger.Pow(10, exponent), BigInteger.One) : new Rational(BigInteger.One, BigInteger.Pow(10, -exponent));

    /// <summary>The sum.</summary>
    public static Rational operator +(Rational left, Rational right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The difference.</summary>
    public static Rational operator -(Rational left, Rational right) =>
        new((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The product.</summary>
    public static Rational operator *(Rational left, Rational right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException">The right one is zero.</exception>
    public static Rational operator /(Rational left, Rational right) => new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Smaller.</summary>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Larger.</summary>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Smaller or equal.</summary>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>Larger or equal.</summary>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <inheritdoc />
    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The same number, however it came about.</summary>
    public bool Equals(Rational other) => Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    /// <summary>Half-up to some decimals.</summary>
    /// <exception cref="OverflowException">It does not fit a decimal.</exception>
    public decimal Show(int decimals) => Rounding.HalfUpQuotient(Numerator, Denominator, decimals);

    /// <summary>The larger of two.</summary>
    public static Rational Max(Rational one, Rational other) => one >= other ? one : other;
}
