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
}
