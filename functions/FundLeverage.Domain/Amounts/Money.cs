namespace FundLeverage.Domain.Amounts;

/// <summary>
/// An exact amount of money in one currency, in whole fen (hundredths). Decimal in memory; what is stored is
/// <see cref="ToFen"/>, an Int64, so one recorded amount lies within ±92,233,720,368,547,758.07. Sums may exceed that.
/// </summary>
public readonly record struct Money : IComparable<Money>
{
    private readonly Currency? _currency;

    private Money(decimal amount, Currency currency)
    {
        Amount = amount;
        _currency = currency;
    }

    /// <summary>The amount in the currency's main unit (yuan for CNY), always with two decimals.</summary>
    public decimal Amount { get; }

    /// <summary>The currency; an amount never travels without it.</summary>
    public Currency Currency => _currency ?? Currency.Cny;

    /// <summary>True for an amount below zero.</summary>
    public bool IsNegative => Amount < 0;

    /// <summary>True for nothing.</summary>
    public bool IsZero => Amount == 0;

    /// <summary>Nothing, in yuan.</summary>
    public static Money Zero { get; } = Yuan(0m);

    /// <summary>An amount in yuan.</summary>
    /// <exception cref="ArgumentException">It is finer than one fen.</exception>
    public static Money Yuan(decimal amount) => Of(amount, Currency.Cny);

    /// <summary>An amount in a currency.</summary>
    /// <exception cref="ArgumentException">It is finer than a hundredth.</exception>
    public static Money Of(decimal amount, Currency currency)
    {
        var exact = Rounding.HalfUp(amount, 2);
        return exact == amount
            ? new Money(exact, currency)
            : throw new ArgumentException($"{amount} is finer than a hundredth of {currency}.", nameof(amount));
    }

    /// <summary>A sum in yuan that was made of exact amounts, so that nothing needs to be checked again.</summary>
    internal static Money Exactly(decimal yuan) => new(yuan, Currency.Cny);

    /// <summary>A sum in yuan of amounts as they are stored; it may be larger than any of them can be.</summary>
    internal static Money OfFen(Int128 fen) => Exactly(((decimal)fen / 100m) + 0.00m);

    /// <summary>An amount as it is stored.</summary>
    public static Money FromFen(long fen, Currency currency) => new(Rounding.HalfUp(fen / 100m, 2), currency);

    /// <summary>Foreign money at a rate, rounded half-up to whole fen once.</summary>
    /// <param name="rate">Yuan for one unit of this amount's currency.</param>
    /// <exception cref="OverflowException">The result does not fit a decimal.</exception>
    public Money ToYuan(decimal rate) => new(Rounding.HalfUp(Amount * rate, 2), Currency.Cny);

    /// <summary>The amount in hundredths, as it is stored.</summary>
    /// <exception cref="OverflowException">It does not fit an Int64.</exception>
    public long ToFen() => decimal.ToInt64(Amount * 100m);

    /// <summary>True when <see cref="ToFen"/> fits.</summary>
    public bool FitsStorage => Amount is >= -92_233_720_368_547_758.08m and <= 92_233_720_368_547_758.07m;

    /// <summary>The sum of two amounts of one currency.</summary>
    public static Money operator +(Money left, Money right) => new(left.Amount + right.Amount, Same(left, right));

    /// <summary>The difference of two amounts of one currency.</summary>
    public static Money operator -(Money left, Money right) => new(left.Amount - right.Amount, Same(left, right));

    /// <summary>The amount with its sign turned.</summary>
    public static Money operator -(Money value) => new(-value.Amount, value.Currency);

    /// <summary>Smaller.</summary>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Larger.</summary>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Smaller or equal.</summary>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Larger or equal.</summary>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>Orders amounts of one currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public int CompareTo(Money other)
    {
        _ = Same(this, other);
        return Amount.CompareTo(other.Amount);
    }

    /// <summary>The same amount in the same currency; <c>default</c> equals <see cref="Zero"/>.</summary>
    public bool Equals(Money other) => Amount == other.Amount && Currency.Equals(other.Currency);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Amount, Currency);

    /// <summary>The amount as a person writes it: <c>2.75亿元</c>.</summary>
    public override string ToString() => AmountFormat.Write(this);

    private static Currency Same(Money left, Money right) => left.Currency.Equals(right.Currency)
        ? left.Currency
        : throw new InvalidOperationException($"{left.Currency} and {right.Currency} do not add; convert at a recorded rate first.");
}
