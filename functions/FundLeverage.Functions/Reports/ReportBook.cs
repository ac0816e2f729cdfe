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
    private const double Beside = 2;

    public static IReadOnlyList<SheetGrid> Grids(FundReport report, Language language) =>
    [
        .. new[] { Front(report, language), ReportChartSheet.Of(report, language) }
            .Concat(new ReportTables(report).All.Select(table => Dated(table.Grid(language, SheetUnit.Yuan), report, language)))
            .Select(grid => grid with { Foot = ReportText.Title(report, language) + " " + ReportText.Dates(report, language) }),
    ];

    /// <summary>As wide as what it holds, with as of when and as known when below the table.</summary>
    private static SheetGrid Dated(SheetGrid grid, FundReport report, Language language)
    {
        List<IReadOnlyList<SheetCell>> rows = [.. grid.Rows.Select(row => (IReadOnlyList<SheetCell>)[.. row.Select(Wrapped)])];
        var widths = grid.Widths.ToArray();
        foreach (var row in rows.Skip(1))
        {
            for (var i = 0; i < row.Count; i++)
                widths[i] = Math.Max(widths[i], row[i].Value is string text ? SheetGrid.WidthOf(text) + Beside : 0);
        }

        return grid with
        {
            Widths = widths,
            Rows = rows.Concat([[], [new SheetCell(CellStyle.Note, ReportText.Dates(report, language))]]),
            AsTable = grid.AsTable! with { TotalRows = grid.AsTable.TotalRows + 2 },
        };
    }

    /// <summary>In several lines where it is longer than a column is wide.</summary>
    private static SheetCell Wrapped(SheetCell cell) =>
        cell is { Style: CellStyle.Text, Value: string text } && SheetGrid.WidthOf(text) + Beside > XlsxSheet.MaxWidth ? cell with { Style = CellStyle.Sentence } : cell;

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
            .Paragraph(LeverageSentence.Of(report.Committed, language));
        if (report.PaidIn is { } paidIn)
            facts.Paragraph(LeverageSentence.Of(paidIn, language));
        if (ReportText.Restates(report, language) is { } restates)
            facts.Paragraph(restates);
        if (report.Change is { } change)
            facts.Paragraph(ReportText.Change(change, language));
        facts.Paragraph(ProjectSentence.Of(report.ProjectsOfPeriod, language, isRounded: false))
            .Paragraph(ProjectSentence.Of(report.ProjectsOfYear, language, isRounded: false));
        foreach (var statement in report.Indicators)
            facts.Paragraph(IndicatorSentence.Of(statement, language));
        facts.Row([]).Row([new SheetCell(CellStyle.Label, ReportText.Say("methodology", language))]);
        foreach (var sentence in ReportText.Methodology(report, language))
            facts.Paragraph(sentence);
        return facts.Row([]).Note("unknown").Note("digits").Grid("report");
    }
}
