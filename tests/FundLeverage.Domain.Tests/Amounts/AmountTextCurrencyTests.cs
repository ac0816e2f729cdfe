using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Tests.Support;

namespace FundLeverage.Domain.Tests.Amounts;

public sealed class AmountTextCurrencyTests
{
    [Theory]
    [InlineData("500万", "CNY")]
    [InlineData("500万元", "CNY")]
    [InlineData("人民币500万元", "CNY")]
    [InlineData("500万元人民币", "CNY")]
    [InlineData("RMB 500万", "CNY")]
    [InlineData("rmb500万", "CNY")]
    [InlineData("CNY 500万", "CNY")]
    [InlineData("￥500万", "CNY")]
    [InlineData("¥500万元", "CNY")]
    [InlineData("人民币¥500万元", "CNY")]
    [InlineData("500万美元", "USD")]
    [InlineData("500万 USD", "USD")]
    [InlineData("US$500万", "USD")]
    [InlineData("美元500万元", "USD")]
    [InlineData("500万美金", "USD")]
    [InlineData("500万欧元", "EUR")]
    [InlineData("€500万", "EUR")]
    [InlineData("500万港元", "HKD")]
    [InlineData("港币500万元", "HKD")]
    [InlineData("HK$500万", "HKD")]
    [InlineData("500万英镑", "GBP")]
    [InlineData("500万日元", "JPY")]
    [InlineData("500万韩元", "KRW")]
    [InlineData("500万新加坡元", "SGD")]
    [InlineData("500万澳门元", "MOP", Label = "not 元, and not 澳元")]
    [InlineData("MOP$500万", "MOP")]
    [InlineData("500万新台币", "TWD")]
    [InlineData("500万澳元", "AUD")]
    [InlineData("500万加元", "CAD")]
    [InlineData("500万瑞士法郎", "CHF")]
    [InlineData("伍佰万美元", "USD")]
    public void Parse_NamedCurrency_TravelsWithTheAmount(string text, string code) =>
        Assert.Equal(Money.Of(5_000_000m, Currency.Find(code)!), AmountText.Parse(text).Value);

    [Theory]
    [InlineData("$100")]
    [InlineData("100$")]
    [InlineData("＄100")]
    [InlineData("$100万元")]
    [InlineData("US$100$")]
    public void Parse_BareDollar_IsAmbiguous(string text) =>
        Assert.Equal(AmountFailures.Ambiguous, AmountText.Parse(text).FailureOf().Code);

    [Theory]
    [InlineData("¥500万美元")]
    [InlineData("人民币500万美元")]
    [InlineData("USD 500万 港元")]
    [InlineData("RMB USD 5")]
    [InlineData("美元")]
    [InlineData("¥")]
    [InlineData("人民币")]
    [InlineData("5万卢布", Label = "not a currency known here")]
    [InlineData("500美")]
    public void Parse_CurrenciesThatDisagreeOrStandAlone_AreUnreadable(string text) =>
        Assert.Equal(AmountFailures.Unreadable, AmountText.Parse(text).FailureOf().Code);
}
