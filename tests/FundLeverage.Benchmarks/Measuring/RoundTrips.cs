using System.Diagnostics.Metrics;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace FundLeverage.Benchmarks.Measuring;

/// <summary>Counts HTTP requests to the storage emulator, retries included, as the platform's own metric reports them. Nothing in the product knows of it.</summary>
internal sealed class RoundTrips : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly int[] _ports;
    private long _count;

    private RoundTrips(string connectionString)
    {
        _ports = [new TableServiceClient(connectionString).Uri.Port, new BlobServiceClient(connectionString).Uri.Port];
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument is { Meter.Name: "System.Net.Http", Name: "http.client.request.duration" })
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>(Count);
        _listener.Start();
    }

    /// <summary>Round trips of one operation, on average over a turn.</summary>
    public static async Task<double> CountAsync(string connectionString, Side side)
    {
        await side.BeforeAsync();
        double perOperation;
        using (var trips = new RoundTrips(connectionString))
        {
            for (var i = 0; i < side.Operations; i++)
                await side.RunAsync();
            perOperation = (double)Interlocked.Read(ref trips._count) / side.Operations;
        }

        await side.AfterAsync();
        return perOperation;
    }

    public void Dispose() => _listener.Dispose();

    private void Count(Instrument instrument, double seconds, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        foreach (var tag in tags)
        {
            if (tag is { Key: "server.port", Value: int port } && _ports.Contains(port))
                Interlocked.Increment(ref _count);
        }
    }
}
