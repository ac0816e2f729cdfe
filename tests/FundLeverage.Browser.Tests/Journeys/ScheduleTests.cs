using FundLeverage.Browser.Tests.Support;
using FundLeverage.Testing;
using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests.Journeys;

/// <summary>An administrator sets, changes and ends schedules of reports.</summary>
public sealed class ScheduleTests(AzuriteFixture azurite, Chromium chromium)
{
    private const string Schedules = "/api/funds/f/report-schedules";

    [Fact]
    public async Task Schedule_ByCronInAnotherZone_IsSetOnceItsExpressionIsRight()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        await using var admin = await Visit.StartAsync(chromium, api, "admin", "/reports?fund=f");
        var page = admin.Page;
        admin.ExpectedStatuses.Add(400);

        await page.Locator("#schedule-id").FillAsync("weekly");
        await ChooseAsync(page, "#schedule-kind", "周报");
        await page.GetByText("cron 表达式").First.ClickAsync();
        await page.Locator("#schedule-cron").FillAsync("0 9 * * 8");
        await page.Locator("#schedule-zone").FillAsync("Berlin");
        await page.Keyboard.PressAsync("Enter");
        await SaveAsync(page);
        await Assertions.Expect(page.Locator(".control", new PageLocatorOptions { Has = page.Locator("#schedule-cron") }).GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await page.Locator("#schedule-cron").FillAsync("0 9 * * 1");
        await SaveAsync(page);

        await Assertions.Expect(page.GetByText("已保存,从现在起按此发布。")).ToBeVisibleAsync();
        Assert.Equal("weekly 0 9 * * 1 Europe/Berlin", await OnlyAsync(api, one => $"{one["kind"]} {one["cron"]} {one["zone"]}"));
    }

    [Fact]
    public async Task Schedule_ThatIsChanged_KeepsWhatNobodyTouched()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        var recipients = new[] { new { channel = "archive", formats = new[] { "csv", "json" } }, new { channel = "leaders", formats = new[] { "docx" } } };
        (await api.PostAsync(Schedules, new { id = "m", kind = "quarterly", workingDay = 3, time = "10:15", language = "en", recipients }, person: "admin")).RequireStatus(201);
        await using var admin = await Visit.StartAsync(chromium, api, "admin", "/reports?fund=f");
        var page = admin.Page;

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "修改" }).ClickAsync();
        await Assertions.Expect(page.Locator("#schedule-id")).ToBeDisabledAsync();
        await page.Locator("#schedule-time").FillAsync("11:00");
        await SaveAsync(page);

        await Assertions.Expect(page.GetByText("已保存,从现在起按此发布。")).ToBeVisibleAsync();
        Assert.Equal(
            "quarterly 3 11:00 Asia/Shanghai en archive json+csv leaders docx",
            await OnlyAsync(api, one => $"{one["kind"]} {one["workingDay"]} {one["time"]} {one["zone"]} {one["language"]} {string.Join(' ', one["recipients"]!.Select(to => $"{to["channel"]} {string.Join('+', to["formats"]!)}"))}"));
    }

    private static async Task ChooseAsync(IPage page, string select, string option)
    {
        await page.Locator(select).ClickAsync();
        await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)").GetByTitle(option).ClickAsync();
    }

    private static Task SaveAsync(IPage page) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "保存", Exact = true }).ClickAsync();

    private static async Task<string> OnlyAsync(TestApi api, Func<Newtonsoft.Json.Linq.JToken, string> describe) =>
        describe(Assert.Single((await api.GetAsync(Schedules)).RequireStatus(200).Json["value"]!));
}
