using System.Collections.Concurrent;
using System.Collections.Immutable;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Storage.Tables;
using FundLeverage.Storage.Watching;
using NodaTime;

namespace FundLeverage.Storage.Ledger;

/// <summary>
/// The ledgers of all funds, with a projection of each in memory. A read costs one point read of the head, and the
/// tail when others wrote; a write costs one transaction when the head is warm.
/// </summary>
public sealed class FundLedger
{
    /// <summary>Events that fit one transaction beside the head and the idempotency row.</summary>
    public const int MaxEventsPerWrite = TableRules.MaxOperations - 2;

    /// <summary>The fund's id is taken.</summary>
    public static readonly FailureCode FundExists = new("fund-exists", FailureKind.Conflict);

    /// <summary>A restore of the fund was begun and has not come to its end.</summary>
    public static readonly FailureCode RestoreUnfinished = new("restore-unfinished", FailureKind.Conflict);

    private static readonly Duration Patience = Duration.FromSeconds(30);

    private readonly ConcurrentDictionary<FundAddress, LedgerEntry> _entries = new();
    private readonly LedgerStore _store;
    private readonly FundCatalog _catalog;
    private readonly LedgerLoader _loader;
    private readonly IClock _clock;
    private readonly LedgerCounters? _counters;

    internal FundLedger(LedgerStore store, FundCatalog catalog, LedgerLoader loader, IClock clock, LedgerCounters? counters = null)
    {
        _counters = counters;
        _store = store;
        _catalog = catalog;
        _loader = loader;
        _clock = clock;
    }

    /// <summary>The fund's projection, brought up to date; null when there is no such fund.</summary>
    public async Task<FundProjection?> ReadAsync(FundAddress address, CancellationToken cancellationToken)
    {
        if (await _store.FindHeadAsync(address, cancellationToken) is not { } head)
            return null;
        var entry = _entries.GetOrAdd(address, _ => new LedgerEntry());
        if (entry.Known is { } known && known.Head.Seq == head.Seq && known.Head.LastHash == head.LastHash)
            return known.Projection;

        return await InTurnAsync(entry, async () => (await CatchUpAsync(address, entry, head, cancellationToken)).Projection, cancellationToken);
    }

    /// <summary>
    /// The same for a question about what is known at an instant. Behind the last change it waits for the write under way,
    /// whose instant may lie before the one asked for, and every later write gets a later instant.
    /// </summary>
    public async Task<FundProjection?> ReadAsync(FundAddress address, Instant knownAt, CancellationToken cancellationToken)
    {
        var projection = await ReadAsync(address, cancellationToken);
        if (projection is null || knownAt <= projection.Last.RecordedAt)
            return projection;

        var entry = _entries[address];
        return await InTurnAsync(
            entry,
            async () =>
            {
                entry.Promised = Instant.Max(entry.Promised, Instant.Min(knownAt, _clock.GetCurrentInstant()));
                return (await RefreshAsync(address, entry, cancellationToken)).Projection;
            },
            cancellationToken);
    }

    /// <summary>The opened funds of a workspace, in id order; their records may be some writes behind.</summary>
    public async Task<ImmutableArray<FundProjection>> ListFundsAsync(OpaqueId workspace, CancellationToken cancellationToken)
    {
        var funds = ImmutableArray.CreateBuilder<FundProjection>();
        foreach (var id in await _catalog.ListAsync(workspace, cancellationToken))
        {
            // What a fund is never changes once opened, so a cached projection need not be brought up to date.
            var address = new FundAddress(workspace, id);
            var known = _entries.TryGetValue(address, out var entry) ? entry.Known?.Projection : null;
            if ((known ?? await ReadAsync(address, cancellationToken)) is { } projection)
                funds.Add(projection);
        }

        return funds.ToImmutable();
    }

    /// <summary>The projections of some of a workspace's funds, brought up to date, in id order.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="which">Which of its funds.</param>
    /// <param name="knownAt">The instant that the question is about, or null for now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ImmutableArray<FundProjection>> ReadFundsAsync(OpaqueId workspace, Func<OpaqueId, bool> which, Instant? knownAt, CancellationToken cancellationToken)
    {
        var funds = ImmutableArray.CreateBuilder<FundProjection>();
        foreach (var id in (await _catalog.ListAsync(workspace, cancellationToken)).Where(which))
        {
            var address = new FundAddress(workspace, id);
            var read = knownAt is { } instant ? ReadAsync(address, instant, cancellationToken) : ReadAsync(address, cancellationToken);
            if (await read is { } projection)
                funds.Add(projection);
        }

        return funds.ToImmutable();
    }

