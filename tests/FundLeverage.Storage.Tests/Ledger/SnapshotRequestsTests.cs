using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Storage.Snapshots;
using NodaTime;

namespace FundLeverage.Storage.Tests.Ledger;

/// <summary>When a snapshot that was asked for is due, by a clock that jumps to whatever is waited for.</summary>
public sealed class SnapshotRequestsTests
{
    private readonly JumpingTime _time = new();

    [Fact]
    public async Task Fund_ThatIsLeftAlone_IsDueAfterAPause()
    {
        var requests = new SnapshotRequests(_time);
        requests.Add(LedgerHarness.Address, Projection(0));

        var due = await FirstAsync(requests);

        Assert.Equal((0, TimeSpan.FromSeconds(2)), (due.Last.RecordedAt.ToUnixTimeSeconds(), _time.Now));
    }

    [Fact]
    public async Task Fund_ThatIsWrittenToMeanwhile_IsDueLaterAsItIsThen()
    {
        var requests = new SnapshotRequests(_time);
        requests.Add(LedgerHarness.Address, Projection(0));
        _time.Ahead = jump => jump == 1 ? () => requests.Update(LedgerHarness.Address, Projection(1)) : null;

        var due = await FirstAsync(requests);

        Assert.Equal((1, TimeSpan.FromSeconds(4)), (due.Last.RecordedAt.ToUnixTimeSeconds(), _time.Now));
    }

    [Fact]
    public async Task Fund_ThatIsWrittenToWithoutAPause_IsDueAllTheSameInTheEnd()
    {
        var requests = new SnapshotRequests(_time);
        requests.Add(LedgerHarness.Address, Projection(0));
        _time.Ahead = jump => () => requests.Update(LedgerHarness.Address, Projection(jump));

        await FirstAsync(requests);

        Assert.Equal(TimeSpan.FromMinutes(2), _time.Now);
    }

    [Fact]
    public async Task Update_OfAFundThatWaitsForNothing_AsksForNothing()
    {
        var requests = new SnapshotRequests(_time);
        requests.Update(LedgerHarness.Address, Projection(0));
        requests.Add(LedgerHarness.Address with { Fund = OpaqueId.Of("other") }, Projection(1));

        var due = await FirstAsync(requests);

        Assert.Equal(1, due.Last.RecordedAt.ToUnixTimeSeconds());
    }

    private static async Task<FundProjection> FirstAsync(SnapshotRequests requests)
    {
        await foreach (var (_, projection) in requests.ReadAllAsync(CancellationToken.None))
            return projection;
        throw new InvalidOperationException("Nothing is due.");
    }

    private static FundProjection Projection(int second) => FundProjection.Open(new LedgerEvent(
        0,
        Guid.Empty,
        LedgerHarness.Day,
        Instant.FromUnixTimeSeconds(second),
        LedgerHarness.Clerk,
        new FundOpening(new GuidanceFund(OpaqueId.Of("f"), "引导基金", null, Currency.Cny, null, ApprovalPolicy.None))));

    /// <summary>Time that passes by being waited for.</summary>
    private sealed class JumpingTime : TimeProvider
    {
        private int _jumps;

        public TimeSpan Now { get; private set; }

        /// <summary>What happens at the end of a wait, by its number from 1.</summary>
        public Func<int, Action?> Ahead { get; set; } = _ => null;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Now += dueTime;
            Ahead(++_jumps)?.Invoke();
            ThreadPool.QueueUserWorkItem(_ => callback(state));
            return new Elapsed();
        }

        private sealed class Elapsed : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
