using FundLeverage.Browser.Tests.Support;
using FundLeverage.Testing;
using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests.Journeys;

/// <summary>A clerk records what the API takes beyond money: a project of two, its progress, local reinvestment.</summary>
public sealed class RecorderTests(AzuriteFixture azurite, Chromium chromium)
{
    [Fact]
    public async Task Project_OfTwoWhoseSharesAreWrong_SaysSoAtItsRow_AndIsRecordedOnceTheyAddUp()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a", "b");
        await using var clerk = await Visit.StartAsync(chromium, api, "submitter", "/entry/projects");
        clerk.ExpectedStatuses.UnionWith([400, 422]);
        var page = clerk.Page;
        await page.WriteAsync("name", "华北大北斗");
        await page.WriteAsync("id", "beidou");
        await page.ChooseAsync("kind", "企业");
        await page.ChooseAsync("introducers/0/kind", "子基金");
        await page.ChooseAsync("introducers/0/id", "a基金");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "增加引荐方" }).ClickAsync();
        await page.ChooseAsync("introducers/1/kind", "合作机构");
        await page.WriteAsync("introducers/1/name", "火炬招商公司");
        await page.WriteAsync("introducers/0/share", "60%");
        await page.WriteAsync("introducers/1/share", "六成");
        await page.ChooseAsync("stage", "签约");
        await page.PickDayAsync("effectiveOn", "2021-07-01");

        await page.SubmitAsync();
        await Assertions.Expect(page.Failure("introducers/1/share")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-field='introducers/1/share'] input")).ToBeFocusedAsync();
        await page.WriteAsync("introducers/1/share", "60%");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("fieldset.list > [role=alert]")).ToContainTextAsync("120");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[data-field='introducers/1/name'] input")).ToHaveValueAsync("火炬招商公司");
        await page.WriteAsync("introducers/1/share", "40%");
        await page.SubmitAsync();
        await Assertions.Expect(page.GetByText("已登记并计入。")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-field=name] input")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("[data-field='introducers/1/kind']")).ToHaveCountAsync(0);

        await clerk.GoAsync("/entry/progress");
        await page.ChooseAsync("project", "华北大北斗");
        await page.ChooseAsync("stage", "落地");
        await page.TickAsync("evidence", "工商登记");
        await page.TickAsync("evidence", "首笔到资");
        await page.PickDayAsync("effectiveOn", "2021-09-30");
        await page.SubmitAsync();
        await page.GetByText("已登记并计入。").WaitForAsync();

        // The correction begins with both introducers, and says all of them again.
        await clerk.GoAsync("/records/3/correction");
        await Assertions.Expect(page.Locator("[data-field='introducers/0/share'] input")).ToHaveValueAsync("60%");
        await page.WriteAsync("introducers/0/share", "70%");
        await page.WriteAsync("introducers/1/share", "30%");
        await page.WriteAsync("correction/reason", "份额有误");
        await page.SubmitAsync();
        await page.GetByText("已登记并计入。").WaitForAsync();

        var introducers = (await api.GetAsync("/api/funds/f/projects")).Json["value"]![0]!["introducers"]!;
        Assert.Equal([70m, 30m], introducers.Select(one => (decimal)one["sharePercent"]!));
        Assert.Equal("火炬招商公司", (string?)introducers[1]!["name"]);
        var progress = (await api.GetAsync("/api/funds/f/records?type=projectProgress")).Json["value"]![0]!;
        Assert.Equal(["businessRegistration", "firstPayment"], progress["content"]!["evidence"]!.Select(kind => (string)kind!));
    }

    [Fact]
    public async Task Reinvestment_AgreedAndRecognised_IsShownByItsView()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        (await api.PostAsync("/api/funds/f/commitments", new { subFund = "a", change = "initial", amount = "2亿", effectiveOn = "2021-01-01", approvedBeforeFormation = true })).RequireStatus(201);
        await using var clerk = await Visit.StartAsync(chromium, api, "submitter", "/reinvestment");
        var page = clerk.Page;
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "登记返投约定" }).ClickAsync();
        await page.ChooseAsync("subFund", "a基金");
        await page.WriteAsync("multiple", "1.5");
        await page.ChooseAsync("denominator", "认缴");
        await page.WriteAsync("categories/0/name", "直接投资区内企业");
        await page.WriteAsync("categories/0/weight", "1");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "增加认定类别" }).ClickAsync();
        await page.WriteAsync("categories/1/name", "引入区外企业");
        await page.WriteAsync("categories/1/weight", "50%");
        await page.WriteAsync("categories/1/cap/share", "30%");
        await page.WriteAsync("rule", "不低于认缴的1.5倍");
        await page.PickDayAsync("effectiveOn", "2021-06-30");
        await page.SubmitAsync();
        await page.GetByText("已登记并计入。").WaitForAsync();

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "返投认定" }).ClickAsync();
        await page.ChooseAsync("subFund", "a基金");
        await page.ChooseAsync("category", "引入区外企业");
        await page.WriteAsync("project", "芯片封装");
        await page.WriteAsync("amount", "4亿");
        await page.PickDayAsync("effectiveOn", "2021-10-15");
        await page.SubmitAsync();
        await page.GetByText("已登记并计入。").WaitForAsync();

        // 1.5 times 2亿 is required; half of 4亿 is cut to 30% of that.
        await clerk.GoAsync("/reinvestment");
        await Assertions.Expect(page.Locator(".tiles")).ToContainTextAsync("应返投3 亿元已认定0.9 亿元缺口2.1 亿元");
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "a基金" })).ToContainTextAsync("30.00%");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "download Excel", Exact = true }).ClickAsync());
        Assert.EndsWith(".xlsx", download.SuggestedFilename, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Indicator_ChosenByItsName_BringsItsIdAndUnit_AndIsShownWithItsHedge()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f");
        (await api.PostAsync("/api/funds/f/indicators", new { id = "high-tech", name = "国家级高新技术企业", unit = "家", period = "..2020-10-31", value = "1300" })).RequireStatus(201);
        await using var clerk = await Visit.StartAsync(chromium, api, "submitter", "/entry/indicators");
        var page = clerk.Page;
        await page.Locator("[data-field=name] input").PressSequentiallyAsync("高新");
        await page.Locator(".ant-select-item-option").WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-field=id] input")).ToHaveValueAsync("high-tech");
        await Assertions.Expect(page.Locator("[data-field=unit] input")).ToHaveValueAsync("家");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await page.WriteAsync("period", "..2021-10-31");
        await page.WriteAsync("value", "1500");
        await page.ChooseAsync("hedge", "超");
        await page.WriteAsync("target", "2000");
        await page.WriteAsync("targetPeriod", "2025");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("已登记并计入。").WaitForAsync();

        await clerk.GoAsync("/indicators");
        var row = page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "国家级高新技术企业" });
        await Assertions.Expect(row).ToContainTextAsync("超1500家");
        await Assertions.Expect(row).ToContainTextAsync("2000家");
    }

    [Fact]
    public async Task Commitment_OfASubFund_SaysWhatIsCommittedSoFar()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a", "b");
        (await api.PostAsync("/api/funds/f/commitments", new { subFund = "a", change = "initial", amount = "2亿", effectiveOn = "2021-01-01", approvedBeforeFormation = true })).RequireStatus(201);
        await using var clerk = await Visit.StartAsync(chromium, api, "submitter", "/entry/commitments");

        await clerk.Page.ChooseAsync("subFund", "a基金");
        await Assertions.Expect(clerk.Page.Locator(".so-far")).ToContainTextAsync("已认缴 2 亿元");
        await clerk.Page.ChooseAsync("subFund", "b基金");
        await Assertions.Expect(clerk.Page.Locator(".so-far")).ToContainTextAsync("尚无认缴");
    }

    [Fact]
    public async Task Commitment_Recorded_LeavesTheSubFundForTheNext_AndItsCorrectionLeadsToTheNewContent()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a", "b");
        await using var clerk = await Visit.StartAsync(chromium, api, "submitter", "/entry/commitments");
        var page = clerk.Page;
        await page.ChooseAsync("subFund", "a基金");
        await page.ChooseAsync("change", "首次认缴");
        await page.WriteAsync("amount", "2亿");
        await page.PickDayAsync("effectiveOn", "2021-06-30");
        await page.SubmitAsync();
        await page.GetByText("已登记并计入。").WaitForAsync();
        await Assertions.Expect(page.Locator("[data-field=subFund]")).ToContainTextAsync("a基金");
        await Assertions.Expect(page.Locator("[data-field=amount] input")).ToHaveValueAsync("");
        await Assertions.Expect(page.Locator("[data-field=change]")).Not.ToContainTextAsync("首次认缴");

        await clerk.GoAsync("/records/3/correction");
        await page.WriteAsync("amount", "3亿");
        await page.WriteAsync("correction/reason", "金额有误");
        await page.SubmitAsync();
        await page.GetByText("已登记并计入。").WaitForAsync();
        var now = page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "现在的内容" });
        await Assertions.Expect(now.Locator("mark")).ToHaveTextAsync("300,000,000.00 元 (3 亿元)");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = new("^查看第") }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { NameRegex = new("^认缴 第") })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "记录内容" })).ToContainTextAsync("3 亿元");
    }

    [Fact]
    public async Task SubFund_ThatNobodyRegistered_LeadsToItsRegistration()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        await using var clerk = await Visit.StartAsync(chromium, api, "submitter", "/entry/commitments");
        var page = clerk.Page;

        await page.Locator("[data-field=subFund] input").PressSequentiallyAsync("丙子基金");
        await Assertions.Expect(page.Locator(".ant-select-dropdown")).ToContainTextAsync("没有这个子基金");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "先登记子基金" }).ClickAsync();

        await Assertions.Expect(page.Locator("[data-field=formedOn]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Commitment_OfASubFundWithOneThatWaits_SaysSo()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await Stage.OpenReviewedAsync(api);
        await using var clerk = await Visit.StartAsync(chromium, api, "submitter", "/entry/commitments?fund=reviewed");

        await clerk.Page.ChooseAsync("subFund", "乙子基金");
        await Assertions.Expect(clerk.Page.Locator(".so-far")).ToContainTextAsync("尚无认缴");
        await Assertions.Expect(clerk.Page.Locator(".so-far")).ToContainTextAsync("另有 1 笔同类记录待复核");
    }

    [Fact]
    public async Task LandedRule_Recorded_IsListedAsInForce()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f");
        await using var clerk = await Visit.StartAsync(chromium, api, "submitter", "/projects");
        var page = clerk.Page;
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "各版规则" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "登记规则" }).ClickAsync();
        await page.WriteAsync("name", "认定办法");
        await page.TickAsync("stages", "投产");
        await page.TickAsync("evidence/allOf", "首笔到资");
        await page.PickDayAsync("effectiveOn", "2021-07-01");
        await page.SubmitAsync();
        await page.GetByText("已登记并计入。").WaitForAsync();

        await clerk.GoAsync("/projects/rules");
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "认定办法" })).ToContainTextAsync("首笔到资");
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "认定办法" })).ToContainTextAsync("有效");

        // Corrected, it keeps its version.
        await clerk.GoAsync("/records/1/correction");
        await page.TickAsync("stages", "在建");
        await page.WriteAsync("correction/reason", "漏列");
        await page.SubmitAsync();
        await page.GetByText("已登记并计入。").WaitForAsync();
        var rule = (await api.GetAsync("/api/funds/f/landed-rules")).Json["value"]!.Single(one => (string?)one["name"] == "认定办法");
        Assert.Equal(1, (int)rule["version"]!);
    }
}
