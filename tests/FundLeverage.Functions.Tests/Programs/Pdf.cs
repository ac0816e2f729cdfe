using System.Globalization;
using System.Xml.Linq;

namespace FundLeverage.Functions.Tests.Programs;

/// <summary>What a file comes to on paper, made by a program that is not ours.</summary>
/// <param name="Text">What is printed, without spaces and breaks.</param>
/// <param name="Pages">Of each page its width and height in points.</param>
/// <param name="Fonts">The fonts, and whether the file has them in itself.</param>
/// <param name="CutOff">Words that do not lie on their page whole.</param>
internal sealed record Pdf(string Text, IReadOnlyList<(decimal Width, decimal Height)> Pages, IReadOnlyList<(string Name, bool IsEmbedded)> Fonts, IReadOnlyList<string> CutOff)
{
    private const int EmbeddedColumn = 5;

    private static readonly ExternalProgram Words = new("poppler-utils", "pdftotext");
    private static readonly ExternalProgram FontList = new("poppler-utils", "pdffonts");
    private static readonly ExternalProgram SystemFonts = new("fontconfig fonts-noto-cjk", "fc-list");
    private static readonly ExternalProgram Browser = new("chromium", "chromium", "chromium-browser", "google-chrome");

    /// <summary>Skips the test where a page cannot be printed and read.</summary>
    public static async Task RequireBrowserAsync()
    {
        Browser.Require();
        await RequireAsync();
    }

    /// <summary>Skips the test where an Office file cannot be printed and read.</summary>
    public static async Task RequireOfficeAsync()
    {
        LibreOffice.Require();
        await RequireAsync();
    }

    /// <summary>A page as Chromium prints it.</summary>
    public static Task<Pdf> OfPageAsync(byte[] page) => InFolderAsync(async folder =>
    {
        var (file, printed) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "page.pdf"));
        await File.WriteAllBytesAsync(file, page);
        var (_, _, errors) = await Browser.RunAsync(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            $"--user-data-dir={Path.Combine(folder, "profile")}",
            "--no-pdf-header-footer",
            $"--print-to-pdf={printed}",
            new Uri(file).AbsoluteUri);
        Assert.True(File.Exists(printed), errors);
        return await ReadAsync(printed);
    });

    /// <summary>A workbook or document as LibreOffice prints it.</summary>
    public static Task<Pdf> OfOfficeAsync(byte[] content, string format) => InFolderAsync(async folder =>
    {
        var file = Path.Combine(folder, $"file.{format}");
        await File.WriteAllBytesAsync(file, content);
        await LibreOffice.ConvertAsync(folder, file, "pdf");
        return await ReadAsync(Path.Combine(folder, "file.pdf"));
    });

    /// <summary>The text without what a printer may change: spaces and breaks.</summary>
    public static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static async Task RequireAsync()
    {
        Words.Require();
        SystemFonts.Require();
        var (_, chinese, _) = await SystemFonts.RunAsync(":lang=zh");
        Assert.SkipUnless(chinese.Length > 0 || Environment.GetEnvironmentVariable("CI") == "true", "There is no Chinese font: apt-get install --no-install-recommends fonts-noto-cjk");
    }

    private static async Task<Pdf> ReadAsync(string file)
    {
        var boxes = (await Words.RunAsync("-bbox", file, "-")).Output;
        var pages = XDocument.Parse(boxes[boxes.IndexOf("<html", StringComparison.Ordinal)..]).Descendants().Where(element => element.Name.LocalName == "page").ToList();
        return new Pdf(
            Plain((await Words.RunAsync(file, "-")).Output),
            [.. pages.Select(page => (Number(page, "width"), Number(page, "height")))],
            [.. (await FontList.RunAsync(file)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(Font)],
            [.. pages.SelectMany(page => page.Elements().Where(word => IsCut(page, word)).Select(word => word.Value))]);
    }

    private static bool IsCut(XElement page, XElement word) =>
        Number(word, "xMin") < 0 || Number(word, "yMin") < 0 || Number(word, "xMax") > Number(page, "width") || Number(word, "yMax") > Number(page, "height");

    private static decimal Number(XElement element, string attribute) => decimal.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    /// <summary>From behind: the type of a font may be two words.</summary>
    private static (string Name, bool IsEmbedded) Font(string line)
    {
        var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (fields[0], fields[^EmbeddedColumn] == "yes");
    }

    private static async Task<Pdf> InFolderAsync(Func<string, Task<Pdf>> print)
    {
        var folder = Directory.CreateTempSubdirectory("pages-");
        try
        {
            return await print(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
