using Azure.Data.Tables;
using Azure.Storage.Blobs;
using FundLeverage.Domain.Records;
using FundLeverage.Storage.Ledger;
using FundLeverage.Storage.Queues;
using FundLeverage.Storage.Tables;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Storage.Imports;

/// <summary>
/// The imports of all funds: a row for each in the table <c>imports</c>, its file and its result as blobs, and a message that
/// sets it off. The file is stored first, the row after it, the message last: whatever breaks off, the same request sent again
/// goes on from there.
/// </summary>
public sealed class ImportStore
{
    /// <summary>The queue of the messages.</summary>
    public const string Queue = "imports";

    private static readonly Duration Patience = Duration.FromSeconds(30);

    private readonly StrictTable _table;
    private readonly BlobContainerClient _container;
    private readonly TriggerQueues _queues;
    private readonly IClock _clock;

    internal ImportStore(StrictTable table, BlobContainerClient container, TriggerQueues queues, IClock clock)
    {
        _table = table;
        _container = container;
        _queues = queues;
        _clock = clock;
    }

    /// <summary>A new id for a job.</summary>
    public string NewId() => EventIds.New(_clock.GetCurrentInstant()).ToString("D");

    /// <summary>Takes a file, once for each request of a caller, and sets the import off.</summary>
    /// <param name="job">The job.</param>
    /// <param name="file">Its file.</param>
    /// <param name="intent">The request.</param>
    /// <param name="cancellationToken">Gives up waiting; the same request may be sent again.</param>
    /// <returns>The job that this request, or an earlier identical one, made, and whether it was an earlier one; null when the caller's key is bound to another request.</returns>
    public async Task<(ImportJob Job, bool Replayed)?> AddAsync(ImportJob job, BinaryData file, WriteIntent intent, CancellationToken cancellationToken)
    {
        var partition = LedgerKeys.Partition(job.Address);
        var keyRow = LedgerKeys.Idempotency(intent.Actor.Subject, intent.Key);
        if (await FindBoundAsync(job.Address, keyRow, intent, cancellationToken) is { } earlier)
            return await SentAgainAsync(earlier.Job, cancellationToken);

        await _container.StoreAsync(FileName(job), file, overwrite: true, cancellationToken);
        var attempt = new Attempt(_clock.GetCurrentInstant() + Patience);
        while (true)
        {
            await attempt.PauseAsync(_clock, cancellationToken);
            var result = await _table.SubmitAsync(
                [
                    new(TableTransactionActionType.Add, ImportJobRows.Write(job)),
                    new(TableTransactionActionType.Add, new TableEntity(partition, keyRow) { ["requestHash"] = intent.RequestHash, ["job"] = job.Id }),
                ],
                cancellationToken);
            if (result.Outcome != SubmitOutcome.Committed && await FindBoundAsync(job.Address, keyRow, intent, cancellationToken) is { } bound)
            {
                if (bound.Job?.Id != job.Id)
                    return await SentAgainAsync(bound.Job, cancellationToken);
                result = result with { Outcome = SubmitOutcome.Committed };
            }

            if (result.Outcome == SubmitOutcome.Committed)
            {
                await SendAsync(job, cancellationToken);
                return (job, false);
            }

            attempt.Failed(result.Cause);
        }
    }

    /// <summary>A job of a fund, or null.</summary>
    public async Task<ImportJob?> FindAsync(FundAddress address, string id, CancellationToken cancellationToken) =>
        await _table.FindAsync(LedgerKeys.Partition(address), ImportJobRows.Row(id), cancellationToken) is { } row ? ImportJobRows.Read(address, row) : null;

    /// <summary>The jobs of a fund, the latest first.</summary>
    public async Task<IReadOnlyList<ImportJob>> ListAsync(FundAddress address, CancellationToken cancellationToken)
    {
        var jobs = new List<ImportJob>();
        await foreach (var row in _table.RangeAsync(LedgerKeys.Partition(address), ImportJobRows.First, ImportJobRows.Behind, cancellationToken))
            jobs.Add(ImportJobRows.Read(address, row));
        jobs.Reverse();
        return jobs;
    }

