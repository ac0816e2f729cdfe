using FundLeverage.Benchmarks.Funds;
using FundLeverage.Benchmarks.Measuring;

namespace FundLeverage.Benchmarks.Pairs;

/// <summary>Analyses of a long history over HTTP, worked out anew each time, against the plain leverage GET.</summary>
internal static class Analysis
{
    private const int Analyses = 5;
    private const int Requests = 25;

    private static readonly (string Name, string Query)[] Queries =
    [
        ("trend over 120 months", "/trend?from=2016-01-01&to=2025-12-31&basis=paidIn"),
        ("bridge over five years", "/bridge?from=2018-01-01&to=2023-01-01&basis=paidIn"),
        ("leverage by manager on a day", "?asOf=2020-06-30&basis=paidIn&groupBy=manager"),
        ("first page of the evidence", "/evidence?asOf=2025-12-31&basis=paidIn"),
    ];

    public static async Task RunAsync(Stage stage)
    {
        await using var api = await stage.StartAsync(Stage.LongFund);
        using var plain = Stage.ReaderOf(api, Stage.LongFund);
        foreach (var (name, query) in Queries)
        {
            using var client = Stage.ReaderOf(api, Stage.LongFund, query);
            await stage.MeasureAsync(new Pair(
                $"{name}, {stage.Scale.LongHistory:N0} records ÷ warm GET leverage",
                new Bar(10, RoundTrips: 1),
                new Side(Analyses, client.GetAsync),
                new Side(Requests, plain.GetAsync),
                stage.Scale.Blocks,
                stage.Scale.WarmUp));
        }
    }
}
