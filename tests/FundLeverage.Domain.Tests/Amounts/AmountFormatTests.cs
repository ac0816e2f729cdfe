using System.Globalization;
using FundLeverage.Domain.Amounts;

namespace FundLeverage.Domain.Tests.Amounts;

public sealed class AmountFormatTests
{
    [Theory]
    [InlineData("275000000", "2.75亿元")]
    [InlineData("50000000", "5,000万元")]
    [InlineData("9025000000", "90.25亿元")]
    [InlineData("0", "0元")]
    [InlineData("0.01", "0.01元")]
    [InlineData("0.5", "0.50元", Label = "fen show both decimals")]
    [InlineData("5", "5元")]
    [InlineData("9999", "9,999元", Label = "below 1万")]
    [InlineData("10000", "1万元", Label = "1万")]
    [InlineData("10001", "10,001元", Label = "万 would need four decimals")]
    [InlineData("12345.67", "12,345.67元")]
    [InlineData("12300", "1.23万元")]
    [InlineData("99999900", "9,999.99万元", Label = "just below 1亿")]
    [InlineData("100000000", "1亿元", Label = "1亿")]
    [InlineData("100010000", "1.0001亿元", Label = "亿 shows whole 万")]
    [InlineData("100001000", "10,000.1万元", Label = "亿 would hide it")]
    [InlineData("100000001", "100,000,001元")]
    [InlineData("1500000000000", "15,000亿元")]
    [InlineData("-275000000", "-2.75亿元")]
    [InlineData("-0.01", "-0.01元")]
    [InlineData("92233720368547758.07", "92,233,720,368,547,758.07元", Label = "the largest")]
    public void Write_Amount_AsAPersonWould(string yuan, string text) =>
        Assert.Equal(text, AmountFormat.Write(Money.Yuan(decimal.Parse(yuan, CultureInfo.InvariantCulture))));

    [Fact]
    public void Write_ForeignMoney_NamesItsCurrency()
    {
        Assert.Equal("500万美元", AmountFormat.Write(Money.Of(5_000_000m, Currency.Find("USD")!)));
        Assert.Equal("1.5亿新台币", AmountFormat.Write(Money.Of(150_000_000m, Currency.Find("TWD")!)));
    }

    [Fact]
    public void Write_NegatedZero_HasNoSign() => Assert.Equal("0元", AmountFormat.Write(-Money.Zero));

    [Fact]
    public void Write_AnotherCulture_ChangesNothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("12,345.67元", AmountFormat.Write(Money.Yuan(12345.67m)));
            Assert.Equal(Money.Yuan(12345.67m), AmountText.Parse("12,345.67元").Value);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("275000000", "275,000,000.00")]
    [InlineData("0", "0.00")]
    [InlineData("-1234.5", "-1,234.50")]
    public void Plain_Amount_HasSeparatorsAndTwoDecimals(string yuan, string text) =>
        Assert.Equal(text, AmountFormat.Plain(Money.Yuan(decimal.Parse(yuan, CultureInfo.InvariantCulture))));

    [Fact]
    public void ToString_Money_IsItsWrittenForm() => Assert.Equal("2.75亿元", Money.Yuan(275_000_000m).ToString());
}
