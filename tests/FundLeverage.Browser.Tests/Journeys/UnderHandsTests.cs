using FundLeverage.Browser.Tests.Support;
using FundLeverage.Testing;
using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests.Journeys;

/// <summary>What somebody wrote, chose or went to stays as they left it.</summary>
public sealed class UnderHandsTests(AzuriteFixture azurite, Chromium chromium)
{
    [Fact]
    public async Task Reversal_LeftByBackAndReload_IsStillOnlyAReversal()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        (await api.PostAsync("/api/funds/f/commitments", new { subFund = "a", change = "initial", amount = "2亿", effectiveOn = "2021-06-30" })).RequireStatus(201);
        await using var clerk = await Visit.StartAsync(chromium, api, "submitter", "/records/2/correction");
        var page = clerk.Page;
        await page.Locator(".ant-segmented-item", new PageLocatorOptions { HasText = "只冲销" }).ClickAsync();
        await page.WriteAsync("correction/reason", "重复登记");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "返回" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "更正或冲销" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-field='correction/reason'] input")).ToHaveValueAsync("重复登记");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[data-field='correction/reason'] input")).ToHaveValueAsync("重复登记");
        await page.SubmitAsync();
        await page.GetByText("已登记并计入。").WaitForAsync();

        var reversal = (await api.GetAsync("/api/funds/f/records?type=reversal")).Json["value"]!.Single();
        Assert.Null((string?)reversal["content"]!["replacement"]);
    }

    [Fact]
    public async Task Reason_OfARejectionThatGotNoAnswer_IsSentAgainAsItWasWritten()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenReviewedFundAsync("f", "a");
        await using var reviewer = await Visit.StartAsync(chromium, api, "approver", "/review");
        reviewer.ExpectsBrokenLine = true;
        var page = reviewer.Page;
        var dialog = page.GetByRole(AriaRole.Dialog);
        await page.RouteAsync("**/rejections", route => route.AbortAsync("connectionreset"));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "退回", Exact = true }).ClickAsync();
        await page.GetByLabel("退回理由").FillAsync("依据不足");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "退回" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("服务没有应答");

        await page.UnrouteAsync("**/rejections");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "退回" }).ClickAsync();

        await Assertions.Expect(page.GetByText("已退回 1 笔。")).ToBeVisibleAsync();
        Assert.Equal("依据不足", (string?)(await api.GetAsync("/api/funds/f/records?status=rejected")).Json["value"]![0]!["review"]!["reason"]);
    }

    [Fact]
    public async Task SubFund_OpenedASecondTime_IsInSightAgain()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenDemoFundAsync();
        await using var reader = await Visit.StartAsync(chromium, api, "reader", height: 500);
        var page = reader.Page;
        var subFund = page.Locator("[aria-labelledby=sub-funds] tbody a").First;
        for (var time = 0; time < 2; time++)
        {
            await subFund.ClickAsync();
            await Assertions.Expect(page.Locator("#formula")).ToContainTextAsync("基金");
            await Assertions.Expect(page.Locator(".formula")).ToBeInViewportAsync(new LocatorAssertionsToBeInViewportOptions { Ratio = 1 });
            await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "总览" }).ClickAsync();
        }
    }

    [Fact]
    public async Task Records_AsKnownOnADay_SayOfWhichDay()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        await using var reader = await Visit.StartAsync(chromium, api, "reader", "/records?knownOn=2021-01-01");
        // Nobody knew of the fund then.
        reader.ExpectedStatuses.Add(404);

        await Assertions.Expect(reader.Page.GetByText("正在查看 2021-01-01 当日所知")).ToBeVisibleAsync();
        await reader.Page.GetByLabel("按当日所知").HoverAsync();
        await reader.Page.Locator(".control", new PageLocatorOptions { HasText = "按当日所知" }).Locator(".ant-picker-clear").ClickAsync();

        await Assertions.Expect(reader.Page.GetByText("正在查看")).ToHaveCountAsync(0);
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "子基金登记 第 1 号" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Record_OpenedByItsAddress_LeadsBackToTheRecords()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        await using var reader = await Visit.StartAsync(chromium, api, "reader", "/records/1?fund=f");

        await reader.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "返回" }).ClickAsync();

        await Assertions.Expect(reader.Page.Locator("main h1")).ToHaveTextAsync("记录");
    }
}
