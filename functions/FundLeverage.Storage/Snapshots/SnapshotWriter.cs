using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FundLeverage.Storage.Snapshots;

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
