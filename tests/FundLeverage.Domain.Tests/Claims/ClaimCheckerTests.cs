using FundLeverage.Domain.Claims;
using FundLeverage.Domain.Leverage;

namespace FundLeverage.Domain.Tests.Claims;

public sealed class ClaimCheckerTests
{
    [Theory]

    // Rounding of what is printed: half-up to the last digit, and no further.
    [InlineData("财政出资3亿元，基金总规模19.1亿元，放大6.4倍", ClaimVerdict.Holds)]
    [InlineData("财政出资3亿元，基金总规模19.1亿元，放大6.3倍", ClaimVerdict.Holds)] // 3亿元 may be 3.03
    [InlineData("财政出资3亿元，基金总规模19.1亿元，放大6.0倍", ClaimVerdict.DoesNotHold)]
    [InlineData("用2.75亿元撬动了90.25亿元，放大32.82倍", ClaimVerdict.Holds)]
    [InlineData("用2.75亿元撬动了90.25亿元，放大32.9倍", ClaimVerdict.Holds)] // 2.75亿元 may be 2.746
    [InlineData("用2.75亿元撬动了90.25亿元，放大33.0倍", ClaimVerdict.DoesNotHold)]
    [InlineData("用2.750亿元撬动了90.250亿元，放大32.9倍", ClaimVerdict.DoesNotHold)]
    [InlineData("引导基金出资2.75亿元，总规模90.25亿元，杠杆33倍", ClaimVerdict.Holds)]
    [InlineData("引导基金出资27500万元，总规模902500万元，杠杆32.8倍", ClaimVerdict.Holds)]

    // A wrong unit is ten thousand times off.
    [InlineData("引导基金出资2.75万元，总规模90.25亿元，杠杆32.8倍", ClaimVerdict.DoesNotHold)]

    // 撬动 said of the total, though the words name everybody else's money, and the other way about.
    [InlineData("财政资金3亿元撬动社会资本15亿元，带动5倍", ClaimVerdict.Holds)]
    [InlineData("财政资金3亿元撬动社会资本15亿元，带动6倍", ClaimVerdict.HoldsOnAnotherBasis)]
    [InlineData("财政资金3亿元撬动社会资本15亿元，带动7倍", ClaimVerdict.DoesNotHold)]
    [InlineData("引导基金出资3亿元，基金总规模15亿元，放大4倍", ClaimVerdict.HoldsOnAnotherBasis)]
    [InlineData("引导基金实缴1亿元，子基金实缴到位8亿元，放大8倍", ClaimVerdict.Holds)]
    [InlineData("财政资金与社会资本之比为1:5，财政资金3亿元，社会资本15亿元", ClaimVerdict.Holds)]

    // Words that widen.
    [InlineData("财政出资2亿元，总规模19.6亿元，放大近10倍", ClaimVerdict.Holds)]
    [InlineData("财政出资2亿元，总规模20亿元，放大近10倍", ClaimVerdict.HoldsOnAnotherBasis)] // 9 is, by M2
    [InlineData("财政出资2亿元，总规模17亿元，放大近10倍", ClaimVerdict.DoesNotHold)]
    [InlineData("财政出资2亿元，总规模21亿元，放大超10倍", ClaimVerdict.Holds)]
    [InlineData("财政出资2亿元，总规模21亿元，放大逾10倍", ClaimVerdict.Holds)]
    [InlineData("财政出资2亿元，总规模20亿元，放大超过10倍", ClaimVerdict.Holds)] // 2亿元 may be a little less
    [InlineData("财政出资20000万元，总规模200000万元，放大超过10倍", ClaimVerdict.Holds)]
    [InlineData("财政出资2亿元，总规模18亿元，放大超过10倍", ClaimVerdict.DoesNotHold)]
    [InlineData("财政出资2亿元，总规模21亿元，放大10余倍", ClaimVerdict.Holds)]
    [InlineData("财政出资2亿元，总规模21亿元，放大10倍多", ClaimVerdict.Holds)]
    [InlineData("财政出资2亿元，总规模20.4亿元，放大约10倍", ClaimVerdict.Holds)]
    [InlineData("财政出资2亿元，总规模24亿元，放大约10倍", ClaimVerdict.DoesNotHold)]
    [InlineData("财政出资2亿元，总规模20亿元，放大不低于10倍", ClaimVerdict.Holds)]
    [InlineData("财政出资2亿元，总规模19亿元，放大10倍以上", ClaimVerdict.DoesNotHold)]
    [InlineData("财政出资2亿元，总规模20亿元，放大10倍以上", ClaimVerdict.Holds)]
    [InlineData("财政出资近3亿元，总规模15亿元，放大5倍", ClaimVerdict.Holds)]
    [InlineData("财政出资2亿元，总规模11亿元，放大5-6倍", ClaimVerdict.Holds)]

