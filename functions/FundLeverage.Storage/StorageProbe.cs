using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Storage.Ledger;
using NodaTime;

namespace FundLeverage.Storage;

/// <summary>Asks the store for a sign of life: the list of a workspace's funds, and the head of the first one's ledger.</summary>
public sealed class StorageProbe
{
    private readonly FundCatalog _catalog;
    private readonly LedgerStore _ledgers;

    internal StorageProbe(FundCatalog catalog, LedgerStore ledgers)
    {
        _catalog = catalog;
        _ledgers = ledgers;
    }

    /// <summary>Reads a ledger's head; throws what the store threw otherwise.</summary>
    /// <param name="workspace">Whose funds.</param>
    /// <param name="which">Which of them may be looked at.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null where there is no fund to look at; the store answered all the same.</returns>
    public async Task<HeadSeen?> AskAsync(OpaqueId workspace, Func<OpaqueId, bool> which, CancellationToken cancellationToken)
    {
        foreach (var fund in (await _catalog.ListAsync(workspace, cancellationToken)).Where(which))
        {
            if (await _ledgers.FindHeadAsync(new FundAddress(workspace, fund), cancellationToken) is { } head)
                return new HeadSeen(fund, head.Seq, head.LastRecordedAt);
        }

        return null;
    }

    /// <summary>How far a ledger has come.</summary>
    /// <param name="Fund">Whose ledger.</param>
    /// <param name="LastSeq">Its last line.</param>
    /// <param name="LastRecordedAt">When that was recorded.</param>
    public sealed record HeadSeen(OpaqueId Fund, long LastSeq, Instant LastRecordedAt);
}
