using FundLeverage.Functions.Tests.Imports.Reading;
using FundLeverage.Testing;

namespace FundLeverage.Fuzzing.Files;

/// <summary>The sound files that cases grow from.</summary>
internal static class SeedFiles
{
    /// <summary>Workbooks of today.</summary>
    public static readonly IReadOnlyList<byte[]> Xlsx = Made("xlsx");

    /// <summary>Workbooks of Excel 97 to 2003.</summary>
    public static readonly IReadOnlyList<byte[]> Xls = [Kept("old.xls"), Kept("old-1904.xls")];

    /// <summary>CSV.</summary>
    public static readonly IReadOnlyList<byte[]> Csv = Made("csv");

    private static List<byte[]> Made(string ending) => [.. Corpus.Files.Values
        .Select(make => make())
        .Where(file => file.FileName.EndsWith(ending, StringComparison.Ordinal) && file.Bytes.Length < 100_000)
        .Select(file => file.Bytes)];

    private static byte[] Kept(string name) =>
        File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "FundLeverage.Functions.Tests", "Imports", "Reading", "Kept", name));
}
