using Azure;
using Azure.Data.Tables;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Storage.Ledger;
using FundLeverage.Testing;
using NodaTime;
using NodaTime.Testing;
using static FundLeverage.Storage.Tests.Ledger.LedgerHarness;

namespace FundLeverage.Storage.Tests.Ledger;

public sealed class FundLedgerTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Read_ByACopyThatWasAwayWhileOthersWrote_CatchesUp()
    {
        var harness = await LedgerHarness.OpenAsync(azurite);
        var (one, other) = (harness.NewCopy(), harness.NewCopy());
        await WriteAsync(one, "1", SubFund("a"));
        Assert.Equal(1, (await other.ReadAsync(Address, CancellationToken.None))!.Last.Seq);

        await WriteAsync(one, "2", SubFund("b"));
        await WriteAsync(other, "3", SubFund("c"));

        Assert.Equal(["a", "b", "c"], (await one.ReadAsync(Address, CancellationToken.None))!.Counted.Keys.Select(k => k.Value));
    }

    [Fact]
    public async Task Append_AfterALostRace_DecidesAgainOnTheNewState()
    {
        var harness = await LedgerHarness.OpenAsync(azurite);
        var (one, other) = (harness.NewCopy(), harness.NewCopy());
        await one.ReadAsync(Address, CancellationToken.None);
        await WriteAsync(other, "other", SubFund("a"));
        var seen = new List<long>();

        var result = await one.AppendAsync(
            Address,
            Intent("one"),
            projection =>
            {
                seen.Add(projection.Last.Seq);
                return Decide(SubFund("b"));
            },
            Answer,
            CancellationToken.None);

        Assert.IsType<AppendResult.Appended>(result);
        Assert.Equal([0, 1], seen);
        Assert.Equal(2, (await other.ReadAsync(Address, CancellationToken.None))!.Last.Seq);
    }

    [Fact]
    public async Task Append_RefusedOnAnOldState_LooksAgainBeforeItRefuses()
    {
        var harness = await LedgerHarness.OpenAsync(azurite);
        var (one, other) = (harness.NewCopy(), harness.NewCopy());
        await one.ReadAsync(Address, CancellationToken.None);
        await WriteAsync(other, "other", SubFund("a"));

        var result = await one.AppendAsync(
            Address,
            Intent("one"),
            projection => projection.Counted.ContainsKey(OpaqueId.Of("a")) ? Decide(SubFund("b")) : new Failure(FundLedger.FundExists, ""),
            Answer,
            CancellationToken.None);

        Assert.IsType<AppendResult.Appended>(result);
    }

    [Fact]
    public async Task Append_SeveralRecords_AreOneBatchKnownAtOneInstantEvenWhenTheClockFallsBack()
    {
        var harness = await LedgerHarness.OpenAsync(azurite);
        var clock = new FakeClock(Instant.FromUtc(2001, 1, 1, 0, 0));
        var ledger = harness.NewCopy(clock: clock);

        await WriteAsync(ledger, "1", [.. Enumerable.Range(0, FundLedger.MaxEventsPerWrite).Select(i => SubFund($"s{i}"))]);

        var projection = (await harness.NewCopy().ReadAsync(Address, CancellationToken.None))!;
        Assert.Equal(FundLedger.MaxEventsPerWrite, projection.Last.Seq);
        Assert.All(projection.Records, record => Assert.Equal(projection.Opening.RecordedAt + Duration.FromTicks(1), record.Event.RecordedAt));
        Assert.Empty(projection.KnownAt(projection.Opening.RecordedAt)!.Records);
    }

    [Fact]
    public async Task Append_MoreThanOneBatchHolds_IsABug()
    {
        var harness = await LedgerHarness.OpenAsync(azurite);

        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(harness.NewCopy(), "1", [.. Enumerable.Range(0, FundLedger.MaxEventsPerWrite + 1).Select(i => SubFund($"s{i}"))]));

        Assert.Equal(0, (await harness.NewCopy().ReadAsync(Address, CancellationToken.None))!.Last.Seq);
    }

    [Fact]
    public async Task Append_TheLongestRecordsOfFourByteCharacters_FitOneBatch()
    {
        var harness = await LedgerHarness.OpenAsync(azurite);
        var name = string.Concat(Enumerable.Repeat("\U00020000", 120));
        var records = Enumerable.Range(0, FundLedger.MaxEventsPerWrite)
            .Select(i => new NewRecord(new SubFundRegistration(OpaqueId.Of($"{new string('s', 36)}{i:D4}"), name, name, Day, name, new string('0', 40), name[..40]), Day));

        Assert.IsType<AppendResult.Appended>(await WriteAsync(harness.NewCopy(), "1", [.. records]));

        var read = (await harness.NewCopy().ReadAsync(Address, CancellationToken.None))!;
        Assert.All(read.Counted.Values, subFund => Assert.Equal(name, subFund.Registration.Name));
    }

    [Fact]
    public async Task Read_OfAFundThatNeverWas_IsNullAndWritesNothing()
    {
        var harness = await LedgerHarness.OpenAsync(azurite);
        var unknown = Address with { Fund = OpaqueId.Of("unknown") };

        Assert.Null(await harness.NewCopy().ReadAsync(unknown, CancellationToken.None));
        Assert.IsType<AppendResult.NoSuchFund>(await harness.NewCopy().AppendAsync(unknown, Intent("1"), _ => Decide(SubFund("a")), Answer, CancellationToken.None));
    }

    [Fact]
    public async Task Open_WhenTheProcessDiedAfterTheCatalogEntry_IsFinishedByTheSameRequestAndUnlistedUntilThen()
    {
        var harness = await LedgerHarness.OpenAsync(azurite);
        var ledger = harness.NewCopy();
        var second = Address with { Fund = OpaqueId.Of("g") };
        var fund = new GuidanceFund(second.Fund, "第二只", null, Domain.Amounts.Currency.Cny, null, ApprovalPolicy.None);
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => ledger.OpenAsync(second, Intent("g"), new NewRecord(new FundOpening(fund), Day), _ => throw new InvalidTimeZoneException("killed here"), CancellationToken.None));
        Assert.Equal(["f"], (await ledger.ListFundsAsync(Address.Workspace, CancellationToken.None)).Select(f => f.Fund.Id.Value));

        var opened = await ledger.OpenAsync(second, Intent("g"), new NewRecord(new FundOpening(fund), Day), Answer, CancellationToken.None);

        Assert.IsType<AppendResult.Appended>(opened);
        Assert.Equal(["f", "g"], (await ledger.ListFundsAsync(Address.Workspace, CancellationToken.None)).Select(f => f.Fund.Id.Value));
    }

    [Theory]
    [InlineData("E|0000000000000000001", "payload")]
    [InlineData("E|0000000000000000001", "actor")]
    [InlineData("E|0000000000000000001", "effectiveOn")]
    [InlineData("E|0000000000000000001", "recordedAt")]
    [InlineData("E|0000000000000000001", "eventId")]
    [InlineData("E|0000000000000000001", "prevHash")]
    [InlineData("E|0000000000000000001", "hash")]
    [InlineData("E|0000000000000000001", "type")]
    [InlineData("H", "lastHash")]
    [InlineData("H", "lastRecordedAt")]
    public async Task Read_OfALedgerWithOneCharacterChanged_GivesNoFigure(string row, string property)
    {
        var harness = await LedgerHarness.OpenAsync(azurite);
        await WriteAsync(harness.NewCopy(), "1", SubFund("a"));
        await WriteAsync(harness.NewCopy(), "2", SubFund("b"));

        TableEntity entity = await harness.Table.GetEntityAsync<TableEntity>("demo|f", row);
        var text = entity.GetString(property);
        var at = text.LastIndexOfAny([.. "abcdef0123456789"]);
        entity[property] = text[..at] + (text[at] == '1' ? '2' : '1') + text[(at + 1)..];
        await harness.Table.UpdateEntityAsync(entity, entity.ETag, TableUpdateMode.Replace);

        await Assert.ThrowsAsync<LedgerCorruptException>(() => harness.NewCopy().ReadAsync(Address, CancellationToken.None));
    }

    [Fact]
    public async Task Read_OfALedgerWithAnEventRemoved_GivesNoFigure()
    {
        var harness = await LedgerHarness.OpenAsync(azurite);
        await WriteAsync(harness.NewCopy(), "1", SubFund("a"));
        await WriteAsync(harness.NewCopy(), "2", SubFund("b"));
        TableEntity entity = await harness.Table.GetEntityAsync<TableEntity>("demo|f", LedgerKeys.Event(1));
        await harness.Table.DeleteEntityAsync("demo|f", LedgerKeys.Event(1), new ETag(entity.ETag.ToString()));

        await Assert.ThrowsAsync<LedgerCorruptException>(() => harness.NewCopy().ReadAsync(Address, CancellationToken.None));
    }

    /// <summary>The write has its instant already when the question comes; the answer must not go out without it.</summary>
    [Fact]
    public async Task Read_OfWhatIsKnownNow_WaitsForTheWriteUnderWay()
    {
        var harness = await LedgerHarness.OpenAsync(azurite);
        var transport = new FaultyTransport(Fault.Held);
        var ledger = harness.NewCopy(transport);
        var write = WriteAsync(ledger, "1", SubFund("a"));
        await transport.Held;

        var read = ledger.ReadAsync(Address, SystemClock.Instance.GetCurrentInstant(), CancellationToken.None);
        transport.Release();

        await write;
        Assert.Equal(1, (await read)!.Last.Seq);
    }

    [Fact]
    public async Task Append_AfterAnAnswerAboutAnInstant_IsLaterThanThatEvenIfTheClockFallsBack()
    {
        var harness = await LedgerHarness.OpenAsync(azurite);
        var clock = new FakeClock(SystemClock.Instance.GetCurrentInstant() + Duration.FromHours(1));
        var ledger = harness.NewCopy(clock: clock);
        var asked = clock.GetCurrentInstant();
        await ledger.ReadAsync(Address, asked, CancellationToken.None);

        clock.Reset(asked - Duration.FromMinutes(30));
        await WriteAsync(ledger, "1", SubFund("a"));

        Assert.True((await ledger.ReadAsync(Address, CancellationToken.None))!.Last.RecordedAt > asked);
    }

    /// <summary>A store that was set back, as after a failover, is believed; what is in memory is not.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true, Label = "and went on another way")]
    public async Task Read_OfAStoreThatWentBack_DropsWhatIsInMemory(bool goesOn)
    {
        var harness = await LedgerHarness.OpenAsync(azurite);
        var ledger = harness.NewCopy();
        await WriteAsync(ledger, "1", SubFund("a"));
        TableEntity before = await harness.Table.GetEntityAsync<TableEntity>("demo|f", LedgerKeys.Head);
        await WriteAsync(ledger, "2", SubFund("b"));
        await harness.Table.UpsertEntityAsync(before, TableUpdateMode.Replace);
        TableEntity second = await harness.Table.GetEntityAsync<TableEntity>("demo|f", LedgerKeys.Event(2));
        await harness.Table.DeleteEntityAsync("demo|f", LedgerKeys.Event(2), second.ETag);
        if (goesOn)
            await WriteAsync(harness.NewCopy(), "3", SubFund("c"), SubFund("d"));

        var read = (await ledger.ReadAsync(Address, CancellationToken.None))!;
        Assert.Equal(goesOn ? ["a", "c", "d"] : ["a"], read.Counted.Keys.Select(id => id.Value));
        Assert.IsType<AppendResult.Appended>(await WriteAsync(ledger, "4", SubFund("e")));
    }
}