    /// <summary>Changes a job, as often as it takes to do so on what is stored.</summary>
    /// <param name="job">Which.</param>
    /// <param name="change">What becomes of the job that is stored; the same object for no change.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The job as it is stored then.</returns>
    /// <exception cref="StorageBusyException">The store did not settle it in time.</exception>
    public async Task<ImportJob> ChangeAsync(ImportJob job, Func<ImportJob, ImportJob> change, CancellationToken cancellationToken)
    {
        var attempt = new Attempt(_clock.GetCurrentInstant() + Patience);
        while (true)
        {
            await attempt.PauseAsync(_clock, cancellationToken);
            var stored = await FindAsync(job.Address, job.Id, cancellationToken) ?? throw new InvalidOperationException($"There is no import {job.Id}.");
            var changed = change(stored);
            if (ReferenceEquals(changed, stored))
                return stored;
            changed = changed with { UpdatedAt = _clock.GetCurrentInstant() };
            var result = await _table.SubmitAsync([new(TableTransactionActionType.UpdateReplace, ImportJobRows.Write(changed), stored.ETag)], cancellationToken);
            if (result.Outcome == SubmitOutcome.Committed)
                return changed with { ETag = result.ETags[0] };
            attempt.Failed(result.Cause);
        }
    }

    /// <summary>A job's file.</summary>
    public async Task<BinaryData> ReadFileAsync(ImportJob job, CancellationToken cancellationToken) =>
        await ReadAsync(FileName(job), cancellationToken) ?? throw new InvalidOperationException($"The file of import {job.Id} is missing.");

    /// <summary>Keeps what an import came to.</summary>
    public Task WriteResultAsync(ImportJob job, BinaryData result, CancellationToken cancellationToken) => _container.StoreAsync(ResultName(job), result, overwrite: true, cancellationToken);

    /// <summary>What an import came to; null while nothing is known.</summary>
    public Task<BinaryData?> ReadResultAsync(ImportJob job, CancellationToken cancellationToken) => ReadAsync(ResultName(job), cancellationToken);

    /// <summary>Sends the message that sets a job off. More than one does no harm.</summary>
    public Task SendAsync(ImportJob job, CancellationToken cancellationToken) => _queues.SendAsync(
        Queue,
        new JObject { ["workspace"] = job.Address.Workspace.Value, ["fund"] = job.Address.Fund.Value, ["id"] = job.Id }.ToString(Formatting.None),
        cancellationToken);

    /// <summary>The job that a message names, or null.</summary>
    /// <exception cref="JsonException">It is no message of this queue.</exception>
    public Task<ImportJob?> FindAsync(string message, CancellationToken cancellationToken)
    {
        var json = JObject.Parse(message);
        var address = new FundAddress(Domain.Names.OpaqueId.Of((string)json["workspace"]!), Domain.Names.OpaqueId.Of((string)json["fund"]!));
        return FindAsync(address, (string)json["id"]!, cancellationToken);
    }

    private static string FileName(ImportJob job) => $"{job.Address.Workspace}/{job.Address.Fund}/{job.Id}/file";

    private static string ResultName(ImportJob job) => $"{job.Address.Workspace}/{job.Address.Fund}/{job.Id}/result.json";

    /// <summary>What a key is bound to: null when to nothing, a null job when to another request.</summary>
    private async Task<Bound?> FindBoundAsync(FundAddress address, string keyRow, WriteIntent intent, CancellationToken cancellationToken)
    {
        if (await _table.FindAsync(LedgerKeys.Partition(address), keyRow, cancellationToken) is not { } row)
            return null;
        return row.GetString("requestHash") == intent.RequestHash
            ? new Bound(await FindAsync(address, row.GetString("job"), cancellationToken))
            : new Bound(null);
    }

    /// <summary>The earlier request may have been broken off before its message, or the process that handled it.</summary>
    private async Task<(ImportJob Job, bool Replayed)?> SentAgainAsync(ImportJob? job, CancellationToken cancellationToken)
    {
        if (job is null)
            return null;
        if (!job.IsOver)
            await SendAsync(job, cancellationToken);
        return (job, true);
    }

    private async Task<BinaryData?> ReadAsync(string name, CancellationToken cancellationToken) => (await _container.FindAsync(name, cancellationToken))?.Content;

    private sealed record Bound(ImportJob? Job);
}
