using FundLeverage.Browser.Tests.Support;
using FundLeverage.Testing;
using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests.Journeys;

public sealed class ReviewTests(AzuriteFixture azurite, Chromium chromium)
{
    [Fact]
    public async Task Record_DecidedByAnotherReviewerMeanwhile_SaysSo()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenReviewedFundAsync("f", "a");
        await using var first = await Visit.StartAsync(chromium, api, "approver", "/review");
        await using var second = await Visit.StartAsync(chromium, api, "approver", "/review");
        second.ExpectedStatuses.Add(412);
        second.ExpectedStatuses.Add(409);
        await Assertions.Expect(second.Page.GetByRole(AriaRole.Button, Approve)).ToBeVisibleAsync();

        await first.Page.GetByRole(AriaRole.Button, Approve).ClickAsync();
        await Assertions.Expect(first.Page.GetByText("已通过 1 笔。")).ToBeVisibleAsync();
        await second.Page.GetByRole(AriaRole.Button, Approve).ClickAsync();

        var told = second.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(told).ToContainTextAsync("演示复核人");
        await Assertions.Expect(told).Not.ToContainTextAsync("请刷新");
        await Assertions.Expect(told.GetByText("演示复核人")).ToHaveCountAsync(1);
        await Assertions.Expect(second.Page.GetByText("没有待复核的记录")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Correction_IsShownSideBySide_AndRejectedWithAReason()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await Stage.OpenReviewedAsync(api);
        await using var reviewer = await Visit.StartAsync(chromium, api, "approver", "/review");
        var correction = reviewer.Page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { NameRegex = new("^认缴更正") });

        await Assertions.Expect(correction).ToContainTextAsync("150,000,000.00 元");
        await Assertions.Expect(correction.Locator("mark")).ToHaveTextAsync("160,000,000.00 元 (1.6 亿元)");
        await correction.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "退回" }).ClickAsync();
        await reviewer.Page.GetByLabel("退回理由").FillAsync("原金额无误");
        await reviewer.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "退回" }).ClickAsync();

        await Assertions.Expect(reviewer.Page.GetByText("已退回 1 笔。")).ToBeVisibleAsync();
        var rejected = (await api.GetAsync("/api/funds/reviewed/records?status=rejected")).Json["value"]!;
        Assert.Equal("原金额无误", (string?)rejected.First!["review"]!["reason"]);
    }

    [Fact]
    public async Task Record_OfOnesOwn_CannotBeApproved()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenReviewedFundAsync("f");
        (await api.PostAsync("/api/funds/f/sub-funds", new { id = "a", name = "自己的基金" }, person: "approver:submit,approve")).RequireStatus(201);
        await using var reviewer = await Visit.StartAsync(chromium, api, "approver", "/review");

        await Assertions.Expect(reviewer.Page.GetByText("由您提交,须由他人复核")).ToBeVisibleAsync();
        await Assertions.Expect(reviewer.Page.GetByRole(AriaRole.Button, Approve)).ToHaveCountAsync(0);
    }

    private static PageGetByRoleOptions Approve => new() { Name = "通过", Exact = true };
}
