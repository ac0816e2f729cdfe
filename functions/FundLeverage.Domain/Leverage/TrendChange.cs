using FundLeverage.Domain.Amounts;

namespace FundLeverage.Domain.Leverage;

/// <summary>What changes from one day to the next, or sums of it. A source that a sub-fund leaves unknown is counted, so that it can become known again.</summary>
internal struct TrendChange
{
    private decimal _guidance;
    private decimal _otherFiscal;
    private decimal _stateOwned;
    private decimal _private;
    private decimal _total;
    private int _otherFiscalUnknown;
    private int _stateOwnedUnknown;
    private int _privateUnknown;

    public int SubFunds { get; private set; }

    public void Replace(CapitalStructure? before, CapitalStructure? after)
    {
        if (before is not null)
            Count(before, -1);
        if (after is not null)
            Count(after, 1);
    }

    public void Add(in TrendChange other)
    {
        _guidance += other._guidance;
        _otherFiscal += other._otherFiscal;
        _stateOwned += other._stateOwned;
        _private += other._private;
        _total += other._total;
        _otherFiscalUnknown += other._otherFiscalUnknown;
        _stateOwnedUnknown += other._stateOwnedUnknown;
        _privateUnknown += other._privateUnknown;
        SubFunds += other.SubFunds;
    }

    public readonly CapitalStructure ToCapital() => new(
        Money.Yuan(_guidance),
        _otherFiscalUnknown == 0 ? Money.Yuan(_otherFiscal) : null,
        _stateOwnedUnknown == 0 ? Money.Yuan(_stateOwned) : null,
        _privateUnknown == 0 ? Money.Yuan(_private) : null,
        Money.Yuan(_total));

    private static void Count(Money? amount, int sign, ref decimal sum, ref int unknown)
    {
        if (amount is { } known)
            sum += sign * known.Amount;
        else
            unknown += sign;
    }

    private void Count(CapitalStructure capital, int sign)
    {
        SubFunds += sign;
        _guidance += sign * capital.Guidance.Amount;
        _total += sign * capital.Total.Amount;
        Count(capital.OtherFiscal, sign, ref _otherFiscal, ref _otherFiscalUnknown);
        Count(capital.StateOwned, sign, ref _stateOwned, ref _stateOwnedUnknown);
        Count(capital.Private, sign, ref _private, ref _privateUnknown);
    }
}
