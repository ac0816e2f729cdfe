using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using FundLeverage.Functions.Imports.Reading;

namespace FundLeverage.Functions.Tests.Imports.Reading;

/// <summary>A hundred thousand rows. What they take is measured in a process of their own, beside one that reads a single row.</summary>
public sealed class LargeFileTests
{
    private const int Rows = 100_000;
    private const long MostMore = 300L * 1024 * 1024;
    private const string Variable = "IMPORTS_MEASURE";

    public static TheoryData<string> Types => ["xlsx", "csv"];

    [Theory]
    [MemberData(nameof(Types))]
    public void Reader_OfAHundredThousandRows_ReadsEveryOne(string type)
    {
        var read = Read(Make(type, Rows), type);

        Assert.Empty(read.Failures);
        Assert.Equal(Rows, read.Rows.Count);
        Assert.Equal(Enumerable.Range(2, Rows), read.Rows.Select(row => row.Number));
        Assert.Equal("""{"subFund":"子基金77","change":"increase","amount":"100000.25万元","effectiveOn":"2021-06-30","document":"会议纪要第100000号"}""", read.Rows[^1].Values.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal(new SourceCell("C100001", "100000.25"), read.Rows[^1].Cells["/amount"]);
        Assert.DoesNotContain(read.Warnings, warning => warning.Code == ImportFailures.TotalDiffers);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Reader_OfAHundredThousandRows_TakesLittleMemory(string type)
    {
        var few = await MeasureAsync(type, 1);
        var many = await MeasureAsync(type, Rows);

        Assert.InRange(many - few, 1, MostMore);
    }

    /// <summary>Run by the other test in a process of its own; run by itself, of one row.</summary>
    [Fact]
    public void Measure_OfRows_ReadsEveryOne()
    {
        var (type, rows, answer) = Environment.GetEnvironmentVariable(Variable)?.Split('|') is [var t, var r, var a] ? (t, int.Parse(r, CultureInfo.InvariantCulture), a) : ("csv", 1, null);
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, Make(type, rows));
            GC.Collect();
            using var stream = File.OpenRead(file);
            var read = WorkbookReader.Read(stream, "a." + type, null, new RecogniserOptions(), CancellationToken.None).Value;
            using var process = Process.GetCurrentProcess();
            if (answer is not null)
                File.WriteAllText(answer, process.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(rows, read.Rows.Count);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<long> MeasureAsync(string type, int rows)
    {
        var answer = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!, ["-method", $"{typeof(LargeFileTests).FullName}.{nameof(Measure_OfRows_ReadsEveryOne)}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
            if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
                start.ArgumentList.Insert(0, typeof(LargeFileTests).Assembly.Location);
            start.Environment[Variable] = $"{type}|{rows}|{answer}";
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(long.TryParse(await File.ReadAllTextAsync(answer), out var peak), await output + await errors);
            return peak;
        }
        finally
        {
            File.Delete(answer);
        }
    }

    private static ReadFile Read(byte[] bytes, string type) => WorkbookReader.Read(new MemoryStream(bytes), "a." + type, null, new RecogniserOptions(), CancellationToken.None).Value;

    private static byte[] Make(string type, int rows) => type == "csv" ? Csv(rows) : Xlsx(rows);

    private static byte[] Csv(int rows)
    {
        var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, new UTF8Encoding(true), leaveOpen: true))
        {
            writer.Write("子基金,变动类型,金额(万元),日期,文件\r\n");
            for (var i = 1; i <= rows; i++)
                writer.Write($"子基金{Name(i, rows)},增加,{i}.25,2021-06-30,会议纪要第{i}号\r\n");
        }

        return stream.ToArray();
    }

    private static byte[] Xlsx(int rows)
    {
        var stream = new MemoryStream();
        stream.Write(new BookMaker().Sheet("认缴", sheet => sheet.Row("子基金", "变动类型", "金额(万元)", "日期", "文件").Row("增加", new Look(1, "yyyy-mm-dd"))).Bytes());
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var writer = new StreamWriter(archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open());
            writer.Write("""<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c></row>""");
            for (var i = 1; i <= rows; i++)
                writer.Write($"""<row r="{i + 1}"><c r="A{i + 1}" t="inlineStr"><is><t>子基金{Name(i, rows)}</t></is></c><c r="B{i + 1}" t="s"><v>5</v></c><c r="C{i + 1}"><v>{i}.25</v></c><c r="D{i + 1}" s="1"><v>44377</v></c><c r="E{i + 1}" t="inlineStr"><is><t>会议纪要第{i}号</t></is></c></row>""");
            writer.Write("</sheetData></worksheet>");
        }

        return stream.ToArray();
    }

    private static int Name(int row, int rows) => row == rows ? 77 : row % 200;
}
