using FundLeverage.Domain.Claims;

namespace FundLeverage.Domain.Tests.Claims;

/// <summary>
/// Texts made to keep a reader busy. Each is answered in well under a second; one that took exponential or cubic work would hold
/// the test run for hours.
/// </summary>
public sealed class HostileClaimTests
{
    private const int Longest = 2_000;

    [Theory]
    [InlineData("9")]
    [InlineData("1,")]
    [InlineData("1,000,")]
    [InlineData("1.")]
    [InlineData("1 ")]
    [InlineData(" ")]
    [InlineData("\t")]
    [InlineData("(")]
    [InlineData("(1亿")]
    [InlineData("一")]
    [InlineData("一百")]
    [InlineData("百分之")]
    [InlineData("超过")]
    [InlineData("over ")]
    [InlineData("1-")]
    [InlineData("1 to ")]
    [InlineData("1:")]
    [InlineData("1亿+")]
    [InlineData("1亿,")]
    [InlineData("每1元")]
    [InlineData("every euro of a ")]
    [InlineData("1亿5倍")]
    [InlineData("1亿5%")]
    [InlineData("\ud83d")]
    [InlineData("\u200b\u202e\u0000")]
    public void Check_OneThingOverAndOver_IsAnsweredAndProvesNothing(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Longest))[..Longest];

        Assert.Equal(ClaimVerdict.NotCheckable, ClaimChecker.Check(text).Verdict);
    }

    [Fact]
    public void Check_AsManyFiguresAsAreTried_IsAnswered()
    {
        var text = string.Concat(Enumerable.Repeat("1亿，", 24)) + string.Concat(Enumerable.Repeat("5%，", 24));

        var report = ClaimChecker.Check(text);

        Assert.Equal((ClaimVerdict.NotCheckable, ClaimChecker.MostFigures), (report.Verdict, report.Figures.Length));
        Assert.NotEmpty(report.Checks);
    }

    [Fact]
    public void Check_OneFigureMore_IsReadAndNotTried()
    {
        var text = string.Concat(Enumerable.Repeat("1亿，", 24)) + string.Concat(Enumerable.Repeat("5%，", 25));

        var report = ClaimChecker.Check(text);

        Assert.Equal((ClaimVerdict.NotCheckable, 49, 0), (report.Verdict, report.Figures.Length, report.Checks.Length));
    }

    [Theory]
    [InlineData("财政出资1亿元，总规模5-99999999999999999999999999999999倍")]
    [InlineData("总规模9999999999999999999999999999万亿元，财政出资0.0000000000000000000000000001元，放大9倍")]
    [InlineData("财政出资0亿元，总规模10亿元，放大10倍")]
    [InlineData("财政出资1亿元，总规模0元，放大0倍")]
    [InlineData("每0元财政资金带动5元社会资本，财政资金1亿元，社会资本5亿元")]
    [InlineData("1:0，财政资金1亿元，社会资本5亿元")]
    [InlineData("0% of $0")]
    public void Check_FiguresAtTheirLimits_AreAnswered(string text)
    {
        var report = ClaimChecker.Check(text);

        Assert.NotEqual(ClaimVerdict.Holds, report.Verdict);
    }
}
