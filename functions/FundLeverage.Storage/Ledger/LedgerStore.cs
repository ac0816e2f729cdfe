using Azure.Data.Tables;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Storage.Tables;

namespace FundLeverage.Storage.Ledger;

/// <summary>A projection together with the head it was folded up to.</summary>
internal sealed record KnownLedger(FundProjection Projection, LedgerHead Head);

/// <summary>Reads and writes the rows of one ledger; knows nothing of caching or retries.</summary>
internal sealed class LedgerStore(StrictTable table)
{
    /// <summary>The head, or null when the fund was never opened.</summary>
    public async Task<LedgerHead?> FindHeadAsync(FundAddress address, CancellationToken cancellationToken) =>
        await table.FindAsync(LedgerKeys.Partition(address), LedgerKeys.Head, cancellationToken) is { } row ? LedgerRows.ReadHead(row) : null;

    /// <summary>What was answered under a key, or null.</summary>
    public async Task<AnsweredRequest?> FindAnsweredAsync(FundAddress address, string keyRow, CancellationToken cancellationToken) =>
        await table.FindAsync(LedgerKeys.Partition(address), keyRow, cancellationToken) is { } row ? LedgerRows.ReadAnswered(row) : null;

    /// <summary>Folds the events between what is known and a head.</summary>
    /// <exception cref="LedgerCorruptException">They do not chain up to that head.</exception>
    public async Task<KnownLedger> CatchUpAsync(FundAddress address, KnownLedger? known, LedgerHead head, CancellationToken cancellationToken)
    {
        var projection = known?.Projection;
        var seq = known?.Head.Seq ?? -1;
        var hash = known?.Head.LastHash ?? LedgerHash.Origin;

        var rows = table.RangeAsync(LedgerKeys.Partition(address), LedgerKeys.Event(seq + 1), LedgerKeys.Event(head.Seq), cancellationToken);
        await foreach (var row in rows)
        {
            var line = LedgerRows.ReadEvent(address, row, ++seq, hash);
            hash = line.Hash;
            projection = projection is null ? FundProjection.Open(line) : projection.Apply(line);
        }

        if (projection is null || seq != head.Seq || hash != head.LastHash || projection.Last.RecordedAt != head.LastRecordedAt)
            throw new LedgerCorruptException($"The head of '{address.Fund}' says seq {head.Seq}; the events chain up to {seq}.");
        return new KnownLedger(projection, head);
    }

    /// <summary>Writes events, the answer under the caller's key and the head, all or none.</summary>
    /// <param name="address">Where.</param>
    /// <param name="before">The head the events follow, or null to open the ledger.</param>
    /// <param name="lines">The events.</param>
    /// <param name="keyRow">The idempotency row.</param>
    /// <param name="request">What it holds.</param>
    /// <param name="cancellationToken">Gives up waiting; the write may still land.</param>
    /// <returns>The outcome and, when committed, the new head.</returns>
    public async Task<(SubmitResult Result, LedgerHead? Head)> WriteAsync(
        FundAddress address,
        LedgerHead? before,
        IReadOnlyList<LedgerEvent> lines,
        string keyRow,
        AnsweredRequest request,
        CancellationToken cancellationToken)
    {
        var last = lines[^1];
        var head = LedgerRows.Head(address, last);
        var actions = new List<TableTransactionAction>(lines.Count + 2)
        {
            before is null
                ? new TableTransactionAction(TableTransactionActionType.Add, head)
                : new TableTransactionAction(TableTransactionActionType.UpdateReplace, head, before.ETag),
        };
        var prevHash = before?.LastHash ?? LedgerHash.Origin;
        foreach (var line in lines)
        {
            actions.Add(new TableTransactionAction(TableTransactionActionType.Add, LedgerRows.Event(address, line, prevHash)));
            prevHash = line.Hash;
        }

        actions.Add(new TableTransactionAction(TableTransactionActionType.Add, LedgerRows.Answered(address, keyRow, request, last.Seq)));

        var result = await table.SubmitAsync(actions, cancellationToken);
        return result.Outcome == SubmitOutcome.Committed
            ? (result, new LedgerHead(last.Seq, last.RecordedAt, last.Hash, result.ETags[0]))
            : (result, null);
    }
}
