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

    private static readonly SheetColumns<(string SubFund, string Key)> QualityColumns = new SheetColumns<(string SubFund, string Key)>()
        .Text("subFundName", row => row.SubFund, width: 30)
        .Text("doubt", (row, language) => Sentences.Fill(row.Key, language), width: 60);

    private static readonly SheetColumns<EvidenceLine> EvidenceColumns = new SheetColumns<EvidenceLine>()
        .Whole("seq", line => line.Record.Seq)
        .Text("subFundName", line => line.SubFund.Name, width: 30)
        .Choice("type", "recordType", line => (RecordType?)line.Record.Content.Type)
        .Text("detail", (line, language) => RecordWords.Detail(line.Record.Content, language))
        .Date("effectiveOn", line => line.Record.Event.EffectiveOn)
        .Text("document", line => RecordWords.Document(line.Record.Content), width: 40)
        .Text("submittedBy", line => line.Record.Event.Actor.Name)
        .Text("approvedBy", line => line.Record.Review?.Actor.Name)
        .Money("guidance", line => line.Adds.Guidance, isSummed: true)
        .Money("total", line => line.Adds.Total, isSummed: true)
        .Text("hash", line => line.Record.Event.Hash.ToString(), width: 60);

    private SheetColumns<FundRecord> PendingColumns => new SheetColumns<FundRecord>()
        .Whole("seq", record => record.Seq)
        .Choice("type", "recordType", record => (RecordType?)record.Content.Type)
        .Text("subjectName", record => RecordWords.NameOfSubject(report.Projection, record.Content), width: 30)
        .Money("amount", record => RecordWords.Amount(record.Content)?.Yuan)
        .Date("effectiveOn", record => record.Event.EffectiveOn)
        .Text("submittedBy", record => record.Event.Actor.Name);

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
    public IEnumerable<SheetTable> Quality
    {
        get
        {
            var (quality, notes) = (report.Quality, Notes().ToList());
            if (notes.Count > 0)
                yield return QualityColumns.Table("warnings", notes);
            if (!quality.Excluded.IsEmpty)
                yield return LeverageSheets.TableOf(quality.Excluded);
            if (!quality.Pending.IsEmpty)
                yield return PendingColumns.Table("pending", quality.Pending);
        }
    }

    /// <summary>The records behind the figures, by basis.</summary>
    public IEnumerable<SheetTable> Annex => report.Evidence.Select(evidence => EvidenceColumns.Table($"evidence.{EnumText.Of(evidence.Statement.Basis)}", evidence.Lines));

    private static SheetTable Of(string name, ProjectStatistics statistics) => ProjectColumns.Table(
        name,
        ProjectFigureRow.Of(statistics.Whole).Zip(ProjectFigureRow.Of(statistics.Previous), (now, before) => (now.Key, now.Figures, before.Figures)));

    private IEnumerable<(string SubFund, string Key)> Notes() =>
        report.Quality.Doubts.Select(doubt => (doubt.Name, $"doubt:{EnumText.Of(doubt.Reason)}"))
            .Concat(report.Quality.WithoutSources.Select(counted => (counted.Name, "report:withoutSources")))
            .Concat(report.Quality.WithoutPaidIn.Select(counted => (counted.Name, "report:withoutPaidIn")));
}
