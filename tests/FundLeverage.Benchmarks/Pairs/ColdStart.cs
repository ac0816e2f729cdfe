using FundLeverage.Benchmarks.Bare;
using FundLeverage.Benchmarks.Funds;
using FundLeverage.Benchmarks.Measuring;
using FundLeverage.Testing;

namespace FundLeverage.Benchmarks.Pairs;

/// <summary>The first GET that a new copy of the product answers about the long fund: from the snapshot, and from the ledger alone.</summary>
internal static class ColdStart
{
    public static Task RunAsync(Stage stage)
    {
        TestApi? api = null;
        Client? client = null;

        // A copy that found no snapshot writes one beside its requests; the next copy finds it.
        return stage.MeasureAsync(new Pair(
            $"cold GET with snapshot ÷ full replay, {stage.Scale.LongHistory:N0} records",
            new Bar(0.15),
            new Side(1, () => client!.GetAsync()) { BeforeAsync = StartAsync, AfterAsync = StopAsync },
            new Side(1, () => client!.GetAsync())
            {
                BeforeAsync = async () =>
                {
                    await stage.LongSnapshots.RemoveAsync();
                    await StartAsync();
                },
                AfterAsync = async () =>
                {
                    await stage.LongSnapshots.WaitAsync();
                    await StopAsync();
                },
            },
            stage.Scale.ColdStarts,
            IsMirrored: false));

        async Task StartAsync()
        {
            api = await stage.StartAsync(Stage.LongFund);
            client = Stage.ReaderOf(api, Stage.LongFund);
            GC.Collect();
        }

        async Task StopAsync()
        {
            client!.Dispose();
            await api!.DisposeAsync();
        }
    }
}
