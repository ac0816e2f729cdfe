using FundLeverage.Functions.Imports.Reading;
using FundLeverage.Testing;

namespace FundLeverage.Functions.Tests.Imports.Reading;

/// <summary>Files such as clerks keep, read whole. With <c>IMPORTS_WRITE=true</c> what is read becomes what is approved.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Names => [.. Corpus.Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reader_OfACorpusFile_ReadsWhatIsApproved(string name)
    {
        var file = Corpus.Files[name]();

        var read = WorkbookReader.Read(new MemoryStream(file.Bytes), file.FileName, null, file.Options ?? new RecogniserOptions(), CancellationToken.None);

        Approved.Check(name, ReadFileText.Of(read));
    }

    [Fact]
    public void Approved_HasNoFilesOfOtherTests() =>
        Assert.Equal(Corpus.Files.Keys.Concat(OldWorkbookTests.Names).Order(StringComparer.Ordinal), Approved.Names.Order(StringComparer.Ordinal));
}

/// <summary>What was approved.</summary>
internal static class Approved
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "FundLeverage.Functions.Tests", "Imports", "Reading", "Approved");

    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file));

    public static void Check(string name, string text)
    {
        var file = Path.Combine(Folder, name + ".txt");
        if (Environment.GetEnvironmentVariable("IMPORTS_WRITE") == "true")
            File.WriteAllText(file, text);
        Assert.Equal(File.ReadAllText(file), text);
    }
}
