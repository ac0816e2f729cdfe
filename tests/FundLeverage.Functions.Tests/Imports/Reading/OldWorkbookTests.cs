using FundLeverage.Functions.Imports.Reading;
using FundLeverage.Testing;

namespace FundLeverage.Functions.Tests.Imports.Reading;

/// <summary>Workbooks of Excel 97 to 2003, saved by LibreOffice from the corpus and kept.</summary>
public sealed class OldWorkbookTests
{
    public static TheoryData<string> Files => ["old", "old-1904"];

    internal static IEnumerable<string> Names => Files.Select(row => row.Data);

    internal static byte[] Kept(string file) => File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "FundLeverage.Functions.Tests", "Imports", "Reading", "Kept", file));

    [Theory]
    [MemberData(nameof(Files))]
    public void Reader_OfAnOldWorkbook_ReadsWhatIsApproved(string name) => Approved.Check(
        name,
        ReadFileText.Of(WorkbookReader.Read(new MemoryStream(Kept(name + ".xls")), name + ".xls", "application/vnd.ms-excel", new RecogniserOptions(), CancellationToken.None)));

    [Fact]
    public void Reader_OfANegativeWholeNumber_ReadsIt()
    {
        var bytes = Kept("old.xls");
        byte[] hundredThousand = [0x16, 0x00, 0x82, 0x1A, 0x06, 0x00];
        byte[] minusFive = [0x16, 0x00, 0xEE, 0xFF, 0xFF, 0xFF];
        minusFive.CopyTo(bytes, bytes.AsSpan().IndexOf(hundredThousand));

        var read = WorkbookReader.Read(new MemoryStream(bytes), "old.xls", null, new RecogniserOptions(), CancellationToken.None).Value;

        Assert.Contains("-5万元", read.Rows.Select(row => (string?)row.Values["amount"]));
    }
}
