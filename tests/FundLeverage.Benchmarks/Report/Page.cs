using FundLeverage.Testing;

namespace FundLeverage.Benchmarks.Report;

/// <summary>docs/benchmarks.md: what stands between its two markers is written here, the rest by hand.</summary>
internal static class Page
{
    private const string Begin = "<!-- measured: begin -->";
    private const string End = "<!-- measured: end -->";

    public static async Task WriteAsync(string measured)
    {
        var file = Path.Combine(Repository.Root, "docs", "benchmarks.md");
        var text = await File.ReadAllTextAsync(file);
        var from = text.IndexOf(Begin, StringComparison.Ordinal);
        var to = text.IndexOf(End, StringComparison.Ordinal);
        if (from < 0 || to < from)
            throw new InvalidDataException($"{file} lacks the lines '{Begin}' and '{End}'.");
        await File.WriteAllTextAsync(file, $"{text[..(from + Begin.Length)]}\n\n{measured}\n\n{text[to..]}");
    }
}
