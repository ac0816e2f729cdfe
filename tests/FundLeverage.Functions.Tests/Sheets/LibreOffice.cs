using System.Diagnostics;
using System.Text;

namespace FundLeverage.Functions.Tests.Sheets;

/// <summary>LibreOffice Calc without a window: it opens a workbook, works its formulas out and says what they come to.</summary>
internal static class LibreOffice
{
    private const string Program = "soffice";
    private const int Attempts = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Skips the test where there is none; never in CI, where a skipped test is a failure.</summary>
    public static void Require() => Assert.SkipUnless(
        IsInstalled || Environment.GetEnvironmentVariable("CI") == "true",
        "LibreOffice Calc is not installed: apt-get install --no-install-recommends libreoffice-calc-nogui");

    private static bool IsInstalled => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, Program)));

    /// <summary>The cells of every worksheet as LibreOffice has them, by the worksheet's name: numbers plain, dates as formatted.</summary>
    public static async Task<IReadOnlyDictionary<string, string[][]>> CalculateAsync(byte[] workbook)
    {
        var folder = Directory.CreateTempSubdirectory("sheets-");
        try
        {
            var file = Path.Combine(folder.FullName, "book.xlsx");
            await File.WriteAllBytesAsync(file, workbook);
            await ConvertAsync(
                $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile"))}",
                "--headless",
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
                "--outdir",
                folder.FullName,
                file);
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

    /// <summary>With a new profile LibreOffice may end after it has set that up, and asks by its exit code to be started again.</summary>
    private static async Task ConvertAsync(params string[] arguments)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (exitCode, output) = await RunAsync(arguments);
            if (exitCode == 0)
                return;
            Assert.True(attempt < Attempts, $"LibreOffice ended with {exitCode}: {output}");
        }
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"LibreOffice did not finish: {await output} {await errors}");
        }

        return (process.ExitCode, $"{await output} {await errors}");
    }
}

/// <summary>CSV by RFC 4180, read strictly.</summary>
internal static class Csv
{
    public static string[][] Read(string text)
    {
        var rows = new List<string[]>();
        var fields = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = text.StartsWith('\uFEFF') ? 1 : 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[i++]);
            else if (c == '"')
                isQuoted = !isQuoted;
            else if (isQuoted || c is not (',' or '\r' or '\n'))
                field.Append(c);
            else if (c != '\r')
            {
                fields.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    rows.Add([.. fields]);
                    fields.Clear();
                }
            }
        }

        return field.Length + fields.Count == 0 ? [.. rows] : throw new FormatException("The last line does not end.");
    }
}
