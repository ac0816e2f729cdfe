using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Storage.Ledger;
using FundLeverage.Storage.Snapshots;
using FundLeverage.Testing;
using static FundLeverage.Storage.Tests.Ledger.LedgerHarness;

namespace FundLeverage.Storage.Tests.Ledger;

/// <summary>A snapshot saves time and decides nothing.</summary>
public sealed class SnapshotTests(AzuriteFixture azurite)
{
    private static readonly OpaqueId A = OpaqueId.Of("a");

    [Fact]
    public async Task Load_WithASnapshot_ReadsItAndTheTailOnly()
    {
        var (harness, projection) = await SnapshotAsync();
        await WriteAsync(harness.NewCopy(), "tail", Payment(7m));
        await SpoilAsync(harness, 5);

        // Row 5 is spoilt in the table, so only a copy that did not read it can answer; verification still finds it.
        var loaded = (await harness.NewCopy().ReadAsync(Address, CancellationToken.None))!;
        Assert.Equal(projection.Last.Seq + 1, loaded.Last.Seq);
        Assert.Equal(PaidIn(projection) + Money.Yuan(7m), PaidIn(loaded));
        Assert.Equal(LedgerKeys.Event(5), (await harness.Evidence.VerifyAsync(Address, CancellationToken.None))!.FirstInvalid!.Row);
    }

    [Fact]
    public async Task Load_WithAndWithoutSnapshot_GivesTheSame()
    {
        var (harness, projection) = await SnapshotAsync();
        var fromSnapshot = (await harness.NewCopy().ReadAsync(Address, CancellationToken.None))!;
        await harness.Container.DeleteAsync();
        var fromLedger = (await harness.NewCopy().ReadAsync(Address, CancellationToken.None))!;
        Assert.Equal(projection.Events, fromSnapshot.Events);
        Assert.Equal(fromSnapshot.Events, fromLedger.Events);
        Assert.Equal(fromSnapshot.Records, fromLedger.Records);
    }

    /// <summary>One bit anywhere in the blob, its header and its last byte included.</summary>
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.0005, Label = "the time in the header")]
    [InlineData(0.3)]
    [InlineData(0.7)]
    [InlineData(1.0)]
    public async Task OneBitFlipped_IsNamedAndNoFigureRestsOnIt(double place)
    {
        var (harness, projection) = await SnapshotAsync();
        var blob = harness.Container.GetBlobClient(SnapshotStore.NameOf(Address));
        BlobDownloadResult content = await blob.DownloadContentAsync();
        var bytes = content.Content.ToArray();
        bytes[(int)(place * (bytes.Length - 1))] ^= 1;
        await blob.UploadAsync(new BinaryData(bytes), new BlobUploadOptions { Metadata = content.Details.Metadata });

        await AssertNotUsedAsync(harness, projection);
    }

    [Fact]
    public async Task Digest_Changed_IsNamedAndNoFigureRestsOnIt()
    {
        var (harness, projection) = await SnapshotAsync();
        await harness.Container.GetBlobClient(SnapshotStore.NameOf(Address)).SetMetadataAsync(new Dictionary<string, string> { ["sha256"] = new('0', 64) });
        await AssertNotUsedAsync(harness, projection);
    }

    /// <summary>Whole in itself, with another payment: only the table's hash tells that it is not this ledger's.</summary>
    [Fact]
    public async Task Snapshot_OfAnotherChain_IsNamedAndNoFigureRestsOnIt()
    {
        var (harness, projection) = await SnapshotAsync();
        var forged = Forge(projection);
        await harness.Container.DeleteAsync();
        await harness.Snapshots.WriteAsync(Address, forged, CancellationToken.None);
        Assert.NotEqual(PaidIn(projection), PaidIn(forged));
        Assert.Equal(forged.Last.Hash, (await harness.Snapshots.FindAsync(Address, CancellationToken.None))!.LastHash);

        await AssertNotUsedAsync(harness, projection);
    }

    [Fact]
    public async Task Write_BehindALaterOne_LeavesIt()
    {
        var (harness, projection) = await SnapshotAsync();
        await harness.Snapshots.WriteAsync(Address, projection.KnownAt(projection.Opening.RecordedAt)!, CancellationToken.None);
        Assert.Equal(projection.Last.Seq, (await harness.Snapshots.FindAsync(Address, CancellationToken.None))!.LastSeq);
    }

    private static async Task AssertNotUsedAsync(LedgerHarness harness, FundProjection projection)
    {
        var found = (await harness.Evidence.VerifyAsync(Address, CancellationToken.None))!.FirstInvalid!;
        Assert.Equal((LedgerFault.SnapshotMismatch, SnapshotStore.NameOf(Address)), (found.Fault, found.Row));
        Assert.Equal(PaidIn(projection), PaidIn((await harness.NewCopy().ReadAsync(Address, CancellationToken.None))!));

        // And the ledger itself was read: with a row of it spoilt there is no figure at all.
        await SpoilAsync(harness, 5);
        await Assert.ThrowsAsync<LedgerCorruptException>(() => harness.NewCopy().ReadAsync(Address, CancellationToken.None));
    }

    private static async Task SpoilAsync(LedgerHarness harness, long seq)
    {
        TableEntity row = await harness.Table.GetEntityAsync<TableEntity>("demo|f", LedgerKeys.Event(seq));
        row["payload"] = row.GetString("payload").Replace("100", "101", StringComparison.Ordinal);
        await harness.Table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }

    private static FundProjection Forge(FundProjection projection)
    {
        var hash = EventHash.None;
        var events = new List<LedgerEvent>();
        foreach (var line in projection.Events)
        {
            var content = line.Content is PaidInCapital paid && line.Seq == 10 ? paid with { Amount = Money.Yuan(99m) } : line.Content;
            var changed = line with { Content = content };
            _ = EventHash.TryParse(LedgerLine.Of(Address, changed, hash).Hash, out hash);
            events.Add(changed with { Hash = hash });
        }

        return LedgerStore.Fold(null, events);
    }

    private static Money PaidIn(FundProjection projection) => projection.Counted[A].PaidInOn(Day);

    private static NewRecord Payment(decimal yuan) => new(new PaidInCapital(A, CapitalSource.Private, Money.Yuan(yuan)), Day);

    /// <summary>A ledger long enough for a snapshot, with the snapshot that a copy asked for.</summary>
    private async Task<(LedgerHarness Harness, FundProjection Projection)> SnapshotAsync()
    {
        var harness = await LedgerHarness.OpenAsync(azurite);
        var ledger = harness.NewCopy();
        await WriteAsync(ledger, "s", SubFund("a"));
        for (var batch = 0; batch * FundLedger.MaxEventsPerWrite < LedgerLoader.SnapshotEvery; batch++)
            await WriteAsync(ledger, $"{batch}", [.. Enumerable.Range(0, FundLedger.MaxEventsPerWrite).Select(_ => Payment(1m))]);

        await foreach (var (address, projection) in harness.Requests.ReadAllAsync(CancellationToken.None))
        {
            await harness.Snapshots.WriteAsync(address, projection, CancellationToken.None);
            return (harness, projection);
        }

        throw new InvalidOperationException("No snapshot was asked for.");
    }
}
