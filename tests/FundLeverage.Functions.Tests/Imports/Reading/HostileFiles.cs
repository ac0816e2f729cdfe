using System.IO.Compression;
using System.Text;
using FundLeverage.Functions.Imports.Reading;

namespace FundLeverage.Functions.Tests.Imports.Reading;

/// <summary>A file that is refused, and the code by which.</summary>
internal sealed record HostileFile(string Code, string FileName, byte[] Bytes, ImportLimits? Limits = null);

/// <summary>Files that break readers, or that no clerk means to send.</summary>
internal static class HostileFiles
{
    private const string Sheet1 = "xl/worksheets/sheet1.xml";
    private const string Laughs = """<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>""";

    public static readonly IReadOnlyDictionary<string, Func<HostileFile>> All = new Dictionary<string, Func<HostileFile>>(StringComparer.Ordinal)
    {
        ["nothing"] = () => new("import-file-empty", "a.xlsx", []),
        ["too many bytes"] = () => new("import-file-too-large", "a.csv", new byte[21 * 1024 * 1024]),
        ["noise"] = () => new("import-file-type-unknown", "a.xlsx", Noise(100_000, 7)),
        ["text called xlsx"] = () => new("import-file-type-mismatch", "a.xlsx", "a,b\n"u8.ToArray()),
        ["workbook called csv"] = () => new("import-file-type-mismatch", "a.csv", Book()),
        ["workbook called xls"] = () => new("import-file-type-mismatch", "a.xls", Book()),
        ["web page called xls"] = () => new("import-file-type-unsupported", "a.xls", Encoding.UTF8.GetBytes("\uFEFF<html><table><tr><td>子基金</td></tr></table></html>")),
        ["pdf called csv"] = () => new("import-file-type-unsupported", "a.csv", "%PDF-1.7\n"u8.ToArray()),
        ["text with a zero byte far inside"] = () => new("import-file-type-unknown", "a.csv", [.. Enumerable.Repeat((byte)'a', 100_000), 0, (byte)'b']),
        ["text in no encoding"] = () => new("import-encoding-unknown", "a.csv", [(byte)'a', 0xFF, 0xFF, 0xFF, (byte)'\n']),
        ["archive of a document"] = () => new("import-file-type-unknown", "a.xlsx", BookMaker.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<document/>"))),
        ["ods"] = () => new("import-file-type-unsupported", "a.xlsx", BookMaker.Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>"))),
        ["xlsb"] = () => new("import-file-type-unsupported", "a.xlsx", Book(("[Content_Types].xml", """<Types><Default Extension="xml" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>"""))),
        ["cut in the middle"] = () => new("import-file-damaged", "a.xlsx", Book()[..600]),
        ["cut before its end"] = () => new("import-file-damaged", "a.xlsx", Book()[..^30]),
        ["PK and no more"] = () => new("import-file-damaged", "a.xlsx", "PK\u0003\u0004"u8.ToArray()),
        ["encrypted entry"] = () => new("import-file-encrypted", "a.xlsx", With(Book(), bytes => bytes[Central(bytes) + 8] |= 1)),
        ["one name twice"] = () => new("import-file-damaged", "a.xlsx", BookMaker.Zip(("xl/workbook.xml", "<a/>"), ("XL/workbook.xml", "<a/>"))),
        ["macro project"] = () => new("import-file-macros", "a.xlsx", Book(("xl/vbaProject.bin", "x"))),
        ["macro type"] = () => new("import-file-macros", "a.xlsx", Book(("[Content_Types].xml", """<Types><Default Extension="xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>"""))),
        ["links to another workbook"] = () => new("import-file-external-links", "a.xlsx", Book(("xl/externalLinks/externalLink1.xml", "<externalLink/>"))),
        ["entities in a worksheet"] = () => new("import-file-document-type", "a.xlsx", Book((Sheet1, Laughs + "<worksheet>&c;</worksheet>"))),
        ["document type in a part that is not read"] = () => new("import-file-document-type", "a.xlsx", Book(("docProps/core.xml", """<?xml version="1.0"?><!-- x --><!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>"""))),
        ["document type in UTF-16"] = () => new("import-file-document-type", "a.xlsx", BinaryBook(Sheet1, Encoding.Unicode.GetBytes("\uFEFF" + Laughs + "<worksheet/>"))),
        ["200 MB of zeros"] = () => new("import-file-ratio", "a.xlsx", BinaryBook(Sheet1, new byte[200_000_000])),
        ["200 MB of spaces in markup"] = () => new("import-file-ratio", "a.xlsx", BinaryBook(Sheet1, [.. "<worksheet>"u8, .. Enumerable.Repeat((byte)' ', 199_000_000), .. "</worksheet>"u8])),
        ["zeros that say they are few"] = () => new("import-file-damaged", "a.xlsx", With(BinaryBook(Sheet1, new byte[100_000_000]), SayFew)),
        ["entries that are one another"] = () => new("import-file-inflates", "a.xlsx", Overlapping()),
        ["10,000 parts"] = () => new("import-file-parts", "a.xlsx", BookMaker.Zip(Enumerable.Range(0, 10_000).Select(i => ($"p{i}.xml", "<a/>")))),
        ["10,000 worksheets"] = () => new("import-too-many-sheets", "a.xlsx", BookMaker.Zip(Enumerable.Range(0, 10_000).Select(i => ($"xl/worksheets/sheet{i}.xml", "<worksheet/>")))),
        ["10,000 worksheets of one part"] = () => new("import-too-many-sheets", "a.xlsx", Book(("xl/workbook.xml", $"""<workbook xmlns:r="r"><sheets>{string.Concat(Enumerable.Range(0, 10_000).Select(i => $"""<sheet name="{i}" r:id="rId1"/>"""))}</sheets></workbook>"""))),
        ["a cell at XFD1048576"] = () => new("import-cell-too-far", "a.xlsx", Sheet("""<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>""")),
        ["a cell at XFD1"] = () => new("import-cell-too-far", "a.xlsx", Sheet("""<row r="1"><c r="XFD1"><v>1</v></c></row>""")),
        ["a cell in a cell"] = () => new("import-file-damaged", "a.xlsx", Sheet("""<row r="1"><c r="A1"><v>1</v><c r="B1"><v>2</v></c></c></row>""")),
        ["a row in a row"] = () => new("import-file-damaged", "a.xlsx", Sheet("""<row r="1"><c r="A1"><v>1</v></c><row r="2"><c r="A2"><v>2</v></c></row><c r="B2"><v>2</v></c></row>""")),
        ["rows in rows' place"] = () => new("import-file-damaged", "a.xlsx", Sheet("""<row r="1"><c r="A1"><v>1</v></c><sheetData/></row>""")),
        ["more cells than taken"] = () => new("import-too-many-cells", "a.xlsx", Sheet(string.Concat(Enumerable.Range(1, 60).Select(r => $"<row r=\"{r}\">{string.Concat(Enumerable.Range(0, 20).Select(_ => "<c><v>1</v></c>"))}</row>"))), new ImportLimits { Cells = 1_000 }),
        ["a text of 2 MB in a cell"] = () => new("import-cell-too-long", "a.xlsx", Sheet($"""<row r="1"><c r="A1" t="inlineStr"><is><t>{Letters(2_000_000)}</t></is></c></row>""")),
        ["a shared text of 40,000 characters"] = () => new("import-cell-too-long", "a.xlsx", Book(("xl/sharedStrings.xml", $"<sst><si><t>{Letters(20_000)}</t><t>{Letters(20_000)}</t></si></sst>"))),
        ["an attribute of 8 MB"] = () => new("import-cell-too-long", "a.xlsx", Book((Sheet1, $"""<worksheet x="{Letters(8_000_000)}"/>"""))),
        ["much text"] = () => new("import-too-much-text", "a.xlsx", Book(("xl/sharedStrings.xml", $"<sst>{string.Concat(Enumerable.Range(0, 40).Select(_ => $"<si><t>{Letters(30_000)}</t></si>"))}</sst>")), new ImportLimits { TextCharacters = 1_000_000 }),
        ["markup a million deep"] = () => new("import-file-markup", "a.xlsx", Book((Sheet1, string.Concat(Enumerable.Range(0, 100_000).Select(i => "<a" + (i % 97) + ">"))))),
        ["a hundred thousand names"] = () => new("import-file-markup", "a.xlsx", Book((Sheet1, $"<worksheet>{string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<n{i}/>"))}</worksheet>"))),
        ["overlapping merges"] = () => new("import-merges-overlap", "a.xlsx", Sheet("", Merges("A1:C3", "B2:D4"))),
        ["a merge twice"] = () => new("import-merges-overlap", "a.xlsx", Sheet("", Merges("A1:A1048576", "A5:B5"))),
        ["a merge from its end"] = () => new("import-file-damaged", "a.xlsx", Sheet("", Merges("C3:A1"))),
        ["25,000 merges of whole rows"] = () => new("import-too-many-merges", "a.xlsx", Sheet("", Merges([.. Enumerable.Range(1, 25_000).Select(r => $"A{r}:XFD{r}")]))),
        ["rows out of order"] = () => new("import-file-damaged", "a.xlsx", Sheet("""<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>""")),
        ["a cell in another row"] = () => new("import-file-damaged", "a.xlsx", Sheet("""<row r="2"><c r="A7"><v>1</v></c></row>""")),
        ["a shared text that is not there"] = () => new("import-file-damaged", "a.xlsx", Sheet("""<row r="1"><c r="A1" t="s"><v>99</v></c></row>""")),
        ["a worksheet that is not there"] = () => new("import-file-damaged", "a.xlsx", Book(("xl/workbook.xml", """<workbook xmlns:r="r"><sheets><sheet name="a" r:id="rId77"/></sheets></workbook>"""))),
        ["markup that does not end"] = () => new("import-file-damaged", "a.xlsx", Book((Sheet1, "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v>"))),
        ["a quotation mark that does not close"] = () => new("import-cell-too-long", "a.csv", Encoding.ASCII.GetBytes("a,b\n\"" + string.Concat(Enumerable.Repeat("1,2\n", 1_000_000)))),
        ["a line of 8 MB"] = () => new("import-cell-too-long", "a.csv", Encoding.ASCII.GetBytes(Letters(8_000_000))),
        ["a row of 100,000 fields"] = () => new("import-cell-too-far", "a.csv", Encoding.ASCII.GetBytes(string.Join(',', Enumerable.Repeat("1", 100_000)) + "\n")),
        ["300,000 rows"] = () => new("import-cell-too-far", "a.csv", Encoding.UTF8.GetBytes("子基金,管理人\n" + string.Concat(Enumerable.Repeat("-,-\n", 300_000)))),
        ["no time"] = () => new("import-deadline", "a.xlsx", Book(), new ImportLimits { Deadline = TimeSpan.Zero }),
        ["old workbook cut"] = () => new("import-file-damaged", "a.xls", OldWorkbookTests.Kept("old.xls")[..3000]),
        ["old workbook whose chain is a circle"] = () => new("import-file-damaged", "a.xls", With(OldWorkbookTests.Kept("old.xls"), Circle)),
        ["old workbook of another program"] = () => new("import-file-type-unknown", "a.xls", With(OldWorkbookTests.Kept("old.xls"), bytes => Rename(bytes, "Workbook", "WordDoc1"))),
        ["old container of an encrypted workbook"] = () => new("import-file-encrypted", "a.xls", With(OldWorkbookTests.Kept("old.xls"), bytes => Rename(bytes, "Workbook", "EncryptedPackage"))),
    };

    public static byte[] Book(params (string Name, string Text)[] parts)
    {
        var book = new BookMaker().Sheet("认缴", sheet => sheet.Row("子基金", "认缴额(万元)", "日期").Row("甲", 1, "2021-06-30"));
        foreach (var (name, text) in parts)
            book.Parts[name] = text;
        return book.Bytes();
    }

    private static byte[] Sheet(string rows, string behind = "") => Book((Sheet1, BookMaker.SheetXml(rows, behind)));

    private static string Merges(params string[] ranges) => $"<mergeCells>{string.Concat(ranges.Select(r => $"""<mergeCell ref="{r}"/>"""))}</mergeCells>";

    private static byte[] BinaryBook(string name, byte[] part)
    {
        var stream = new MemoryStream();
        stream.Write(Book());
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(name)!.Delete();
            using var entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
            entry.Write(part);
        }

        return stream.ToArray();
    }

    /// <summary>Letters that hardly compress.</summary>
    private static string Letters(int count)
    {
        var random = new Random(1);
        return string.Create(count, random, (span, source) =>
        {
            foreach (ref var c in span)
                c = (char)('a' + source.Next(26));
        });
    }

    private static byte[] Noise(int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        bytes[0] = 0;
        return bytes;
    }

    private static byte[] With(byte[] bytes, Action<byte[]> change)
    {
        change(bytes);
        return bytes;
    }

    private static int Central(byte[] bytes) => bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);

    /// <summary>In the directory and before the data, the last entry says that it inflates to a thousand bytes.</summary>
    private static void SayFew(byte[] bytes)
    {
        var entry = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.GetBytes(1000).CopyTo(bytes, entry + 24);
        BitConverter.GetBytes(1000).CopyTo(bytes, BitConverter.ToInt32(bytes, entry + 42) + 22);
    }

    /// <summary>A thousand entries over the same megabyte of data.</summary>
    private static byte[] Overlapping()
    {
        var one = BookMaker.Zip(("a0000.bin", Letters(1_000_000)));
        var head = one[Central(one)..^22];
        var file = new MemoryStream();
        file.Write(one, 0, Central(one));
        for (var i = 0; i < 1000; i++)
        {
            Encoding.ASCII.GetBytes($"{i:D4}").CopyTo(head, 47);
            file.Write(head);
        }

        var end = one[^22..];
        BitConverter.GetBytes((ushort)1000).CopyTo(end, 8);
        BitConverter.GetBytes((ushort)1000).CopyTo(end, 10);
        BitConverter.GetBytes(head.Length * 1000).CopyTo(end, 12);
        file.Write(end);
        return file.ToArray();
    }

    /// <summary>The sector after the first of the directory is the first again.</summary>
    private static void Circle(byte[] bytes)
    {
        var directory = BitConverter.ToUInt32(bytes, 48);
        var table = BitConverter.ToUInt32(bytes, 76);
        BitConverter.GetBytes(directory).CopyTo(bytes, (int)((table + 1) * 512) + (int)(directory * 4));
    }

    private static void Rename(byte[] bytes, string name, string other)
    {
        var at = bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name));
        bytes.AsSpan(at, 64).Clear();
        Encoding.Unicode.GetBytes(other).CopyTo(bytes, at);
        bytes[at + 64] = (byte)((other.Length + 1) * 2);
    }
}
