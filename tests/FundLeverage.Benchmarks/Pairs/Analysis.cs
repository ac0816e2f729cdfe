using FundLeverage.Benchmarks.Funds;
using FundLeverage.Benchmarks.Measuring;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Benchmarks.Pairs;

/// <summary>
/// Analyses of a long history over HTTP, each time of another day so that no answer was kept and all is worked out anew, against the
/// plain leverage GET, which is kept.
/// </summary>
internal static class Analysis
{
    private const int Analyses = 5;
    private const int Requests = 25;
    private const string Day = "{day}";
    private const string TenYearsBefore = "{tenYearsBefore}";
    private static readonly LocalDate LastDay = new(2026, 10, 31);

    private static readonly (string Name, string Path)[] OfCapital =
    [
        ("trend over 120 months", $"/leverage/trend?from={TenYearsBefore}&to={Day}&basis=paidIn"),
        ("bridge over five years", $"/leverage/bridge?from=2018-01-01&to={Day}&basis=paidIn"),
        ("leverage by manager on a day", $"/leverage?asOf={Day}&basis=paidIn&groupBy=manager"),
        ("first page of the evidence", $"/leverage/evidence?asOf={Day}&basis=paidIn"),
    ];

    private static readonly (string Name, string Path)[] OfTheRest =
    [
        ("statistics of projects by introducer", $"/projects/statistics?from=2020-01-01&to={Day}"),
        ("statistics of projects by industry", $"/projects/statistics?from=2020-01-01&to={Day}&groupBy=industry"),
        ("first page of the projects", $"/projects?asOf={Day}"),
        ("first page of the indicators", $"/indicators?asOf={Day}"),
        ("local reinvestment", $"/reinvestment?asOf={Day}"),
    ];

    public static async Task RunAsync(Stage stage)
    {
        await MeasureAsync(stage, Stage.LongFund, OfCapital);
        await MeasureAsync(stage, Stage.LongFund, [("portfolio", $"/api/leverage?asOf={Day}&basis=paidIn")], roundTrips: 2);
        await MeasureAsync(stage, Stage.AnalysedFund, OfTheRest);
    }

    private static async Task MeasureAsync(Stage stage, string fund, IEnumerable<(string Name, string Path)> analyses, int roundTrips = 1)
    {
        await using var api = await stage.StartAsync(fund);
        using var plain = Stage.ReaderOf(api, fund);
        foreach (var (name, path) in analyses)
        {
            using var client = Stage.ReaderOf(api, fund);
            var day = LastDay;
            await stage.MeasureAsync(new Pair(
                $"{name}, {stage.Scale.LongHistory:N0} records ÷ warm GET leverage",
                new Bar(10, roundTrips),
                new Side(Analyses, () => client.GetAsync(PathOf(fund, path, day = day.PlusDays(-1)))),
                new Side(Requests, plain.GetAsync),
                stage.Scale.Blocks,
                stage.Scale.WarmUp));
        }
    }

    private static Uri PathOf(string fund, string path, LocalDate day)
    {
        var dated = path
            .Replace(Day, LocalDatePattern.Iso.Format(day), StringComparison.Ordinal)
            .Replace(TenYearsBefore, LocalDatePattern.Iso.Format(day.PlusYears(-10)), StringComparison.Ordinal);
        return new Uri(dated.StartsWith("/api", StringComparison.Ordinal) ? dated : $"/api/funds/{fund}{dated}", UriKind.Relative);
    }
}
