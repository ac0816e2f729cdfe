using FundLeverage.Domain.Reports;
using FundLeverage.Functions.Indicators;
using FundLeverage.Functions.Leverage;
using FundLeverage.Functions.Projects;
using FundLeverage.Functions.Sheets;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Reports;

/// <summary>A report as a workbook: what it says on the first worksheet, then a worksheet for each table.</summary>
internal static class ReportBook
{
    public static IReadOnlyList<SheetGrid> Grids(FundReport report, Language language) =>
        [Front(report, language), .. new ReportTables(report).All.Select(table => table.Grid(language, SheetUnit.Yuan))];

    private static SheetGrid Front(FundReport report, Language language)
    {
        var inputs = report.Inputs;
        var facts = new SheetFacts(ReportText.Title(report, language), language)
            .Add("fund", $"{report.Projection.Fund.Name} ({report.Projection.Fund.Id})")
            .Add("reportId", inputs.Occurrence.Id)
            .Add("reportPeriod", PeriodText.Of(inputs.Occurrence.Period, language))
            .Add("asOf", report.AsOf)
            .Add("knownAt", inputs.KnownAt)
            .Add("publishedAt", inputs.PublishedAt)
            .Add("publishedBy", inputs.PublishedBy.Name)
            .Choice("basis", "basis", report.Committed.Basis)
            .Add("committed", report.Committed.Capital.Guidance.Amount)
            .Add("committedSize", report.Committed.Capital.Total.Amount)
            .Add("reportMultiple", report.Committed.Multiple?.Value, CellStyle.Multiple)
            .Row([])
            .Say(LeverageSentence.Of(report.Committed, language));
        if (report.PaidIn is { } paidIn)
            facts.Say(LeverageSentence.Of(paidIn, language));
        if (ReportText.Restates(report, language) is { } restates)
            facts.Say(restates);
        if (report.Change is { } change)
            facts.Say(ReportText.Change(change, language));
        facts.Say(ProjectSentence.Of(report.ProjectsOfPeriod, language, isRounded: false))
            .Say(ProjectSentence.Of(report.ProjectsOfYear, language, isRounded: false));
        foreach (var statement in report.Indicators)
            facts.Say(IndicatorSentence.Of(statement, language));
        facts.Row([]).Row([new SheetCell(CellStyle.Label, ReportText.Say("methodology", language))]);
        foreach (var sentence in ReportText.Methodology(report, language))
            facts.Say(sentence);
        return facts.Row([]).Note("unknown").Note("digits").Grid("report");
    }
}
