using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace FundLeverage.Storage.Tests.Ledger;

/// <summary>A network between us and the real store that fails transactions in a planned way.</summary>
internal sealed class FaultyTransport(params Fault[] plan) : HttpPipelineTransport
{
    private static readonly HttpClientTransport Inner = new();
    private readonly Queue<Fault> _plan = new(plan);

    /// <summary>Requests sent, transactions among them.</summary>
    public int Requests { get; private set; }

    public override Request CreateRequest() => Inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("Only asynchronous calls are made.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        Requests++;
        var isTransaction = message.Request.Uri.ToUri().AbsolutePath.EndsWith("$batch", StringComparison.Ordinal);
        var fault = isTransaction && _plan.TryDequeue(out var planned) ? planned : Fault.None;
        if (fault == Fault.LostBefore)
            throw new RequestFailedException("connection refused");
        await Inner.ProcessAsync(message);
        if (fault == Fault.LostAfter)
        {
            message.Response.Dispose();
            throw new RequestFailedException("connection reset");
        }

        if (fault == Fault.BusyInside)
            throw new RequestFailedException(503, "inner failure of an accepted batch", "ServerBusy", null);
    }
}

/// <summary>How a transaction fails.</summary>
internal enum Fault
{
    None,

    /// <summary>It never reaches the store.</summary>
    LostBefore,

    /// <summary>It is committed, and the answer is lost.</summary>
    LostAfter,

    /// <summary>It is committed, and the answer says that the server is busy.</summary>
    BusyInside,
}
