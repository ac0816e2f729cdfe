using System.Globalization;
using FundLeverage.Domain.Leverage;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Reports.Charts;

/// <summary>M1 over the months of a trend. Where there is no multiple the line has a gap: it is never drawn at zero.</summary>
internal static class LineChart
{
    private const string Color = "#b00020";
    private const decimal Width = 680;
    private const decimal Height = 250;
    private const decimal Left = 48;
    private const decimal Right = 12;
    private const decimal Above = 24;
    private const decimal Below = 28;
    private const int MonthsPerLabel = 3;

    public static string Of(LeverageTrend trend, Language language)
    {
        var svg = new Svg(Width, Height, ReportText.Say("chart.trend", language));
        var scale = Scale.Of(trend.Points.Max(point => point.Multiple?.Value) ?? 0);
        svg.Text(Left, 12, ReportText.Say("chart.trend", language));
        foreach (var tick in scale.Ticks)
        {
            svg.Line(Left, Y(tick), Width - Right, Y(tick), "#ddd");
            svg.Text(Left - 6, Y(tick) + 4, tick.ToString("0.####", CultureInfo.InvariantCulture), "end");
        }

        var run = new List<(decimal X, decimal Y)>();
        foreach (var (index, point) in trend.Points.Index())
        {
            var month = point.AsOf.ToYearMonth().ToString("uuuu-MM", CultureInfo.InvariantCulture);
            if ((trend.Points.Length - 1 - index) % MonthsPerLabel == 0)
                svg.Text(X(index), Height - 10, month, index == trend.Points.Length - 1 ? "end" : "middle");
            if (point.Multiple is not { } multiple)
            {
                Draw();
                continue;
            }

            run.Add((X(index), Y(multiple.Value)));
            svg.Dot(X(index), Y(multiple.Value), Color, string.Create(CultureInfo.InvariantCulture, $"{month} {multiple.Value:0.0000}"));
        }

        Draw();
        return svg.ToString();

        decimal X(int index) => Left + ((Width - Left - Right) * index / Math.Max(1, trend.Points.Length - 1));

        decimal Y(decimal value) => Height - Below - ((Height - Above - Below) * value / scale.Top);

        void Draw()
        {
            if (run.Count > 1)
                svg.Polyline(run, Color);
            run.Clear();
        }
    }
}
