using System.Globalization;
using FundLeverage.Domain.Reports;
using FundLeverage.Functions.Office;
using FundLeverage.Functions.Reports.Charts;
using FundLeverage.Functions.Sheets;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Reports;

/// <summary>
/// The worksheet of a report's charts. They follow cells: the line those of the trend, the bars a small table below, whose formulas
/// take the sub-funds from their own worksheet.
/// </summary>
internal static class ReportChartSheet
{
    private const int ChartWidth = 240;
    private const int ChartHeight = 84;
    private const int FirstChart = 3;
    private const int SecondChart = 20;
    private const int Bars = 37;

    public static SheetGrid Of(FundReport report, Language language)
    {
        var tables = new ReportTables(report);
        var bars = SubFundBar.Of(report.SubFunds, language);
        var name = Sentences.Fill("sheet:charts", language);
        var charts = new List<SheetChart> { new(Trend(report, tables.Trend, language), 0, FirstChart, ChartWidth, ChartHeight) };
        if (bars.Count > 0)
            charts.Add(new SheetChart(SubFunds(bars, name, language), 0, SecondChart, ChartWidth, ChartHeight));
        return new SheetGrid(name, [40, 24, 24, 40], [.. Rows(report, tables.SubFunds, bars, language)]) { Charts = charts, IsOnePage = true };
    }

    private static OfficeChart Trend(FundReport report, SheetTable table, Language language)
    {
        var chart = ReportChart.Trend(report.Trend, language).Office;
        var last = report.Trend.Points.Length + 1;
        return chart with
        {
            Cells = Cells(table.Title(language), table.Letter("asOf"), 2, last),
            Days = [.. report.Trend.Points.Select(point => point.AsOf)],
            Series = [chart.Series[0] with { Cells = Cells(table.Title(language), table.Letter("multiple"), 2, last) }],
        };
    }

    private static OfficeChart SubFunds(IReadOnlyList<SubFundBar> bars, string sheet, Language language)
    {
        var chart = ReportChart.SubFunds(bars, language).Office;
        var drawn = SubFundBar.Drawn(bars);
        var (first, last) = (Bars + 2, Bars + 1 + drawn.Count);
        return chart with
        {
            Categories = [.. drawn.Select(bar => bar.Name)],
            Cells = Cells(sheet, "A", first, last),
            Series = [.. chart.Series.Select((series, i) => series with { Cells = Cells(sheet, SheetGrid.Letter(i + 1), first, last) })],
        };
    }

    private static IEnumerable<IReadOnlyList<SheetCell>> Rows(FundReport report, SheetTable subFunds, IReadOnlyList<SubFundBar> bars, Language language)
    {
        yield return [new SheetCell(CellStyle.Title, ReportText.Title(report, language))];
        yield return [new SheetCell(CellStyle.Note, ReportText.Dates(report, language))];
        if (bars.Count == 0)
            yield break;
        for (var row = 2; row < Bars; row++)
            yield return [];
        yield return
        [
            .. new[] { Heading(subFunds, "subFundName"), Heading(subFunds, "committedSize"), Heading(subFunds, "committed") }.Select(heading => new SheetCell(CellStyle.Header, heading)),
        ];
        foreach (var (index, bar) in bars.Index())
        {
            yield return
            [
                bar.Row is { } row ? new SheetCell(CellStyle.Text, bar.Name, Cell(subFunds, "subFundName", row)) : SheetCell.Text(bar.Name),
                SheetCell.Of(CellStyle.Yi, bar.Total.Amount / ReportChart.Unit, Formula("committedSize", 1, index, bar.Row)),
                SheetCell.Of(CellStyle.Yi, bar.Guidance.Amount / ReportChart.Unit, Formula("committed", 2, index, bar.Row)),
            ];
        }

        string Heading(SheetTable table, string key) => Sentences.Fill($"column:{key}", language) + (key == "subFundName" ? "" : ReportChart.UnitText(language));

        string Cell(SheetTable table, string key, int row) => string.Create(CultureInfo.InvariantCulture, $"{SheetGrid.Quoted(table.Title(language))}!{table.Letter(key)}{row + 2}");

        // The others are all less those above.
        string Formula(string key, int column, int index, int? row) => row is { } own
            ? $"{Cell(subFunds, key, own)}/{ExactNumber.Text(ReportChart.Unit)}"
            : string.Create(CultureInfo.InvariantCulture, $"SUM({subFunds.Range(key, report.SubFunds.Length, language)})/{ExactNumber.Text(ReportChart.Unit)}-SUM({SheetGrid.Letter(column)}{Bars + 2}:{SheetGrid.Letter(column)}{Bars + 1 + index})");
    }

    private static string Cells(string sheet, string letter, int first, int last) =>
        string.Create(CultureInfo.InvariantCulture, $"{SheetGrid.Quoted(sheet)}!${letter}${first}:${letter}${last}");
}
