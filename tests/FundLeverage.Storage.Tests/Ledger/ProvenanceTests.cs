using CsCheck;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Storage.Ledger;
using FundLeverage.Testing;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Storage.Tests.Ledger;

/// <summary>A record that was made of a row of a file says so for ever.</summary>
public sealed class ProvenanceTests(AzuriteFixture azurite)
{
    private static readonly string[] Texts = ["2.75亿", "", " 5000 万元", "\"a\\b\"", "𠀀", "1\u001F2", "line\nbreak", "=SUM(A1)"];
    private static readonly Gen<string> CellTexts = Gen.Int[0, Texts.Length - 1].Select(i => Texts[i]);

    private static readonly Gen<ImportedRow> Rows = Gen.Select(
        Gen.Int[1, 1_048_576],
        Gen.Int[0, 5],
        EventCodecTests.Names,
        Gen.Select(Gen.Char["abcxyz"], CellTexts, (member, text) => new ImportedCell($"/{member}", $"{char.ToUpperInvariant(member)}6", text)).Array[0, 6],
        (row, part, sheet, cells) => new ImportedRow("01a2", new string('0', 64), sheet, row, part, ImportedCells.Of(cells.DistinctBy(cell => cell.Member))));

    private static readonly Commitment Content = new(OpaqueId.Of("a"), CommitmentChange.Initial, new RecordedAmount(Money.Yuan(5_000_000m)));

    [Fact]
    public void Row_OfAnyKind_ComesBackEqualFromThePayloadAndLeavesTheContentAsItIs() => Rows.Sample(row =>
    {
        var json = JObject.Parse(EventCodec.Write(Content, row));

        Assert.Equal(row, ProvenanceCodec.Read(json, text => text));
        Assert.Equal(Content, EventCodec.Read(EventCodec.TypeOf(Content), json, OpaqueId.Of));
        Assert.Equal(json.Properties().Select(p => p.Name).Order(StringComparer.Ordinal), json.Properties().Select(p => p.Name));
    });

    [Fact]
    public void Payload_OfAnImportedCommitment_NamesTheRowAmongItsMembers() => Assert.Equal(
        """{"amountFen":500000000,"change":"initial","currency":"CNY","importedFrom":{"cells":["/amount","C6","500万元"],"file":"ab","import":"i","part":0,"row":6,"sheet":"认缴"},"subFund":"a"}""",
        EventCodec.Write(Content, new ImportedRow("i", "ab", "认缴", 6, 0, ImportedCells.Of([new ImportedCell("/amount", "C6", "500万元")]))));

    [Fact]
    public async Task Row_ThatWasWritten_IsKnownToEveryCopyAndSurvivesSnapshotAndExport()
    {
        var harness = await LedgerHarness.OpenAsync(azurite);
        var row = new ImportedRow("i", "ab", "认缴", 6, 0, ImportedCells.Of([new ImportedCell("/id", "A6", "a")]));
        var ledger = harness.NewCopy();
        Assert.IsType<AppendResult.Appended>(await LedgerHarness.WriteAsync(ledger, "1", LedgerHarness.SubFund("a") with { ImportedFrom = row }));
        var written = await ledger.ReadAsync(LedgerHarness.Address, CancellationToken.None);
        await harness.Snapshots.WriteAsync(LedgerHarness.Address, written!, CancellationToken.None);

        var read = await harness.NewCopy().ReadAsync(LedgerHarness.Address, CancellationToken.None);
        var kept = await harness.Snapshots.FindAsync(LedgerHarness.Address, CancellationToken.None);

        Assert.Equal(1, read!.ImportedRows[row.Id]);
        Assert.Equal(row, read.Find(1)!.Event.ImportedFrom);
        Assert.Equal(row, kept!.Events[1].ImportedFrom);
        Assert.Equal(read.Last.Hash, kept.LastHash);
        Assert.Empty(read.KnownAt(read.Opening.RecordedAt)!.ImportedRows);
    }

    [Fact]
    public async Task Decision_WithNothingToWrite_WritesNothing()
    {
        var harness = await LedgerHarness.OpenAsync(azurite);
        var ledger = harness.NewCopy();

        Assert.IsType<AppendResult.Unchanged>(await LedgerHarness.WriteAsync(ledger, "1"));

        Assert.Equal(0, (await ledger.ReadAsync(LedgerHarness.Address, CancellationToken.None))!.Last.Seq);
        Assert.IsType<AppendResult.Appended>(await LedgerHarness.WriteAsync(ledger, "1", LedgerHarness.SubFund("a")));
    }
}
