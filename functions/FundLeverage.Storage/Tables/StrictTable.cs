using System.Net;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace FundLeverage.Storage.Tables;

/// <summary>What became of a transaction.</summary>
internal enum SubmitOutcome
{
    /// <summary>It is in.</summary>
    Committed,

    /// <summary>A row exists already, is gone, or changed since it was read. It may be our own earlier attempt: read back.</summary>
    Conflict,

    /// <summary>Nobody knows: a time-out, a broken connection, a busy server. Read back, then try again.</summary>
    Unsettled,
}

/// <summary>A transaction's outcome, with the new ETag of each row when it is in.</summary>
internal sealed record SubmitResult(SubmitOutcome Outcome, IReadOnlyList<ETag> ETags, Exception? Cause = null);

/// <summary>
/// One table behind <see cref="TableRules"/>. It is created when first written to. The SDK retries single requests;
/// what it cannot settle, such as a retriable failure inside an accepted batch, is reported as unsettled.
/// </summary>
internal sealed class StrictTable(TableClient client)
{
    /// <summary>The row, or null when there is none.</summary>
    public async Task<TableEntity?> FindAsync(string partition, string row, CancellationToken cancellationToken)
    {
        var found = await client.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>The rows of a partition between two row keys, both inclusive, in order.</summary>
    public async IAsyncEnumerable<TableEntity> RangeAsync(
        string partition,
        string firstRow,
        string lastRow,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {firstRow} and RowKey le {lastRow}");
        await using var rows = client.QueryAsync<TableEntity>(filter, maxPerPage: 1000, cancellationToken: cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            try
            {
                if (!await rows.MoveNextAsync())
                    yield break;
            }
            catch (RequestFailedException missing) when (IsMissingTable(missing))
            {
                yield break;
            }

            yield return rows.Current;
        }
    }

    /// <summary>Writes all rows or none.</summary>
    public async Task<SubmitResult> SubmitAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        TableRules.CheckTransaction(actions);
        try
        {
            return await SubmitOnceAsync(actions, cancellationToken);
        }
        catch (RequestFailedException missing) when (IsMissingTable(missing))
        {
            await client.CreateIfNotExistsAsync(cancellationToken);
            return await SubmitOnceAsync(actions, cancellationToken);
        }
    }

    private async Task<SubmitResult> SubmitOnceAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        try
        {
            var responses = await client.SubmitTransactionAsync(actions, cancellationToken);
            return new SubmitResult(SubmitOutcome.Committed, [.. responses.Value.Select(r => r.Headers.ETag ?? default)]);
        }
        catch (RequestFailedException conflict) when (conflict.Status is (int)HttpStatusCode.Conflict or (int)HttpStatusCode.PreconditionFailed || IsMissingRow(conflict))
        {
            return new SubmitResult(SubmitOutcome.Conflict, [], conflict);
        }
        catch (Exception transient) when (TransientFailure.Is(transient) && !cancellationToken.IsCancellationRequested)
        {
            return new SubmitResult(SubmitOutcome.Unsettled, [], transient);
        }
    }

    private static bool IsMissingRow(RequestFailedException failure) => failure.ErrorCode is "ResourceNotFound" or "EntityNotFound";

    private static bool IsMissingTable(RequestFailedException failure) => failure.ErrorCode == "TableNotFound";
}
