using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Sheets;

namespace FundLeverage.Functions.Indicators;

/// <summary>Indicators as a table, each figure in the indicator's own unit.</summary>
internal static class IndicatorSheets
{
    private static readonly SheetColumns<IndicatorStatement> Columns = new SheetColumns<IndicatorStatement>()
        .Text("indicator", row => row.Recorded.Figure.Indicator.Value)
        .Text("indicatorName", row => row.Recorded.Figure.Name, width: 30)
        .Text("period", (row, language) => PeriodText.Of(row.Recorded.Figure.Period, language))
        .Date("periodFrom", row => row.Recorded.Figure.Period.First)
        .Date("periodTo", row => row.Recorded.Figure.Period.Last)
        .Text("indicatorUnit", row => row.Recorded.Figure.Unit, width: 10)
        .Number("value", row => row.Recorded.Figure.Value)
        .Choice("valueHedge", "figureHedge", row => row.Recorded.Figure.Value is null ? null : (FigureHedge?)row.Recorded.Figure.Hedge)
        .Number("plan", row => row.Completion.Plan)
        .Number("completionPercent", row => row.Completion.Percent.Value)
        .Gap("completionGap", row => row.Completion.Percent.Gap)
        .Number("elapsedPercent", row => row.Completion.ElapsedPercent.Value)
        .Number("aheadPoints", row => row.Completion.AheadPoints.Value)
        .Number("valueBefore", row => row.YearOnYear.Before?.Figure.Value)
        .Number("growthPercent", row => row.YearOnYear.IsPoints ? null : row.YearOnYear.Change.Value)
        .Number("growthPoints", row => row.YearOnYear.IsPoints ? row.YearOnYear.Change.Value : null)
        .Gap("growthGap", row => row.YearOnYear.Change.Gap)
        .Number("target", row => row.Pace.Target?.Value)
        .Choice("targetHedge", "figureHedge", row => row.Pace.Target?.Hedge)
        .Text("targetPeriod", (row, language) => row.Pace.Target is { } target ? PeriodText.Of(target.By, language) : null)
        .Number("missing", row => row.Pace.Missing.Value)
        .Number("yearsLeft", row => row.Pace.YearsLeft.Value)
        .Number("perYear", row => row.Pace.PerYear.Value)
        .Number("compoundPercent", row => row.Pace.CompoundPercent.Value)
        .Gap("paceGap", row => row.Pace.PerYear.Gap)
        .Number("pastPerYear", row => row.Pace.PastPerYear.Value)
        .Number("projected", row => row.Pace.Projected.Value)
        .YesNo("suffices", row => row.Pace.Suffices)
        .Text("source", row => row.Recorded.Figure.Source, width: 24)
        .Text("document", row => row.Recorded.Figure.Document, width: 40)
        .Date("effectiveOn", row => row.Recorded.EffectiveOn)
        .Whole("seq", row => row.Recorded.Seq)
        .Text("sentence", IndicatorSentence.Of, width: 60);

    /// <summary>The indicators that were asked for.</summary>
    public static SheetBook Book(KnownFund known, IEnumerable<IndicatorStatement> statements) =>
        SheetBook.Of(known, "indicators", known.Day, _ => { }, Columns.Table("indicators", statements));

    /// <summary>Why there is no figure, in words.</summary>
    private static SheetColumns<IndicatorStatement> Gap(this SheetColumns<IndicatorStatement> columns, string key, Func<IndicatorStatement, IndicatorGap?> gap) =>
        columns.Choice(key, "indicatorGap", gap);
}
