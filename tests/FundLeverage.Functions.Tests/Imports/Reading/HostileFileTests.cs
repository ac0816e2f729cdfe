using System.Text;
using FundLeverage.Functions.Imports.Reading;

namespace FundLeverage.Functions.Tests.Imports.Reading;

/// <summary>Whatever is sent is answered: by its own code, without an exception, and without more memory than a workbook may take.</summary>
public sealed class HostileFileTests
{
    private const long MostAllocated = 300L * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Names => [.. HostileFiles.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reader_OfAHostileFile_RefusesItByItsCode(string name)
    {
        var file = HostileFiles.All[name]();
        using var patience = new CancellationTokenSource(Patience);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var read = WorkbookReader.Read(new MemoryStream(file.Bytes), file.FileName, null, new RecogniserOptions { Limits = file.Limits ?? ImportLimits.Default }, patience.Token);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
        Assert.Equal([file.Code], read.Failures.Select(failure => failure.Code.Id));
    }

    [Fact]
    public void Reader_OfADimensionThatLies_ReadsTheCells()
    {
        var sheet = BookMaker.SheetXml("""<row r="1"><c r="A1" t="inlineStr"><is><t>子基金</t></is></c><c r="B1" t="inlineStr"><is><t>管理人</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>""")
            .Replace("<sheetData>", """<dimension ref="A1:XFD1048576"/><sheetData>""", StringComparison.Ordinal);

        var read = Read(HostileFiles.Book(("xl/worksheets/sheet1.xml", sheet)), "a.xlsx");

        Assert.Equal("甲", (string?)Assert.Single(read.Rows).Values["name"]);
    }

    [Fact]
    public void Reader_OfFilesWithAnyByteChanged_NeverThrows()
    {
        var random = new Random(20211130);
        foreach (var (name, bytes) in new[] { ("a.xlsx", HostileFiles.Book()), ("a.xls", OldWorkbookTests.Kept("old.xls")), ("a.csv", Corpus.Files["csv-gb18030"]().Bytes) })
        {
            for (var i = 0; i < 400; i++)
            {
                var changed = (byte[])bytes.Clone();
                for (var j = 0; j < 1 + (i % 4); j++)
                    changed[random.Next(changed.Length)] = (byte)random.Next(256);
                using var patience = new CancellationTokenSource(Patience);
                WorkbookReader.Read(new MemoryStream(changed), name, null, new RecogniserOptions(), patience.Token);
            }
        }
    }

    [Theory]
    [InlineData("sep=\r\n")]
    [InlineData("sep=a\r\n")]
    [InlineData("sep=；\r\n")]
    public void Reader_OfASeparatorThatIsNone_FindsItOut(string line) =>
        Assert.Equal("甲", (string?)Assert.Single(Read(Encoding.UTF8.GetBytes(line + "子基金,认缴额(万元),日期\r\n甲,1,2021-06-30\r\n"), "a.csv").Rows).Values["subFund"]);

    [Theory]
    [InlineData(true, 2_957_003, "date-out-of-range")]
    [InlineData(true, 2_957_004, "date-malformed")]
    [InlineData(true, 2_958_465, "date-malformed")]
    [InlineData(false, 2_958_465, "date-out-of-range")]
    [InlineData(false, 2_958_466, "date-malformed")]
    public void Reader_OfTheLastDaysThereAre_RefusesThem(bool from1904, int day, string code)
    {
        var book = new BookMaker { From1904 = from1904 }.Sheet("认缴", sheet => sheet.Row("子基金", "认缴额(万元)", "日期").Row("甲", 1, new Look(day, "yyyy-mm-dd")));

        Assert.Equal([code], Read(book.Bytes(), "a.xlsx").Failures.Select(failure => failure.Code.Id));
    }

    [Fact]
    public void Reader_ThatIsCancelled_Stops() => Assert.Throws<OperationCanceledException>(() =>
        WorkbookReader.Read(new MemoryStream(HostileFiles.Book()), "a.xlsx", null, new RecogniserOptions(), new CancellationToken(canceled: true)));

    [Fact]
    public void Findings_BeyondTheLimit_AreCounted()
    {
        var book = new BookMaker().Sheet("认缴", sheet =>
        {
            sheet.Row("子基金", "认缴额(万元)", "日期");
            for (var i = 0; i < 1_500; i++)
                sheet.Row("甲", "很多", "2021-06-30");
        });

        var read = Read(book.Bytes(), "a.xlsx");

        Assert.Equal((1_000, 500), (read.Failures.Count, read.FailuresNotListed));
        Assert.Equal(1_500, read.RefusedRows.Count);
    }

    [Theory]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true)]
    [InlineData("application/octet-stream", true)]
    [InlineData(null, true)]
    [InlineData("text/csv; charset=utf-8", false)]
    [InlineData("application/vnd.ms-excel", false)]
    public void Reader_OfAWorkbookWithoutAName_GoesByItsMediaType(string? contentType, bool isRead) =>
        Assert.Equal(isRead, WorkbookReader.Read(new MemoryStream(HostileFiles.Book()), null, contentType, new RecogniserOptions(), CancellationToken.None).Succeeded);

    private static ReadFile Read(byte[] bytes, string name) => WorkbookReader.Read(new MemoryStream(bytes), name, null, new RecogniserOptions(), CancellationToken.None).Value;
}