    // English.
    [InlineData("The guidance fund committed 275 million yuan and the funds total 9.025 billion yuan, a leverage of 32.8 times", ClaimVerdict.Holds)]
    [InlineData("A commitment of 275 million mobilised a total of over 9 billion, nearly 33x", ClaimVerdict.Holds)]
    [InlineData("In 2021 a commitment of USD 4m led to a total fund size of USD 32m, 8 times in 3 years", ClaimVerdict.Holds)]
    [InlineData("A commitment of USD 4m led to a total fund size of EUR 32m, 8 times", ClaimVerdict.NotCheckable)]

    // Plans and their completion.
    [InlineData("37个市重点项目完成投资176.74亿元，年度计划180.70亿元，完成年度计划97.81%", ClaimVerdict.Holds)]
    [InlineData("12个省重点项目完成投资161.94亿元，年度计划163.21亿元，完成年度计划99.22%", ClaimVerdict.Holds)]
    [InlineData("12个省重点项目完成投资161.94亿元，年度计划163.21亿元，完成年度计划98.22%", ClaimVerdict.DoesNotHold)]

    // Nothing to work it out from.
    [InlineData("37个市重点项目完成投资176.74亿元，完成年度计划97.81%", ClaimVerdict.NotCheckable)]
    [InlineData("财政杠杆放大倍数32.8倍", ClaimVerdict.NotCheckable)]
    [InlineData("基金总规模同比增长3倍，财政出资2亿元，总规模20亿元", ClaimVerdict.NotCheckable)]
    [InlineData("累计新增落地项目超1500个，落地总投资超1300亿元", ClaimVerdict.NotCheckable)]
    [InlineData("今天天气很好", ClaimVerdict.NotCheckable)]
    [InlineData("", ClaimVerdict.NotCheckable)]

    // Sums.
    [InlineData("总规模100亿元(其中30 20 50)", ClaimVerdict.Holds)]
    [InlineData("总规模110亿元(其中30 20 50)", ClaimVerdict.DoesNotHold)]
    [InlineData("3.3亿元+3.3亿元+3.3亿元=10亿元", ClaimVerdict.Holds)]
    [InlineData("3.3亿元+3.3亿元=7亿元", ClaimVerdict.Holds)]
    [InlineData("3.3亿元+3.3亿元=8亿元", ClaimVerdict.DoesNotHold)]
    public void Check_Sentence_IsJudged(string text, ClaimVerdict verdict)
    {
        var report = ClaimChecker.Check(text);

        Assert.Equal(verdict, report.Verdict);
    }

    [Theory]
    [InlineData("引导基金认缴2亿元，总规模20亿元，10倍", LeverageBasis.Committed)]
    [InlineData("引导基金实缴2亿元，实缴总规模20亿元，10倍", LeverageBasis.PaidIn)]
    [InlineData("引导基金出资2亿元，目标规模20亿元，10倍", LeverageBasis.Target)]
    public void Check_WordsOfABasis_NameIt(string text, LeverageBasis basis) => Assert.Equal(basis, ClaimChecker.Check(text).Basis);

    [Fact]
    public void Check_FullWidthDigits_AreRead()
    {
        var report = ClaimChecker.Check("用２．７５亿元撬动了总规模９０．２５亿元，放大３２．８倍");

        Assert.Equal(ClaimVerdict.Holds, report.Verdict);
        Assert.Equal("２．７５亿元", report.Figures[0].Text);
    }

    [Fact]
    public void Check_ChineseNumerals_AreRead() =>
        Assert.Equal(ClaimVerdict.Holds, ClaimChecker.Check("用两亿元撬动了总规模二十亿元，放大十倍").Verdict);

    [Fact]
    public void Check_WhatIsRead_StandsWhereItIsPrinted()
    {
        const string Text = "截至2021年11月30日，用2.75亿元撬动总规模90.25亿元的14支基金，放大32.8倍";

        var figures = ClaimChecker.Check(Text).Figures;

        Assert.Equal(["2.75亿元", "90.25亿元", "14支", "32.8倍"], figures.Select(figure => figure.Text));
        Assert.All(figures, figure => Assert.Equal(figure.Text, Text.Substring(figure.Start, figure.Length)));
    }

    [Fact]
    public void Check_TwoMultiples_EachIsJudged()
    {
        var report = ClaimChecker.Check("引导基金出资2亿元，总规模20亿元，放大10倍；另一说放大12倍");

        Assert.Equal(ClaimVerdict.DoesNotHold, report.Verdict);
        Assert.Equal([ClaimVerdict.Holds, ClaimVerdict.DoesNotHold], report.Checks.Select(check => check.Verdict));
    }
}
