using FundLeverage.Functions.Tests.Sheets;

namespace FundLeverage.Functions.Tests.Programs;

/// <summary>LibreOffice without a window: it opens workbooks and documents, works formulas out, and prints.</summary>
internal static class LibreOffice
{
    private const int Attempts = 3;
    private static readonly ExternalProgram Program = new("libreoffice-calc-nogui libreoffice-writer-nogui", "soffice");

    /// <summary>Skips the test where there is none; never in CI, where a skipped test is a failure.</summary>
    public static void Require() => Program.Require();

    /// <summary>The cells of every worksheet as LibreOffice has them, by the worksheet's name: numbers plain, dates as formatted.</summary>
    public static async Task<IReadOnlyDictionary<string, string[][]>> CalculateAsync(byte[] workbook)
    {
        var folder = Directory.CreateTempSubdirectory("sheets-");
        try
        {
            var file = Path.Combine(folder.FullName, "book.xlsx");
            await File.WriteAllBytesAsync(file, workbook);
            await ConvertAsync(folder.FullName, file, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1");
            return folder.GetFiles("book-*.csv").ToDictionary(
                csv => Path.GetFileNameWithoutExtension(csv.Name)["book-".Length..],
                csv => Csv.Read(File.ReadAllText(csv.FullName)),
                StringComparer.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>
    /// Writes a file in another format beside it. With a new profile LibreOffice may end after it has set that up, and asks by its exit
    /// code to be started again.
    /// </summary>
    public static async Task ConvertAsync(string folder, string file, string format)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (exitCode, output, errors) = await Program.RunAsync(
                $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}",
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder,
                file);
            if (exitCode == 0)
                return;
            Assert.True(attempt < Attempts, $"LibreOffice ended with {exitCode}: {output} {errors}");
        }
    }
}
