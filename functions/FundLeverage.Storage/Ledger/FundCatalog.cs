using Azure.Data.Tables;
using FundLeverage.Domain.Names;
using FundLeverage.Storage.Tables;

namespace FundLeverage.Storage.Ledger;

/// <summary>
/// Which funds a workspace may have: an index, written before a ledger is opened, so that no opened fund is ever
/// missing from it. An entry whose ledger never came to be is passed over by readers.
/// </summary>
internal sealed class FundCatalog(StrictTable table)
{
    /// <summary>Enters a fund and binds the caller's key to this request.</summary>
    /// <returns>False when the key is bound to another request.</returns>
    public async Task<bool> EnterAsync(OpaqueId workspace, OpaqueId fund, WriteIntent intent, CancellationToken cancellationToken)
    {
        var partition = LedgerKeys.CatalogPartition(workspace);
        var keyRow = LedgerKeys.Idempotency(intent.Actor.Subject, intent.Key);
        TableTransactionAction[] actions =
        [
            new(TableTransactionActionType.Add, new TableEntity(partition, keyRow) { ["requestHash"] = intent.RequestHash }),
            new(TableTransactionActionType.UpsertReplace, new TableEntity(partition, LedgerKeys.CatalogRow(fund)) { ["fund"] = fund.Value }),
        ];

        var result = await table.SubmitAsync(actions, cancellationToken);
        if (result.Outcome == SubmitOutcome.Committed)
            return true;
        var bound = await table.FindAsync(partition, keyRow, cancellationToken)
            ?? throw new StorageBusyException("The catalog did not settle.", result.Cause);
        return bound.GetString("requestHash") == intent.RequestHash;
    }

    /// <summary>The workspace's entries in id order.</summary>
    public async Task<IReadOnlyList<OpaqueId>> ListAsync(OpaqueId workspace, CancellationToken cancellationToken)
    {
        var funds = new List<OpaqueId>();
        await foreach (var row in table.RangeAsync(LedgerKeys.CatalogPartition(workspace), "F|", "F|~", cancellationToken))
            funds.Add(OpaqueId.Of(row.RowKey[2..]));
        return funds;
    }
}
