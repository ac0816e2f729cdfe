using FundLeverage.Browser.Tests.Support;
using FundLeverage.Testing;
using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests.Journeys;

/// <summary>A clerk enters the Xiamen case and imports a messy workbook; a reviewer approves it; the multiple is 32.8.</summary>
public sealed class ClerkTests(AzuriteFixture azurite, Chromium chromium)
{
    [Fact]
    public async Task XiamenCase_EnteredAndApproved_Is32Point8()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await OpenFundAsync(api);

        await using (var clerk = await Visit.StartAsync(chromium, api, "submitter"))
        {
            var page = clerk.Page;
            await RegisterAsync(clerk, "甲子基金", "jia", "2021-06-30");
            await RegisterAsync(clerk, "乙子基金", "yi", "2021-08-31");

            await clerk.GoAsync("/entry/commitments");
            await page.ChooseAsync("subFund", "甲子基金");
            await page.ChooseAsync("change", "首次认缴");
            await page.WriteAsync("amount", "1,5亿");
            await Assertions.Expect(page.Locator("[data-field=amount] .reading.down")).ToBeVisibleAsync();
            await page.WriteAsync("amount", "1.5亿");
            await Assertions.Expect(page.Locator("[data-field=amount] .reading.up")).ToHaveTextAsync("= 150,000,000.00 元 (1.5 亿元)");
            await page.PickDayAsync("effectiveOn", "2021-06-30");
            await RecordedAsync(page);

            await SizeAsync(clerk, "甲子基金", "60.25亿元", "2021-06-30");

            // The rest comes from a workbook with a row that is wrong.
            await clerk.GoAsync("/imports");
            await page.GetByTestId("file").SetInputFilesAsync(new FilePayload { Name = "台账.csv", MimeType = "text/csv", Buffer = Ledger });
            await Assertions.Expect(page.GetByRole(AriaRole.Cell, new PageGetByRoleOptions { Name = "C6" })).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new("^导入 1 笔,跳过有误的 1 行") }).ClickAsync();
            await Assertions.Expect(page.GetByText("已完成")).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 30_000 });
            var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "下载有误的行" }).ClickAsync());
            Assert.EndsWith(".xlsx", download.SuggestedFilename, StringComparison.Ordinal);

            await SizeAsync(clerk, "乙子基金", "30亿", "2021-08-31");
        }

        await using (var reviewer = await Visit.StartAsync(chromium, api, "approver", "/review"))
        {
            var page = reviewer.Page;
            await page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = "全选(6)" }).CheckAsync();
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "通过所选(6)" }).ClickAsync();
            await Assertions.Expect(page.GetByText("已通过 6 笔。")).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByText("没有待复核的记录")).ToBeVisibleAsync();
        }

        await using var leader = await Visit.StartAsync(chromium, api, "reader");
        await Assertions.Expect(leader.Page.Locator("a.multiple")).ToHaveTextAsync("32.8倍");
    }

    [Fact]
    public async Task Entry_WithSomethingWrong_SaysSoAtItsField()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        await using var clerk = await Visit.StartAsync(chromium, api, "submitter", "/entry/fund-sizes");
        clerk.ExpectedStatuses.Add(422);
        clerk.ExpectedStatuses.Add(400);
        var page = clerk.Page;

        await page.SubmitAsync();
        await Assertions.Expect(page.Failure("amount")).ToHaveTextAsync("必填");
        await page.ChooseAsync("subFund", "a基金");
        await page.ChooseAsync("basis", "认缴");
        await page.WriteAsync("amount", "1亿");
        await page.WriteAsync("sources/private", "2亿");
        await page.PickDayAsync("effectiveOn", "2021-02-01");
        await page.SubmitAsync();

        await Assertions.Expect(page.Locator("form [role=alert]").First).ToBeVisibleAsync();
        Assert.Empty((await api.GetAsync("/api/funds/f/records?type=fundSize")).Json["value"]!);
    }

    [Fact]
    public async Task Clerk_LooksThroughTheRecords_AndSeesWhyOneWasRejected()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await Stage.OpenReviewedAsync(api);
        (await api.PostAsync("/api/funds/reviewed/records/9/rejection", new { reason = "文号有误" }, person: "approver")).RequireStatus(201);
        (await api.PostAsync("/api/funds/reviewed/commitments", new { subFund = "jia", change = "increase", amount = "1亿", effectiveOn = "2021-09-30" }, person: "li:submit")).RequireStatus(201);
        await using var clerk = await Visit.StartAsync(chromium, api, "submitter", "/records");
        var page = clerk.Page;
        var rows = page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "记录" }).Locator("tbody .ant-table-row");

        await Assertions.Expect(rows).ToHaveCountAsync(9);
        // What is ticked stands in the address, and is shown once that has changed.
        var mine = page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = "只看我提交的" });
        await mine.ClickAsync();
        await Assertions.Expect(mine).ToBeCheckedAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(8);
        await page.GetByLabel("状态").ClickAsync();
        await page.Locator(".ant-select-item-option", new PageLocatorOptions { HasText = "已退回" }).ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await Assertions.Expect(rows).ToContainTextAsync("文号有误");
        await rows.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "认缴 第 9 号" })).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(1);

        // What was rejected is filled in once more, mended, and sent as a new record.
        await rows.GetByRole(AriaRole.Link).ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "按此重新填报" }).ClickAsync();
        await Assertions.Expect(page.GetByText("退回理由:文号有误")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-field=amount] input")).ToHaveValueAsync("125,000,000.00");
        await page.WriteAsync("document", "高新管〔2021〕21号");
        await RecordedAsync(page);
        await Assertions.Expect(page.Locator("[data-field=amount] input")).ToHaveValueAsync("");

        // Entry tells of the rejection until it was seen.
        var told = page.Locator(".ant-alert", new PageLocatorOptions { HasText = "最近有 1 笔被退回" });
        await Assertions.Expect(told).ToContainTextAsync("文号有误");
        await told.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "知道了" }).ClickAsync();
        await Assertions.Expect(told).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[data-field=amount] input")).ToBeVisibleAsync();
        await Assertions.Expect(told).ToHaveCountAsync(0);
        var last = (await api.GetAsync("/api/funds/reviewed/records?order=newest&maxpagesize=1")).Json["value"]![0]!;
        Assert.Equal(("pending", "高新管〔2021〕21号"), ((string)last["status"]!, (string)last["content"]!["document"]!));
    }

    private static byte[] Ledger => System.Text.Encoding.UTF8.GetBytes("""
        高新区产业引导基金认缴台账
        单位:万元
        子基金,变动,认缴额,日期
        乙子基金,首次,12500,2021年8月31日

        甲子基金,增加,约300,2021-12-20

        """);

    private static async Task OpenFundAsync(TestApi api) =>
        (await api.PostAsync("/api/funds", new { id = "xm", name = "产业引导基金", zone = "高新区", approval = "required" }, person: "admin")).RequireStatus(201);

    private static async Task RegisterAsync(Visit clerk, string name, string id, string formedOn)
    {
        await clerk.GoAsync("/entry/sub-funds");
        await clerk.Page.WriteAsync("name", name);
        await clerk.Page.WriteAsync("id", id);
        await clerk.Page.PickDayAsync("formedOn", formedOn);
        await RecordedAsync(clerk.Page);
    }

    private static async Task SizeAsync(Visit clerk, string subFund, string amount, string day)
    {
        await clerk.GoAsync("/entry/fund-sizes");
        await clerk.Page.ChooseAsync("subFund", subFund);
        await clerk.Page.ChooseAsync("basis", "认缴");
        await clerk.Page.WriteAsync("amount", amount);
        await clerk.Page.PickDayAsync("effectiveOn", day);
        await RecordedAsync(clerk.Page);
    }

    private static async Task RecordedAsync(IPage page)
    {
        await page.SubmitAsync();
        await Assertions.Expect(page.GetByText("已登记,等待他人复核。")).ToBeVisibleAsync();
    }
}
