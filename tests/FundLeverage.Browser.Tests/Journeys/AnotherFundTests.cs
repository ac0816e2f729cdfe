using FundLeverage.Browser.Tests.Support;
using FundLeverage.Testing;
using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests.Journeys;

/// <summary>What was worked out, checked or chosen of one fund is never shown, or sent, as another's.</summary>
public sealed class AnotherFundTests(AzuriteFixture azurite, Chromium chromium)
{
    private const string First = "第一引导基金";
    private const string Second = "第二引导基金";

    [Fact]
    public async Task Ledger_VerifiedOfOneFund_IsNotSaidToBeWholeOfAnother()
    {
        await using var api = await OpenAsync();
        await using var visit = await Visit.StartAsync(chromium, api, "reader", "/settings?fund=first");
        var page = visit.Page;
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "核验账本" }).ClickAsync();
        await Assertions.Expect(page.GetByText("账本完整:")).ToBeVisibleAsync();

        await ChooseFundAsync(page, Second);

        await Assertions.Expect(page.GetByText("账本完整:")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task DryRun_OfOneFund_CannotBeImportedIntoAnother()
    {
        await using var api = await OpenAsync();
        await using var visit = await Visit.StartAsync(chromium, api, "submitter", "/imports?fund=first");
        var page = visit.Page;
        await page.GetByTestId("file").SetInputFilesAsync(new FilePayload { Name = "台账.csv", MimeType = "text/csv", Buffer = "子基金,变动,认缴额(万元),日期\na,首次认缴,5000,2021-06-30\n"u8.ToArray() });
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "导入 1 笔" })).ToBeVisibleAsync();

        await ChooseFundAsync(page, Second);

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new("^导入 ") })).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByText("台账.csv")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Records_ChosenInOneFund_AreNotChosenInAnother()
    {
        await using var api = await OpenAsync();
        await using var visit = await Visit.StartAsync(chromium, api, "approver", "/review?fund=second");
        var page = visit.Page;
        await Assertions.Expect(page.GetByText("1 件待复核")).ToBeVisibleAsync();
        await ChooseFundAsync(page, First);
        await page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { NameRegex = new("^全选") }).CheckAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "通过所选(1)" })).ToBeVisibleAsync();

        await ChooseFundAsync(page, Second);

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "通过所选(0)" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/scenario", "测算", ".turn")]
    [InlineData("/claims", "核对", "#verdict")]
    public async Task Answer_AboutOneFund_IsNotShownOfAnother(string place, string button, string answer)
    {
        await using var api = await OpenAsync();
        await using var visit = await Visit.StartAsync(chromium, api, "reader", $"{place}?fund=first");
        var page = visit.Page;
        if (place == "/claims")
            await page.GetByLabel("待核对的句子").FillAsync("用2.75亿元的产业引导基金,撬动了总规模90.25亿元的基金落地,放大32.8倍。");
        else
            await page.GetByLabel("希望达到的倍数").FillAsync("40");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(answer)).ToBeVisibleAsync();

        await ChooseFundAsync(page, Second);

        await Assertions.Expect(page.Locator(answer)).ToHaveCountAsync(0);
    }

    private async Task<TestApi> OpenAsync()
    {
        var api = await TestApi.StartAsync(azurite);
        foreach (var (id, name) in new[] { ("first", First), ("second", Second) })
        {
            (await api.PostAsync("/api/funds", new { id, name, approval = "required" }, person: "admin")).RequireStatus(201);
            (await api.PostAsync($"/api/funds/{id}/sub-funds", new { id = "a", name = "甲子基金", formedOn = "2021-01-01" })).RequireStatus(201);
        }

        return api;
    }

    private static async Task ChooseFundAsync(IPage page, string name)
    {
        await page.Locator(".top .ant-select").ClickAsync();
        await page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option", new PageLocatorOptions { HasText = name }).ClickAsync();
        await Assertions.Expect(page.Locator(".top .ant-select")).ToContainTextAsync(name);
    }
}
