using Azure;
using Azure.Data.Tables;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Storage.Ledger;
using FundLeverage.Testing;
using static FundLeverage.Storage.Tests.Ledger.LedgerHarness;

namespace FundLeverage.Storage.Tests.Ledger;

/// <summary>Whatever is changed in what is stored, verification names the row, and a new copy gives no figure.</summary>
public sealed class TamperTests(AzuriteFixture azurite)
{
    private static readonly string[] EventColumns = ["type", "eventId", "effectiveOn", "recordedAt", "actor", "payload", "prevHash", "hash"];

    public static TheoryData<string, string> TextColumns()
    {
        var columns = new TheoryData<string, string>();
        foreach (var seq in new long[] { 0, 1, 2, 3 })
        {
            foreach (var column in EventColumns)
                columns.Add(LedgerKeys.Event(seq), column);
        }

        columns.Add(LedgerKeys.Head, "lastHash");
        columns.Add(LedgerKeys.Head, "lastRecordedAt");
        return columns;
    }

    /// <summary>One bit of one byte, at the first, a middle and the last place of the column.</summary>
    [Theory]
    [MemberData(nameof(TextColumns))]
    public async Task OneBitFlipped_InAnyColumn_IsNamed(string rowKey, string column)
    {
        var harness = await WrittenAsync();
        TableEntity row = await harness.Table.GetEntityAsync<TableEntity>("demo|f", rowKey);
        var text = row.GetString(column);
        foreach (var (at, bit) in new[] { (0, 1), (text.Length / 2, 4), (text.Length - 1, 1) })
        {
            row[column] = text[..at] + (char)(text[at] ^ bit) + text[(at + 1)..];
            await SaveAsync(harness, row);
            await AssertNamesAsync(harness, rowKey);
        }

        row[column] = text;
        await SaveAsync(harness, row);
        Assert.Null((await harness.Evidence.VerifyAsync(Address, CancellationToken.None))!.FirstInvalid);
    }

    [Theory]
    [InlineData("seq")]
    [InlineData("format")]
    public async Task Head_WithAnotherNumber_IsNamed(string column)
    {
        var harness = await WrittenAsync();
        TableEntity row = await harness.Table.GetEntityAsync<TableEntity>("demo|f", LedgerKeys.Head);
        row[column] = row[column] is long seq ? seq - 1 : (object)2;
        await SaveAsync(harness, row);

        var found = (await harness.Evidence.VerifyAsync(Address, CancellationToken.None))!.FirstInvalid!;
        Assert.Equal(column == "seq" ? LedgerKeys.Event(3) : LedgerKeys.Head, found.Row);
        await Assert.ThrowsAsync<LedgerCorruptException>(() => harness.NewCopy().ReadAsync(Address, CancellationToken.None));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3, Label = "the last")]
    public async Task Event_Removed_IsNamed(long seq)
    {
        var harness = await WrittenAsync();
        TableEntity row = await harness.Table.GetEntityAsync<TableEntity>("demo|f", LedgerKeys.Event(seq));
        await harness.Table.DeleteEntityAsync(row.PartitionKey, row.RowKey, new ETag(row.ETag.ToString()));
        await AssertNamesAsync(harness, LedgerKeys.Event(seq));
    }

    [Fact]
    public async Task Event_WithAColumnMore_IsNamed()
    {
        var harness = await WrittenAsync();
        TableEntity row = await harness.Table.GetEntityAsync<TableEntity>("demo|f", LedgerKeys.Event(2));
        row["note"] = "x";
        await SaveAsync(harness, row);
        await AssertNamesAsync(harness, LedgerKeys.Event(2));
    }

    [Fact]
    public async Task Event_BehindTheHead_IsNamed()
    {
        var harness = await WrittenAsync();
        var projection = (await harness.NewCopy().ReadAsync(Address, CancellationToken.None))!;
        var content = projection.Last with { Seq = 4, RecordedAt = projection.Last.RecordedAt.PlusTicks(1), Content = projection.Last.Content };
        await harness.Table.AddEntityAsync(LedgerRows.Event(Address, LedgerLine.Of(Address, content, projection.Last.Hash)));

        var found = (await harness.Evidence.VerifyAsync(Address, CancellationToken.None))!.FirstInvalid!;
        Assert.Equal((LedgerFault.BehindHead, LedgerKeys.Event(4)), (found.Fault, found.Row));
    }

    [Fact]
    public async Task Head_Removed_IsNamed()
    {
        var harness = await WrittenAsync();
        TableEntity row = await harness.Table.GetEntityAsync<TableEntity>("demo|f", LedgerKeys.Head);
        await harness.Table.DeleteEntityAsync(row.PartitionKey, row.RowKey, new ETag(row.ETag.ToString()));
        var found = (await harness.Evidence.VerifyAsync(Address, CancellationToken.None))!.FirstInvalid!;
        Assert.Equal((LedgerFault.Missing, LedgerKeys.Head), (found.Fault, found.Row));
    }

    /// <summary>A forger who recomputes every hash is found by what the rules of a ledger forbid; here a decision by the submitter.</summary>
    [Fact]
    public async Task ForgedChain_ThatContradictsItself_IsNamed()
    {
        var harness = await LedgerHarness.OpenAsync(azurite, Domain.Funds.ApprovalPolicy.Required);
        await WriteAsync(harness.NewCopy(), "1", SubFund("a"));
        var projection = (await harness.NewCopy().ReadAsync(Address, CancellationToken.None))!;
        var forged = projection.Last with { Seq = 2, Content = new Approval(1) };
        var line = LedgerLine.Of(Address, forged, projection.Last.Hash);
        await harness.Table.AddEntityAsync(LedgerRows.Event(Address, line));
        TableEntity head = await harness.Table.GetEntityAsync<TableEntity>("demo|f", LedgerKeys.Head);
        (head["seq"], head["lastHash"]) = (2L, line.Hash);
        await SaveAsync(harness, head);
        await AssertNamesAsync(harness, LedgerKeys.Event(2));
    }

    private static async Task AssertNamesAsync(LedgerHarness harness, string row)
    {
        var found = (await harness.Evidence.VerifyAsync(Address, CancellationToken.None))!.FirstInvalid;
        Assert.Equal(row, found?.Row);
        await Assert.ThrowsAsync<LedgerCorruptException>(() => harness.NewCopy().ReadAsync(Address, CancellationToken.None));
    }

    private static Task<Response> SaveAsync(LedgerHarness harness, TableEntity row) =>
        harness.Table.UpsertEntityAsync(row, TableUpdateMode.Replace);

    /// <summary>The opening and seq 1 to 3: a sub-fund, a commitment, a size with its sources.</summary>
    private async Task<LedgerHarness> WrittenAsync()
    {
        var harness = await LedgerHarness.OpenAsync(azurite);
        var id = OpaqueId.Of("a");
        await WriteAsync(harness.NewCopy(), "1", SubFund("a"));
        await WriteAsync(
            harness.NewCopy(),
            "2",
            new NewRecord(new Commitment(id, CommitmentChange.Initial, Money.Yuan(1_000_000m), "文件"), Day),
            new NewRecord(new FundSize(id, SizeBasis.Committed, Money.Yuan(9_000_000m), new CapitalSources(Money.Zero, Money.Yuan(1m), Money.Yuan(7_999_999m))), Day));
        return harness;
    }
}
