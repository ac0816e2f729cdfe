using FundLeverage.Browser.Tests.Support;
using FundLeverage.Testing;
using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests;

/// <summary>While another basis or day is on its way the page neither empties nor jumps, and no figure stands under a name that is not its own.</summary>
public sealed class SteadyPageTests(AzuriteFixture azurite, Chromium chromium)
{
    [Fact]
    public async Task Overview_WhileAnotherBasisIsOnItsWay_DimsTheFiguresItHas()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenDemoFundAsync();
        await using var visit = await Visit.StartAsync(chromium, api, "reader");
        var page = visit.Page;
        var hero = page.Locator(".view > .kept", new PageLocatorOptions { Has = page.Locator("#sentence") });
        await Assertions.Expect(page.Locator("#sentence")).ToContainTextAsync("32.8倍");
        await Assertions.Expect(page.Locator("[aria-labelledby=sub-funds] .ant-table-row").First).ToBeVisibleAsync();
        await Assertions.Expect(hero).ToHaveAttributeAsync("aria-busy", "false");

        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/leverage**basis=paidIn**", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await page.Locator("main .ant-segmented-item", new PageLocatorOptions { HasText = "实缴" }).ClickAsync();

        await Assertions.Expect(hero).ToHaveAttributeAsync("aria-busy", "true");
        await Assertions.Expect(hero).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("outdated"));
        await Assertions.Expect(hero).ToContainTextAsync("认缴口径");
        await Assertions.Expect(page.Locator("main .loading")).ToHaveCountAsync(0);

        held.SetResult();
        await Assertions.Expect(hero).ToHaveAttributeAsync("aria-busy", "false");
        await Assertions.Expect(hero).ToContainTextAsync("实缴口径");
    }

    [Fact]
    public async Task Overview_OfAnotherFund_NeverShowsTheFiguresOfTheFirst()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenDemoFundAsync();
        await Stage.OpenReviewedAsync(api);
        await using var visit = await Visit.StartAsync(chromium, api, "reader", "/?fund=xm-torch");
        var page = visit.Page;
        await Assertions.Expect(page.Locator("#sentence")).ToContainTextAsync("32.8倍");
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/funds/reviewed/leverage**", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });

        await page.EvaluateAsync("location.hash = '#/?fund=reviewed&asOf=2021-11-30'");

        await Assertions.Expect(page.Locator("main .loading").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#sentence")).ToHaveCountAsync(0);
        held.SetResult();
        await Assertions.Expect(page.Locator("#sentence")).ToContainTextAsync("高新区");
    }
}
