namespace FundLeverage.Testing;

/// <summary>
/// A part of a document that the tests make: it stands between two comments, and is compared with what it should be. With
/// <c>DOCS_WRITE=true</c> it is made anew.
/// </summary>
public static class KeptPart
{
    /// <summary>Throws where the part is not what it should be.</summary>
    /// <param name="file">The document, from the root of the repository.</param>
    /// <param name="name">The part's name in its comments: <c>&lt;!-- made by tests: name --&gt;</c> to <c>&lt;!-- end: name --&gt;</c>.</param>
    /// <param name="content">What it should be.</param>
    public static void Require(string file, string name, string content)
    {
        var path = Path.Combine(Repository.Root, file);
        var text = File.ReadAllText(path);
        var (begin, end) = ($"<!-- made by tests: {name} -->\n", $"<!-- end: {name} -->");
        var from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = text.IndexOf(end, StringComparison.Ordinal);
        if (from < begin.Length || to < from)
            throw new InvalidOperationException($"{file} has no part '{name}'.");
        if (text[from..to] == content)
            return;
        if (Environment.GetEnvironmentVariable("DOCS_WRITE") == "true")
            File.WriteAllText(path, text[..from] + content + text[to..]);
        else
            throw new InvalidOperationException($"{file}: '{name}' is not what the tests make; DOCS_WRITE=true makes it anew. It should be:\n{content}");
    }
}
