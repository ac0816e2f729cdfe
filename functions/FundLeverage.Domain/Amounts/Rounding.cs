using System.Numerics;

namespace FundLeverage.Domain.Amounts;

/// <summary>
/// The one place that rounds. Half-up as the Chinese 四舍五入 has it: a half goes away from zero,
/// never to the even neighbour, so that a hand calculation gives the printed figure.
/// </summary>
public static class Rounding
{
    private const int MostFastDecimals = 9;

    /// <summary>The value at a number of decimals, halves away from zero.</summary>
    /// <param name="value">The exact value.</param>
    /// <param name="decimals">Decimals to keep, 0 to 28. The result carries exactly that many.</param>
    public static decimal HalfUp(decimal value, int decimals)
    {
#pragma warning disable RS0030 // This is the place the ban points to.
        var rounded = decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
#pragma warning restore RS0030
        return WithScale(rounded, decimals);
    }

    /// <summary>
    /// A quotient rounded once from its exact value. Dividing first and rounding then would round twice:
    /// 28 digits of a quotient just below a half can read as the half.
    /// </summary>
    /// <param name="numerator">Any value with at most two decimals.</param>
    /// <param name="denominator">Likewise, not zero.</param>
    /// <param name="decimals">Decimals to keep.</param>
    /// <exception cref="DivideByZeroException">The denominator is zero; ask before.</exception>
    /// <exception cref="OverflowException">The quotient does not fit a decimal.</exception>
    public static decimal HalfUpQuotient(decimal numerator, decimal denominator, int decimals)
    {
        var (top, bottom) = (numerator * 100m, denominator * 100m);
        return decimal.IsInteger(top) && decimal.IsInteger(bottom) && bottom != 0 && decimals <= MostFastDecimals && Math.Abs(top) <= long.MaxValue && Math.Abs(bottom) <= long.MaxValue
            ? SmallQuotient((long)top, (long)bottom, decimals)
            : HalfUpQuotient(ToFen(numerator), ToFen(denominator), decimals);
    }

    /// <summary>The same of whole numbers that fit 64 bits, as nearly all do: many times faster.</summary>
    private static decimal SmallQuotient(long numerator, long denominator, int decimals)
    {
        Int128 power = 1;
        for (var i = 0; i < decimals; i++)
            power *= 10;
        var (quotient, remainder) = Int128.DivRem(Int128.Abs(numerator) * power, Int128.Abs(denominator));
        if (remainder * 2 >= Int128.Abs(denominator))
            quotient++;
        return WithScale((decimal)((numerator < 0) == (denominator < 0) ? quotient : -quotient) / (decimal)power, decimals);
    }

    /// <summary>A quotient of whole numbers, rounded once from its exact value.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero; ask before.</exception>
    /// <exception cref="OverflowException">The quotient does not fit a decimal.</exception>
    public static decimal HalfUpQuotient(BigInteger numerator, BigInteger denominator, int decimals)
    {
        var quotient = Divide(numerator * BigInteger.Pow(10, decimals), denominator);
        return WithScale((decimal)quotient / (decimal)BigInteger.Pow(10, decimals), decimals);
    }

    /// <summary>The product of two quotients of amounts, rounded once from its exact value.</summary>
    /// <exception cref="DivideByZeroException">A denominator is zero; ask before.</exception>
    /// <exception cref="OverflowException">It does not fit a decimal.</exception>
    public static decimal HalfUpProduct((Money Numerator, Money Denominator) first, (Money Numerator, Money Denominator) second, int decimals) =>
        HalfUpQuotient(
            ToFen(first.Numerator.Amount) * ToFen(second.Numerator.Amount),
            ToFen(first.Denominator.Amount) * ToFen(second.Denominator.Amount),
            decimals);

    /// <summary>An amount times part / whole, rounded once to whole fen.</summary>
    /// <exception cref="DivideByZeroException">The whole is zero; ask before.</exception>
    public static Money Proportion(Money amount, Money part, Money whole) =>
        Money.Of((decimal)Divide(ToFen(amount.Amount) * ToFen(part.Amount), ToFen(whole.Amount)) / 100m, amount.Currency);

    /// <summary>
    /// An amount in parts by weights, each in whole fen, that add up to it exactly: each is rounded down, and what is then
    /// missing goes, a fen at a time, to those that lost most; of two that lost the same, to the earlier.
    /// </summary>
    /// <param name="amount">The amount.</param>
    /// <param name="weights">Not negative.</param>
    /// <exception cref="DivideByZeroException">The weights are nothing together.</exception>
    public static Money[] Split(Money amount, params IReadOnlyList<int> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var fen = (Int128)ToFen(amount.Amount);
        var whole = (Int128)weights.Sum(weight => (long)weight);
        var parts = new Int128[weights.Count];
        var lost = new Int128[weights.Count];
        var missing = fen;
        for (var i = 0; i < parts.Length; i++)
        {
            (parts[i], var rest) = Int128.DivRem(fen * weights[i], whole);
            lost[i] = Int128.Abs(rest);
            missing -= parts[i];
        }

        for (; missing != 0; missing -= Int128.Sign(missing))
        {
            var most = Array.IndexOf(lost, lost.Max());
            parts[most] += Int128.Sign(missing);
            lost[most] = -1;
        }

        return Array.ConvertAll(parts, part => Money.Of((decimal)part / 100m, amount.Currency));
    }

    /// <summary>
    /// The root of a quotient of positive whole numbers, rounded once: the largest step of 10^-decimals whose lower half
    /// step is not above the root, found by comparing whole powers. Nothing is approximated on the way.
    /// </summary>
    /// <exception cref="OverflowException">The root does not fit a decimal.</exception>
    public static decimal HalfUpRoot(BigInteger numerator, BigInteger denominator, int root, int decimals)
    {
        if (numerator.Sign <= 0 || denominator.Sign <= 0 || root < 1)
            throw new ArgumentException("A root is taken of a positive quotient.", nameof(root));
        var twice = 2 * BigInteger.Pow(10, decimals);
        var bound = numerator * BigInteger.Pow(twice, root);

        BigInteger least = 0, most = 1;
        while (Reaches(most))
            (least, most) = (most, most * 2);
        while (most - least > 1)
        {
            var middle = (least + most) / 2;
            (least, most) = Reaches(middle) ? (middle, most) : (least, middle);
        }

        return WithScale((decimal)least / (decimal)BigInteger.Pow(10, decimals), decimals);

        bool Reaches(BigInteger steps) => BigInteger.Pow((2 * steps) - 1, root) * denominator <= bound;
    }

    private static BigInteger Divide(BigInteger top, BigInteger bottom)
    {
        if (bottom.IsZero)
            throw new DivideByZeroException("A quotient needs a denominator other than zero.");
        var (quotient, remainder) = BigInteger.DivRem(BigInteger.Abs(top), BigInteger.Abs(bottom));
        if (remainder * 2 >= BigInteger.Abs(bottom))
            quotient++;
        return top.Sign * bottom.Sign < 0 ? -quotient : quotient;
    }

    private static BigInteger ToFen(decimal yuan)
    {
        var fen = yuan * 100m;
        return decimal.IsInteger(fen)
            ? new BigInteger(fen)
            : throw new ArgumentException($"{yuan} is finer than one fen.", nameof(yuan));
    }

    /// <summary>The same number with exactly this many decimals shown: 40 becomes 40.0000.</summary>
    private static decimal WithScale(decimal value, int decimals) =>
        value.Scale >= decimals ? value : value + new decimal(0, 0, 0, false, (byte)decimals);
}
