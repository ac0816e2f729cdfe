namespace FundLeverage.Storage.Ledger;

/// <summary>What is stored is not what was written. No figure is given from such a ledger.</summary>
public sealed class LedgerCorruptException : Exception
{
    /// <summary>What is stored is not what was written.</summary>
    public LedgerCorruptException()
    {
    }

    /// <summary>What is stored is not what was written.</summary>
    public LedgerCorruptException(string message)
        : base(message)
    {
    }

    /// <summary>What is stored is not what was written.</summary>
    public LedgerCorruptException(string message, Exception? cause)
        : base(message, cause)
    {
    }
}
