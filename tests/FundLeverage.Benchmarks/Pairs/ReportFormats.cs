using FundLeverage.Benchmarks.Funds;
using FundLeverage.Benchmarks.Measuring;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reports;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Reports;
using FundLeverage.Functions.Texts;
using NodaTime;

namespace FundLeverage.Benchmarks.Pairs;

/// <summary>A large fund's report, 24 months, in all formats against its JSON alone; and what is in memory meanwhile.</summary>
internal static class ReportFormats
{
    private const double BarRatio = 10;
    private const double BarMebibytes = 300;
    private const int Times = 4;
    private const int WarmUp = 1;
    private const string Of = "200 sub-funds, 5,000 projects, 24 months";

    public static async Task RunAsync(Stage stage)
    {
        await using var copy = stage.CopyOf(Stage.ReportedFund);
        var projection = await copy.ReadAsync(Stage.ReportedFund);
        var known = projection.Last.RecordedAt;
        var period = ReportingPeriod.Of(ReportedRecords.LastDay.ToYearMonth().ToString("uuuu-MM", System.Globalization.CultureInfo.InvariantCulture));
        var inputs = new ReportInputs(new ReportOccurrence(period, 1), ReportLanguage.Zh, known, known + Duration.FromHours(1), new Actor("demo-admin", "演示管理员"), null, null);

        await stage.MeasureAsync(new Pair(
            $"report in all formats, {Of} ÷ its JSON alone",
            new Bar(BarRatio),
            new Side(1, AllAsync),
            new Side(1, JsonAsync),
            stage.Scale.ColdStarts,
            WarmUp));

        var peaks = new List<double>();
        for (var i = 0; i < Times; i++)
            peaks.Add(await PeakMemory.OfAsync(() => Task.Run(AllAsync)) / (1024.0 * 1024.0));
        stage.Findings.AddMemory($"report in all formats, {Of}, most in memory", BarMebibytes, Median.Of(peaks));

        async Task AllAsync() => await ReportFiles.RenderAsync(FundReport.Of(projection, inputs), CancellationToken.None);

        Task JsonAsync()
        {
            _ = BinaryData.FromString(JsonText.Write(ReportJson.Write(FundReport.Of(projection, inputs), Language.Chinese)));
            return Task.CompletedTask;
        }
    }
}
