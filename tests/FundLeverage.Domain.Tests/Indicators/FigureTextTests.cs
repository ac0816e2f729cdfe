using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Tests.Support;

namespace FundLeverage.Domain.Tests.Indicators;

public sealed class FigureTextTests
{
    [Theory]
    [InlineData("180.70", "180.70", Label = "the decimals that were printed are kept")]
    [InlineData("1,032", "1032")]
    [InlineData("-3.2", "-3.2")]
    [InlineData("0", "0")]
    [InlineData("999999999999999.999999", "999999999999999.999999", Label = "the largest")]
    public void Parse_PlainNumber_IsExact(string text, string expected) =>
        Assert.Equal(expected, FigureText.Parse(text).Value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("近200")]
    [InlineData("200家")]
    [InlineData("97.81%")]
    [InlineData("1e5")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("1,5")]
    [InlineData("10,32")]
    [InlineData("1.1234567", Label = "seven decimals")]
    [InlineData("1000000000000000", Label = "sixteen digits")]
    [InlineData("1.2.3")]
    [InlineData("١")]
    public void Parse_AnythingElse_IsRefused(string text) => Assert.Equal(IndicatorFailures.FigureMalformed, FigureText.Parse(text).FailureOf().Code);
}
