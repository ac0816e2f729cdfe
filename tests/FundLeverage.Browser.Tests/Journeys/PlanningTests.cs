using FundLeverage.Browser.Tests.Support;
using FundLeverage.Testing;
using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests.Journeys;

/// <summary>A leader asks what plans would come to, and what all funds are together.</summary>
public sealed class PlanningTests(AzuriteFixture azurite, Chromium chromium)
{
    [Fact]
    public async Task Plans_WorkedOut_ShowBothMultiplesAndRecordNothing()
    {
        await using var api = await Stage.OpenAsync(azurite);
        await using var visit = await Visit.StartAsync(chromium, api, "reader", "/scenario?fund=xm-torch");
        var page = visit.Page;
        var before = await SeqAsync(api);

        await page.GetByLabel("子基金", new PageGetByLabelOptions { Exact = true }).FillAsync("gamma");
        await page.GetByLabel("本基金拟增加出资").FillAsync("1亿元");
        await page.GetByLabel("子基金拟达总规模").FillAsync("很多");
        visit.ExpectedStatuses.Add(400);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "测算", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".control", new PageLocatorOptions { HasText = "子基金拟达总规模" }).GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await page.GetByLabel("子基金拟达总规模").FillAsync("20亿元");
        await page.GetByLabel("希望达到的倍数").FillAsync("40");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "测算", Exact = true }).ClickAsync();

        // (90.25 + 20) / (2.75 + 1) = 29.4; 40 times 3.75亿 is 150亿.
        await Assertions.Expect(page.Locator(".turn")).ToContainTextAsync("32.8倍");
        await Assertions.Expect(page.Locator(".turn")).ToContainTextAsync("29.4倍");
        await Assertions.Expect(page.GetByText("按计划还达不到 40 倍")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".ant-alert", new PageLocatorOptions { HasText = "所需总规模" })).ToContainTextAsync("150 亿元,还差 39.75 亿元");
        Assert.Equal(before, await SeqAsync(api));
    }

    [Fact]
    public async Task Portfolio_OfSeveralFunds_LeavesOutWhatWouldCountTwiceAndLeadsToEach()
    {
        await using var api = await Stage.OpenAsync(azurite);
        await using var visit = await Visit.StartAsync(chromium, api, "reader");
        var page = visit.Page;

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "全部基金" }).ClickAsync();
        await Assertions.Expect(page.Locator("#sentence")).ToContainTextAsync("4只引导基金认缴出资合计");
        await Assertions.Expect(page.Locator("#eliminated").Locator("xpath=ancestor::section")).ToContainTextAsync("火炬母基金");
        await page.Locator("main table").First.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "厦门火炬高新区产业引导基金" }).ClickAsync();

        await Assertions.Expect(page.Locator("a.multiple")).ToHaveTextAsync("32.8倍");
    }

    [Fact]
    public async Task Portfolio_OfOneFund_IsNotOffered()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        await using var visit = await Visit.StartAsync(chromium, api, "reader");

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "测算" })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "全部基金" })).ToHaveCountAsync(0);
    }

    private static async Task<long> SeqAsync(TestApi api) => (long)(await api.GetAsync("/api/funds/xm-torch")).RequireStatus(200).Json["lastSeq"]!;
}
