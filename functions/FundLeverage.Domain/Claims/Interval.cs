namespace FundLeverage.Domain.Claims;

/// <summary>All that a printed figure may stand for: from a lower to an upper end, each included or not; without an upper end, anything above.</summary>
/// <param name="Low">The lower end; not negative.</param>
/// <param name="LowIncluded">Whether it belongs.</param>
/// <param name="High">The upper end, or null.</param>
/// <param name="HighIncluded">Whether it belongs.</param>
public readonly record struct Interval(Rational Low, bool LowIncluded, Rational? High, bool HighIncluded)
{
    /// <summary>One value and no other.</summary>
    public static Interval Exactly(Rational value) => new(value, true, value, true);

    /// <summary>What the two may add up to.</summary>
    public static Interval operator +(Interval left, Interval right) => new(
        left.Low + right.Low,
        left.LowIncluded && right.LowIncluded,
        left.High is { } l && right.High is { } r ? l + r : null,
        left.HighIncluded && right.HighIncluded);

    /// <summary>What the left less the right may be; nothing below zero.</summary>
    public static Interval operator -(Interval left, Interval right) => new(
        right.High is { } high ? Rational.Max(left.Low - high, Rational.Zero) : Rational.Zero,
        left.LowIncluded && right.HighIncluded,
        left.High is { } top ? Rational.Max(top - right.Low, Rational.Zero) : null,
        left.HighIncluded && right.LowIncluded);

    /// <summary>What the quotient of the two may be. Below the line nothing is zero.</summary>
    public static Interval operator /(Interval left, Interval right) => new(
        right.High is { } high ? left.Low / high : Rational.Zero,
        right.High is not null && left.LowIncluded && right.HighIncluded,
        left.High is { } top && !right.Low.IsZero ? top / right.Low : null,
        left.HighIncluded && right.LowIncluded);

    /// <summary>True when a value belongs.</summary>
    public bool Contains(Rational value) =>
        (LowIncluded ? value >= Low : value > Low) && (High is not { } high || (HighIncluded ? value <= high : value < high));

    /// <summary>True when some value belongs to both.</summary>
    public bool Meets(Interval other) => IsNotAbove(this, other) && IsNotAbove(other, this);

    private static bool IsNotAbove(Interval one, Interval other) => other.High is not { } high
        || one.Low < high
        || (one.Low == high && one.LowIncluded && other.HighIncluded);
}
