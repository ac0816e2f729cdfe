using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reports;
using FundLeverage.Functions.Indicators;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Sheets;

namespace FundLeverage.Functions.Reports;

/// <summary>The annex as tables: the records behind every figure, with the hashes that they have in the ledger.</summary>
internal static class ReportRecordTables
{
    private static readonly SheetColumns<EvidenceLine> LeverageColumns = new SheetColumns<EvidenceLine>()
        .Whole("seq", line => line.Record.Seq)
        .Text("subFundName", line => line.SubFund.Name, width: 30)
        .Choice("type", "recordType", line => (RecordType?)line.Record.Content.Type)
        .Text("detail", (line, language) => RecordWords.Detail(line.Record.Content, language))
        .Date("effectiveOn", line => line.Record.Event.EffectiveOn)
        .Text("document", line => RecordWords.Document(line.Record.Content), width: 40)
        .Text("submittedBy", line => line.Record.Event.Actor.Name)
        .Text("approvedBy", (line, language) => RecordWords.Reviewer(line.Record, language))
        .Money("guidance", line => line.Adds.Guidance, isSummed: true)
        .Money("total", line => line.Adds.Total, isSummed: true)
        .Text("hash", line => line.Record.Event.Hash.ToString(), width: 60);

    private static readonly SheetColumns<(FundRecord Record, IndicatorFigure Figure)> IndicatorColumns = new SheetColumns<(FundRecord Record, IndicatorFigure Figure)>()
        .Whole("seq", row => row.Record.Seq)
        .Text("indicatorName", row => row.Figure.Name, width: 30)
        .Text("period", (row, language) => PeriodText.Of(row.Figure.Period, language))
        .Text("indicatorUnit", row => row.Figure.Unit, width: 10)
        .Number("value", row => row.Figure.Value)
        .Number("plan", row => row.Figure.Plan)
        .Date("effectiveOn", row => row.Record.Event.EffectiveOn)
        .Text("document", row => row.Figure.Document, width: 40)
        .Text("submittedBy", row => row.Record.Event.Actor.Name)
        .Text("approvedBy", (row, language) => RecordWords.Reviewer(row.Record, language))
        .Text("hash", row => row.Record.Event.Hash.ToString(), width: 60);

    /// <summary>Those that hold any record.</summary>
    public static IEnumerable<SheetTable> Of(FundReport report)
    {
        var evidence = report.Evidence;
        var columns = RecordColumns(report);
        foreach (var leverage in evidence.Leverage)
            yield return LeverageColumns.Table($"evidence.{EnumText.Of(leverage.Statement.Basis)}", [.. leverage.Lines]);
        if (!evidence.Earlier.IsEmpty)
            yield return columns.Table("evidence.earlier", evidence.Earlier);
        if (!evidence.Projects.IsEmpty)
            yield return columns.Table("evidence.projects", evidence.Projects);
        if (!evidence.Indicators.IsEmpty)
            yield return IndicatorColumns.Table("evidence.indicators", [.. evidence.Indicators.Select(record => (record, (IndicatorFigure)record.Content))]);
        if (!evidence.Reinvestment.IsEmpty)
            yield return columns.Table("evidence.reinvestment", evidence.Reinvestment);
    }

    private static SheetColumns<FundRecord> RecordColumns(FundReport report) => new SheetColumns<FundRecord>()
        .Whole("seq", record => record.Seq)
        .Text("subjectName", record => RecordWords.NameOfSubject(report.Projection, record.Content), width: 30)
        .Choice("type", "recordType", record => (RecordType?)record.Content.Type)
        .Text("detail", (record, language) => RecordWords.Detail(record.Content, language))
        .Date("effectiveOn", record => record.Event.EffectiveOn)
        .Money("amount", record => RecordWords.Amount(record.Content)?.Yuan)
        .Text("document", record => RecordWords.Document(record.Content), width: 40)
        .Text("submittedBy", record => record.Event.Actor.Name)
        .Text("approvedBy", RecordWords.Reviewer)
        .Text("hash", record => record.Event.Hash.ToString(), width: 60);
}
