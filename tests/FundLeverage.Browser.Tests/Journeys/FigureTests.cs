using FundLeverage.Browser.Tests.Support;
using FundLeverage.Testing;
using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests.Journeys;

/// <summary>Where one figure seems to contradict another, the page says what reconciles them, and each leads to what it counts.</summary>
public sealed class FigureTests(AzuriteFixture azurite, Chromium chromium)
{
    [Fact]
    public async Task Project_LandedAndBack_IsReconciledWithTheSentenceAndLeadsToItsRecords()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        await IntroduceAsync(api, "stays", "landed", "2021-03-01");
        await IntroduceAsync(api, "returns", "negotiating", "2021-10-20");
        await WriteAsync(api, "projects/returns/progress", new { stage = "landed", effectiveOn = "2021-11-20" });
        await WriteAsync(api, "projects/returns/progress", new { stage = "negotiating", effectiveOn = "2021-11-25" });
        await IntroduceAsync(api, "before", "landed", "2020-05-06");
        await using var visit = await Visit.StartAsync(chromium, api, "reader", "/projects?fund=f&asOf=2021-11-30");
        var page = visit.Page;
        var says = page.Locator("[aria-labelledby=says]");
        var list = page.Locator("[aria-labelledby=list]");

        await Assertions.Expect(says).ToContainTextAsync("期内落地 2 个,其中 1 个截至 2021-11-30 已不在落地阶段;对外表述按仍落地的 1 个。");
        await Assertions.Expect(says).ToContainTextAsync("其中洽谈 1 个。");
        await says.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "查看仍落地的项目" }).ClickAsync();
        await Assertions.Expect(list.Locator(".ant-table-row")).ToHaveTextAsync(new[] { new System.Text.RegularExpressions.Regex("^stays项目") });

        await Row(says, "期末储备").GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(list.GetByText("统计归入: 期末储备")).ToBeVisibleAsync();
        await Assertions.Expect(list.Locator(".ant-table-row")).ToHaveTextAsync(new[] { new System.Text.RegularExpressions.Regex("^returns项目洽谈") });

        await Row(says, "落地").GetByRole(AriaRole.Link).Nth(1).ClickAsync();
        await Assertions.Expect(page.Locator("h1 + p")).ToHaveTextAsync("2020-01-01 至 2020-11-30");
        await Assertions.Expect(list.Locator(".ant-table-row")).ToHaveTextAsync(new[] { new System.Text.RegularExpressions.Regex("^before项目") });

        await visit.GoAsync("/projects?fund=f&asOf=2021-11-30");
        await list.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "returns项目" }).ClickAsync();
        await Assertions.Expect(page.Locator(".ant-table-row")).ToHaveCountAsync(3);
        await Assertions.Expect(page.GetByText("只看 returns项目")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Projects_OfWhichNoInvestmentIsRecorded_AreNotWorthNothing()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        await IntroduceAsync(api, "unknown", "signed", "2021-03-01");
        await using var visit = await Visit.StartAsync(chromium, api, "reader", "/projects?fund=f&asOf=2021-11-30");

        await Assertions.Expect(visit.Page.Locator("[aria-labelledby=groups] tbody tr").First.Locator("td").Last).ToHaveTextAsync("–");
        await Assertions.Expect(Row(visit.Page.Locator("[aria-labelledby=says]"), "引荐").Locator("td").Nth(3)).ToHaveTextAsync("–");
    }

    [Fact]
    public async Task Commitment_ToASubFundThatDoesNotCount_IsNamedBesideTheHeadline()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a", "b");
        await CommitAsync(api, "a", "1.6亿");
        await CommitAsync(api, "b", "1.25亿");
        await WriteAsync(api, "fund-sizes", new { subFund = "a", basis = "committed", amount = "20亿", effectiveOn = "2021-02-01" });
        await using var visit = await Visit.StartAsync(chromium, api, "reader", "/?fund=f&asOf=2021-11-30");

        await visit.Page.Locator("[aria-labelledby=sentence]").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "另有认缴 1.25 亿元(1 只子基金)未计入" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "未计入" })).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("[aria-labelledby=quality]")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Evidence_OfOneSubFund_BeginsWithItsOwnFigureAndSaysWhatDoesNotAddUp()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a", "b");
        await CommitAsync(api, "a", "1亿");
        await CommitAsync(api, "b", "1亿");
        await WriteAsync(api, "fund-sizes", new { subFund = "a", basis = "committed", amount = "20亿", effectiveOn = "2021-02-01", sources = new { otherFiscal = "1亿", stateOwned = "2亿", @private = "16亿" } });
        await WriteAsync(api, "fund-sizes", new { subFund = "b", basis = "committed", amount = "40亿", effectiveOn = "2021-02-01", sources = new { otherFiscal = "1亿", stateOwned = "2亿", @private = "36亿" } });
        await WriteAsync(api, "commitments", new { subFund = "a", change = "increase", amount = "1亿", effectiveOn = "2021-03-01" });
        await using var visit = await Visit.StartAsync(chromium, api, "reader", "/?fund=f&asOf=2021-11-30");
        var page = visit.Page;
        var formula = page.Locator("[aria-labelledby=formula]");

        await page.Locator("[aria-labelledby=sub-funds] tbody").GetByRole(AriaRole.Row, new LocatorGetByRoleOptions { NameRegex = new("10.0倍") }).GetByRole(AriaRole.Link).First.ClickAsync();

        await Assertions.Expect(formula.GetByRole(AriaRole.Heading, new LocatorGetByRoleOptions { Level = 2 })).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(".+:公式与算式$"));
        await Assertions.Expect(formula.Locator(".formula")).ToHaveTextAsync("T / G = 2,000,000,000.00 / 200,000,000.00 = 10.0000");
        await Assertions.Expect(formula.GetByRole(AriaRole.Heading, new LocatorGetByRoleOptions { Name = "全基金" })).ToBeVisibleAsync();
        await Assertions.Expect(formula).ToContainTextAsync("T / G = 6,000,000,000.00 / 300,000,000.00 = 20.0000");
        await Assertions.Expect(formula).ToContainTextAsync("G、F、E、P 合计 61 亿元,与 T 相差 1 亿元");
        await Assertions.Expect(formula.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Indicator_AmongTheRecords_SaysItsPeriodAndItsFigureInItsUnit()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await Stage.OpenReportedAsync(api);
        await using var visit = await Visit.StartAsync(chromium, api, "reader", "/records?fund=reported&type=indicator");

        await Assertions.Expect(visit.Page.Locator(".ant-table-row")).ToContainTextAsync(["截至 2021-10-31 · 超1500家", "2021-01 至 2021-10 · 176.74亿元", "2020-01 至 2020-10 · 150.20亿元"]);
    }

    [Fact]
    public async Task Report_InATallWindow_TakesTheHeightThatIsThere()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenDemoFundAsync();
        (await api.PostAsync("/api/funds/xm-torch/reports", new { period = "2021-11" }, person: "admin")).RequireStatus(201);
        await using var visit = await Visit.StartAsync(chromium, api, "reader", "/reports/2021-11-v1?fund=xm-torch", height: 1500);

        var frame = await visit.Page.Locator("iframe.preview").BoundingBoxAsync();

        Assert.InRange(frame!.Y + frame.Height, 1450, 1500);
    }

    private static ILocator Row(ILocator table, string name) => table.Locator("tbody tr", new LocatorLocatorOptions { Has = table.Page.GetByRole(AriaRole.Rowheader, new PageGetByRoleOptions { Name = name, Exact = true }) });

    private static Task IntroduceAsync(TestApi api, string id, string stage, string day) =>
        WriteAsync(api, "projects", new { id, name = $"{id}项目", kind = "enterprise", introducer = new { kind = "subFund", id = "a" }, stage, effectiveOn = day });

    private static Task CommitAsync(TestApi api, string subFund, string amount) => WriteAsync(api, "commitments", new { subFund, change = "initial", amount, effectiveOn = "2021-02-01" });

    private static async Task WriteAsync(TestApi api, string route, object body) => (await api.PostAsync($"/api/funds/f/{route}", body)).RequireStatus(201);
}
