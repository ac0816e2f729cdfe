using System.Text.RegularExpressions;
using FundLeverage.Testing;

namespace FundLeverage.LocalHost.Tests;

/// <summary>The reference page: itself and what it names comes from this host alone. That it shows something is seen in a browser.</summary>
public sealed partial class ReferenceTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Page_AndEverythingThatItNames_ComesFromThisHost()
    {
        await using var api = await TestApi.StartAsync(azurite);

        var page = await api.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/.local/reference"));
        var named = Named().Matches(page.Body).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal((200, "text/html"), (page.Status, page.ContentHeaders.ContentType?.MediaType));
        Assert.Equal(["/.local/reference/reference.svg", "/.local/reference/reference.css", "/.local/reference/reference.js"], named);
        foreach (var path in named)
        {
            var file = await api.SendAsync(new HttpRequestMessage(HttpMethod.Get, path));
            Assert.Equal((path, 200), (path, file.Status));
            Assert.DoesNotContain("http:", file.Body.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain("https:", file.Body, StringComparison.Ordinal);
            Assert.StartsWith("default-src 'self';", file.Header("Content-Security-Policy"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/.local/reference/nothing.js")]
    [InlineData("/.local/reference/..%2fFundLeverage.LocalHost.dll")]
    public async Task Page_OfAnotherFile_IsNotFound(string path)
    {
        await using var api = await TestApi.StartAsync(azurite);

        Assert.Equal(404, (await api.SendAsync(new HttpRequestMessage(HttpMethod.Get, path))).Status);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public async Task PrintedLines_OfTheReadme_AreThoseOfTheProgram(string readme)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, readme));
        var address = new Uri("http://127.0.0.1:7071/");

        Assert.Contains(
            string.Join('\n', Texts.LocalTexts.Page(address), Texts.LocalTexts.Reference(new Uri(address, Reference.ReferencePage.Path)), Texts.LocalTexts.Token("http://127.0.0.1:7071"), Texts.LocalTexts.Stop()),
            text,
            StringComparison.Ordinal);
    }

    [GeneratedRegex("(?:href|src)=\"([^\"]+)\"")]
    private static partial Regex Named();
}
