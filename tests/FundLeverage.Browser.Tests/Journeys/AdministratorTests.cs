using FundLeverage.Browser.Tests.Support;
using FundLeverage.Testing;
using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests.Journeys;

/// <summary>An administrator begins with nothing: opens a fund, publishes, issues a key.</summary>
public sealed class AdministratorTests(AzuriteFixture azurite, Chromium chromium)
{
    [Fact]
    public async Task Workspace_WithoutAFund_IsOpenedFromThePage()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await using var admin = await Visit.StartAsync(chromium, api, null);
        var page = admin.Page;
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "管理员" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "开立引导基金" }).ClickAsync();

        await page.Locator("#fund-name").FillAsync("新的引导基金");
        await page.Locator("#fund-id").FillAsync("new-fund");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "开立", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator(".top .fund")).ToContainTextAsync("新的引导基金");
        Assert.Equal(200, (await api.GetAsync("/api/funds/new-fund")).Status);
    }

    [Fact]
    public async Task Report_PublishedFromThePage_IsPreviewed()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenDemoFundAsync();
        await using var admin = await Visit.StartAsync(chromium, api, "admin", "/reports");
        var page = admin.Page;

        await page.Locator("#period").FillAsync("2021-11");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "立即发布" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "已发布 2021-11-v1,点击查看" }).ClickAsync();

        await Assertions.Expect(page.FrameLocator("iframe.preview").Locator("body")).ToContainTextAsync("32.8倍");
    }

    [Fact]
    public async Task ReaderKey_IssuedOnThePage_ReadsAndIsRevoked()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        await using var admin = await Visit.StartAsync(chromium, api, "admin", "/settings");
        var page = admin.Page;

        await page.Locator("#key-name").FillAsync("Excel 周报");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "签发密钥" }).ClickAsync();
        var key = await page.GetByTestId("key").InnerTextAsync();
        await Assertions.Expect(page.Locator("pre").First).ToContainTextAsync(key);
        Assert.Equal(200, await StatusAsync(api, key));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "撤销" }).ClickAsync();
        await page.Locator(".ant-popconfirm").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "撤销" }).ClickAsync();

        await Assertions.Expect(page.GetByText("已撤销")).ToBeVisibleAsync();
        Assert.Equal(401, await StatusAsync(api, key));
    }

    private static async Task<int> StatusAsync(TestApi api, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/funds/f/leverage");
        request.Headers.Add("X-Api-Key", key);
        return (await api.SendAsync(request)).Status;
    }
}
