using FundLeverage.Functions.Reports.Charts;

namespace FundLeverage.Functions.Tests.Reports.Charts;

public sealed class ScaleTests
{
    [Theory]
    [InlineData("0", "1", "1")]
    [InlineData("0.3", "0.1", "0.3")]
    [InlineData("5", "1", "5")]
    [InlineData("5.0001", "2", "6")]
    [InlineData("32.8182", "10", "40")]
    [InlineData("400", "100", "400")]
    [InlineData("123456", "50000", "150000")]
    public void Scale_UpToAValue_HasRoundSteps(string greatest, string step, string top)
    {
        var scale = Scale.Of(decimal.Parse(greatest, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal((step, top), (Plain(scale.Step), Plain(scale.Top)));
    }

    [Fact]
    public void Scale_UpToAnyValue_HasItUnderTheTopAndFewTicks()
    {
        for (var greatest = 0.001m; greatest < 1_000_000_000m; greatest *= 1.0371m)
        {
            var scale = Scale.Of(greatest);
            Assert.True(scale.Top >= greatest);
            Assert.InRange(scale.Ticks.Count(), 2, 6);
        }
    }

    private static string Plain(decimal number) => number.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
