using Azure.Data.Tables;

namespace FundLeverage.Storage;

/// <summary>Asks the store for a sign of life.</summary>
public sealed class StorageProbe(TableServiceClient tables)
{
    /// <summary>Returns when the Table service answers; throws what the store threw otherwise.</summary>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        await foreach (var _ in tables.QueryAsync(maxPerPage: 1, cancellationToken: cancellationToken))
            return;
    }
}
