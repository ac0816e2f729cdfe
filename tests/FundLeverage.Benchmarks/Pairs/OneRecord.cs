using FundLeverage.Benchmarks.Bare;
using FundLeverage.Benchmarks.Funds;
using FundLeverage.Benchmarks.Measuring;

namespace FundLeverage.Benchmarks.Pairs;

/// <summary>One record posted over HTTP, against a web server that reads the body and writes the same rows without a thought.</summary>
internal static class OneRecord
{
    private const string Fund = "fund-post";
    private const string RawFund = "fund-bare";
    private const string Path = $"/api/funds/{Fund}/paid-in-capital";
    private const string Body = """{"subFund":"sub-fund-07","source":"private","amount":"2.5万元","effectiveOn":"2021-07-15","document":"银行回单20210715"}""";
    private const int Requests = 25;

    public static async Task RunAsync(Stage stage)
    {
        await using (var copy = stage.CopyOf(Fund))
            await copy.FillAsync(Fund, FundRecords.All().Take(Scale.ShortHistory));
        await using var api = await stage.StartAsync(Fund);
        using var product = new Client(api.Address, Path, api.Token("submitter"));
        var answer = await product.PostAsync(Body);

        // Both partitions stand in one table and begin alike.
        var table = stage.TableOf(Fund);
        var writes = await RawRows.ReadAsync(table, Stage.Partition(Fund));
        var raw = new RawLedger(table, Stage.Partition(RawFund));
        await raw.OpenAsync(writes[0].Head);
        foreach (var write in writes)
            await raw.WriteAsync(write);

        await using var bare = await BareServer.StartAsync("POST", Path, 201, answer, async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            await raw.WriteAsync(writes[^1]);
        });
        using var yardstick = new Client(bare.Address, Path, api.Token("submitter"));

        await stage.MeasureAsync(new Pair(
            "POST one record ÷ bare endpoint with one raw transaction of the same rows",
            new Bar(1.35, RoundTrips: 1),
            new Side(Requests, () => product.PostAsync(Body)),
            new Side(Requests, () => yardstick.PostAsync(Body)),
            stage.Scale.Blocks,
            stage.Scale.WarmUp));
    }
}
