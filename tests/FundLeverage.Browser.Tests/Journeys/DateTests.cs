using FundLeverage.Browser.Tests.Support;
using FundLeverage.Testing;
using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests.Journeys;

/// <summary>A clerk types dates as people write them: each is read, or refused in sight; none is lost.</summary>
public sealed class DateTests(AzuriteFixture azurite, Chromium chromium)
{
    [Theory]
    [InlineData("2021/9/30", false)]
    [InlineData("20210930", true)]
    [InlineData("2021年9月30日", false)]
    public async Task Date_TypedAsPeopleWriteIt_IsRecorded(string typed, bool leavesByTab)
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f");
        await using var clerk = await Visit.StartAsync(chromium, api, "submitter", "/entry/sub-funds");
        var page = clerk.Page;
        await TypeAsync(page, typed);
        if (leavesByTab)
            await page.Keyboard.PressAsync("Tab");

        await page.SubmitAsync();
        await page.GetByText("已登记并计入。").WaitForAsync();
        Assert.Equal("2021-09-30", (string?)(await api.GetAsync("/api/funds/f/sub-funds")).Json["value"]![0]!["formedOn"]);
    }

    [Theory]
    [InlineData("2021-02-30")]
    [InlineData("abc")]
    public async Task Text_ThatIsNoDate_StaysInSight_AndIsNotSent(string typed)
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f");
        await using var clerk = await Visit.StartAsync(chromium, api, "submitter", "/entry/sub-funds");
        var page = clerk.Page;
        await TypeAsync(page, typed);

        await page.SubmitAsync();
        await Assertions.Expect(page.Failure("formedOn")).ToHaveTextAsync("不是有效日期,请写成 2021-09-30 这样");
        await Assertions.Expect(Day(page, "formedOn")).ToHaveValueAsync(typed);
        await Assertions.Expect(Day(page, "formedOn")).ToBeFocusedAsync();
        await page.ReloadAsync();
        await Assertions.Expect(Day(page, "formedOn")).ToHaveValueAsync(typed);
        Assert.Empty((await api.GetAsync("/api/funds/f/sub-funds")).Json["value"]!);
    }

    [Fact]
    public async Task DayToLookAt_TypedAsPeopleWriteIt_IsLookedAt_AndWhatIsNoneIsTold()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenDemoFundAsync();
        await using var leader = await Visit.StartAsync(chromium, api, "reader");
        var page = leader.Page;
        var asOf = page.GetByLabel("截至日期");

        await asOf.FillAsync("2021/10/31");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(asOf).ToHaveValueAsync("2021-10-31");
        await Assertions.Expect(page.Locator(".hero .sentence")).ToContainTextAsync("2021年10月31日");
        var known = page.GetByLabel("按当日所知");
        await known.FillAsync("2021-02-30");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("不是有效日期,请写成 2021-09-30 这样");
        await Assertions.Expect(known).ToHaveValueAsync("2021-02-30");
        Assert.DoesNotContain("knownOn", page.Url, StringComparison.Ordinal);
    }

    /// <summary>A sub-fund, and when it was formed as somebody types it.</summary>
    private static async Task TypeAsync(IPage page, string formedOn)
    {
        await page.WriteAsync("name", "甲子基金");
        await page.WriteAsync("id", "jia");
        await Day(page, "formedOn").PressSequentiallyAsync(formedOn);
    }

    private static ILocator Day(IPage page, string field) => page.Locator($"[data-field='{field}'] input");
}
