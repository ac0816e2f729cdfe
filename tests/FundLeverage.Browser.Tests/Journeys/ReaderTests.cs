using FundLeverage.Browser.Tests.Support;
using FundLeverage.Testing;
using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests.Journeys;

/// <summary>A reader is shown nothing to write with, and can't write all the same.</summary>
public sealed class ReaderTests(AzuriteFixture azurite, Chromium chromium)
{
    [Fact]
    public async Task Reader_SeesNoWayToWrite_AndHasNone()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await Stage.OpenReviewedAsync(api);
        await using var reader = await Visit.StartAsync(chromium, api, "reader");
        var page = reader.Page;
        reader.ExpectedStatuses.Add(403);

        var places = await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link).AllInnerTextsAsync();
        Assert.Equal(["总览", "凭据", "记录", "项目", "返投", "指标", "报告", "测算", "口径核对", "设置"], places);
        foreach (var place in new[] { "/entry/commitments", "/imports", "/review", "/records/1/correction" })
        {
            await reader.GoAsync(place);
            await Assertions.Expect(page.Locator("#sentence")).ToBeVisibleAsync();
        }

        await reader.GoAsync("/records/1");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "更正或冲销" })).ToHaveCountAsync(0);
        await reader.GoAsync("/reports");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "立即发布" })).ToHaveCountAsync(0);
        await reader.GoAsync("/settings");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "签发密钥" })).ToHaveCountAsync(0);

        var status = await page.EvaluateAsync<int>("""
            async () => (await fetch('/api/funds/reviewed/records/5/approval', { method: 'POST', headers: {
              Authorization: `Bearer ${sessionStorage.getItem('fundleverage.demo-token')}`, 'Idempotency-Key': 'k' } })).status
            """);
        Assert.Equal(403, status);
    }

    [Fact]
    public async Task Token_IsInNoLocalStorageAndNoAddress()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        await using var reader = await Visit.StartAsync(chromium, api, "reader");

        var token = await reader.Page.EvaluateAsync<string>("sessionStorage.getItem('fundleverage.demo-token')");
        var kept = await reader.Page.EvaluateAsync<string>("JSON.stringify({ ...localStorage }) + document.cookie + location.href");
        Assert.Equal(3, token.Split('.').Length);
        Assert.DoesNotContain(token, kept, StringComparison.Ordinal);

        await reader.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "退出" }).ClickAsync();
        await Assertions.Expect(reader.Page.Locator(".person").First).ToBeVisibleAsync();
        Assert.Null(await reader.Page.EvaluateAsync<string?>("sessionStorage.getItem('fundleverage.demo-token')"));
    }
}
