using FundLeverage.Domain.Results;
using FundLeverage.Storage.Ledger;
using FundLeverage.Testing;
using NodaTime;
using NodaTime.Testing;
using static FundLeverage.Storage.Tests.Ledger.LedgerHarness;

namespace FundLeverage.Storage.Tests.Ledger;

/// <summary>A write that is made up while the one before it is on its way.</summary>
public sealed class PreparedWriteTests(AzuriteFixture azurite)
{
    private readonly List<long> _seen = [];

    [Fact]
    public async Task Append_WhatWasMadeUpAhead_IsDecidedOnceOnTheLedgerWithTheWriteBefore()
    {
        var harness = await LedgerHarness.OpenAsync(azurite);
        var ledger = harness.NewCopy();
        var (first, second) = (Writes("1", "a"), Writes("2", "b"));

        await AppendAsync(ledger, first, second);
        await AppendAsync(ledger, second, null);

        Assert.Equal([0, 1], _seen);
        await HoldsAsync(harness, "a", "b");
    }

    [Fact]
    public async Task Append_WhereAnotherCopyWroteInBetween_IsDecidedAnew()
    {
        var harness = await LedgerHarness.OpenAsync(azurite);
        var (one, other) = (harness.NewCopy(), harness.NewCopy());
        var (first, second) = (Writes("1", "a"), Writes("2", "b"));

        await AppendAsync(one, first, second);
        await WriteAsync(other, "other", SubFund("c"));
        await AppendAsync(one, second, null);

        Assert.Equal([0, 1, 2], _seen);
        await HoldsAsync(harness, "a", "b", "c");
    }

    [Fact]
    public async Task Append_WhereTheSameCopyWroteInBetween_IsDecidedAnew()
    {
        var harness = await LedgerHarness.OpenAsync(azurite);
        var ledger = harness.NewCopy();
        var (first, second) = (Writes("1", "a"), Writes("2", "b"));

        await AppendAsync(ledger, first, second);
        await WriteAsync(ledger, "other", SubFund("c"));
        await AppendAsync(ledger, second, null);

        Assert.Equal([0, 1, 2], _seen);
        await HoldsAsync(harness, "a", "b", "c");
    }

    [Fact]
    public async Task Append_WhereTheWriteBeforeLostItsRace_DoesNotRestOnIt()
    {
        var harness = await LedgerHarness.OpenAsync(azurite);
        var (one, other) = (harness.NewCopy(), harness.NewCopy());
        await one.ReadAsync(Address, CancellationToken.None);
        await WriteAsync(other, "other", SubFund("c"));
        var (first, second) = (Writes("1", "a"), Writes("2", "b"));

        await AppendAsync(one, first, second);
        await AppendAsync(one, second, null);

        Assert.Equal([0, 1, 1, 2], _seen);
        await HoldsAsync(harness, "a", "b", "c");
    }

    [Fact]
    public async Task Append_WhereSomebodyWasToldWhatIsKnownInBetween_IsRecordedLater()
    {
        var harness = await LedgerHarness.OpenAsync(azurite);
        var clock = new FakeClock(SystemClock.Instance.GetCurrentInstant() + Duration.FromDays(1));
        var ledger = harness.NewCopy(clock: clock);
        var (first, second) = (Writes("1", "a"), Writes("2", "b"));

        await AppendAsync(ledger, first, second);
        var told = clock.GetCurrentInstant() + Duration.FromMinutes(1);
        clock.AdvanceMinutes(1);
        Assert.Equal(1, (await ledger.ReadAsync(Address, told, CancellationToken.None))!.Last.Seq);
        await AppendAsync(ledger, second, null);

        Assert.True((await ledger.ReadAsync(Address, CancellationToken.None))!.Last.RecordedAt > told);
        await HoldsAsync(harness, "a", "b");
    }

    [Fact]
    public async Task Append_NextThatIsRefusedAhead_IsRefusedInItsOwnTurn()
    {
        var harness = await LedgerHarness.OpenAsync(azurite);
        var ledger = harness.NewCopy();
        var refused = new LedgerWrite(Intent("2"), _ => new Failure(FundLedger.FundExists, "/x"), Answer);

        Assert.IsType<AppendResult.Appended>(await ledger.AppendAsync(Address, Writes("1", "a"), refused, CancellationToken.None));
        Assert.IsType<AppendResult.Refused>(await ledger.AppendAsync(Address, refused, null, CancellationToken.None));
        await HoldsAsync(harness, "a");
    }

    /// <summary>A copy that starts afterwards reads every line and its hash.</summary>
    private static async Task HoldsAsync(LedgerHarness harness, params string[] subFunds) =>
        Assert.Equal(subFunds, (await harness.NewCopy().ReadAsync(Address, CancellationToken.None))!.Counted.Keys.Select(id => id.Value));

    private static async Task AppendAsync(FundLedger ledger, LedgerWrite write, LedgerWrite? next) =>
        Assert.IsType<AppendResult.Appended>(await ledger.AppendAsync(Address, write, next, CancellationToken.None));

    private LedgerWrite Writes(string key, string subFund) => new(
        Intent(key),
        projection =>
        {
            _seen.Add(projection.Last.Seq);
            return Decide(SubFund(subFund));
        },
        Answer);
}
