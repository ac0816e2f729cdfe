using FundLeverage.Domain.Funds;
using NodaTime;

namespace FundLeverage.Storage.Ledger;

/// <summary>One fund's projection, and the turn of those who change it.</summary>
internal sealed class LedgerEntry
{
    private KnownLedger? _known;

    public SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>Somebody was told what is known at this instant: no later write gets an earlier one. Changed in turn only.</summary>
    public Instant Promised { get; set; } = Instant.MinValue;

    /// <summary>A write made up before its turn. Changed in turn only.</summary>
    public ComposedWrite? Prepared { get; set; }

    public KnownLedger? Known
    {
        get => Volatile.Read(ref _known);
        set => Volatile.Write(ref _known, value);
    }

    /// <summary>What was made up of a write for the ledger as it stands now; null where it has to be made up anew.</summary>
    public ComposedWrite? TakePrepared(LedgerWrite write, FundProjection known)
    {
        var prepared = Prepared;
        Prepared = null;
        return prepared is not null && prepared.Write == write && ReferenceEquals(prepared.Before, known) && prepared.RecordedAt > Promised
            ? prepared
            : null;
    }
}
