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
        await Assertions.Expect(page.Locator(".formula")).ToHaveTextAsync("T / G = 9,025,000,000.00 / 275,000,000.00 = 32.8182");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = new("^认缴 第 ") }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToContainTextAsync("认缴 第");
        await Assertions.Expect(page.Locator("dl.facts").Last).ToContainTextAsync("演示填报人");
        Assert.Matches("[0-9a-f]{64}", await page.Locator("dd.hash").Last.InnerTextAsync());
    }

    [Fact]
    public async Task Address_OfTheFirstFund_MeansThatFundWhenAnotherBecomesTheFirst()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("m", "a");
        await using var visit = await Visit.StartAsync(chromium, api, "submitter", "/entry/commitments");
        var fund = visit.Page.Locator(".top .fund");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("fund=m$"));

        (await api.PostAsync("/api/funds", new { id = "a0", name = "更靠前的引导基金", approval = "none" }, person: "admin")).RequireStatus(201);
        await visit.Page.ReloadAsync();
        await Assertions.Expect(fund).ToContainTextAsync("测试引导基金");

        await visit.GoAsync("/claims");
        await Assertions.Expect(fund).ToContainTextAsync("测试引导基金");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/claims\\?fund=m$"));
    }

    [Fact]
    public async Task GroupsFigure_Opened_LeadsToTheRecordsOfItsSubFunds()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f");
        foreach (var (id, manager) in new[] { ("a", "甲管理"), ("b", "甲管理"), ("c", "乙管理") })
        {
            await Write(api, "sub-funds", new { id, name = $"{id}基金", manager, formedOn = "2021-02-01" });
            await Write(api, "commitments", new { subFund = id, change = "initial", amount = "1亿", effectiveOn = "2021-02-01" });
            await Write(api, "fund-sizes", new { subFund = id, basis = "committed", amount = "20亿", effectiveOn = "2021-02-01" });
        }

        await using var visit = await Visit.StartAsync(chromium, api, "reader");
        var page = visit.Page;
        await page.Locator("[aria-labelledby=sub-funds] .ant-select").ClickAsync();
        await page.Locator(".ant-select-item-option", new PageLocatorOptions { HasText = "管理人" }).ClickAsync();
        await Assertions.Expect(page.Locator("[aria-labelledby=sub-funds] thead")).ToContainTextAsync("管理人");
        await page.GetByRole(AriaRole.Row, new PageGetByRoleOptions { NameRegex = new("甲管理") }).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "20.0倍" }).ClickAsync();

        var contributions = page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "各子基金的贡献" });
        await Assertions.Expect(contributions.Locator("tbody .ant-table-row")).ToHaveCountAsync(2);
        await Assertions.Expect(contributions).ToContainTextAsync("20.0000");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "支持这个数字的 6 笔记录" })).ToBeVisibleAsync();
        await contributions.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "b基金" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "支持这个数字的 3 笔记录" })).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "支持这个数字的 6 笔记录" })).ToBeVisibleAsync();
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

        await visit.Page.Locator("a.multiple").ClickAsync();
        var since = visit.Page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "当日所知与现在相比" });
        await Assertions.Expect(since).ToContainTextAsync("当日所知 20.0倍 → 现在 30.0倍");
        await Assertions.Expect(since.Locator("tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(since.Locator("tbody tr", new LocatorLocatorOptions { HasText = "30.0000" })).ToContainTextAsync("新计入");
    }

    private static async Task Write(TestApi api, string route, object body) => (await api.PostAsync($"/api/funds/f/{route}", body)).RequireStatus(201);
}
