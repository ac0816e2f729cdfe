using Azure.Data.Tables;
using FundLeverage.Benchmarks.Funds;
using FundLeverage.Benchmarks.Measuring;
using FundLeverage.Storage.Ledger;
using Microsoft.Extensions.DependencyInjection;
using NodaTime.Text;

namespace FundLeverage.Benchmarks.Pairs;

/// <summary>The same GET on a long and on a short history: an answer's cost must not grow with what was recorded before.</summary>
internal static class LongHistory
{
    private const int Requests = 25;

    public static async Task RunAsync(Stage stage)
    {
        await using var longApi = await stage.StartAsync(Stage.LongFund);
        await using var shortApi = await stage.StartAsync(Stage.ShortFund);
        using var longClient = Stage.ReaderOf(longApi, Stage.LongFund);
        using var shortClient = Stage.ReaderOf(shortApi, Stage.ShortFund);
        await stage.MeasureAsync(new Pair(
            $"warm GET leverage, {stage.Scale.LongHistory:N0} ÷ {Scale.ShortHistory} records",
            new Bar(1.10, RoundTrips: 1),
            new Side(Requests, longClient.GetAsync),
            new Side(Requests, shortClient.GetAsync),
            stage.Scale.Blocks,
            stage.Scale.WarmUp));
        await stage.MeasureAsync(new Pair(
            "control: raw point read of the same two heads",
            Bar.None,
            RawRead(stage, Stage.LongFund),
            RawRead(stage, Stage.ShortFund),
            stage.Scale.Blocks,
            stage.Scale.WarmUp));

        using var past = Stage.ReaderOf(longApi, Stage.LongFund, "?knownAt=" + await MiddleAsync(longApi.Services));
        await stage.MeasureAsync(new Pair(
            $"GET as known in the middle of {stage.Scale.LongHistory:N0} records ÷ warm GET",
            Bar.None,
            new Side(1, past.GetAsync),
            new Side(Requests, longClient.GetAsync),
            stage.Scale.Blocks,
            2));
    }

    private static Side RawRead(Stage stage, string fund)
    {
        var table = stage.TableOf(fund);
        return new Side(Requests, () => table.GetEntityAsync<TableEntity>(Stage.Partition(fund), "H"));
    }

    private static async Task<string> MiddleAsync(IServiceProvider services)
    {
        var projection = await services.GetRequiredService<FundLedger>().ReadAsync(LedgerCopy.Address(Stage.LongFund), CancellationToken.None);
        return InstantPattern.ExtendedIso.Format(projection!.Events[projection.Events.Count / 2].RecordedAt);
    }
}
