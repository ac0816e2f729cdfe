using Azure;
using Azure.Data.Tables;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Storage.Tables;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Storage.Deliveries;

/// <summary>Where a delivery may be waiting, and when to look.</summary>
/// <param name="Address">The fund.</param>
/// <param name="Report">The report's id.</param>
/// <param name="Channel">The channel.</param>
/// <param name="AddedAt">When somebody announced it.</param>
/// <param name="LookAt">From when on it is worth a look; never later than the delivery is due, but for a moment while it is asked for.</param>
public sealed record DueDelivery(FundAddress Address, string Report, string Channel, Instant AddedAt, Instant LookAt)
{
    internal ETag ETag { get; init; }
}

/// <summary>
/// Where deliveries wait, of all funds, in the partition <c>due</c> of the table <c>reports</c>. An entry is written before the
/// delivery and deleted after its end, each time under the ETag that was read, so that whatever breaks off between the two
/// leaves an entry without a delivery, never a delivery without an entry.
/// </summary>
internal sealed class DueIndex(StrictTable table, IClock clock)
{
    /// <summary>So long an entry without a waiting delivery is kept: somebody may be about to write it.</summary>
    private static readonly Duration Grace = Duration.FromDays(1);

    private static readonly Duration Pause = Duration.FromMinutes(5);
    private const string Partition = "due";
    private const string Behind = "~";

    /// <summary>Announces deliveries that are about to be written.</summary>
    /// <exception cref="StorageBusyException">They could not be announced.</exception>
    public async Task AnnounceAsync(IEnumerable<ReportDelivery> deliveries, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        TableTransactionAction[] actions = [.. deliveries.Select(delivery => new TableTransactionAction(
            TableTransactionActionType.UpsertReplace,
            Write(new DueDelivery(delivery.Address, delivery.Report, delivery.Channel, now, now))))];
        if (actions.Length == 0)
            return;
        var result = await table.SubmitAsync(actions, cancellationToken);
        if (result.Outcome != SubmitOutcome.Committed)
            throw new StorageBusyException("A delivery could not be announced.", result.Cause);
    }

    /// <summary>What is worth a look now, what has waited longest first.</summary>
    public async Task<IReadOnlyList<DueDelivery>> ListAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var due = new List<DueDelivery>();
        await foreach (var row in table.RangeAsync(Partition, " ", Behind, cancellationToken))
        {
            var entry = Read(row);
            if (entry.LookAt <= now)
                due.Add(entry);
        }

        return [.. due.OrderBy(entry => entry.LookAt)];
    }

    /// <summary>Notes when to look again. Where the entry changed meanwhile, somebody else noted it.</summary>
    /// <returns>The entry as it is then.</returns>
    public async Task<DueDelivery> LookLaterAsync(DueDelivery entry, Instant at, CancellationToken cancellationToken)
    {
        var later = entry with { LookAt = at };
        var result = await table.SubmitAsync([new(TableTransactionActionType.UpdateReplace, Write(later), entry.ETag)], cancellationToken);
        return result.Outcome == SubmitOutcome.Committed ? later with { ETag = result.ETags[0] } : entry;
    }

    /// <summary>Takes out an entry whose delivery has come to its end.</summary>
    public Task RemoveAsync(DueDelivery entry, CancellationToken cancellationToken) =>
        table.SubmitAsync([new(TableTransactionActionType.Delete, Write(entry), entry.ETag)], cancellationToken);

    /// <summary>An entry with no waiting delivery: left for a while, then taken out.</summary>
    public Task PassOverAsync(DueDelivery entry, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        return now - entry.AddedAt > Grace ? RemoveAsync(entry, cancellationToken) : LookLaterAsync(entry, now + Pause, cancellationToken);
    }

    private static TableEntity Write(DueDelivery entry) => new(Partition, $"{entry.Address.Workspace}|{entry.Address.Fund}|{entry.Report}|{entry.Channel}")
    {
        ["workspace"] = entry.Address.Workspace.Value,
        ["fund"] = entry.Address.Fund.Value,
        ["report"] = entry.Report,
        ["channel"] = entry.Channel,
        ["addedAt"] = InstantPattern.ExtendedIso.Format(entry.AddedAt),
        ["lookAt"] = InstantPattern.ExtendedIso.Format(entry.LookAt),
    };

    private static DueDelivery Read(TableEntity row) => new(
        new FundAddress(OpaqueId.Of(row.GetString("workspace")), OpaqueId.Of(row.GetString("fund"))),
        row.GetString("report"),
        row.GetString("channel"),
        InstantPattern.ExtendedIso.Parse(row.GetString("addedAt")).Value,
        InstantPattern.ExtendedIso.Parse(row.GetString("lookAt")).Value)
    {
        ETag = row.ETag,
    };
}
