using System.Net;
using Azure;
using Azure.Identity;

namespace FundLeverage.Storage.Tables;

/// <summary>Tells failures that may pass from those that will not.</summary>
public static class TransientFailure
{
    /// <summary>True for time-outs, broken connections, throttling and server faults of the storage service, and for a managed identity that gets no token.</summary>
    public static bool Is(Exception failure) => failure switch
    {
        StorageBusyException or AuthenticationFailedException => true,
        RequestFailedException { Status: 0 or >= 500 or (int)HttpStatusCode.RequestTimeout or (int)HttpStatusCode.TooManyRequests } => true,
        AggregateException aggregate => aggregate.InnerExceptions.All(Is),
        TaskCanceledException or TimeoutException or IOException or HttpRequestException => true,
        _ => false,
    };
}

/// <summary>The store did not settle a write in time. Nothing is lost: the same request, sent again, finds out what became of it.</summary>
public sealed class StorageBusyException : Exception
{
    /// <summary>The store did not settle a write in time.</summary>
    public StorageBusyException()
    {
    }

    /// <summary>The store did not settle a write in time.</summary>
    public StorageBusyException(string message)
        : base(message)
    {
    }

    /// <summary>The store did not settle a write in time.</summary>
    public StorageBusyException(string message, Exception? cause)
        : base(message, cause)
    {
    }
}
