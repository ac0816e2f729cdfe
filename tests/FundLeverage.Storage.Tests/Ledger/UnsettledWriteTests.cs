using FundLeverage.Domain.Names;
using FundLeverage.Storage.Ledger;
using FundLeverage.Storage.Tables;
using FundLeverage.Testing;
using NodaTime;
using NodaTime.Testing;
using static FundLeverage.Storage.Tests.Ledger.LedgerHarness;

namespace FundLeverage.Storage.Tests.Ledger;

/// <summary>Writes whose answer is lost are settled by reading back: never lost, never doubled.</summary>
public sealed class UnsettledWriteTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData(nameof(Fault.LostBefore))]
    [InlineData(nameof(Fault.LostAfter))]
    [InlineData(nameof(Fault.BusyInside))]
    [InlineData(nameof(Fault.LostBefore), nameof(Fault.LostBefore), nameof(Fault.LostAfter))]
    public async Task Append_WhoseConnectionFails_IsWrittenExactlyOnceAsOurOwn(params string[] faults)
    {
        var harness = await LedgerHarness.OpenAsync(azurite);
        var ledger = harness.NewCopy(new FaultyTransport([.. faults.Select(Enum.Parse<Fault>)]));

        var result = Assert.IsType<AppendResult.Appended>(await WriteAsync(ledger, "1", SubFund("a")));
        var next = Assert.IsType<AppendResult.Appended>(await WriteAsync(ledger, "2", SubFund("b")));

        Assert.False(result.Replayed);
        Assert.StartsWith("seq 1 ", result.Answer, StringComparison.Ordinal);
        Assert.StartsWith("seq 2 ", next.Answer, StringComparison.Ordinal);
        Assert.Equal(["a", "b"], (await harness.NewCopy().ReadAsync(Address, CancellationToken.None))!.Counted.Keys.Select(k => k.Value));
    }

    [Fact]
    public async Task Append_ThatIsNeverSettled_SaysSoAndTheSameRequestFindsOut()
    {
        var harness = await LedgerHarness.OpenAsync(azurite);

        // The clock jumps past all patience at its second reading; the write itself landed.
        var clock = new FakeClock(SystemClock.Instance.GetCurrentInstant(), Duration.FromMinutes(5));
        var broken = harness.NewCopy(new FaultyTransport(Enumerable.Repeat(Fault.LostBefore, 100).ToArray()), clock);
        await Assert.ThrowsAsync<StorageBusyException>(() => WriteAsync(broken, "1", SubFund("a")));
        Assert.Equal(0, (await harness.NewCopy().ReadAsync(Address, CancellationToken.None))!.Last.Seq);

        var again = Assert.IsType<AppendResult.Appended>(await WriteAsync(harness.NewCopy(), "1", SubFund("a")));

        Assert.False(again.Replayed);
    }

    [Fact]
    public async Task Append_WithTheHeadInMemory_CostsOneRequestAndAReadCostsOne()
    {
        var harness = await LedgerHarness.OpenAsync(azurite);
        var transport = new FaultyTransport();
        var ledger = harness.NewCopy(transport);
        await WriteAsync(ledger, "1", SubFund("a"));

        var before = transport.Requests;
        await WriteAsync(ledger, "2", SubFund("b"));
        Assert.Equal(1, transport.Requests - before);

        before = transport.Requests;
        Assert.True((await ledger.ReadAsync(Address, CancellationToken.None))!.Counted.ContainsKey(OpaqueId.Of("b")));
        Assert.Equal(1, transport.Requests - before);
    }
}
