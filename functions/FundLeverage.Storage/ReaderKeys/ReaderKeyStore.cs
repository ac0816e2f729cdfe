using Azure;
using Azure.Data.Tables;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Storage.Ledger;
using FundLeverage.Storage.Tables;
using NodaTime;

namespace FundLeverage.Storage.ReaderKeys;

/// <summary>A key as it is stored.</summary>
/// <param name="Key">What is known of it.</param>
/// <param name="Hash">SHA-256 of the whole key in hex. 256 random bits need no salt and no slow hash.</param>
public sealed record StoredReaderKey(ReaderKey Key, string Hash)
{
    internal ETag ETag { get; init; }
}

/// <summary>Reader keys, each in its workspace's partition. A revoked or expired one stays, so that the list says who had access when.</summary>
public sealed class ReaderKeyStore
{
    private static readonly Duration Patience = Duration.FromSeconds(10);
    private readonly StrictTable _table;
    private readonly IClock _clock;

    internal ReaderKeyStore(StrictTable table, IClock clock)
    {
        _table = table;
        _clock = clock;
    }

    /// <summary>Adds a key, once for each request of a caller.</summary>
    /// <param name="key">The key.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="intent">The request.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The key that this request, or an earlier identical one, added; null when the caller's idempotency key is bound to another request.</returns>
    public async Task<ReaderKey?> AddAsync(ReaderKey key, string hash, WriteIntent intent, CancellationToken cancellationToken)
    {
        var partition = key.Workspace.Value;
        var keyRow = LedgerKeys.Idempotency(intent.Actor.Subject, intent.Key);
        var attempt = new Attempt(_clock.GetCurrentInstant() + Patience);
        while (true)
        {
            await attempt.PauseAsync(_clock, cancellationToken);
            if (await _table.FindAsync(partition, keyRow, cancellationToken) is { } bound)
            {
                return bound.GetString("requestHash") == intent.RequestHash
                    ? (await FindAsync(key.Workspace, OpaqueId.Of(bound.GetString("key")), cancellationToken))?.Key
                    : null;
            }

            var result = await _table.SubmitAsync(
                [
                    new(TableTransactionActionType.Add, ReaderKeyRows.Write(key, hash)),
                    new(TableTransactionActionType.Add, new TableEntity(partition, keyRow) { ["requestHash"] = intent.RequestHash, ["key"] = key.Id.Value }),
                ],
                cancellationToken);
            if (result.Outcome == SubmitOutcome.Committed)
                return key;
            attempt.Failed(result.Cause);
        }
    }

    /// <summary>A key of a workspace, or null.</summary>
    public async Task<StoredReaderKey?> FindAsync(OpaqueId workspace, OpaqueId id, CancellationToken cancellationToken) =>
        await _table.FindAsync(workspace.Value, ReaderKeyRows.Row(id), cancellationToken) is { } row
            ? new StoredReaderKey(ReaderKeyRows.Read(row), ReaderKeyRows.Hash(row)) { ETag = row.ETag }
            : null;

    /// <summary>The workspace's keys in the order of their ids.</summary>
    public async Task<IReadOnlyList<ReaderKey>> ListAsync(OpaqueId workspace, CancellationToken cancellationToken)
    {
        var keys = new List<ReaderKey>();
        await foreach (var row in _table.RangeAsync(workspace.Value, ReaderKeyRows.FirstKey, ReaderKeyRows.BehindKeys, cancellationToken))
            keys.Add(ReaderKeyRows.Read(row));
        return keys;
    }

    /// <summary>Revokes a key; one that was revoked before stays as it was.</summary>
    /// <returns>False when the workspace has no such key.</returns>
    public async Task<bool> RevokeAsync(OpaqueId workspace, OpaqueId id, Actor by, CancellationToken cancellationToken)
    {
        var attempt = new Attempt(_clock.GetCurrentInstant() + Patience);
        while (true)
        {
            await attempt.PauseAsync(_clock, cancellationToken);
            if (await FindAsync(workspace, id, cancellationToken) is not { } stored)
                return false;
            if (stored.Key.Revoked is not null)
                return true;
            var result = await ReplaceAsync(stored, stored.Key with { Revoked = (_clock.GetCurrentInstant(), by) }, cancellationToken);
            if (result.Outcome == SubmitOutcome.Committed)
                return true;
            attempt.Failed(result.Cause);
        }
    }

    /// <summary>Notes the day of a key's last use. Where somebody else changes the key just then, the note is left out.</summary>
    public Task NoteUseAsync(StoredReaderKey stored, LocalDate day, CancellationToken cancellationToken) =>
        ReplaceAsync(stored, stored.Key with { LastUsedOn = day }, cancellationToken);

    private Task<SubmitResult> ReplaceAsync(StoredReaderKey stored, ReaderKey key, CancellationToken cancellationToken) =>
        _table.SubmitAsync([new(TableTransactionActionType.UpdateReplace, ReaderKeyRows.Write(key, stored.Hash), stored.ETag)], cancellationToken);
}
