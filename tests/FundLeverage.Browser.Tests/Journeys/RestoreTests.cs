using System.Text;
using FundLeverage.Browser.Tests.Support;
using FundLeverage.Testing;
using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests.Journeys;

/// <summary>An administrator restores a backup into an empty store.</summary>
public sealed class RestoreTests(AzuriteFixture azurite, Chromium chromium)
{
    [Fact]
    public async Task Export_OfALostFund_IsRestoredOnceItsLinesAreRight()
    {
        var export = await ExportAsync();
        await using var api = await TestApi.StartAsync(azurite);
        await using var admin = await Visit.StartAsync(chromium, api, null, "/settings");
        var page = admin.Page;
        admin.ExpectedStatuses.Add(400);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "管理员" }).ClickAsync();

        await RestoreAsync(page, export.Replace("a基金", "b基金", StringComparison.Ordinal));
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("第 3 行有误");
        Assert.Empty((await api.GetAsync("/api/funds")).RequireStatus(200).Json["value"]!);
        await RestoreAsync(page, export);
        await Assertions.Expect(page.GetByText("已恢复 2 笔。")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "去核验这个账本" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "核验账本" }).ClickAsync();

        await Assertions.Expect(page.GetByText("账本完整:2 笔(含开立)逐笔核验,哈希相符。")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Restoration_RefusedAgainAndAgain_LeavesTheButtonReady()
    {
        var export = (await ExportAsync()).Replace("a基金", "b基金", StringComparison.Ordinal);
        await using var api = await TestApi.StartAsync(azurite);
        await using var admin = await Visit.StartAsync(chromium, api, null, "/settings");
        admin.ExpectedStatuses.Add(400);
        await admin.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "管理员" }).ClickAsync();

        for (var time = 0; time < 20; time++)
        {
            await RestoreAsync(admin.Page, export);
            await Assertions.Expect(admin.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("第 3 行有误");
        }
    }

    [Fact]
    public async Task File_ThatIsNoExport_IsNotSent()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f");
        await using var admin = await Visit.StartAsync(chromium, api, "admin", "/settings?fund=f");

        await ChooseAsync(admin.Page, "子基金,金额\n甲,1\n");

        await Assertions.Expect(admin.Page.GetByText("这不是本系统导出的账本文件")).ToBeVisibleAsync();
        await Assertions.Expect(admin.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "恢复", Exact = true })).ToHaveCountAsync(0);
    }

    private async Task<string> ExportAsync()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        return (await api.GetAsync("/api/funds/f/export?format=jsonl")).RequireStatus(200).Body;
    }

    private static async Task RestoreAsync(IPage page, string export)
    {
        await ChooseAsync(page, export);
        await Assertions.Expect(page.GetByText("2 笔", new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        await page.GetByLabel("确认恢复“f”").CheckAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "恢复", Exact = true }).ClickAsync();
    }

    private static Task ChooseAsync(IPage page, string content) =>
        page.GetByTestId("export").SetInputFilesAsync(new FilePayload { Name = "f.jsonl", MimeType = "application/jsonl", Buffer = Encoding.UTF8.GetBytes(content) });
}
