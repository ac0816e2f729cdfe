namespace FundLeverage.LocalHost;

/// <summary>Something a person must mend before the host can start; the message is the one sentence they are shown.</summary>
public sealed class SetupException : Exception
{
    /// <summary>Without a sentence; not used.</summary>
    public SetupException()
    {
    }

    /// <summary>What is missing and what to do.</summary>
    public SetupException(string message)
        : base(message)
    {
    }

    /// <summary>What is missing, and the cause.</summary>
    public SetupException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
