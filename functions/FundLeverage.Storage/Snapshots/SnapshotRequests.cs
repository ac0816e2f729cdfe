using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;

namespace FundLeverage.Storage.Snapshots;

/// <summary>
/// What is to be written as a snapshot: of each fund the latest state that was asked for. Adding to it never waits. While a fund is
/// written to without a pause, as by an import, its snapshot is put off: each is the whole ledger, and would soon be an old one.
/// </summary>
internal sealed class SnapshotRequests(TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly Lock _lock = new();
    private readonly Dictionary<FundAddress, Request> _requests = [];
    private readonly Channel<FundAddress> _funds = Channel.CreateUnbounded<FundAddress>();

    public SnapshotRequests()
        : this(TimeProvider.System)
    {
    }

    /// <summary>What is due, one after the other.</summary>
    public async IAsyncEnumerable<(FundAddress Address, FundProjection Projection)> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var address in _funds.Reader.ReadAllAsync(cancellationToken))
        {
            FundProjection? projection;
            while (!TryTake(address, out projection, out var wait))
                await Task.Delay(wait, time, cancellationToken);
            yield return (address, projection);
        }
    }

    /// <summary>Asks for a snapshot, or for a later one than was asked for.</summary>
    public void Add(FundAddress address, FundProjection projection)
    {
        lock (_lock)
        {
            // A fund waits once in the queue, however often it is asked for meanwhile.
            var now = time.GetTimestamp();
            if (!_requests.TryGetValue(address, out var waiting))
                _funds.Writer.TryWrite(address);
            _requests[address] = new Request(projection, waiting?.First ?? now, now);
        }
    }

    /// <summary>Notes a later state of a fund that waits; nothing for any other.</summary>
    public void Update(FundAddress address, FundProjection projection)
    {
        lock (_lock)
        {
            if (_requests.TryGetValue(address, out var waiting))
                _requests[address] = waiting with { Projection = projection, Last = time.GetTimestamp() };
        }
    }

    private bool TryTake(FundAddress address, [NotNullWhen(true)] out FundProjection? projection, out TimeSpan wait)
    {
        lock (_lock)
        {
            var request = _requests[address];
            var (quiet, waited) = (time.GetElapsedTime(request.Last), time.GetElapsedTime(request.First));
            wait = quiet < Pause && waited < Longest ? Pause - quiet : TimeSpan.Zero;
            projection = wait == TimeSpan.Zero ? request.Projection : null;
            if (projection is not null)
                _requests.Remove(address);
            return projection is not null;
        }
    }

    private sealed record Request(FundProjection Projection, long First, long Last);
}
