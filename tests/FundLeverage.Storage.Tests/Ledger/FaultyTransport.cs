using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace FundLeverage.Storage.Tests.Ledger;

/// <summary>A network between us and the real store that fails transactions in a planned way.</summary>
internal sealed class FaultyTransport(params Fault[] plan) : HttpPipelineTransport
{
    private static readonly HttpClientTransport Inner = new();
    private readonly Queue<Fault> _plan = new(plan);
    private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Requests sent, transactions among them.</summary>
    public int Requests { get; private set; }

    /// <summary>Set once a held transaction is on its way; it goes on when <see cref="Release"/> is called.</summary>
    public Task Held => _held.Task;

    public void Release() => _released.SetResult();

    public override Request CreateRequest() => Inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("Only asynchronous calls are made.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        Requests++;
        var isTransaction = message.Request.Uri.ToUri().AbsolutePath.EndsWith("$batch", StringComparison.Ordinal);
        var fault = isTransaction && _plan.TryDequeue(out var planned) ? planned : Fault.None;
        if (fault == Fault.LostBefore)
            throw new RequestFailedException("connection refused");
        if (fault == Fault.Held)
        {
            _held.SetResult();
            await _released.Task;
        }

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

    /// <summary>It waits on the way until it is released.</summary>
    Held,
}
