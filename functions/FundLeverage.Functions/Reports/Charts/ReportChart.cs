using System.Globalization;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Names;
using FundLeverage.Functions.Office;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Reports.Charts;

/// <summary>A chart of a report, for the page and for Office.</summary>
/// <param name="Svg">As SVG.</param>
/// <param name="Office">As Word draws it, its figures in itself.</param>
internal sealed record ReportChart(string Svg, OfficeChart Office)
{
    /// <summary>The unit of amounts in charts that Office draws: 亿元.</summary>
    public const decimal Unit = 100_000_000m;

    private const string Strong = "B00020";
    private const string Pale = "C9C3BB";

    /// <summary>M1 over the months.</summary>
    public static ReportChart Trend(LeverageTrend trend, Language language) => new(
        LineChart.Of(trend, language),
        new OfficeChart(
            OfficeChartKind.Line,
            ReportText.Say("chart.trend", language),
            [.. trend.Points.Select(point => point.AsOf.ToYearMonth().ToString("uuuu-MM", CultureInfo.InvariantCulture))],
            [new OfficeSeries(Heading("multiple", language), Strong, [.. trend.Points.Select(point => point.Multiple?.Value)])],
            "0.0000"));

    /// <summary>The sizes of the sub-funds, this fund's own money in front.</summary>
    public static ReportChart SubFunds(IReadOnlyList<SubFundBar> all, Language language)
    {
        var bars = SubFundBar.Drawn(all);
        return new ReportChart(BarChart.Of(all, language), new OfficeChart(
            OfficeChartKind.Bars,
            SubFundBar.Title(all, language) + UnitText(language),
            [.. bars.Select(bar => BarChart.Short(bar.Name))],
            [
                new OfficeSeries(Heading("committedSize", language), Pale, [.. bars.Select(bar => (decimal?)(bar.Total.Amount / Unit))]),
                new OfficeSeries(Heading("committed", language), Strong, [.. bars.Select(bar => (decimal?)(bar.Guidance.Amount / Unit))]),
            ],
            "#,##0.00######"));
    }

    /// <summary>The unit behind a heading.</summary>
    public static string UnitText(Language language) => Sentences.Fill($"sheetUnit:{EnumText.Of(Sheets.SheetUnit.Yi)}", language);

    private static string Heading(string key, Language language) => Sentences.Fill($"column:{key}", language);
}
