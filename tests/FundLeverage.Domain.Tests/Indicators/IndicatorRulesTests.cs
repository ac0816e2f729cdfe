using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Tests.Support;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Indicators;

public sealed class IndicatorRulesTests
{
    [Fact]
    public void Figure_OfANewIndicator_NeedsNoRegistration() => Books.Open().Judge(Figure("2021", 1m), "2021-12-31").IsClean();

    [Theory]
    [InlineData("2021-12-30", "indicator-period-unfinished at '/effectiveOn'", Label = "a day early")]
    [InlineData("2021-12-31", null, Label = "on the last day")]
    public void Value_BeforeItsPeriodIsOver_DeservesALook(string on, string? notice) =>
        Books.Open().Judge(Figure("2021", 1m), on).Notes(notice is null ? [] : [notice]);

    [Fact]
    public void SecondValue_OfTheSamePeriod_IsRefusedHoweverItIsSpelt() =>
        Books.Open().Record(Figure("2021", 1m), "2021-12-31").Judge(Figure("2021-01..2021-12", 2m), "2022-01-15").Refuses("indicator-period-repeated at '/period'");

    [Fact]
    public void SecondValue_AfterTheFirstIsReversed_IsAccepted() =>
        Books.Open().Record(Figure("2021", 1m), "2021-12-31").Reverse(1).Judge(Figure("2021", 2m), "2021-12-31").IsClean();

    [Fact]
    public void PlanStatedAlone_BesideAValue_IsAcceptedAndPointsOutAnotherPlan() =>
        Books.Open().Record(Figure("2021", 1m, plan: 10m), "2021-12-31").Judge(Figure("2021", null, plan: 11m), "2022-01-01").Notes("indicator-plan-differs at '/plan'");

    [Fact]
    public void AnotherUnit_IsRefused_AndAnotherName_DeservesALook()
    {
        var findings = Books.Open().Record(Figure("2020", 1m), "2020-12-31").Judge(Figure("2021", 1m) with { Unit = "万元", Name = "别名" }, "2021-12-31");
        findings.Refuses("indicator-unit-differs at '/unit'");
        Assert.Equal(["indicator-name-differs at '/name'"], findings.Notices.Select(notice => notice.ToString()));
    }

    [Fact]
    public void Correction_OfTheOnlyRecord_MayChangeItsUnitItsPeriodAndItsId()
    {
        var books = Books.Open().Record(Figure("2021", 1m), "2021-12-31");
        books.JudgeReversal(1, Figure("2021", 1m) with { Unit = "万元" }, "2021-12-31").IsClean();
        books.JudgeReversal(1, Figure("2021-Q4", 1m), "2021-12-31").IsClean();
        books.JudgeReversal(1, Figure("2021", 1m) with { Indicator = Id("other") }, "2021-12-31").IsClean();
    }

    [Fact]
    public void Correction_OfOneOfTwo_KeepsTheUnitAndTakesNoPeriodThatIsTaken()
    {
        var books = Books.Open().Record(Figure("2020", 1m), "2020-12-31").Record(Figure("2021", 1m), "2021-12-31");
        books.JudgeReversal(2, Figure("2020", 1m), "2021-12-31").Refuses("indicator-period-repeated at '/period'");
        books.JudgeReversal(2, Figure("2021", 1m) with { Unit = "万元" }, "2021-12-31").Refuses("indicator-unit-differs at '/unit'");
    }

    [Fact]
    public void LastRecord_Reversed_TakesItsIndicatorAlong()
    {
        var books = Books.Open().Record(Figure("2020", 1m), "2020-12-31").Record(Figure("2021", 1m), "2021-12-31").Reverse(1);
        Assert.True(books.Projection.Counted.Indicators.ContainsKey(Id("i")));
        Assert.Empty(books.Reverse(2).Projection.Counted.Indicators);
    }

    [Fact]
    public void Pending_CountsOnceApproved_AndIsJudgedByWhatCounts()
    {
        var books = Books.Open(ApprovalPolicy.Required).Record(Figure("2021", 1m), "2021-12-31").Record(Figure("2020", 2m), "2020-12-31");
        Assert.Empty(books.Projection.Counted.Indicators);
        books.Judge(Figure("2021", 3m), "2021-12-31").Refuses("indicator-period-repeated at '/period'");
        books.JudgeApproval(1, 2).IsClean();

        books.Approve(1);
        Assert.Equal([1L], Seqs(books.Projection.Counted));
        Assert.Equal([2L, 1L], Seqs(books.Projection.Prospective));
    }

    private static IEnumerable<long> Seqs(FundBooks books) => books.Indicators[Id("i")].ByPeriod.All.Select(entry => entry.Seq);

    private static IndicatorFigure Figure(string period, decimal? value, decimal? plan = null) => new(Id("i"), "指标", "亿元", ReportingPeriod.Of(period), value, Plan: plan);
}
