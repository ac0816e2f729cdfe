using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Projects;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reinvestment;
using FundLeverage.Domain.Reports;
using FundLeverage.Functions.Indicators;
using FundLeverage.Functions.Leverage;
using FundLeverage.Functions.Projects;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Sheets;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Reports;

/// <summary>A report's tables, the same in every format, and no wider than a page.</summary>
internal sealed class ReportTables(FundReport report)
{
    private static readonly SheetColumns<ReportSubFund> SubFundColumns = new SheetColumns<ReportSubFund>()
        .Text("subFundName", row => row.Counted.Name, width: 30)
        .Money("committed", row => row.Counted.Capital.Guidance, isSummed: true)
        .Money("committedSize", row => row.Counted.Capital.Total, isSummed: true)
        .Money("paidIn", row => row.PaidIn)
        .Ratio("multiple", row => row.Counted.Multiple?.Value, top: "committedSize", bottom: "committed")
        .Number("sizeShare", row => row.SizeShare);

    private static readonly SheetColumns<TrendPoint> TrendColumns = new SheetColumns<TrendPoint>()
        .Date("asOf", point => point.AsOf)
        .Whole("subFunds", point => point.SubFunds)
        .Money("committed", point => point.Capital.Guidance)
        .Money("committedSize", point => point.Capital.Total)
        .Multiple("multiple", point => point.Multiple?.Value)
        .Unavailable(point => Measure.FiscalLeverage.Of(point.Capital).Unavailable);

    private static readonly SheetColumns<(string Key, ProjectFigures Now, ProjectFigures Before)> ProjectColumns = new SheetColumns<(string Key, ProjectFigures Now, ProjectFigures Before)>()
        .Text("projectFigure", (row, language) => Sentences.Fill($"projectFigure:{row.Key}", language))
        .Whole("projectCount", row => row.Now.Count)
        .Money("totalInvestment", row => row.Now.TotalInvestment)
        .Whole("previousCount", row => row.Before.Count)
        .Money("previousInvestment", row => row.Before.TotalInvestment)
        .Number("countGrowth", row => ProjectGrowth.Between(row.Before, row.Now).CountPercent)
        .Number("investmentGrowth", row => ProjectGrowth.Between(row.Before, row.Now).InvestmentPercent);

    private static readonly SheetColumns<IndicatorStatement> PlanColumns = new SheetColumns<IndicatorStatement>()
        .Text("indicatorName", row => row.Recorded.Figure.Name, width: 30)
        .Text("period", (row, language) => PeriodText.Of(row.Recorded.Figure.Period, language))
        .Text("indicatorUnit", row => row.Recorded.Figure.Unit, width: 10)
        .Number("value", row => row.Recorded.Figure.Value)
        .Number("plan", row => row.Completion.Plan)
        .Number("completionPercent", row => row.Completion.Percent.Value)
        .Number("elapsedPercent", row => row.Completion.ElapsedPercent.Value)
        .Number("aheadPoints", row => row.Completion.AheadPoints.Value);

    private static readonly SheetColumns<ReinvestmentStatement> ReinvestmentColumns = new SheetColumns<ReinvestmentStatement>()
        .Text("subFundName", row => row.Name, width: 30)
        .Money("required", row => row.Required)
        .Money("recognised", row => row.Recognised)
        .Money("gap", row => row.Gap)
        .Number("completionOfRequired", row => row.CompletionPercent)
        .Choice("status", "reinvestmentStatus", row => row.Status)
        .Date("deadline", row => row.Terms.Deadline);

    private SheetColumns<RestatedRecord> RestatedColumns => new SheetColumns<RestatedRecord>()
        .Whole("seq", restated => restated.Record.Seq)
        .Choice("restated", "restatementKind", restated => (RestatementKind?)restated.Kind)
        .Choice("type", "recordType", restated => (RecordType?)restated.Record.Content.Type)
        .Text("subjectName", restated => RecordWords.NameOfSubject(report.Projection, restated.Record.Content), width: 30)
        .Date("effectiveOn", restated => restated.Record.Event.EffectiveOn)
        .Money("amount", restated => RecordWords.Amount(restated.Record.Content)?.Yuan)
        .Text("document", restated => RecordWords.Document(restated.Record.Content), width: 40)
        .Text("reason", GetLeverageRestatement.ReasonOf, width: 24)
        .Text("decidedBy", restated => restated.Decision.Actor.Name);

    /// <summary>Every table, in the order of the report.</summary>
    public IReadOnlyList<SheetTable> All =>
    [
        SubFunds,
        .. Measures,
        .. Restated,
        .. Change,
        Trend,
        .. Projects,
        .. Plans,
        .. Reinvestment,
        .. Quality,
        .. Annex,
    ];

    public SheetTable SubFunds => SubFundColumns.Table("subFunds", report.SubFunds);

    /// <summary>M1 to M7 and A1, by basis.</summary>
    public IEnumerable<SheetTable> Measures => new[] { report.Committed, report.PaidIn }.OfType<LeverageStatement>().Select(statement => MeasureSheets.TableOf(
        [.. statement.Measures, LookThrough.Of(report.Projection.Counted, statement)],
        statement.Attributed,
        $"measures.{EnumText.Of(statement.Basis)}"));

    /// <summary>What a restatement rests on; empty for a first version.</summary>
    public IEnumerable<SheetTable> Restated => report.Restated is { } restated
        ? [MeasureSheets.TableOf("restatedFigures", [("published", restated.Before.Capital), ("restated", restated.After.Capital)]), RestatedColumns.Table("restatement", restated.Changes)]
        : [];

    /// <summary>From the previous report; empty for the first of its kind.</summary>
    public IEnumerable<SheetTable> Change => report.Change is { } change
        ?
        [
            MeasureSheets.TableOf("changedFigures", [("previousPublished", change.Published.Capital), ("previousKnown", change.Bridge.Before.Capital), ("thisReport", change.Bridge.After.Capital)]),
            .. change.Bridge.Parts.IsEmpty ? [] : new[] { BridgeSheets.TableOf(change.Bridge) },
        ]
        : [];

    public SheetTable Trend => TrendColumns.Table("trend", report.Trend.Points);

    /// <summary>The period, and the year up to its end.</summary>
    public IEnumerable<SheetTable> Projects => [Of("projectsOfPeriod", report.ProjectsOfPeriod), Of("projectsOfYear", report.ProjectsOfYear)];

    public IEnumerable<SheetTable> Plans => report.Indicators.IsEmpty ? [] : [PlanColumns.Table("plans", report.Indicators)];

    public IEnumerable<SheetTable> Reinvestment => report.Reinvestment.IsEmpty ? [] : [ReinvestmentColumns.Table("reinvestment", report.Reinvestment)];

    /// <summary>Only what there is something to say of.</summary>
    public IEnumerable<SheetTable> Quality => ReportQualityTables.Of(report);

    /// <summary>The records behind every figure.</summary>
    public IEnumerable<SheetTable> Annex => ReportRecordTables.Of(report);

    private static SheetTable Of(string name, ProjectStatistics statistics) => ProjectColumns.Table(
        name,
        ProjectFigureRow.Of(statistics.Whole).Zip(ProjectFigureRow.Of(statistics.Previous), (now, before) => (now.Key, now.Figures, before.Figures)));
}
