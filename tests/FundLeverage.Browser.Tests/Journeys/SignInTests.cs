using FundLeverage.Browser.Tests.Support;
using FundLeverage.Functions.Http;
using FundLeverage.Testing;
using Microsoft.Playwright;
using NodaTime;

namespace FundLeverage.Browser.Tests.Journeys;

/// <summary>People of an OpenID Connect provider sign in by code flow with PKCE.</summary>
public sealed class SignInTests(AzuriteFixture azurite, Chromium chromium)
{
    private static readonly Dictionary<string, string?> Client = new() { ["FundLeverage:SignIn:ClientId"] = "the-page" };

    [Fact]
    public async Task Person_OfAProvider_SignsInAndComesBackToThePlace()
    {
        await using var provider = await OidcProvider.StartAsync(SystemClock.Instance);
        provider.SignIn.Roles = [Role.Read, Role.Submit];
        await using var api = await TestApi.StartAsync(azurite, provider, settings: Client);
        await api.OpenFundAsync("f", "a");
        await using var visit = await Visit.StartAsync(chromium, api, null, "/claims", provider: new Uri(provider.Issuer));
        var page = visit.Page;

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "登录" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "口径核对" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".top")).ToContainTextAsync("李会计");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "填报" })).ToBeVisibleAsync();
        Assert.Equal($"{api.Address}#/claims", page.Url);
        Assert.DoesNotContain("eyJ", await page.EvaluateAsync<string>("JSON.stringify({ ...localStorage })"), StringComparison.Ordinal);

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".top")).ToContainTextAsync("李会计");
        Assert.Equal(1, provider.SignIn.Exchanged);
    }

    [Fact]
    public async Task Person_WithoutARole_IsToldSo()
    {
        await using var provider = await OidcProvider.StartAsync(SystemClock.Instance);
        provider.SignIn.Roles = [];
        await using var api = await TestApi.StartAsync(azurite, provider, settings: Client);
        await using var visit = await Visit.StartAsync(chromium, api, null, provider: new Uri(provider.Issuer));
        visit.ExpectedStatuses.Add(403);

        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "登录" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("还没有角色");
    }
}
