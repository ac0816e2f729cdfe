using Azure.Storage.Blobs;

namespace FundLeverage.Benchmarks.Funds;

/// <summary>The snapshot of a fund, from outside: there or not.</summary>
internal sealed class Snapshots(string connectionString, string prefix, string fund)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly BlobClient _blob = new(connectionString, prefix + "snapshots", $"{LedgerCopy.Workspace}/{fund}.jsonl.gz");

    public Task RemoveAsync() => _blob.DeleteIfExistsAsync();

    /// <summary>Returns when a copy has written it beside its requests.</summary>
    public async Task WaitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await _blob.ExistsAsync(patience.Token))
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
    }
}
