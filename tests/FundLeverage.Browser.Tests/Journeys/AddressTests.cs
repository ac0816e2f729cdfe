using FundLeverage.Browser.Tests.Support;
using FundLeverage.Testing;
using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests.Journeys;

/// <summary>Addresses are typed, cut off and sent around: whatever one says, the page says something and asks no other route.</summary>
public sealed class AddressTests(AzuriteFixture azurite, Chromium chromium)
{
    [Fact]
    public async Task Address_ThatMeansNothing_IsSaidInWordsAndAsksNoOtherRoute()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        await using var clerk = await Visit.StartAsync(chromium, api, "submitter");
        clerk.ExpectedStatuses.UnionWith([400, 404]);
        var asked = new List<string>();
        clerk.Page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);

        foreach (var (place, words) in new[]
        {
            ("/records/..", "%2e%2e"),
            ("/records/%2e%2e", "%2e%2e"),
            ("/records/../correction", "%2e%2e"),
            ("/imports/..", "%2e%2e"),
            ("/entry/commitments?from=..", "%2e%2e"),
            ("/?knownOn=garbage", "garbage"),
            ("/evidence?knownOn=2021-02-30", "2021-02-30"),
            ("/evidence?by=level&group=constructor", "constructor"),
        })
        {
            await clerk.Page.GotoAsync($"{api.Address}#{place}");
            await Assertions.Expect(clerk.Page.Locator("main")).ToContainTextAsync(words);
        }

        Assert.DoesNotContain("/api/funds/f/", asked);
    }

    [Fact]
    public async Task View_WhoseFileIsGone_SaysSoWhileThePageGoesOn()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        await using var reader = await Visit.StartAsync(chromium, api, "reader");
        await reader.Page.RouteAsync("**/assets/Claims-*.js", route => route.FulfillAsync(new RouteFulfillOptions { Status = 404, ContentType = "application/problem+json", Body = "{}" }));
        reader.ExpectedStatuses.Add(404);
        reader.ExpectsMissingFile = true;

        await LinkAsync("口径核对");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("这部分无法显示。");
        await LinkAsync("总览");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);

        await LinkAsync("口径核对");
        await reader.Page.UnrouteAsync("**/assets/Claims-*.js");
        await reader.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "重新加载" }).ClickAsync();
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "口径核对" })).ToBeVisibleAsync();

        Task LinkAsync(string name) => reader.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = name, Exact = true }).ClickAsync();
    }
}
