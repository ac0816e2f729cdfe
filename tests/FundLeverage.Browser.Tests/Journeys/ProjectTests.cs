using FundLeverage.Browser.Tests.Support;
using FundLeverage.Testing;
using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests.Journeys;

/// <summary>Somebody looks at introduced projects: over time, as a funnel, and from a group down to its projects and back.</summary>
public sealed class ProjectTests(AzuriteFixture azurite, Chromium chromium)
{
    [Fact]
    public async Task Group_Opened_ListsItsProjectsAndBackLeadsBack()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenDemoFundAsync();
        await using var visit = await Visit.StartAsync(chromium, api, "reader", "/projects?fund=xm-torch&groupBy=kind");
        var page = visit.Page;
        var listed = page.Locator("#list").Locator("xpath=ancestor::section").GetByRole(AriaRole.Status);
        await Assertions.Expect(listed).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^(\d+) 个\(共 \1 个\)$"));
        var all = await listed.InnerTextAsync();

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "企业", Exact = true }).ClickAsync();

        await Assertions.Expect(listed).Not.ToHaveTextAsync(all);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "企业" })).ToBeVisibleAsync();
        Assert.Contains("kind=enterprise", page.Url, StringComparison.Ordinal);
        await page.GoBackAsync();
        await Assertions.Expect(listed).ToHaveTextAsync(all);
    }

    [Fact]
    public async Task Period_OfOtherYearsByQuarter_IsDrawnAndListed()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenDemoFundAsync();
        await using var visit = await Visit.StartAsync(chromium, api, "reader", "/projects?fund=xm-torch&groupBy=quarter");
        var page = visit.Page;

        await page.Locator("#period").ClickAsync();
        await page.GetByTitle("近三年").ClickAsync();
        await Assertions.Expect(page.GetByText("2019-01-01 至 2021-11-30").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Img, new PageGetByRoleOptions { NameRegex = new("2019年一季度.*2021年四季度") })).ToBeVisibleAsync();
        await page.Locator("#groups").Locator("xpath=ancestor::section").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "看数字表" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = new("^20(19|20|21)年.季度$") })).ToHaveCountAsync(12);
    }
}
