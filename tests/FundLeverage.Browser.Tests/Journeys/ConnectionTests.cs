using FundLeverage.Browser.Tests.Support;
using FundLeverage.Testing;
using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests.Journeys;

/// <summary>The line breaks while a record is being sent: the draft stays, and the record exists once.</summary>
public sealed class ConnectionTests(AzuriteFixture azurite, Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Submit_WhileTheLineBreaks_RecordsOnce(bool arrives)
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        await using var clerk = await Visit.StartAsync(chromium, api, "submitter", "/entry/commitments");
        clerk.ExpectsBrokenLine = true;
        var page = clerk.Page;
        await page.ChooseAsync("subFund", "a基金");
        await page.ChooseAsync("change", "首次认缴");
        await page.WriteAsync("amount", "2.75亿");
        await page.PickDayAsync("effectiveOn", "2021-02-01");

        await page.RouteAsync("**/commitments", async route =>
        {
            if (arrives)
                await route.FetchAsync();
            await route.AbortAsync("connectionreset");
        });
        await page.SubmitAsync();
        await Assertions.Expect(page.GetByText("没有收到应答,草稿仍在。")).ToBeVisibleAsync();
        await page.UnrouteAsync("**/commitments");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[data-field=amount] input")).ToHaveValueAsync("2.75亿");
        await page.SubmitAsync();

        await Assertions.Expect(page.GetByText("已登记并计入。")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-field=amount] input")).ToHaveValueAsync("");
        Assert.Single((await api.GetAsync("/api/funds/f/records?type=commitment")).Json["value"]!);
    }

    [Fact]
    public async Task Figures_WhileTheServiceIsSilent_SaySinceWhen()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        await using var reader = await Visit.StartAsync(chromium, api, "reader");
        reader.ExpectsBrokenLine = true;
        var page = reader.Page;
        await page.RouteAsync("**/api/**", route => route.AbortAsync("connectionrefused"));

        await reader.GoAsync("/?years=5");
        await Assertions.Expect(page.GetByText("服务没有应答:此处可能是之前的数字")).ToBeVisibleAsync();

        await page.UnrouteAsync("**/api/**");
        await reader.GoAsync("/?years=10");
        await Assertions.Expect(page.GetByText("服务没有应答:此处可能是之前的数字")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Draft_ChangedAfterItWasRecorded_IsNotRecordedAgainUnasked()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f");
        await using var clerk = await Visit.StartAsync(chromium, api, "submitter", "/entry/sub-funds");
        clerk.ExpectsBrokenLine = true;
        clerk.ExpectedStatuses.Add(422);
        var page = clerk.Page;
        await page.WriteAsync("name", "甲子基金");
        await page.RouteAsync("**/sub-funds", async route =>
        {
            if (route.Request.Method != "POST")
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync();
            await route.AbortAsync("connectionreset");
        });
        await page.SubmitAsync();
        await Assertions.Expect(page.GetByText("没有收到应答,草稿仍在。")).ToBeVisibleAsync();
        await page.UnrouteAsync("**/sub-funds");
        await page.WriteAsync("name", "甲号子基金");
        await page.SubmitAsync();

        await Assertions.Expect(page.GetByText("这份草稿修改之前已经登记过。")).ToBeVisibleAsync();
        Assert.Single((await api.GetAsync("/api/funds/f/records")).Json["value"]!);
    }
}
