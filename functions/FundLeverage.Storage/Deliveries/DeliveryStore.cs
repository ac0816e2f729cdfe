using System.Collections.Immutable;
using Azure.Data.Tables;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reports;
using FundLeverage.Storage.Ledger;
using FundLeverage.Storage.Tables;
using NodaTime;

namespace FundLeverage.Storage.Deliveries;

/// <summary>
/// The deliveries of all funds, as an outbox: a row for each in the fund's partition of the table <c>reports</c>, written in the
/// transaction that publishes the report or that takes the request, and an entry of an index that says where rows wait.
/// Two that send at once are kept apart by a lease under the row's ETag. What breaks off is tried again once the lease is over,
/// so a receiver may get a delivery twice, under the same id.
/// </summary>
public sealed class DeliveryStore
{
    private static readonly Duration Patience = Duration.FromSeconds(30);

    private readonly StrictTable _table;
    private readonly DueIndex _due;
    private readonly IClock _clock;

    internal DeliveryStore(StrictTable table, IClock clock)
    {
        _table = table;
        _due = new DueIndex(table, clock);
        _clock = clock;
    }

    /// <summary>The deliveries of a fund, or of one report, by report and channel.</summary>
    public async Task<IReadOnlyList<ReportDelivery>> ListAsync(FundAddress address, string? report, CancellationToken cancellationToken)
    {
        var (first, behind) = report is null ? (DeliveryRows.First, DeliveryRows.Behind) : (DeliveryRows.FirstOf(report), DeliveryRows.BehindOf(report));
        var deliveries = new List<ReportDelivery>();
        await foreach (var row in _table.RangeAsync(LedgerKeys.Partition(address), first, behind, cancellationToken))
            deliveries.Add(DeliveryRows.Read(address, row));
        return deliveries;
    }

    /// <summary>Asks for deliveries of a published report, for the first time or once more, once for each request of a caller.</summary>
    /// <param name="address">The fund.</param>
    /// <param name="report">The report's id.</param>
    /// <param name="recipients">To which channels, each named once.</param>
    /// <param name="intent">The request.</param>
    /// <param name="answer">Writes the answer, which is kept and replayed.</param>
    /// <param name="cancellationToken">Gives up waiting; the same request may be sent again.</param>
    /// <returns>The answer and whether it is a replayed one; null when the caller's key is bound to another request.</returns>
    public async Task<(string Answer, bool Replayed)?> RequestAsync(
        FundAddress address,
        string report,
        ImmutableArray<ReportRecipient> recipients,
        WriteIntent intent,
        Func<IReadOnlyList<ReportDelivery>, string> answer,
        CancellationToken cancellationToken)
    {
        var mark = EventIds.New(_clock.GetCurrentInstant()).ToString("D");
        var keyRow = LedgerKeys.Idempotency(intent.Actor.Subject, intent.Key);
        var attempt = new Attempt(_clock.GetCurrentInstant() + Patience);
        while (true)
        {
            await attempt.PauseAsync(_clock, cancellationToken);
            if (await _table.FindAsync(LedgerKeys.Partition(address), keyRow, cancellationToken) is { } bound)
                return bound.GetString("requestHash") == intent.RequestHash ? (bound.GetString("answer"), bound.GetString("mark") != mark) : null;

            var asked = new List<(ReportDelivery Delivery, TableTransactionAction Action)>();
            foreach (var recipient in recipients)
                asked.Add(await AskAsync(address, report, recipient, intent.Actor, cancellationToken));
            ReportDelivery[] deliveries = [.. asked.Select(one => one.Delivery)];
            var text = answer(deliveries);
            await _due.AnnounceAsync(deliveries, cancellationToken);
            var key = new TableEntity(LedgerKeys.Partition(address), keyRow) { ["requestHash"] = intent.RequestHash, ["answer"] = text, ["mark"] = mark };
            var result = await _table.SubmitAsync([new(TableTransactionActionType.Add, key), .. asked.Select(one => one.Action)], cancellationToken);
            if (result.Outcome == SubmitOutcome.Committed)
                return (text, false);
            attempt.Failed(result.Cause);
        }
    }

    /// <summary>What is worth a look now, of all funds, what has waited longest first.</summary>
    public Task<IReadOnlyList<DueDelivery>> ListDueAsync(CancellationToken cancellationToken) => _due.ListAsync(cancellationToken);

    /// <summary>Begins an attempt: until the lease is over nobody else does.</summary>
    /// <returns>The delivery; null where it is not due, at its end, or somebody else's.</returns>
    public async Task<BegunDelivery?> BeginAsync(DueDelivery due, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(due);
        var now = _clock.GetCurrentInstant();
        if (await FindAsync(due.Address, due.Report, due.Channel, cancellationToken) is not { Status: DeliveryStatus.Pending } stored)
        {
            await _due.PassOverAsync(due, cancellationToken);
            return null;
        }

        if (stored.DueAt > now)
        {
            await _due.LookLaterAsync(due, stored.DueAt, cancellationToken);
            return null;
        }

        var begun = stored with { Attempts = stored.Attempts + 1, StartedAt = now, LastAttemptAt = now, DueAt = now + DeliveryPace.Lease };
        var result = await _table.SubmitAsync([new(TableTransactionActionType.UpdateReplace, DeliveryRows.Write(begun), stored.ETag)], cancellationToken);
        if (result.Outcome != SubmitOutcome.Committed)
            return null;
        due = await _due.LookLaterAsync(due, begun.DueAt, cancellationToken);
        return new BegunDelivery(begun with { ETag = result.ETags[0] }, due);
    }

