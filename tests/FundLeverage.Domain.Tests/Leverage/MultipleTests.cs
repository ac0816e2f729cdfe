using System.Globalization;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Leverage;

namespace FundLeverage.Domain.Tests.Leverage;

public sealed class MultipleTests
{
    [Theory]
    [InlineData("9025000000", "275000000", "32.8182", "32.8倍")]
    [InlineData("818749", "25000", "32.7500", "32.7倍", Label = "32.74996: rounding 32.7500 again would say 32.8")]
    [InlineData("131", "4", "32.7500", "32.8倍", Label = "32.75 exactly: a banker's 32.8 too")]
    [InlineData("657", "20", "32.8500", "32.9倍", Label = "32.85 exactly: a banker would say 32.8")]
    [InlineData("656999.99", "20000", "32.8500", "32.8倍", Label = "a fen below 32.85")]
    [InlineData("40", "1", "40.0000", "40.0倍")]
    [InlineData("0", "5", "0.0000", "0.0倍", Label = "nothing of something is zero")]
    [InlineData("1", "3", "0.3333", "0.3倍")]
    [InlineData("1234567", "1", "1234567.0000", "1234567.0倍")]
    public void Display_Quotient_IsRoundedOnceFromTheExactValue(string numerator, string denominator, string value, string display)
    {
        var multiple = Multiple.Of(Yuan(numerator), Yuan(denominator));
        Assert.NotNull(multiple);
        Assert.Equal(value, multiple.Value.Value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(display, multiple.Value.Display);
        Assert.Equal(display, multiple.Value.ToString());
    }

    [Fact]
    public void Of_ZeroDenominator_IsNull()
    {
        Assert.Null(Multiple.Of(Yuan("5"), Money.Zero));
        Assert.Null(Multiple.Of(Money.Zero, Money.Zero));
    }

    private static Money Yuan(string text) => Money.Yuan(decimal.Parse(text, CultureInfo.InvariantCulture));
}
