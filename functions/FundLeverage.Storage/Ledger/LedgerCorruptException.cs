namespace FundLeverage.Storage.Ledger;

/// <summary>In which way stored data is not what was written.</summary>
public enum LedgerFault
{
    /// <summary>A row that must be there is not.</summary>
    Missing,

    /// <summary>A row cannot be read, or is not spelt as this program spells it.</summary>
    Unreadable,

    /// <summary>A row does not name the hash of the row before it.</summary>
    ChainBroken,

    /// <summary>A row's hash is not the hash of what it holds.</summary>
    HashMismatch,

    /// <summary>A row is whole, but contradicts the rows before it.</summary>
    Contradiction,

    /// <summary>The head does not say what the events say.</summary>
    HeadMismatch,

    /// <summary>There are events behind the head.</summary>
    BehindHead,

    /// <summary>The snapshot is not the one that was written, or not of this ledger.</summary>
    SnapshotMismatch,
}

/// <summary>What is stored is not what was written. No figure is given from such a ledger.</summary>
public sealed class LedgerCorruptException : Exception
{
    /// <summary>What is stored is not what was written.</summary>
    public LedgerCorruptException()
        : this(LedgerFault.Unreadable, "")
    {
    }

    /// <summary>What is stored is not what was written.</summary>
    public LedgerCorruptException(string message)
        : this(LedgerFault.Unreadable, "", message: message)
    {
    }

    /// <summary>What is stored is not what was written.</summary>
    public LedgerCorruptException(string message, Exception? cause)
        : this(LedgerFault.Unreadable, "", null, message, cause)
    {
    }

    internal LedgerCorruptException(LedgerFault fault, string row, long? seq = null, string? message = null, Exception? cause = null)
        : base(message ?? $"Row '{row}': {fault}.", cause)
    {
        Fault = fault;
        Row = row;
        Seq = seq;
    }

    /// <summary>What is wrong.</summary>
    public LedgerFault Fault { get; }

    /// <summary>The row's key, or the snapshot's name.</summary>
    public string Row { get; }

    /// <summary>The sequence number, where the row is an event.</summary>
    public long? Seq { get; }
}
