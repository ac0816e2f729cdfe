using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Tests.Support;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Indicators;

public sealed class IndicatorCalculatorTests
{
    [Theory]
    [InlineData("176.74", "180.70", "97.81", "14.48", Label = "市重点项目")]
    [InlineData("161.94", "163.21", "99.22", "15.89", Label = "省重点项目")]
    [InlineData("0", "180.70", "0.00", "-83.33")]
    [InlineData("150", "180", "83.33", "0.00", Label = "as much as of the year")]
    [InlineData("0.5", "10000", "0.01", "-83.33", Label = "half of the last digit goes up")]
    public void Completion_OfTenMonths_IsTheShareOfThePlanAndHowFarAhead(string value, string plan, string percent, string ahead)
    {
        var completion = Of(Figure("2021-01..2021-10", Number(value), plan: Number(plan))).Completion;
        Assert.Equal(new PlanCompletion(Number(plan), 1, Number(percent), 83.33m, Number(ahead)), completion);
    }

    [Theory]
    [InlineData("2021-10", "100", IndicatorGap.NotCumulative, Label = "one month")]
    [InlineData("..2021-10-31", "100", IndicatorGap.NotCumulative, Label = "a stock")]
    [InlineData("2021-01..2021-10", "0", IndicatorGap.PlanNotPositive)]
    [InlineData("2021-01..2021-10", "-1", IndicatorGap.PlanNotPositive)]
    [InlineData("2021-01..2021-10", null, IndicatorGap.NoPlan)]
    public void Ahead_WhereItMeansNothing_SaysWhy(string period, string? plan, IndicatorGap gap) =>
        Assert.Equal(gap, Of(Figure(period, 50m, plan: plan is null ? null : Number(plan))).Completion.AheadPoints.Gap);

    [Fact]
    public void Plan_StatedAlone_HoldsForTheYearUntilTheNextTakesEffect()
    {
        var books = Books.Open()
            .Record(Figure("2021", null, plan: 200m), "2021-01-10")
            .Record(Figure("2021-01..2021-06", 80m), "2021-06-30")
            .Record(Figure("2021", null, plan: 160m), "2021-07-15");

        Assert.Equal((200m, 1, 40.00m), Plan("2021-06-30"));
        Assert.Equal((160m, 3, 50.00m), Plan("2021-07-15"));

        (decimal?, long?, decimal?) Plan(string asOf)
        {
            var completion = Find(books, 2, asOf).Completion;
            return (completion.Plan, completion.PlanSeq, completion.Percent.Value);
        }
    }

    [Theory]
    [InlineData("亿元", "100", "117.83", "17.83", null)]
    [InlineData("亿元", "3", "2", "-33.33", null)]
    [InlineData("亿元", "0", "2", null, IndicatorGap.BaseNotPositive)]
    [InlineData("亿元", "-1", "2", null, IndicatorGap.BaseNotPositive)]
    [InlineData("%", "3", "6", "3.00", null, Label = "percentage points")]
    [InlineData("%", "0", "-0.5", "-0.50", null)]
    public void YearOnYear_IsGrowthOrPoints(string unit, string before, string value, string? expected, IndicatorGap? gap)
    {
        var books = Books.Open().Record(Figure("2020", Number(before), unit: unit), "2020-12-31").Record(Figure("2021", Number(value), unit: unit), "2021-12-31");
        var growth = Find(books, 2).YearOnYear;
        Assert.Equal((expected is null ? (decimal?)null : Number(expected), gap, unit == "%", 1L), (growth.Change.Value, growth.Change.Gap, growth.IsPoints, growth.Before?.Seq));
    }

    [Theory]
    [InlineData("2021", IndicatorGap.NoBase)]
    [InlineData("2020-W53", IndicatorGap.NoSamePeriod)]
    public void YearOnYear_WithoutTheYearBefore_SaysWhy(string period, IndicatorGap gap) => Assert.Equal(gap, Of(Figure(period, 1m)).YearOnYear.Change.Gap);

    [Fact]
    public void Pace_Of29To100By2025_IsWhatIsNeededAYear()
    {
        var books = Books.Open().Record(Figure("2020", 10m), "2020-12-31").Record(Figure("2021", 29m, target: new IndicatorTarget(100m, ReportingPeriod.Of("2025"), FigureHedge.AtLeast)), "2021-12-31");
        var pace = Find(books, 2).Pace;

        Assert.Equal((71m, 4.0000m, 17.7500m, 36.27m), (pace.Missing.Value, pace.YearsLeft.Value, pace.PerYear.Value, pace.CompoundPercent.Value));
        Assert.Equal(("2020", 19.0000m, 105.0000m, true), (pace.Past?.Figure.Period.Text, pace.PastPerYear.Value, pace.Projected.Value, pace.Suffices));
    }

