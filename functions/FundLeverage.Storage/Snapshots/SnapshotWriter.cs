using System.Runtime.CompilerServices;
using System.Threading.Channels;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FundLeverage.Storage.Snapshots;

/// <summary>What is to be written as a snapshot: of each fund the latest state that was asked for. Adding to it never waits.</summary>
internal sealed class SnapshotRequests
{
    private readonly Lock _lock = new();
    private readonly Dictionary<FundAddress, FundProjection> _latest = [];
    private readonly Channel<FundAddress> _funds = Channel.CreateUnbounded<FundAddress>();

    public async IAsyncEnumerable<(FundAddress Address, FundProjection Projection)> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var address in _funds.Reader.ReadAllAsync(cancellationToken))
            yield return (address, Take(address));
    }

    public void Add(FundAddress address, FundProjection projection)
    {
        lock (_lock)
        {
            // A fund waits once in the queue, however often it is asked for meanwhile.
            if (!_latest.ContainsKey(address))
                _funds.Writer.TryWrite(address);
            _latest[address] = projection;
        }
    }

    private FundProjection Take(FundAddress address)
    {
        lock (_lock)
        {
            _latest.Remove(address, out var projection);
            return projection!;
        }
    }
}

/// <summary>Writes snapshots beside the requests, one at a time. A failure costs a slower cold start, nothing else.</summary>
internal sealed partial class SnapshotWriter(SnapshotRequests requests, SnapshotStore store, ILogger<SnapshotWriter> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var (address, projection) in requests.ReadAllAsync(stoppingToken))
                await WriteAsync(address, projection, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; a snapshot that was not written is asked for again.
        }
    }

    private async Task WriteAsync(FundAddress address, FundProjection projection, CancellationToken cancellationToken)
    {
        try
        {
            await store.WriteAsync(address, projection, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever it is, the next snapshot is tried all the same.
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(logger, failure);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A snapshot could not be written")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
