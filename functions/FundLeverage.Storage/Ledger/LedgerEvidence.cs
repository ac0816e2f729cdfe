using System.Runtime.CompilerServices;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Storage.Snapshots;

namespace FundLeverage.Storage.Ledger;

/// <summary>What a verification found.</summary>
/// <param name="Events">How many events were found whole, from the first on.</param>
/// <param name="Last">The last of them, or null.</param>
/// <param name="FirstInvalid">The first row that is not what was written, or null.</param>
public sealed record LedgerVerification(long Events, LedgerEvent? Last, LedgerCorruptException? FirstInvalid);

/// <summary>Shows that a ledger is what was written, and hands it out as a file that shows the same elsewhere.</summary>
public sealed class LedgerEvidence
{
    private const int Batch = 1_000;

    private readonly LedgerStore _store;
    private readonly SnapshotStore _snapshots;

    internal LedgerEvidence(LedgerStore store, SnapshotStore snapshots)
    {
        _store = store;
        _snapshots = snapshots;
    }

    /// <summary>
    /// Reads every row from the table, trusting nothing in memory: recomputes each hash, folds the events, and compares
    /// head and snapshot with them.
    /// </summary>
    /// <returns>Null when there is no such fund.</returns>
    public async Task<LedgerVerification?> VerifyAsync(FundAddress address, CancellationToken cancellationToken)
    {
        var (before, invalid) = await HeadAsync(address, cancellationToken);
        var walk = await WalkAsync(address, cancellationToken);
        if (before is null && invalid is null && (walk.IsEmpty || await _store.FindRestoreAsync(address, cancellationToken) is not null))
            return null;

        invalid = walk.Invalid ?? invalid ?? await HeadFaultAsync(address, before, walk, cancellationToken) ?? await SnapshotFaultAsync(address, walk, cancellationToken);
        return new LedgerVerification(walk.Projection is null ? 0 : walk.Projection.Last.Seq + 1, walk.Projection?.Last, invalid);
    }

    /// <summary>Writes the ledger up to a line as JSON Lines, checking each line on the way.</summary>
    /// <exception cref="LedgerCorruptException">A line is not what was written; what follows is not handed out.</exception>
    public Task ExportAsync(FundAddress address, long lastSeq, Stream stream, CancellationToken cancellationToken) =>
        LedgerExport.WriteAsync(stream, address, CheckedAsync(address, lastSeq, cancellationToken), cancellationToken);

    private async IAsyncEnumerable<LedgerLine> CheckedAsync(FundAddress address, long lastSeq, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chain = new LedgerChain(address);
        await foreach (var line in _store.LinesAsync(address, 0, lastSeq, cancellationToken))
        {
            chain.Check(line);
            yield return line;
        }

        if (chain.LastSeq != lastSeq)
            throw new LedgerCorruptException(LedgerFault.Missing, LedgerKeys.Event(chain.LastSeq + 1), chain.LastSeq + 1);
    }

    private async Task<(LedgerHead? Head, LedgerCorruptException? Invalid)> HeadAsync(FundAddress address, CancellationToken cancellationToken)
    {
        try
        {
            return (await _store.FindHeadAsync(address, cancellationToken), null);
        }
        catch (LedgerCorruptException unreadable)
        {
            return (null, unreadable);
        }
    }

    private async Task<Walk> WalkAsync(FundAddress address, CancellationToken cancellationToken)
    {
        var chain = new LedgerChain(address);
        var walk = new Walk(null, null);
        var events = new List<LedgerEvent>();
        try
        {
            await foreach (var line in _store.LinesAsync(address, 0, null, cancellationToken))
            {
                events.Add(chain.Read(line));
                if (events.Count < Batch)
                    continue;
                walk = walk.With(events);
                events.Clear();
            }
        }
        catch (LedgerCorruptException invalid)
        {
            walk = walk with { Invalid = invalid };
        }

        return walk.With(events);
    }

    /// <summary>Others may write meanwhile, so the walk must reach the head of before and not pass the one of after.</summary>
    private async Task<LedgerCorruptException?> HeadFaultAsync(FundAddress address, LedgerHead? before, Walk walk, CancellationToken cancellationToken)
    {
        var (after, _) = await HeadAsync(address, cancellationToken);
        if (before is null || after is null)
            return new LedgerCorruptException(LedgerFault.Missing, LedgerKeys.Head);
        if (walk.Projection is not { } projection || projection.Last.Seq < before.Seq)
        {
            var missing = walk.Projection is null ? 0 : walk.Projection.Last.Seq + 1;
            return new LedgerCorruptException(LedgerFault.Missing, LedgerKeys.Event(missing), missing);
        }

        if (projection.Last.Seq > after.Seq)
            return new LedgerCorruptException(LedgerFault.BehindHead, LedgerKeys.Event(after.Seq + 1), after.Seq + 1);
        var line = projection.Events[(int)before.Seq];
        return line.Hash == before.LastHash && line.RecordedAt == before.LastRecordedAt
            ? null
            : new LedgerCorruptException(LedgerFault.HeadMismatch, LedgerKeys.Head);
    }

    private async Task<LedgerCorruptException?> SnapshotFaultAsync(FundAddress address, Walk walk, CancellationToken cancellationToken)
    {
        try
        {
            var snapshot = await _snapshots.FindAsync(address, cancellationToken);
            return snapshot is null || (snapshot.LastSeq <= walk.Projection!.Last.Seq && walk.Projection.Events[(int)snapshot.LastSeq].Hash == snapshot.LastHash)
                ? null
                : SnapshotStore.Damaged(address);
        }
        catch (LedgerCorruptException damaged)
        {
            return damaged;
        }
    }

    private sealed record Walk(FundProjection? Projection, LedgerCorruptException? Invalid)
    {
        public bool IsEmpty => Projection is null && Invalid is null;

        /// <summary>With more events; one that contradicts those before it comes before whatever is wrong behind it.</summary>
        public Walk With(List<LedgerEvent> events)
        {
            if (events.Count == 0)
                return this;
            try
            {
                return this with { Projection = LedgerStore.Fold(Projection, events) };
            }
            catch (LedgerCorruptException contradiction)
            {
                return this with { Invalid = contradiction };
            }
        }
    }
}
