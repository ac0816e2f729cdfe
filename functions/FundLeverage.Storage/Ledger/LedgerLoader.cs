using System.Collections.Concurrent;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Storage.Snapshots;
using Microsoft.Extensions.Logging;

namespace FundLeverage.Storage.Ledger;

/// <summary>
/// Brings projections up to date: from memory and the tail; in a new process from the snapshot and the tail; and from
/// the ledger alone where there is no snapshot or it does not match the chain. Asks for a snapshot when the last one
/// has fallen behind.
/// </summary>
internal sealed partial class LedgerLoader(LedgerStore store, SnapshotStore snapshots, SnapshotRequests requests, ILogger<LedgerLoader> logger)
{
    /// <summary>
    /// A snapshot is written each time so many events are new, and at least half of what the last one holds: each is the whole
    /// ledger, so that all of them together write every event three times at most, and a cold start reads at most a third from the table.
    /// </summary>
    public const int SnapshotEvery = 1_000;

    private const int SnapshotShare = 2;

    private readonly ConcurrentDictionary<FundAddress, long> _snapshotSeqs = new();

    /// <summary>The ledger up to a head.</summary>
    /// <param name="address">The ledger.</param>
    /// <param name="known">What is in memory, or null.</param>
    /// <param name="head">How far to go.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="LedgerCorruptException">The events do not chain up to the head.</exception>
    public async Task<KnownLedger> LoadAsync(FundAddress address, FundProjection? known, LedgerHead head, CancellationToken cancellationToken)
    {
        if (known is null && head.Seq >= SnapshotEvery)
            known = await FromSnapshotAsync(address, head, cancellationToken);
        var loaded = await store.CatchUpAsync(address, known, head, cancellationToken);
        Note(address, loaded.Projection);
        return loaded;
    }

    /// <summary>Takes note of how far a ledger has come.</summary>
    public void Note(FundAddress address, FundProjection projection)
    {
        var snapshotSeq = _snapshotSeqs.GetValueOrDefault(address);
        requests.Update(address, projection);
        if (projection.Last.Seq - snapshotSeq < Math.Max(SnapshotEvery, snapshotSeq / SnapshotShare) || !Advance(address, snapshotSeq, projection.Last.Seq))
            return;
        requests.Add(address, projection);
    }

    private bool Advance(FundAddress address, long from, long to) =>
        from == 0 ? _snapshotSeqs.TryAdd(address, to) : _snapshotSeqs.TryUpdate(address, to, from);

    /// <summary>The snapshot's projection, if the table holds the snapshot's last line with the same hash.</summary>
    private async Task<FundProjection?> FromSnapshotAsync(FundAddress address, LedgerHead head, CancellationToken cancellationToken)
    {
        try
        {
            if (await snapshots.FindAsync(address, cancellationToken) is not { } snapshot)
                return null;
            if (snapshot.LastSeq > head.Seq
                || await store.FindLineAsync(address, snapshot.LastSeq, cancellationToken) is not { } line
                || line.Hash != snapshot.LastHash.ToString())
                throw SnapshotStore.Damaged(address);
            _snapshotSeqs.TryAdd(address, snapshot.LastSeq);
            return LedgerStore.Fold(null, snapshot.Events);
        }
#pragma warning disable CA1031 // A snapshot only saves time: without it the ledger itself is read.
        catch (Exception unusable) when (unusable is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogUnusable(logger, unusable);
            return null;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A snapshot cannot be used; the whole ledger is read")]
    private static partial void LogUnusable(ILogger logger, Exception failure);
}
