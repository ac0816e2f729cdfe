using System.Net.Http.Headers;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Identity;
using FundLeverage.Testing;
using NodaTime;
using NodaTime.Testing;

namespace FundLeverage.Functions.Tests.Access;

/// <summary>A real provider of identities over HTTP, whose keys come and go while the product runs.</summary>
public sealed class ProviderTests(AzuriteFixture azurite)
{
    private readonly FakeClock _clock = new(Instant.FromUtc(2021, 12, 1, 1, 0));

    [Fact]
    public async Task Keys_RolledOverWhileRunning_AreBelievedWithTheFirstTokenAndNoLongerOnceWithdrawn()
    {
        await using var provider = await OidcProvider.StartAsync(_clock);
        await using var api = await TestApi.StartAsync(azurite, provider, _clock);
        var old = Token(provider);
        Assert.Equal(200, await StatusAsync(api, old));
        _clock.Advance(ProviderKeys.Pause);

        provider.RollOver();
        var young = Token(provider);
        Assert.Equal(200, await StatusAsync(api, young));
        Assert.Equal(200, await StatusAsync(api, old));

        provider.Withdraw();
        _clock.Advance(ProviderKeys.Fresh);
        Assert.Equal(401, await StatusAsync(api, old));
        Assert.Equal(200, await StatusAsync(api, young));
    }

    [Fact]
    public async Task Keys_WithdrawnAndReplacedAtOnce_TakeOldTokensWithThem()
    {
        await using var provider = await OidcProvider.StartAsync(_clock);
        await using var api = await TestApi.StartAsync(azurite, provider, _clock);
        var old = Token(provider);
        Assert.Equal(200, await StatusAsync(api, old));
        _clock.Advance(ProviderKeys.Pause);

        provider.RollOver();
        provider.Withdraw();

        Assert.Equal(200, await StatusAsync(api, Token(provider)));
        Assert.Equal(401, await StatusAsync(api, old));
    }

    [Fact]
    public async Task Provider_FloodedWithTokensOfUnknownKeys_IsAskedOnceInAPause()
    {
        await using var provider = await OidcProvider.StartAsync(_clock);
        await using var other = await OidcProvider.StartAsync(_clock);
        await using var api = await TestApi.StartAsync(azurite, provider, _clock);
        Assert.Equal(200, await StatusAsync(api, Token(provider)));
        _clock.Advance(ProviderKeys.Pause);
        var forged = other.Token("s", "demo", [Role.Admin], issuer: provider.Issuer);

        for (var i = 0; i < 20; i++)
            Assert.Equal(401, await StatusAsync(api, forged));

        Assert.Equal(2, provider.Requests);
    }

    [Fact]
    public async Task Provider_DownFromTheStart_Is503AndNobodyIsLetIn()
    {
        await using var provider = await OidcProvider.StartAsync(_clock);
        await using var api = await TestApi.StartAsync(azurite, provider, _clock);
        provider.IsDown = true;

        var answer = await SendAsync(api, Token(provider));

        Assert.Equal((503, "temporarily-unavailable"), (answer.Status, answer.Code));
        Assert.DoesNotContain("127.0.0.1", answer.Body, StringComparison.Ordinal);
        provider.IsDown = false;
        Assert.Equal(200, await StatusAsync(api, Token(provider)));
    }

    [Fact]
    public async Task Provider_DownLater_ItsKeysAreBelievedForHalfADay()
    {
        await using var provider = await OidcProvider.StartAsync(_clock);
        await using var api = await TestApi.StartAsync(azurite, provider, _clock);
        Assert.Equal(200, await StatusAsync(api, Token(provider)));
        provider.IsDown = true;

        _clock.Advance(ProviderKeys.Fresh + Duration.FromHours(1));
        Assert.Equal(200, await StatusAsync(api, Token(provider)));
        _clock.Advance(ProviderKeys.Believed);
        Assert.Equal(503, await StatusAsync(api, Token(provider)));
    }

    [Theory]
    [InlineData("demo-1", "demo-2")]
    [InlineData(null, null)]
    [InlineData("Demo", null)]
    [InlineData("demo|x", null)]
    public async Task Workspace_ThatIsNoneOrTwo_Is403(string? one, string? other)
    {
        await using var provider = await OidcProvider.StartAsync(_clock);
        await using var api = await TestApi.StartAsync(azurite, provider, _clock);
        string[] workspaces = [.. new[] { one, other }.OfType<string>()];

        var answer = await SendAsync(api, provider.Token("s", workspaces, [Role.Admin]));

        Assert.Equal((403, "workspace-missing"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Write_IsSignedWithSubjectAndNameOfTheToken()
    {
        await using var provider = await OidcProvider.StartAsync(_clock);
        await using var api = await TestApi.StartAsync(azurite, provider, _clock);
        await api.OpenFundAsync("f");
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/funds/f/sub-funds")
        {
            Content = new StringContent("""{"id":"a","name":"甲","submittedBy":"somebody"}""", new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.Add("Idempotency-Key", "k");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", provider.Token("00u-7", "demo", [Role.Submit], name: "陈　会计"));
        Assert.Equal(400, (await api.SendAsync(request)).Status);

        request = new HttpRequestMessage(HttpMethod.Post, "/api/funds/f/sub-funds") { Content = new StringContent("""{"id":"a","name":"甲"}""", new MediaTypeHeaderValue("application/json")) };
        request.Headers.Add("Idempotency-Key", "k");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", provider.Token("00u-7", "demo", [Role.Submit], name: "陈　会计"));
        (await api.SendAsync(request)).RequireStatus(201);

        var record = (await api.GetAsync("/api/funds/f/records/1")).RequireStatus(200).Json;
        Assert.Equal("""{"subject":"00u-7","name":"陈 会计"}""", record["submittedBy"]!.ToString(Newtonsoft.Json.Formatting.None));
    }

    private static string Token(OidcProvider provider) => provider.Token("s", "demo", [Role.Read]);

    private static async Task<int> StatusAsync(TestApi api, string token) => (await SendAsync(api, token)).Status;

    private static Task<TestAnswer> SendAsync(TestApi api, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/funds");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return api.SendAsync(request);
    }
}
