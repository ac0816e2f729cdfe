using System.Collections.Immutable;
using FundLeverage.Benchmarks.Bare;
using FundLeverage.Benchmarks.Funds;
using FundLeverage.Benchmarks.Measuring;
using FundLeverage.Domain.Records;
using FundLeverage.Storage.Ledger;

namespace FundLeverage.Benchmarks.Pairs;

/// <summary>Records appended in full batches, against raw transactions of the same rows into the same table.</summary>
internal static class ManyRecords
{
    private const string Model = "fund-model";
    private const string Fund = "fund-many";
    private const string RawFund = "fund-rawl";
    private const int BatchesInTurn = 2;
    private const int TurnsInBlock = 2;
    private const int BatchesNeeded = 103;

    public static async Task RunAsync(Stage stage)
    {
        var blocks = stage.Scale == Scale.Full ? (BatchesNeeded + (BatchesInTurn * TurnsInBlock) - 1) / (BatchesInTurn * TurnsInBlock) : stage.Scale.Blocks;
        var warmUp = stage.Scale.WarmUp / 6;
        var count = ((blocks * TurnsInBlock) + warmUp + 1) * BatchesInTurn;
        ImmutableArray<NewRecord>[] batches = [.. FundRecords.All().Chunk(FundLedger.MaxEventsPerWrite).Take(count).Select(batch => batch.ToImmutableArray())];

        // What the product makes of these records is what the raw side writes, byte for byte of the same length.
        await using (var model = stage.CopyOf(Model))
        {
            await model.OpenAsync(Model);
            foreach (var batch in batches)
                await model.AppendAsync(Model, batch);
        }

        var rows = await RawRows.ReadAsync(stage.TableOf(Model), Stage.Partition(Model));
        await using var product = stage.CopyOf(Fund);
        await product.OpenAsync(Fund);
        var raw = new RawLedger(stage.TableOf(Fund), Stage.Partition(RawFund));
        await raw.OpenAsync(rows[0].Head);

        var (appended, written) = (0, 0);
        await stage.MeasureAsync(new Pair(
            $"{blocks * TurnsInBlock * BatchesInTurn * FundLedger.MaxEventsPerWrite:N0} records appended in batches of {FundLedger.MaxEventsPerWrite} ÷ raw transactions of the same rows",
            new Bar(1.30),
            new Side(BatchesInTurn, () => product.AppendAsync(Fund, batches[appended++])),
            new Side(BatchesInTurn, () => raw.WriteAsync(rows[written++])),
            blocks,
            warmUp));
    }
}
