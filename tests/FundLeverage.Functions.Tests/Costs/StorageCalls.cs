using System.Collections.Concurrent;
using System.Diagnostics;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using FundLeverage.Functions.Watching;
using FundLeverage.Testing;

namespace FundLeverage.Functions.Tests.Costs;

/// <summary>
/// Counts requests to the store by the traces that they belong to, retries included, whatever other tests do meanwhile. Azure bills
/// each of them as one transaction; an entity group transaction is one, however many rows it writes.
/// </summary>
internal sealed class StorageCalls : IDisposable
{
    private readonly ConcurrentQueue<(ActivityTraceId Trace, StorageCall Call)> _calls = new();
    private readonly ConcurrentDictionary<ActivityTraceId, string> _functions = new();
    private readonly ConcurrentDictionary<(ActivityTraceId Trace, string Table), bool> _tablesOf = new();
    private readonly ActivityListener _listener;
    private readonly int _tables;
    private readonly int _blobs;

    public StorageCalls(AzuriteFixture azurite)
    {
        _tables = new TableServiceClient(azurite.ConnectionString).Uri.Port;
        _blobs = new BlobServiceClient(azurite.ConnectionString).Uri.Port;
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "System.Net.Http" or "Microsoft.AspNetCore" or FunctionWatch.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Stopped,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>What an act costs.</summary>
    public async Task<StorageCost> OfAsync(Func<Task> act)
    {
        using var trace = new Activity("counted").SetIdFormat(ActivityIdFormat.W3C).Start();
        await act();
        return Of(trace.TraceId);
    }

    /// <summary>What the runs of a function that nobody's request set off cost, each; those on the tables of a prefix alone.</summary>
    public IReadOnlyList<StorageCost> OfRuns(string function, string prefix)
    {
        var own = _tablesOf.Keys.Where(used => used.Table.StartsWith(prefix, StringComparison.Ordinal)).Select(used => used.Trace).ToHashSet();
        return [.. _functions.Where(run => run.Value == function && own.Contains(run.Key)).Select(run => Of(run.Key))];
    }

    public void Dispose() => _listener.Dispose();

    private StorageCost Of(ActivityTraceId trace) => StorageCost.Of(_calls.Where(call => call.Trace == trace).Select(call => call.Call));

    private void Stopped(Activity activity)
    {
        if (activity.Source.Name == FunctionWatch.SourceName && activity.Parent is null && activity.ParentSpanId == default)
            _functions[activity.TraceId] = activity.OperationName;
        if (activity.Source.Name != "System.Net.Http" || activity.GetTagItem("url.full") is not string address)
            return;
        var port = new Uri(address).Port;
        var method = activity.GetTagItem("http.request.method") as string;
        if (port == _tables)
        {
            _calls.Enqueue((activity.TraceId, method == "GET" ? StorageCall.TableRead : StorageCall.TableWrite));
            _tablesOf[(activity.TraceId, new Uri(address).Segments[^1])] = true;
        }
        else if (port == _blobs)
            _calls.Enqueue((activity.TraceId, method is "GET" or "HEAD" ? StorageCall.BlobRead : StorageCall.BlobWrite));
        else if (address.Contains("/messages", StringComparison.Ordinal) || address.Contains("devstoreaccount1/", StringComparison.Ordinal))
            _calls.Enqueue((activity.TraceId, StorageCall.Queue));
    }
}

/// <summary>A kind of request to the store.</summary>
internal enum StorageCall
{
    TableRead,
    TableWrite,
    BlobRead,
    BlobWrite,
    Queue,
}

/// <summary>How many requests of each kind.</summary>
internal sealed record StorageCost(int TableReads, int TableWrites, int BlobReads, int BlobWrites, int Queue)
{
    public static StorageCost Of(IEnumerable<StorageCall> calls)
    {
        var by = calls.CountBy(call => call).ToDictionary();
        return new StorageCost(
            by.GetValueOrDefault(StorageCall.TableRead),
            by.GetValueOrDefault(StorageCall.TableWrite),
            by.GetValueOrDefault(StorageCall.BlobRead),
            by.GetValueOrDefault(StorageCall.BlobWrite),
            by.GetValueOrDefault(StorageCall.Queue));
    }

    /// <summary>As a row's cells.</summary>
    public override string ToString() => $"{TableReads} | {TableWrites} | {BlobReads} | {BlobWrites} | {Queue}";
}
