using System.Collections.Concurrent;
using System.Collections.Immutable;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Storage.Tables;
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

    private static readonly Duration Patience = Duration.FromSeconds(30);

    private readonly ConcurrentDictionary<FundAddress, Entry> _entries = new();
    private readonly LedgerStore _store;
    private readonly FundCatalog _catalog;
    private readonly IClock _clock;

    internal FundLedger(StrictTable ledger, StrictTable catalog, IClock clock)
    {
        _store = new LedgerStore(ledger);
        _catalog = new FundCatalog(catalog);
        _clock = clock;
    }

    /// <summary>The fund's projection, brought up to date; null when there is no such fund.</summary>
    public async Task<FundProjection?> ReadAsync(FundAddress address, CancellationToken cancellationToken)
    {
        if (await _store.FindHeadAsync(address, cancellationToken) is not { } head)
            return null;
        var entry = _entries.GetOrAdd(address, _ => new Entry());
        if (entry.Known is { } known && known.Head.Seq >= head.Seq)
            return known.Projection;

        await entry.Gate.WaitAsync(cancellationToken);
        try
        {
            return (await CatchUpAsync(address, entry, head, cancellationToken)).Projection;
        }
        finally
        {
            entry.Gate.Release();
        }
    }

    /// <summary>The opened funds of a workspace, in id order.</summary>
    public async Task<ImmutableArray<GuidanceFund>> ListFundsAsync(OpaqueId workspace, CancellationToken cancellationToken)
    {
        var funds = ImmutableArray.CreateBuilder<GuidanceFund>();
        foreach (var id in await _catalog.ListAsync(workspace, cancellationToken))
        {
            // What a fund is never changes once opened, so a cached projection need not be brought up to date.
            var address = new FundAddress(workspace, id);
            var known = _entries.TryGetValue(address, out var entry) ? entry.Known?.Projection : null;
            if ((known ?? await ReadAsync(address, cancellationToken)) is { } projection)
                funds.Add(projection.Fund);
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

        var draft = new Draft(intent, [opening], []);
        for (var attempt = new Attempt(_clock.GetCurrentInstant() + Patience); ; await attempt.PauseAsync(_clock, cancellationToken))
        {
            var (lines, request) = Compose(address, draft, null, answer);
            var (result, _) = await _store.WriteAsync(address, null, lines, draft.KeyRow, request, cancellationToken);
            if (result.Outcome == SubmitOutcome.Committed)
                return new AppendResult.Appended(request.Answer, Replayed: false);
            if (await FindEarlierAsync(address, draft.KeyRow, intent, request.EventId, cancellationToken) is { } earlier)
                return earlier;
            if (result.Outcome == SubmitOutcome.Conflict)
                return new AppendResult.Refused([new Failure(FundExists, "/id", ("fund", address.Fund.Value))]);
            attempt.Failed(result.Cause);
        }
    }

    /// <summary>
    /// Appends what <paramref name="decide"/> makes of the ledger as it stands. A lost race is decided again on the new
    /// state; an unsettled write is settled by reading back the caller's key.
    /// </summary>
    /// <param name="address">Where.</param>
    /// <param name="intent">Who, and under which key.</param>
    /// <param name="decide">Pure: called again after a lost race.</param>
    /// <param name="answer">Makes the answer that is stored and replayed.</param>
    /// <param name="cancellationToken">Gives up waiting; the write may still land.</param>
    /// <exception cref="StorageBusyException">The store did not settle it in time; the same request may be sent again.</exception>
    public async Task<AppendResult> AppendAsync(
        FundAddress address,
        WriteIntent intent,
        Func<FundProjection, Outcome<Decision>> decide,
        Func<Receipt, string> answer,
        CancellationToken cancellationToken)
    {
        // Only an opened fund gets an entry, so that asking for unknown ones costs no memory.
        if (!_entries.TryGetValue(address, out var entry) && await ReadAsync(address, cancellationToken) is null)
            return new AppendResult.NoSuchFund();
        entry ??= _entries[address];

        // Patience is for the whole request: behind a store that hangs, a queue of writers does not wait in turn.
        var deadline = _clock.GetCurrentInstant() + Patience;
        if (!await entry.Gate.WaitAsync(Patience.ToTimeSpan(), cancellationToken))
            throw new StorageBusyException("The fund's other writers did not finish in time.");
        try
        {
            return await AppendInTurnAsync(address, entry, new Attempt(deadline), intent, decide, answer, cancellationToken);
        }
        finally
        {
            entry.Gate.Release();
        }
    }

    private async Task<AppendResult> AppendInTurnAsync(
        FundAddress address,
        Entry entry,
        Attempt attempt,
        WriteIntent intent,
        Func<FundProjection, Outcome<Decision>> decide,
        Func<Receipt, string> answer,
        CancellationToken cancellationToken)
    {
        var keyRow = LedgerKeys.Idempotency(intent.Actor.Subject, intent.Key);
        var isCurrent = false;
        for (; ; await attempt.PauseAsync(_clock, cancellationToken))
        {
            var known = entry.Known ?? await RefreshAsync(address, entry, cancellationToken);
            var outcome = decide(known.Projection);
            if (!outcome.TryGet(out var decision))
            {
                // The refusal may rest on an old state, or the request may be the repetition of one that went in.
                if (await FindEarlierAsync(address, keyRow, intent, null, cancellationToken) is { } earlierAnswer)
                    return earlierAnswer;
                var before = known.Head.Seq;
                if (isCurrent || (await RefreshAsync(address, entry, cancellationToken)).Head.Seq == before)
                    return new AppendResult.Refused(outcome.Failures);
                isCurrent = true;
                continue;
            }

            var draft = new Draft(intent, decision.Records, decision.Notices);
            var (lines, request) = Compose(address, draft, known, answer);
            var (result, head) = await _store.WriteAsync(address, known.Head, lines, keyRow, request, cancellationToken);
            if (head is not null)
            {
                entry.Known = new KnownLedger(lines.Aggregate(known.Projection, (p, line) => p.Apply(line)), head);
                return new AppendResult.Appended(request.Answer, Replayed: false);
            }

            if (await FindEarlierAsync(address, keyRow, intent, request.EventId, cancellationToken) is { } earlier)
                return earlier;
            await RefreshAsync(address, entry, cancellationToken);
            isCurrent = true;
            attempt.Failed(result.Cause);
        }
    }

    /// <summary>The result of an earlier request under the same key, if there is one.</summary>
    private async Task<AppendResult?> FindEarlierAsync(
        FundAddress address,
        string keyRow,
        WriteIntent intent,
        string? ownEventId,
        CancellationToken cancellationToken)
    {
        var answered = await _store.FindAnsweredAsync(address, keyRow, cancellationToken);
        if (answered is null)
            return null;
        return answered.RequestHash == intent.RequestHash
            ? new AppendResult.Appended(answered.Answer, Replayed: answered.EventId != ownEventId)
            : new AppendResult.KeyReused();
    }

    private (ImmutableArray<LedgerEvent> Lines, AnsweredRequest Request) Compose(
        FundAddress address,
        Draft draft,
        KnownLedger? known,
        Func<Receipt, string> answer)
    {
        if (draft.Records.Length is 0 or > MaxEventsPerWrite)
            throw new ArgumentException($"A write has 1 to {MaxEventsPerWrite} events, not {draft.Records.Length}.", nameof(draft));

        // Truncated to ticks, which is what is stored, and always later than the event before: sequence is knowledge.
        var now = Instant.FromUnixTimeTicks(_clock.GetCurrentInstant().ToUnixTimeTicks());
        var seq = known?.Head.Seq ?? -1;
        var hash = known?.Head.LastHash ?? LedgerHash.Origin;
        var lastRecordedAt = known?.Head.LastRecordedAt ?? Instant.MinValue;
        var lines = ImmutableArray.CreateBuilder<LedgerEvent>(draft.Records.Length);
        foreach (var record in draft.Records)
        {
            lastRecordedAt = now > lastRecordedAt ? now : lastRecordedAt.PlusTicks(1);
            var line = new LedgerEvent(++seq, EventIds.New(now), record.EffectiveOn, lastRecordedAt, draft.Intent.Actor, record.Content);
            hash = LedgerHash.Of(address, line, hash);
            lines.Add(line with { Hash = hash });
        }

        var status = known?.Projection.StatusOfNewRecords ?? RecordStatus.Approved;
        var receipt = new Receipt(lines.ToImmutable(), status, draft.Notices);
        return (receipt.Events, new AnsweredRequest(draft.Intent.RequestHash, answer(receipt), receipt.Events[0].EventId));
    }

    private async Task<KnownLedger> RefreshAsync(FundAddress address, Entry entry, CancellationToken cancellationToken)
    {
        var head = await _store.FindHeadAsync(address, cancellationToken)
            ?? throw new LedgerCorruptException($"The head of '{address.Fund}' is gone.");
        return await CatchUpAsync(address, entry, head, cancellationToken);
    }

    /// <summary>Called in turn only.</summary>
    private async Task<KnownLedger> CatchUpAsync(FundAddress address, Entry entry, LedgerHead head, CancellationToken cancellationToken)
    {
        if (entry.Known is { } known && known.Head.Seq >= head.Seq)
            return known;
        return entry.Known = await _store.CatchUpAsync(address, entry.Known, head, cancellationToken);
    }

    /// <summary>One fund's projection, and the turn of those who change it.</summary>
    private sealed class Entry
    {
        private KnownLedger? _known;

        public SemaphoreSlim Gate { get; } = new(1, 1);

        public KnownLedger? Known
        {
            get => Volatile.Read(ref _known);
            set => Volatile.Write(ref _known, value);
        }
    }

    private sealed record Draft(WriteIntent Intent, ImmutableArray<NewRecord> Records, ImmutableArray<Failure> Notices)
    {
        public string KeyRow => LedgerKeys.Idempotency(Intent.Actor.Subject, Intent.Key);
    }
}
