using System.Globalization;
using System.IO.Compression;
using System.Text;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Sheets;
using FundLeverage.Functions.Texts;
using FundLeverage.Storage.ReaderKeys;

namespace FundLeverage.Functions.Tests.Sheets;

/// <summary>The writers alone, with values that no ledger of a test has.</summary>
public sealed class SheetWriterTests
{
    private static readonly SheetColumns<string> Texts = new SheetColumns<string>().Text("document", text => text).Whole("seq", _ => -1);

    public static TheoryData<Language> Languages => [Language.Chinese, Language.English];

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("\uFF1D1", "'\uFF1D1", Label = "full-width")]
    [InlineData("a=1", "a=1")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\r\nb", "\"a\r\nb\"")]
    [InlineData("=\"a\",b", "\"'=\"\"a\"\",b\"")]
    public async Task Csv_OfAText_IsInertAndByTheRfc(string text, string field)
    {
        using var stream = new MemoryStream();
        await CsvWriter.WriteAsync(stream, Texts.Table("records", [text]), Language.English, SheetUnit.Yuan, CancellationToken.None);

        Assert.Equal($"\uFEFFDocument,Seq\r\n{field},-1\r\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Theory]
    [InlineData("\u0001\u001F", "_x0001__x001F_")]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("a{half}b", "a_xD800_b", Label = "half a character")]
    [InlineData("a\uFFFEb\r\n  ", "a_xFFFE_b_x000D_\n  ")]
    [InlineData("𠮷<&>\"'", "𠮷<&>\"'")]
    public async Task Xlsx_OfATextThatXmlCannotHold_IsWrittenAsOfficeDoes(string text, string written)
    {
        using var stream = new MemoryStream();
        await XlsxWriter.WriteAsync(stream, [Texts.Table("records", [text.Replace("{half}", "\uD800", StringComparison.Ordinal)]).Grid(Language.English, SheetUnit.Yuan)], CancellationToken.None);

        using var zip = new ZipArchive(new MemoryStream(stream.ToArray()));
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = System.Xml.Linq.XDocument.Parse(await reader.ReadToEndAsync(), System.Xml.Linq.LoadOptions.PreserveWhitespace);
        Assert.Equal(written, xml.Descendants().Where(e => e.Name.LocalName == "t").Last().Value);
        Assert.Empty(new SheetFile(200, stream.ToArray(), null, null, null).Errors());
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("9999999999999.99", true, Label = "15 digits")]
    [InlineData("99999999999999.99", false, Label = "16 digits")]
    [InlineData("-99999999999999.99", false)]
    [InlineData("90000000000000000.00", true, Label = "one digit")]
    [InlineData("0.1234567890", true)]
    [InlineData("12345678901234567", false)]
    [InlineData("123456789012345000", true)]
    public void Number_OfMoreThanFifteenDigits_FitsNoCell(string number, bool fits) =>
        Assert.Equal(fits, ExactNumber.Fits(decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("1949-10-01", "18172")]
    [InlineData("2021-11-30", "44530")]
    [InlineData("2199-12-31", "109574")]
    public void Day_AsASpreadsheetCountsIt_IsTheDay(string date, string serial)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;

        Assert.Equal(decimal.Parse(serial, CultureInfo.InvariantCulture), SheetTime.Serial(day));
        Assert.Equal(day.ToDateTimeUnspecified(), DateTime.FromOADate((double)SheetTime.Serial(day)));
    }

    [Theory]
    [InlineData("2021-11-30T15:59:59.9999999Z", "44530.9999884259", Label = "the last second of a day in Xiamen")]
    [InlineData("2021-11-30T16:00:00Z", "44531")]
    public void Instant_AsASpreadsheetCountsIt_IsByTheClockOfXiamen(string instant, string serial) => Assert.Equal(
        decimal.Parse(serial, CultureInfo.InvariantCulture),
        SheetTime.Serial(NodaTime.Text.InstantPattern.ExtendedIso.Parse(instant).Value));

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Column_ByItsNumber_HasItsLetters(int index, string letters) => Assert.Equal(letters, SheetGrid.Letter(index));

    [Theory]
    [InlineData(SheetFormat.Csv)]
    [InlineData(SheetFormat.Xlsx)]
    public async Task Writer_OfManyRows_SendsThemWhileTheyAreMade(SheetFormat format)
    {
        using var sent = new MemoryStream();
        var held = new List<long>();
        var table = Texts.Table("records", Enumerable.Range(0, 100_000).Select(i =>
        {
            if (i % 10_000 == 0)
                held.Add(sent.Length);
            return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(i)));
        }));

        if (format == SheetFormat.Csv)
            await CsvWriter.WriteAsync(sent, table, Language.English, SheetUnit.Yuan, CancellationToken.None);
        else
            await XlsxWriter.WriteAsync(sent, [table.Grid(Language.English, SheetUnit.Yuan)], CancellationToken.None);

        // Every 10,000 rows are a tenth of the file, but for what is held: less than a hundredth.
        Assert.All(held.Index(), at => Assert.InRange(at.Item, (sent.Length * at.Index / 10) - (sent.Length / 100), (sent.Length * at.Index / 10) + (sent.Length / 100)));
    }

    [Fact]
    public async Task Workbook_ThatBreaksOff_IsNoWholeFile()
    {
        using var sent = new MemoryStream();
        var table = Texts.Table("records", Enumerable.Range(0, 5_000).Select(i => i < 4_000 ? $"{i}" : throw new InvalidOperationException("The ledger is gone.")));

        await Assert.ThrowsAsync<InvalidOperationException>(() => XlsxWriter.WriteAsync(sent, [table.Grid(Language.English, SheetUnit.Yuan)], CancellationToken.None));

        Assert.NotEqual(0, sent.Length);
        Assert.Throws<InvalidDataException>(() => new ZipArchive(new MemoryStream(sent.ToArray())));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Words_ForEveryChoice_ExistInEachLanguage(Language language)
    {
        Check<RecordType>("recordType");
        Check<RecordStatus>("recordStatus");
        Check<CommitmentChange>("commitmentChange");
        Check<CapitalSource>("capitalSource");
        Check<SubFundStatus>("subFundStatus");
        Check<SizeBasis>("basis");
        Check<GovernmentLevel>("governmentLevel");
        Check<ApprovalPolicy>("approvalPolicy");
        Check<ReaderKeyStatus>("readerKeyStatus");
        Check<RestatementKind>("restatementKind");
        Check<BridgeCause>("bridgeCause");
        Check<EliminationReason>("eliminated");
        Check<SheetUnit>("sheetUnit");

        void Check<T>(string texts)
            where T : struct, Enum => Assert.All(EnumText.All<T>(), choice => Assert.NotEmpty(Sentences.Fill($"{texts}:{choice}", language)));
    }
}
