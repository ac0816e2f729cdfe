using System.Runtime.CompilerServices;
using Azure;
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

    /// <summary>One line as it is stored, or null.</summary>
    public async Task<LedgerLine?> FindLineAsync(FundAddress address, long seq, CancellationToken cancellationToken) =>
        await table.FindAsync(LedgerKeys.Partition(address), LedgerKeys.Event(seq), cancellationToken) is { } row ? LedgerRows.ReadEvent(row) : null;

    /// <summary>Lines as they are stored, in order; to the last there is without an end.</summary>
    public async IAsyncEnumerable<LedgerLine> LinesAsync(
        FundAddress address,
        long firstSeq,
        long? lastSeq,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = lastSeq is { } seq ? LedgerKeys.Event(seq) : LedgerKeys.BehindEvents;
        await foreach (var row in table.RangeAsync(LedgerKeys.Partition(address), LedgerKeys.Event(firstSeq), last, cancellationToken))
            yield return LedgerRows.ReadEvent(row);
    }

    /// <summary>Folds the events between what is known and a head.</summary>
    /// <param name="address">The ledger.</param>
    /// <param name="known">What is known, or null to start from the opening.</param>
    /// <param name="head">How far to go.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="LedgerCorruptException">They do not chain up to that head.</exception>
    public async Task<KnownLedger> CatchUpAsync(FundAddress address, FundProjection? known, LedgerHead head, CancellationToken cancellationToken)
    {
        var chain = known is null ? new LedgerChain(address) : new LedgerChain(address, known.Last.Seq, known.Last.Hash);
        var events = new List<LedgerEvent>();
        if (head.Seq > chain.LastSeq)
        {
            await foreach (var line in LinesAsync(address, chain.LastSeq + 1, head.Seq, cancellationToken))
                events.Add(chain.Read(line));
        }

        if (chain.LastSeq < head.Seq)
            throw new LedgerCorruptException(LedgerFault.Missing, LedgerKeys.Event(chain.LastSeq + 1), chain.LastSeq + 1);
        var projection = Fold(known, events);
        CheckHead(head, projection);
        return new KnownLedger(projection, head);
    }

    /// <summary>Folds events that a chain has accepted.</summary>
    /// <exception cref="LedgerCorruptException">One contradicts those before it.</exception>
    public static FundProjection Fold(FundProjection? known, IReadOnlyList<LedgerEvent> events)
    {
        try
        {
            return known is null ? FundProjection.Open(events[0]).Apply([.. events.Skip(1)]) : known.Apply(events);
        }
        catch (ArgumentException contradiction)
        {
            var seq = FirstContradiction(known, events);
            throw new LedgerCorruptException(LedgerFault.Contradiction, LedgerKeys.Event(seq), seq, cause: contradiction);
        }
    }

    /// <exception cref="LedgerCorruptException">The head does not say what the events say.</exception>
    public static void CheckHead(LedgerHead head, FundProjection projection)
    {
        if (head.Seq != projection.Last.Seq || head.LastHash != projection.Last.Hash || head.LastRecordedAt != projection.Last.RecordedAt)
            throw new LedgerCorruptException(LedgerFault.HeadMismatch, LedgerKeys.Head);
    }

    /// <summary>Writes events, the answer under the caller's key and the head, all or none.</summary>
    /// <param name="address">Where.</param>
    /// <param name="before">The head the events follow, or null to open the ledger.</param>
    /// <param name="write">What.</param>
    /// <param name="cancellationToken">Gives up waiting; the write may still land.</param>
    /// <returns>The outcome and, when committed, the new head.</returns>
    public async Task<(SubmitResult Result, LedgerHead? Head)> WriteAsync(
        FundAddress address,
        LedgerHead? before,
        ComposedWrite write,
        CancellationToken cancellationToken)
    {
        var last = write.Lines[^1].Event;
        var head = LedgerRows.Head(address, last);
        var actions = new List<TableTransactionAction>(write.Lines.Length + 2)
        {
            before is null
                ? new TableTransactionAction(TableTransactionActionType.Add, head)
                : new TableTransactionAction(TableTransactionActionType.UpdateReplace, head, before.ETag),
        };
        actions.AddRange(write.Lines.Select(line => new TableTransactionAction(TableTransactionActionType.Add, LedgerRows.Event(address, line.Line))));
        actions.Add(new TableTransactionAction(TableTransactionActionType.Add, LedgerRows.Answered(address, write.Write.KeyRow, write.Request, last.Seq)));

        var result = await table.SubmitAsync(actions, cancellationToken);
        return result.Outcome == SubmitOutcome.Committed
            ? (result, new LedgerHead(last.Seq, last.RecordedAt, last.Hash, result.ETags[0]))
            : (result, null);
    }

    /// <summary>Who restores a ledger that has no head yet, or null.</summary>
    public async Task<ETag?> FindRestoreAsync(FundAddress address, CancellationToken cancellationToken) =>
        await table.FindAsync(LedgerKeys.Partition(address), LedgerKeys.Restore, cancellationToken) is { } row ? row.ETag : null;

    /// <summary>
    /// Writes lines of a ledger that has no head yet, and with them takes the restore over from whoever had it. Nobody sees
    /// them before <see cref="FinishRestoreAsync"/>.
    /// </summary>
    public Task<SubmitResult> RestoreAsync(FundAddress address, ETag? claim, IReadOnlyList<LedgerLine> lines, CancellationToken cancellationToken)
    {
        var row = new TableEntity(LedgerKeys.Partition(address), LedgerKeys.Restore) { ["lastSeq"] = lines.Count == 0 ? -1 : lines[^1].Seq };
        var actions = new List<TableTransactionAction>(lines.Count + 1)
        {
            claim is { } etag
                ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, etag)
                : new TableTransactionAction(TableTransactionActionType.Add, row),
        };
        actions.AddRange(lines.Select(line => new TableTransactionAction(TableTransactionActionType.UpsertReplace, LedgerRows.Event(address, line))));
        return table.SubmitAsync(actions, cancellationToken);
    }

    /// <summary>Gives a restored ledger its head: from then on it is there, whole.</summary>
    public Task<SubmitResult> FinishRestoreAsync(
        FundAddress address,
        ETag claim,
        LedgerEvent last,
        string keyRow,
        AnsweredRequest request,
        CancellationToken cancellationToken) => table.SubmitAsync(
        [
            new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(LedgerKeys.Partition(address), LedgerKeys.Restore), claim),
            new TableTransactionAction(TableTransactionActionType.Add, LedgerRows.Head(address, last)),
            new TableTransactionAction(TableTransactionActionType.Add, LedgerRows.Answered(address, keyRow, request, last.Seq)),
        ],
        cancellationToken);

    private static long FirstContradiction(FundProjection? known, IReadOnlyList<LedgerEvent> events)
    {
        foreach (var line in events)
        {
            try
            {
                known = known is null ? FundProjection.Open(line) : known.Apply(line);
            }
            catch (ArgumentException)
            {
                return line.Seq;
            }
        }

        return events[^1].Seq;
    }
}
