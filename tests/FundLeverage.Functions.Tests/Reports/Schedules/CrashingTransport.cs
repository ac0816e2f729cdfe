using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace FundLeverage.Functions.Tests.Reports.Schedules;

/// <summary>
/// A network between a timer and the real store that can kill the timer at any request, before the request is sent or when the store has
/// done it and the answer is on its way; or fail a single request. A timer that is killed sends nothing more.
/// </summary>
internal sealed class CrashingTransport : HttpPipelineTransport, IDisposable
{
    private static readonly HttpClientTransport Inner = new();
    private readonly Lock _gate = new();
    private CancellationTokenSource _life = new();
    private Func<int, RequestFate> _fate = _ => RequestFate.Fine;
    private int _requests;

    /// <summary>Cancelled once the timer is killed.</summary>
    public CancellationToken Life => _life.Token;

    /// <summary>How many requests were sent since the timer was started.</summary>
    public int Requests => _requests;

    /// <summary>Starts the timer anew.</summary>
    /// <param name="fate">What becomes of its requests, by their numbers from 0 on.</param>
    public void Start(Func<int, RequestFate> fate)
    {
        lock (_gate)
        {
            _life.Dispose();
            (_life, _fate, _requests) = (new CancellationTokenSource(), fate, 0);
        }
    }

    public override Request CreateRequest() => Inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("Only asynchronous calls are made.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        Life.ThrowIfCancellationRequested();
        RequestFate fate;
        lock (_gate)
            fate = _fate(_requests++);
        if (fate == RequestFate.KilledBefore)
            await KillAsync();
        if (fate == RequestFate.Refused)
            throw new RequestFailedException("connection refused");
        await Inner.ProcessAsync(message);
        if (fate == RequestFate.KilledBehind)
            await KillAsync();
        if (fate != RequestFate.AnswerLost)
            return;
        message.Response.Dispose();
        throw new RequestFailedException("connection reset");
    }

    public void Dispose() => _life.Dispose();

    private async Task KillAsync()
    {
        await _life.CancelAsync();
        Life.ThrowIfCancellationRequested();
    }
}

/// <summary>What becomes of a request.</summary>
internal enum RequestFate
{
    Fine,

    /// <summary>The timer dies before it is sent.</summary>
    KilledBefore,

    /// <summary>The store does it, and the timer dies.</summary>
    KilledBehind,

    /// <summary>The store does it, and nobody hears of it.</summary>
    AnswerLost,

    /// <summary>It never reaches the store.</summary>
    Refused,
}