    /// <summary>Opens a fund's ledger.</summary>
    /// <param name="address">Where.</param>
    /// <param name="intent">Who, and under which key.</param>
    /// <param name="opening">What is opened, and from which day.</param>
    /// <param name="answer">Makes the answer that is stored and replayed.</param>
    /// <param name="cancellationToken">Gives up waiting; the write may still land.</param>
    public async Task<AppendResult> OpenAsync(
        FundAddress address,
        WriteIntent intent,
        NewRecord opening,
        Func<Receipt, string> answer,
        CancellationToken cancellationToken)
    {
        if (!await _catalog.EnterAsync(address.Workspace, address.Fund, intent, cancellationToken))
            return new AppendResult.KeyReused();

        var decision = new Decision([opening], []);
        var write = new LedgerWrite(intent, _ => decision, answer);
        for (var attempt = new Attempt(_clock.GetCurrentInstant() + Patience); ; await attempt.PauseAsync(_clock, cancellationToken))
        {
            var composed = ComposedWrite.Of(address, write, decision, before: null, Instant.MinValue, _clock);
            var (result, _) = await _store.WriteAsync(address, null, composed, cancellationToken);
            if (result.Outcome == SubmitOutcome.Committed)
                return Counted(address, composed, new AppendResult.Appended(composed.Request.Answer, Replayed: false));
            if (await FindEarlierAsync(address, write, composed.Request.EventId, cancellationToken) is { } earlier)
                return Counted(address, composed, earlier);
            if (result.Outcome == SubmitOutcome.Conflict)
            {
                var isOpen = await _store.FindHeadAsync(address, cancellationToken) is not null;
                return new AppendResult.Refused([new Failure(isOpen ? FundExists : RestoreUnfinished, "/id", ("fund", address.Fund.Value))]);
            }

            attempt.Failed(result.Cause);
        }
    }

    /// <summary>Appends one write by itself.</summary>
    /// <exception cref="StorageBusyException">The store did not settle it in time; the same request may be sent again.</exception>
    public Task<AppendResult> AppendAsync(
        FundAddress address,
        WriteIntent intent,
        Func<FundProjection, Outcome<Decision>> decide,
        Func<Receipt, string> answer,
        CancellationToken cancellationToken) =>
        AppendAsync(address, new LedgerWrite(intent, decide, answer), next: null, cancellationToken);

    /// <summary>
    /// Appends what a write's decision makes of the ledger as it stands. A lost race is decided again on the new state; an
    /// unsettled write is settled by reading back the caller's key.
    /// </summary>
    /// <param name="address">Where.</param>
    /// <param name="write">What.</param>
    /// <param name="next">
    /// What the same caller appends after it, if anything: it is decided and made up while <paramref name="write"/> is on its way, and
    /// thrown away should the ledger stand otherwise when its turn comes.
    /// </param>
    /// <param name="cancellationToken">Gives up waiting; the write may still land.</param>
    /// <exception cref="StorageBusyException">The store did not settle it in time; the same request may be sent again.</exception>
    public async Task<AppendResult> AppendAsync(FundAddress address, LedgerWrite write, LedgerWrite? next, CancellationToken cancellationToken)
    {
        // Only an opened fund gets an entry, so that asking for unknown ones costs no memory.
        if (!_entries.TryGetValue(address, out var entry) && await ReadAsync(address, cancellationToken) is null)
            return new AppendResult.NoSuchFund();
        entry ??= _entries[address];

        // Patience is for the whole request: behind a store that hangs, a queue of writers does not wait in turn.
        var deadline = _clock.GetCurrentInstant() + Patience;
        return await InTurnAsync(
            entry,
            () => AppendInTurnAsync(address, entry, new Attempt(deadline), write, next, cancellationToken),
            cancellationToken);
    }

    /// <exception cref="StorageBusyException">Others did not finish in time.</exception>
    private static async Task<T> InTurnAsync<T>(LedgerEntry entry, Func<Task<T>> act, CancellationToken cancellationToken)
    {
        if (!await entry.Gate.WaitAsync(Patience.ToTimeSpan(), cancellationToken))
            throw new StorageBusyException("The fund's other writers did not finish in time.");
        try
        {
            return await act();
        }
        finally
        {
            entry.Gate.Release();
        }
    }

