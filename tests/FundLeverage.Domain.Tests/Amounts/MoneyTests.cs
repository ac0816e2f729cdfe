using FundLeverage.Domain.Amounts;

namespace FundLeverage.Domain.Tests.Amounts;

public sealed class MoneyTests
{
    private static readonly Currency Usd = Currency.Find("USD")!;

    [Fact]
    public void Default_IsZeroYuan()
    {
        Assert.Equal(Money.Zero, default);
        Assert.Equal(Money.Zero.GetHashCode(), default(Money).GetHashCode());
        Assert.Equal(Currency.Cny, default(Money).Currency);
        Assert.True(default(Money).IsZero);
    }

    [Fact]
    public void Equality_ComparesAmountAndCurrency()
    {
        Assert.Equal(Money.Yuan(1m), Money.Yuan(1.00m));
        Assert.NotEqual(Money.Yuan(1m), Money.Yuan(1.01m));
        Assert.NotEqual(Money.Yuan(1m), Money.Of(1m, Usd));
    }

    [Fact]
    public void Yuan_FinerThanOneFen_Throws()
    {
        Assert.Throws<ArgumentException>(() => Money.Yuan(0.001m));
        Assert.Throws<ArgumentException>(() => Money.Of(0.005m, Usd));
    }

    [Fact]
    public void Amount_AlwaysShowsTwoDecimals()
    {
        Assert.Equal(2, Money.Yuan(5m).Amount.Scale);
        Assert.Equal(2, Money.Yuan(5.1000m).Amount.Scale);
        Assert.Equal(2, Money.FromFen(500, Currency.Cny).Amount.Scale);
        Assert.Equal(2, (Money.Yuan(5m) + Money.Yuan(5m)).Amount.Scale);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void ToFen_StoredAmount_ComesBack(long fen)
    {
        var money = Money.FromFen(fen, Currency.Cny);
        Assert.Equal(fen, money.ToFen());
        Assert.True(money.FitsStorage);
    }

    [Fact]
    public void ToFen_BeyondInt64_Throws()
    {
        var above = Money.FromFen(long.MaxValue, Currency.Cny) + Money.Yuan(0.01m);
        var below = Money.FromFen(long.MinValue, Currency.Cny) - Money.Yuan(0.01m);
        Assert.False(above.FitsStorage);
        Assert.False(below.FitsStorage);
        Assert.Throws<OverflowException>(() => above.ToFen());
        Assert.Throws<OverflowException>(() => below.ToFen());
    }

    [Fact]
    public void Operators_OneCurrency_AreExact()
    {
        Assert.Equal(Money.Yuan(0.3m), Money.Yuan(0.1m) + Money.Yuan(0.2m));
        Assert.Equal(Money.Of(-0.1m, Usd), Money.Of(0.1m, Usd) - Money.Of(0.2m, Usd));
        Assert.Equal(Money.Of(-1m, Usd), -Money.Of(1m, Usd));
        Assert.True(Money.Yuan(1m) < Money.Yuan(1.01m));
        Assert.True(Money.Yuan(1m) <= Money.Yuan(1m));
        Assert.False(Money.Yuan(1m) > Money.Yuan(1m));
        Assert.True(Money.Yuan(1m) >= Money.Yuan(1m));
    }

    [Fact]
    public void Operators_TwoCurrencies_Throw()
    {
        Money yuan = Money.Yuan(1m), dollars = Money.Of(1m, Usd);
        Assert.Throws<InvalidOperationException>(() => yuan + dollars);
        Assert.Throws<InvalidOperationException>(() => yuan - dollars);
        Assert.Throws<InvalidOperationException>(() => yuan < dollars);
        Assert.Throws<InvalidOperationException>(() => yuan.CompareTo(dollars));
    }

    [Fact]
    public void Add_BeyondDecimal_Throws()
    {
        var huge = Money.Yuan(79_228_162_514_264_337_593_543_950_335m);
        Assert.Throws<OverflowException>(() => huge + huge);
    }

    [Theory]
    [InlineData(100, 7.12345, 712.35)]
    [InlineData(0.01, 0.5, 0.01)]
    [InlineData(0.01, 0.49, 0)]
    [InlineData(-0.01, 0.5, -0.01)]
    public void ToYuan_AtARate_RoundsHalfUpToFen(decimal dollars, decimal rate, decimal yuan) =>
        Assert.Equal(Money.Yuan(yuan), Money.Of(dollars, Usd).ToYuan(rate));

    [Fact]
    public void Find_Currency_ByExactCodeOnly()
    {
        Assert.Equal(Currency.Cny, Currency.Find("CNY"));
        Assert.Null(Currency.Find("cny"));
        Assert.Null(Currency.Find("XXX"));
        Assert.Null(Currency.Find(null));
    }

    [Fact]
    public void All_Currencies_ShareNoNameOfTheirOwn()
    {
        var names = Currency.All.SelectMany(c => c.OtherNames.Append(c.Code).Append(c.Unit)).ToList();
        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
    }
}
