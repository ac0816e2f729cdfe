using Newtonsoft.Json.Linq;

namespace FundLeverage.LocalHost.Tests;

/// <summary>Somebody tries their own identity provider with LocalHost before they deploy.</summary>
public sealed class OwnProviderTests : IDisposable
{
    private const string Provider = "https://sso.example.gov.cn/realms/zone";
    private static readonly (string Name, string? Value) Metadata = ("FundLeverage__Identity__MetadataAddress", $"{Provider}/.well-known/openid-configuration");

    private readonly string _folder = Directory.CreateTempSubdirectory("fundleverage-").FullName;

    public OwnProviderTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals and /proc are Linux's; on other systems start and stop the host by hand.");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Host_WithAProviderInTheEnvironment_OffersItInPlaceOfTheDemoPeople()
    {
        await using var host = HostProcess.Start(
            _folder,
            ["--urls", "http://127.0.0.1:0"],
            Metadata,
            ("FundLeverage__Identity__Issuers", Provider),
            ("FundLeverage__Identity__Audiences", "fundleverage"),
            ("FundLeverage__SignIn__ClientId", "the-page"),
            ("FundLeverage__SignIn__Parameters", "prompt=consent"));
        using var http = new HttpClient { BaseAddress = await host.AddressAsync() };

        var offered = JObject.Parse(await http.GetStringAsync(new Uri("/api/sign-in", UriKind.Relative)));

        Assert.Equal(Provider, (string?)offered["provider"]!["authority"]);
        Assert.Equal("prompt=consent", string.Join('&', offered["provider"]!["parameters"]!.Select(given => $"{given["name"]}={given["value"]}")));
        Assert.Empty(offered["demoPeople"]!);
        Assert.Equal(0, await host.InterruptAsync());
    }

    [Theory]
    [InlineData("FundLeverage__Identity__Audiences is missing")]
    [InlineData("leave --demo true out", "--demo", "true")]
    public async Task Host_WithAProviderThatCannotBe_SaysSoInOneSentence(string sentence, params string[] arguments)
    {
        await using var host = HostProcess.Start(_folder, ["--urls", "http://127.0.0.1:0", .. arguments], Metadata, ("FundLeverage__Identity__Issuers", Provider));

        Assert.Equal(1, await host.ExitAsync());
        Assert.Contains(sentence, host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", host.Output, StringComparison.Ordinal);
    }
}
