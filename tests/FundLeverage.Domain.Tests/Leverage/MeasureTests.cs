using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Leverage;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Leverage;

/// <summary>The measures on G 5,000万, F 1亿, E 2亿, P 6.5亿, so T is 10亿; worked by hand.</summary>
public sealed class MeasureTests
{
    private static readonly CapitalStructure Example = new(Wan(5000), Yi(1), Yi(2), Yi(6.5m), Yi(10));

    [Theory]
    [InlineData("M1", "fiscalLeverage", "财政杠杆放大倍数", "T / G", 10, 0.5, 20.0000, "20.0倍")]
    [InlineData("M2", "capitalMobilised", "带动资本倍数", "(T - G) / G", 9.5, 0.5, 19.0000, "19.0倍")]
    [InlineData("M3", "nonFiscalMobilised", "非财政资本带动倍数", "(E + P) / G", 8.5, 0.5, 17.0000, "17.0倍")]
    [InlineData("M4", "privateMobilised", "民间资本带动倍数", "P / G", 6.5, 0.5, 13.0000, "13.0倍")]
    [InlineData("M5", "allFiscalLeverage", "各级财政合计放大倍数", "T / (G + F)", 10, 1.5, 6.6667, "6.7倍")]
    [InlineData("M6", "privateToPublic", "民间对公共资本倍数", "P / (G + F + E)", 6.5, 3.5, 1.8571, "1.9倍")]
    public void Of_TheExample_IsAsWorkedByHand(
        string id, string name, string nameZh, string formula, decimal numerator, decimal denominator, decimal multiple, string display)
    {
        var measure = Assert.Single(Measure.All, m => m.Id == id);
        Assert.Equal((name, nameZh, formula), (measure.Name, measure.NameZh, measure.Formula));

        var value = measure.Of(Example);
        Assert.Equal(Yi(numerator), value.Numerator);
        Assert.Equal(Yi(denominator), value.Denominator);
        Assert.Equal(multiple, value.Multiple?.Value);
        Assert.Equal(display, value.Multiple?.Display);
        Assert.Null(value.Unavailable);
    }

    [Fact]
    public void All_AreM1ToM6InOrder() => Assert.Equal(["M1", "M2", "M3", "M4", "M5", "M6"], Measure.All.Select(m => m.Id));

    [Fact]
    public void Of_NoMoneyBelowTheLine_IsUnavailableNeverZeroOrInfinite() =>
        Assert.All(Measure.All, measure =>
        {
            var value = measure.Of(CapitalStructure.None with { Private = Yi(1), Total = Yi(1) });
            Assert.Null(value.Multiple);
            Assert.Equal(UnavailableReason.ZeroDenominator, value.Unavailable);
        });

    [Theory]
    [InlineData("M1", true, true, true)]
    [InlineData("M2", true, true, true)]
    [InlineData("M3", true, false, false)]
    [InlineData("M4", true, true, false)]
    [InlineData("M5", false, true, true)]
    [InlineData("M6", false, false, false)]
    public void Of_OneSourceMissing_IsUnavailableWhereTheFormulaNamesIt(string id, bool withoutF, bool withoutE, bool withoutP)
    {
        var measure = Assert.Single(Measure.All, m => m.Id == id);
        Assert.Equal(withoutF, measure.Of(Example with { OtherFiscal = null }).Multiple is not null);
        Assert.Equal(withoutE, measure.Of(Example with { StateOwned = null }).Multiple is not null);
        Assert.Equal(withoutP, measure.Of(Example with { Private = null }).Multiple is not null);
    }

    /// <summary>6.5亿 × 0.5 / 3.5 = 92,857,142.857…元.</summary>
    [Fact]
    public void Attributed_TheExample_IsAsWorkedByHand() =>
        Assert.Equal(new AttributedPrivate(Money.Yuan(92_857_142.86m), null), AttributedPrivate.Of(Example));

    [Fact]
    public void Attributed_MissingOrZero_SaysWhy()
    {
        var noSource = new AttributedPrivate(null, UnavailableReason.SourcesNotRecorded);
        Assert.Equal(noSource, AttributedPrivate.Of(Example with { OtherFiscal = null }));
        Assert.Equal(noSource, AttributedPrivate.Of(Example with { StateOwned = null }));
        Assert.Equal(noSource, AttributedPrivate.Of(Example with { Private = null }));
        Assert.Equal(new AttributedPrivate(null, UnavailableReason.ZeroDenominator), AttributedPrivate.Of(CapitalStructure.None));
    }
}
