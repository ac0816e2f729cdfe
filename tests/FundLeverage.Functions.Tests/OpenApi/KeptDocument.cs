using System.Text.RegularExpressions;
using FundLeverage.Testing.OpenApi;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Tests.OpenApi;

/// <summary>What is kept in the repository and made by the tests: recorded answers, and the document. With <c>OPENAPI_WRITE=true</c> it is made anew.</summary>
internal static partial class KeptDocument
{
    private static readonly Lock Turn = new();

    public static string File { get; } = Path.Combine(OpenApiParts.Folder, "openapi.json");

    public static bool IsWritten => Environment.GetEnvironmentVariable("OPENAPI_WRITE") == "true";

    /// <summary>The document as its parts make it; written down if asked for.</summary>
    public static string Compose()
    {
        lock (Turn)
        {
            var text = OpenApiParts.Write(OpenApiComposer.Compose(OpenApiParts.Load()));
            if (IsWritten)
                System.IO.File.WriteAllText(File, text);
            return text;
        }
    }

    /// <summary>Keeps an answer as the example, if asked for and if it says anything new.</summary>
    public static void Record(string example, JObject answer, bool anyOrder)
    {
        if (!IsWritten)
            return;
        lock (Turn)
        {
            var file = OpenApiParts.ExampleFile(example);
            var text = Presentable(OpenApiParts.Write(answer));
            if (!System.IO.File.Exists(file) || Comparable(System.IO.File.ReadAllText(file), anyOrder) != Comparable(text, anyOrder))
                System.IO.File.WriteAllText(file, text);
        }
    }

    /// <summary>An answer without what differs from run to run: hashes, record ids, ids and texts of reader keys.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="anyOrder">True for a list in the order of random ids: it is compared line by line in whatever order.</param>
    public static string Comparable(string text, bool anyOrder)
    {
        text = Hash().Replace(Uuid().Replace(Presentable(text), "(uuid)"), "(hash)");
        text = KeyLink().Replace(KeyId().Replace(KeyText().Replace(ETag().Replace(text, "(etag)"), "(key)"), "(id)"), "(link)");
        return anyOrder ? string.Join('\n', text.Split('\n').Order(StringComparer.Ordinal)) : text;
    }

    /// <summary>An answer without this machine's address, and without a key that could be taken for a real one.</summary>
    private static string Presentable(string text) => KeySecret().Replace(Address().Replace(text, "https://fundleverage.example"), "$1EXAMPLE");

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();

    [GeneratedRegex("(flrk_[a-z0-9-]+_[0-9a-f]{12}_)[A-Za-z0-9]+")]
    private static partial Regex KeySecret();

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Uuid();

    [GeneratedRegex("\\b[0-9a-f]{64}\\b")]
    private static partial Regex Hash();

    [GeneratedRegex("\\\\\"[0-9a-f]{32}\\\\\"")]
    private static partial Regex ETag();

    [GeneratedRegex("flrk_[A-Za-z0-9_-]+")]
    private static partial Regex KeyText();

    [GeneratedRegex("\"id\": \"[0-9a-f]{12}\"")]
    private static partial Regex KeyId();

    [GeneratedRegex("/reader-keys/[0-9a-f]{12}")]
    private static partial Regex KeyLink();
}