    /// <summary>Ends an attempt: delivered, to be tried again, or given up.</summary>
    /// <returns>The delivery as it is then.</returns>
    /// <exception cref="StorageBusyException">The store did not settle it in time. The delivery is tried again when the lease is over.</exception>
    public async Task<ReportDelivery> EndAsync(BegunDelivery begun, DeliveryOutcome outcome, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(begun);
        var attempt = new Attempt(_clock.GetCurrentInstant() + Patience);
        while (true)
        {
            await attempt.PauseAsync(_clock, cancellationToken);
            var stored = await FindAsync(begun.Delivery.Address, begun.Delivery.Report, begun.Delivery.Channel, cancellationToken)
                ?? throw new InvalidOperationException($"There is no delivery of {begun.Delivery.Report} to {begun.Delivery.Channel}.");
            var ended = DeliveryEnd.Of(stored, begun.Delivery, outcome, _clock.GetCurrentInstant());
            if (!ReferenceEquals(ended, stored))
            {
                var result = await _table.SubmitAsync([new(TableTransactionActionType.UpdateReplace, DeliveryRows.Write(ended), stored.ETag)], cancellationToken);
                if (result.Outcome != SubmitOutcome.Committed)
                {
                    attempt.Failed(result.Cause);
                    continue;
                }
            }

            if (ended.Status == DeliveryStatus.Pending)
                await _due.LookLaterAsync(begun.Due, ended.DueAt, cancellationToken);
            else
                await _due.RemoveAsync(begun.Due, cancellationToken);
            return ended;
        }
    }

    /// <summary>
    /// What a publication writes beside the report: a delivery to each recipient that has none of it yet. They are announced
    /// already; the rows go into the publication's transaction.
    /// </summary>
    internal async Task<IReadOnlyList<TableTransactionAction>> PrepareAsync(
        FundAddress address,
        string report,
        bool isNew,
        ImmutableArray<ReportRecipient> recipients,
        Actor by,
        CancellationToken cancellationToken)
    {
        var now = _clock.GetCurrentInstant();
        var deliveries = new List<ReportDelivery>();
        foreach (var recipient in recipients)
        {
            if (isNew || await FindAsync(address, report, recipient.Channel, cancellationToken) is null)
                deliveries.Add(DeliveryRows.New(address, report, recipient, by, now));
        }

        await _due.AnnounceAsync(deliveries, cancellationToken);
        return [.. deliveries.Select(delivery => new TableTransactionAction(TableTransactionActionType.Add, DeliveryRows.Write(delivery)))];
    }

    private async Task<(ReportDelivery Delivery, TableTransactionAction Action)> AskAsync(FundAddress address, string report, ReportRecipient recipient, Actor by, CancellationToken cancellationToken)
    {
        var now = _clock.GetCurrentInstant();
        if (await FindAsync(address, report, recipient.Channel, cancellationToken) is not { } stored)
        {
            var added = DeliveryRows.New(address, report, recipient, by, now);
            return (added, new(TableTransactionActionType.Add, DeliveryRows.Write(added)));
        }

        // An attempt that is under way goes on; what it comes to counts.
        var isUnderWay = stored is { Status: DeliveryStatus.Pending, StartedAt: not null } && stored.DueAt > now;
        var again = stored with
        {
            Id = stored.Status == DeliveryStatus.Delivered ? EventIds.New(now) : stored.Id,
            Formats = isUnderWay ? stored.Formats : recipient.Formats,
            RequestedAt = now,
            RequestedBy = by,
            Status = DeliveryStatus.Pending,
            Attempts = isUnderWay ? stored.Attempts : 0,
            DueAt = isUnderWay ? stored.DueAt : now,
            StartedAt = isUnderWay ? stored.StartedAt : null,
            LastFailure = stored.Status == DeliveryStatus.Delivered ? null : stored.LastFailure,
            DeliveredAt = null,
        };
        return (again, new(TableTransactionActionType.UpdateReplace, DeliveryRows.Write(again), stored.ETag));
    }

    private async Task<ReportDelivery?> FindAsync(FundAddress address, string report, string channel, CancellationToken cancellationToken) =>
        await _table.FindAsync(LedgerKeys.Partition(address), DeliveryRows.Row(report, channel), cancellationToken) is { } row ? DeliveryRows.Read(address, row) : null;
}

/// <summary>A delivery with an attempt under way, and where it waits.</summary>
/// <param name="Delivery">The delivery.</param>
/// <param name="Due">The entry that it was found by.</param>
public sealed record BegunDelivery(ReportDelivery Delivery, DueDelivery Due);
