using Azure.Data.Tables;
using FundLeverage.Benchmarks.Bare;
using FundLeverage.Benchmarks.Funds;
using FundLeverage.Benchmarks.Measuring;

namespace FundLeverage.Benchmarks.Pairs;

/// <summary>A fund's leverage over HTTP, against the least that a web server can do that asks the store at all: one raw point read of the head, and the same bytes.</summary>
internal static class WarmGet
{
    private const int Requests = 25;

    public static async Task RunAsync(Stage stage)
    {
        await using var api = await stage.StartAsync(Stage.ShortFund);
        using var product = Stage.ReaderOf(api, Stage.ShortFund);
        using var again = Stage.ReaderOf(api, Stage.ShortFund);
        var answer = await product.GetAsync();

        var table = stage.TableOf(Stage.ShortFund);
        await using var bare = await BareServer.StartAsync("GET", Stage.LeveragePath(Stage.ShortFund), 200, answer, context =>
            table.GetEntityAsync<TableEntity>(Stage.Partition(Stage.ShortFund), "H", cancellationToken: context.RequestAborted));
        using var yardstick = new Client(bare.Address, Stage.LeveragePath(Stage.ShortFund), api.Token("reader"));

        await stage.MeasureAsync(new Pair(
            "control: a warm GET ÷ the same GET",
            Bar.None,
            new Side(Requests, product.GetAsync),
            new Side(Requests, again.GetAsync),
            stage.Scale.Blocks,
            stage.Scale.WarmUp));
        await stage.MeasureAsync(new Pair(
            "warm GET leverage ÷ bare endpoint with one raw point read",
            new Bar(1.25, RoundTrips: 1),
            new Side(Requests, product.GetAsync),
            new Side(Requests, yardstick.GetAsync),
            stage.Scale.Blocks,
            stage.Scale.WarmUp));
    }
}
