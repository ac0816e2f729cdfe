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
    public async Task Fund_OpenedBesideAnother_IsToldWithTheWayIntoIt()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        await using var admin = await Visit.StartAsync(chromium, api, "admin", "/settings");
        var page = admin.Page;
        await Assertions.Expect(page.Locator("label[for=fund-name]")).ToHaveTextAsync("名称 *");
        await Assertions.Expect(page.Locator("label[for=fund-zone]")).ToHaveTextAsync("所在园区");

        await page.Locator("#fund-name").FillAsync("新的引导基金");
        await page.Locator("#fund-id").FillAsync("new-fund");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "开立", Exact = true }).ClickAsync();

        var told = page.GetByRole(AriaRole.Status).Filter(new LocatorFilterOptions { HasText = "已开立“新的引导基金”" });
        await told.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Locator(".top .fund")).ToContainTextAsync("新的引导基金");
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

        // What is published already is not published once more, and said not to be.
        await admin.GoAsync("/reports");
        await page.Locator("#period").FillAsync("2021-11");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "立即发布" }).ClickAsync();
        var told = page.GetByRole(AriaRole.Status).Filter(new LocatorFilterOptions { HasText = "该期已有报告 2021-11-v1(发布于 " });
        await Assertions.Expect(told).ToContainTextAsync("如记录已有变化,请勾选“更正已发布的报告”再发布。");
        await Assertions.Expect(page.GetByText("已发布 2021-11-v1")).ToHaveCountAsync(0);
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

    [Fact]
    public async Task ReaderKey_ForAllFunds_IsExplainedWithTheFundThatIsLookedAt()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        await api.OpenFundAsync("g", "b");
        await using var admin = await Visit.StartAsync(chromium, api, "admin", "/settings?fund=g");
        var page = admin.Page;

        await page.Locator("#key-name").FillAsync("脚本");
        // What is no date is not taken for none.
        await page.GetByLabel("有效期至").FillAsync("明年");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "签发密钥" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("不是有效日期");
        Assert.Empty((await api.GetAsync("/api/reader-keys", person: "admin")).Json["value"]!);
        await page.GetByLabel("有效期至").FillAsync("");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "签发密钥" }).ClickAsync();
        var key = await page.GetByTestId("key").InnerTextAsync();
        await Assertions.Expect(page.Locator("pre").First).ToContainTextAsync("api/funds/g/leverage/trend");
        await page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = "curl" }).ClickAsync();
        await Assertions.Expect(page.Locator("pre:visible")).ToHaveTextAsync($"curl -H \"X-Api-Key: {key}\" '{api.Address.GetLeftPart(UriPartial.Authority)}/api/funds/g/leverage'");
    }

    private static async Task<int> StatusAsync(TestApi api, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/funds/f/leverage");
        request.Headers.Add("X-Api-Key", key);
        return (await api.SendAsync(request)).Status;
    }
}
