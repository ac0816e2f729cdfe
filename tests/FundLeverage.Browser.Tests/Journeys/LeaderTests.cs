using FundLeverage.Browser.Tests.Support;
using FundLeverage.Testing;
using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests.Journeys;

/// <summary>A leader reads the figure, goes down to a record, and back in time.</summary>
public sealed class LeaderTests(AzuriteFixture azurite, Chromium chromium)
{
    [Fact]
    public async Task Figure_Opened_LeadsToItsRecords()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenDemoFundAsync();
        await using var visit = await Visit.StartAsync(chromium, api, "reader");
        var page = visit.Page;

        await Assertions.Expect(page.Locator("#sentence")).ToContainTextAsync("用2.75亿元的产业引导基金承诺出资,撬动了总规模90.25亿元的基金落地,财政杠杆放大倍数32.8倍");
        await page.Locator("a.multiple", new PageLocatorOptions { HasText = "32.8倍" }).ClickAsync();
        await Assertions.Expect(page.Locator(".formula")).ToHaveTextAsync("T / G = 9025000000.00 / 275000000.00 = 32.8182");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = new("^认缴 第 ") }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToContainTextAsync("认缴 第");
        await Assertions.Expect(page.Locator("dl.facts").Last).ToContainTextAsync("演示填报人");
        Assert.Matches("[0-9a-f]{64}", await page.Locator("dd.hash").Last.InnerTextAsync());
    }

    [Fact]
    public async Task Figure_AsItWasKnownOnAnEarlierDay_IsTheEarlierFigure()
    {
        var clock = new NodaTime.Testing.FakeClock(NodaTime.Instant.FromUtc(2026, 3, 1, 2, 0));
        await using var api = await TestApi.StartAsync(azurite, clock);
        await api.OpenFundAsync("f", "a");
        await Write(api, "commitments", new { subFund = "a", change = "initial", amount = "1亿", effectiveOn = "2021-02-01" });
        await Write(api, "fund-sizes", new { subFund = "a", basis = "committed", amount = "20亿", effectiveOn = "2021-02-01" });
        clock.AdvanceDays(9);
        await Write(api, "fund-sizes", new { subFund = "a", basis = "committed", amount = "30亿", effectiveOn = "2021-03-01" });
        await using var visit = await Visit.StartAsync(chromium, api, "reader");

        await Assertions.Expect(visit.Page.Locator("a.multiple")).ToHaveTextAsync("30.0倍");
        await visit.Page.GetByLabel("按当日所知").FillAsync("2026-03-05");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("a.multiple")).ToHaveTextAsync("20.0倍");
        await Assertions.Expect(visit.Page.GetByText("正在查看 2026-03-05 当日所知的数字")).ToBeVisibleAsync();
    }

    private static async Task Write(TestApi api, string route, object body) => (await api.PostAsync($"/api/funds/f/{route}", body)).RequireStatus(201);
}