    [Theory]
    [InlineData("690", "1850", "1050", true, Label = "800 in four years, 360 a year so far")]
    [InlineData("850", "1850", "1050", true, Label = "200 a year reaches it to the unit")]
    [InlineData("851", "1850", "1050", false, Label = "one less a year does not")]
    public void Suffices_IsWhetherThePaceSoFarReachesTheTarget(string before, string target, string value, bool expected)
    {
        var books = Books.Open()
            .Record(Figure("..2020-12-31", Number(before)), "2020-12-31")
            .Record(Figure("..2021-12-31", Number(value), target: new IndicatorTarget(Number(target), ReportingPeriod.Of("..2025-12-31"), FigureHedge.Over)), "2021-12-31");
        Assert.Equal(expected, Find(books, 2).Pace.Suffices);
    }

    [Theory]
    [InlineData("2021", "100", FigureHedge.Exact, "2025", IndicatorGap.TargetReached, true)]
    [InlineData("2021", "101", FigureHedge.Nearly, "2025", IndicatorGap.TargetReached, true)]
    [InlineData("2021", "100", FigureHedge.Nearly, "2025", IndicatorGap.NotExact, null, Label = "nearly 100 is not 100")]
    [InlineData("2021", "100", FigureHedge.About, "2025", IndicatorGap.NotExact, null)]
    [InlineData("2025", "99", FigureHedge.Exact, "2025", IndicatorGap.TargetDue, null)]
    public void Pace_WithNothingToDo_SaysWhy(string period, string value, FigureHedge hedge, string by, IndicatorGap gap, bool? suffices)
    {
        var pace = Of(Figure(period, Number(value), target: new IndicatorTarget(100m, ReportingPeriod.Of(by))) with { Hedge = hedge }).Pace;
        Assert.Equal((gap, gap, suffices), (pace.PerYear.Gap, pace.CompoundPercent.Gap, pace.Suffices));
    }

    [Theory]
    [InlineData("2021-11-15", "29", "100", IndicatorGap.NotWholeMonths)]
    [InlineData("2021", "0", "100", IndicatorGap.BaseNotPositive)]
    [InlineData("2021", "0.000001", "999999", null, Label = "12 digits in four years is still a rate")]
    [InlineData("2025-11", "0.000001", "999999999999999", IndicatorGap.RateTooLarge, Label = "21 digits in one month")]
    public void Compound_WhereThereIsNoRate_SaysWhy(string period, string value, string target, IndicatorGap? gap) =>
        Assert.Equal(gap, Of(Figure(period, Number(value), target: new IndicatorTarget(Number(target), ReportingPeriod.Of("2025")))).Pace.CompoundPercent.Gap);

    [Fact]
    public void Target_StatedEarlier_HoldsForLaterPeriodsAndNotBeyondItsOwn()
    {
        var books = Books.Open()
            .Record(Figure("2021", 29m, target: new IndicatorTarget(100m, ReportingPeriod.Of("2025"))), "2021-12-31")
            .Record(Figure("2023", 65m), "2023-12-31")
            .Record(Figure("2026", 90m), "2026-12-31");

        Assert.Equal((1L, 35m, 17.5000m, 18.0000m), Pace(2));
        Assert.Equal(IndicatorGap.NoTarget, Find(books, 3, "2026-12-31").Pace.Missing.Gap);

        (long?, decimal?, decimal?, decimal?) Pace(long seq)
        {
            var pace = Find(books, seq, "2026-12-31").Pace;
            return (pace.TargetSeq, pace.Missing.Value, pace.PerYear.Value, pace.PastPerYear.Value);
        }
    }

    private static decimal Number(string text) => FigureText.Parse(text).Value;

    private static IndicatorFigure Figure(string period, decimal? value, decimal? plan = null, string unit = "亿元", IndicatorTarget? target = null) =>
        new(Id("i"), "指标", unit, ReportingPeriod.Of(period), value, Plan: plan, Target: target);

    private static IndicatorStatement Of(IndicatorFigure figure) => Find(Books.Open().Record(figure, "2021-12-31"), 1);

    private static IndicatorStatement Find(Books books, long seq, string asOf = "2025-12-31")
    {
        var history = books.Projection.Counted.Indicators[Id("i")];
        return IndicatorCalculator.Calculate(history, history.ByPeriod.All.Single(entry => entry.Seq == seq).Content, Day(asOf));
    }
}
