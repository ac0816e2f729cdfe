using System.IO.Compression;
using System.Text.RegularExpressions;
using FundLeverage.Testing;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Browser.Tests;

/// <summary>How the page's files are served, and how much of them is needed to begin.</summary>
public sealed partial class PageFileTests(AzuriteFixture azurite)
{
    /// <summary>What the first load may weigh, packed.</summary>
    private const int FirstLoad = 400_000;

    private static string Root => Path.Combine(AppContext.BaseDirectory, "wwwroot");

    [Fact]
    public async Task Index_IsNeverKept_AndNamesItsStylesBySomethingUsedOnce()
    {
        await using var api = await TestApi.StartAsync(azurite);

        var (first, second) = (await Get(api, "/"), await Get(api, "/"));

        var policy = first.Header("Content-Security-Policy")!;
        var nonce = Nonce().Match(policy).Groups[1].Value;
        Assert.Equal("no-store", first.Header("Cache-Control"));
        Assert.Contains($"nonce=\"{nonce}\"", first.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(nonce, second.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?![^>]* src=)", first.Body);
        Assert.DoesNotContain("NONCE", first.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_AfterAnyNumberOfBuilds_HoldsTheFilesOfTheLastOneOnly()
    {
        var manifest = JObject.Parse(File.ReadAllText(Path.Combine(Root, "manifest.json")));
        var named = manifest.Properties()
            .SelectMany(part => new[] { (string?)part.Value["file"] }.Concat(part.Value["css"]?.Select(css => (string?)css) ?? []).Concat(part.Value["assets"]?.Select(asset => (string?)asset) ?? []))
            .ToHashSet(StringComparer.Ordinal);

        var found = Directory.EnumerateFiles(Path.Combine(Root, "assets")).Select(file => $"assets/{Path.GetFileName(file)}".Replace(".gz", "", StringComparison.Ordinal).Replace(".br", "", StringComparison.Ordinal));

        Assert.Empty(found.Except(named, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task HashedFile_IsKeptForEver_AndPackedAsTheBrowserTakesIt(string accepts, string? packed)
    {
        await using var api = await TestApi.StartAsync(azurite);
        var script = Script().Match((await Get(api, "/")).Body).Groups[1].Value;

        var answer = await Get(api, script, accepts);

        Assert.Equal(("public, max-age=31536000, immutable", "text/javascript"), (answer.Header("Cache-Control"), answer.ContentHeaders.ContentType?.MediaType));
        Assert.Equal(packed, answer.ContentHeaders.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", answer.Header("Vary"));
    }

    [Theory]
    [InlineData("/nosuch")]
    [InlineData("/assets/")]
    [InlineData("/../appsettings.json")]
    [InlineData("/icon.svg.gz")]
    public async Task File_ThatIsNotThere_IsAProblem(string path)
    {
        await using var api = await TestApi.StartAsync(azurite);

        Assert.Equal("route-unknown", (await Get(api, path)).Code);
    }

    [Fact]
    public void FirstLoad_Packed_StaysSmall()
    {
        var manifest = JObject.Parse(File.ReadAllText(Path.Combine(Root, "manifest.json")));
        var needed = new HashSet<string>();
        Need(manifest, "index.html", needed);

        var bytes = needed.Sum(file => Packed(Path.Combine(Root, file)));

        Assert.True(bytes < FirstLoad, $"The first load is {bytes} bytes packed, of {string.Join(", ", needed)}.");
        Assert.DoesNotContain(needed, file => Later().IsMatch(file));
    }

    /// <summary>What a file imports before it runs; what is imported on demand is not needed.</summary>
    private static void Need(JObject manifest, string entry, HashSet<string> needed)
    {
        var chunk = manifest[entry]!;
        if (!needed.Add((string)chunk["file"]!))
            return;
        needed.UnionWith(chunk["css"]?.Select(css => (string)css!) ?? []);
        foreach (var import in chunk["imports"] ?? Enumerable.Empty<JToken>())
            Need(manifest, (string)import!, needed);
    }

    private static long Packed(string file)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(file));
        return packed.Length;
    }

    private static Task<TestAnswer> Get(TestApi api, string path, string? accepts = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accepts is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepts);
        return api.SendAsync(request);
    }

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex Nonce();

    [GeneratedRegex("src=\"(/assets/[^\"]+\\.js)\"")]
    private static partial Regex Script();

    [GeneratedRegex("Chart|Imports|WithTable|oidc|Entry|Settings")]
    private static partial Regex Later();
}
