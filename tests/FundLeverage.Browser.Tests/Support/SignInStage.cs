using FundLeverage.Testing;
using Microsoft.Playwright;
using NodaTime;
using NodaTime.Testing;

namespace FundLeverage.Browser.Tests.Support;

/// <summary>A provider, a copy of the product that believes it, and somebody before the page who is not signed in yet.</summary>
internal sealed class SignInStage : IAsyncDisposable
{
    private SignInStage(OidcProvider provider, TestApi api, Visit visit)
    {
        Provider = provider;
        Api = api;
        Visit = visit;
    }

    public OidcProvider Provider { get; }

    public TestApi Api { get; }

    public Visit Visit { get; }

    public IPage Page => Visit.Page;

    public static async Task<SignInStage> StartAsync(AzuriteFixture azurite, Chromium chromium, string place = "/", bool refreshTokens = false, FakeClock? clock = null, Dictionary<string, string?>? settings = null)
    {
        chromium.Require();
        var provider = await OidcProvider.StartAsync(clock is null ? SystemClock.Instance : clock);
        provider.SignIn.GivesRefreshTokens = refreshTokens;
        var api = await TestApi.StartAsync(azurite, provider, clock, settings: new Dictionary<string, string?>(settings ?? []) { ["FundLeverage:SignIn:ClientId"] = "the-page" });
        await api.OpenFundAsync("f", "a");
        return new SignInStage(provider, api, await Visit.StartAsync(chromium, api, null, place, provider: new Uri(provider.Issuer)));
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name });

    public Task ButtonAsync(string name) => Button(name).ClickAsync();

    public Task ExpectPersonAsync() => Assertions.Expect(Page.Locator(".top")).ToContainTextAsync("李会计");

    public Task ExpectWordsAsync(string words) => Assertions.Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(words);

    /// <summary>Lets the browser's clock run on, as a machine does that slept.</summary>
    public Task SleepAsync(Duration time) => Page.Clock.FastForwardAsync((long)time.TotalMilliseconds);

    public async ValueTask DisposeAsync()
    {
        await Visit.DisposeAsync();
        await Api.DisposeAsync();
        await Provider.DisposeAsync();
    }
}