    private async Task<AppendResult> AppendInTurnAsync(
        FundAddress address,
        LedgerEntry entry,
        Attempt attempt,
        LedgerWrite write,
        LedgerWrite? next,
        CancellationToken cancellationToken)
    {
        var isCurrent = false;
        for (; ; await attempt.PauseAsync(_clock, cancellationToken))
        {
            var known = entry.Known ?? await RefreshAsync(address, entry, cancellationToken);
            var composed = entry.TakePrepared(write, known.Projection);
            if (composed is null)
            {
                var outcome = write.Decide(known.Projection);
                if (!outcome.TryGet(out var decision))
                {
                    // The refusal may rest on an old state, or the request may be the repetition of one that went in.
                    if (await FindEarlierAsync(address, write, null, cancellationToken) is { } earlierAnswer)
                        return earlierAnswer;
                    var before = known.Head.Seq;
                    if (isCurrent || (await RefreshAsync(address, entry, cancellationToken)).Head.Seq == before)
                        return new AppendResult.Refused(outcome.Failures);
                    isCurrent = true;
                    continue;
                }

                if (decision.Records.IsEmpty)
                    return new AppendResult.Unchanged();
                composed = ComposedWrite.Of(address, write, decision, known.Projection, entry.Promised, _clock);
            }

            var writing = _store.WriteAsync(address, known.Head, composed, cancellationToken);
            if (next is not null)
                entry.Prepared = Prepare(address, next, composed.After, entry.Promised);
            var (result, head) = await writing;
            if (head is not null)
            {
                entry.Known = new KnownLedger(composed.After, head);
                _loader.Note(address, composed.After);
                return Counted(address, composed, new AppendResult.Appended(composed.Request.Answer, Replayed: false));
            }

            if (await FindEarlierAsync(address, write, composed.Request.EventId, cancellationToken) is { } earlier)
                return Counted(address, composed, earlier);
            await RefreshAsync(address, entry, cancellationToken);
            isCurrent = true;
            attempt.Failed(result.Cause);
        }
    }

    private AppendResult Counted(FundAddress address, ComposedWrite composed, AppendResult result)
    {
        if (result is AppendResult.Appended { Replayed: false })
            _counters?.Written(address, composed.Lines);
        return result;
    }

    /// <summary>A write made up ahead; null where its decision leaves nothing to write, which is for its own turn to find.</summary>
    private ComposedWrite? Prepare(FundAddress address, LedgerWrite write, FundProjection before, Instant promised) =>
        write.Decide(before).TryGet(out var decision) && !decision.Records.IsEmpty
            ? ComposedWrite.Of(address, write, decision, before, promised, _clock)
            : null;

    /// <summary>The result of an earlier request under the same key, if there is one.</summary>
    private async Task<AppendResult?> FindEarlierAsync(
        FundAddress address,
        LedgerWrite write,
        string? ownEventId,
        CancellationToken cancellationToken)
    {
        var answered = await _store.FindAnsweredAsync(address, write.KeyRow, cancellationToken);
        if (answered is null)
            return null;
        return answered.RequestHash == write.Intent.RequestHash
            ? new AppendResult.Appended(answered.Answer, Replayed: answered.EventId != ownEventId)
            : new AppendResult.KeyReused();
    }

    private async Task<KnownLedger> RefreshAsync(FundAddress address, LedgerEntry entry, CancellationToken cancellationToken)
    {
        var head = await _store.FindHeadAsync(address, cancellationToken)
            ?? throw new LedgerCorruptException(LedgerFault.Missing, LedgerKeys.Head);
        return await CatchUpAsync(address, entry, head, cancellationToken);
    }

    /// <summary>
    /// Called in turn only. Memory is never believed over the store: where the store went back, or on another way, what is
    /// in memory is dropped and the ledger read anew.
    /// </summary>
    private async Task<KnownLedger> CatchUpAsync(FundAddress address, LedgerEntry entry, LedgerHead head, CancellationToken cancellationToken)
    {
        // The head may have been read before this process wrote.
        if (entry.Known is { } ahead && ahead.Head.Seq > head.Seq)
            head = await _store.FindHeadAsync(address, cancellationToken) ?? throw new LedgerCorruptException(LedgerFault.Missing, LedgerKeys.Head);
        if (entry.Known is { } known && known.Head.Seq == head.Seq && known.Head.LastHash == head.LastHash)
            return entry.Known = known with { Head = head };

        if (entry.Known is { } behind && behind.Head.Seq < head.Seq)
        {
            try
            {
                return entry.Known = await _loader.LoadAsync(address, behind.Projection, head, cancellationToken);
            }
            catch (LedgerCorruptException)
            {
                // The tail does not continue what is in memory; whether the ledger is whole is for a fresh reading to say.
            }
        }

        entry.Known = null;
        return entry.Known = await _loader.LoadAsync(address, null, head, cancellationToken);
    }
}
