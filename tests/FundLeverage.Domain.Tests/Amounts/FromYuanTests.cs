using System.Globalization;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Tests.Support;

namespace FundLeverage.Domain.Tests.Amounts;

/// <summary>A JSON number is an amount in yuan.</summary>
public sealed class FromYuanTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.01", 1)]
    [InlineData("1.230", 123, Label = "zeros beyond the fen")]
    [InlineData("-1.5", -150)]
    [InlineData("275000000", 27_500_000_000)]
    [InlineData("92233720368547758.07", long.MaxValue, Label = "the largest")]
    [InlineData("-92233720368547758.08", long.MinValue, Label = "the smallest")]
    public void FromYuan_WholeFen_IsExact(string yuan, long fen) =>
        Assert.Equal(Money.FromFen(fen, Currency.Cny), AmountText.FromYuan(Decimal(yuan)).Value);

    [Theory]
    [InlineData("0.001", "amount-too-precise")]
    [InlineData("0.0000000000000000000000000001", "amount-too-precise")]
    [InlineData("92233720368547758.071", "amount-too-precise")]
    [InlineData("92233720368547758.08", "amount-too-large", Label = "one fen above Int64")]
    [InlineData("-92233720368547758.09", "amount-too-large", Label = "one fen below Int64")]
    [InlineData("1000000000000000000.01", "amount-too-large")]
    [InlineData("79228162514264337593543950335", "amount-too-large", Label = "decimal's largest")]
    [InlineData("-79228162514264337593543950335", "amount-too-large", Label = "decimal's smallest")]
    public void FromYuan_DoesNotFit_IsRefused(string yuan, string code) =>
        Assert.Equal(code, AmountText.FromYuan(Decimal(yuan)).FailureOf().Code.Id);

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
