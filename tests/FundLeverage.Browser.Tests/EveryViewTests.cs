using Deque.AxeCore.Playwright;
using FundLeverage.Browser.Tests.Support;
using FundLeverage.Testing;
using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests;

/// <summary>
/// Every view, in both languages, wide and on a phone: nothing serious for axe, nothing on the console, nothing against
/// the policy, no other host. With SCREENSHOTS=folder in the environment each view is drawn there, too.
/// </summary>
public sealed class EveryViewTests(AzuriteFixture azurite, Chromium chromium)
{
    private static readonly (string Name, string Person, string Place)[] Views =
    [
        ("overview", "reader", "/?fund=xm-torch"),
        ("evidence", "reader", "/evidence?measure=M1&fund=xm-torch"),
        ("records", "submitter", "/records?fund=reviewed"),
        ("record", "submitter", "/records/2?fund=xm-torch"),
        ("correction", "submitter", "/records/2/correction?fund=xm-torch"),
        ("entry", "submitter", "/entry/commitments?fund=xm-torch"),
        ("entry-doubt", "submitter", "/entry/paid-in-capital?fund=reported"),
        ("entry-size", "submitter", "/entry/fund-sizes?fund=reviewed"),
        ("entry-sub-fund", "submitter", "/entry/sub-funds?fund=reported"),
        ("entry-project", "submitter", "/entry/projects?fund=reported"),
        ("entry-progress", "submitter", "/entry/progress?fund=reported"),
        ("entry-financing", "submitter", "/entry/financing?fund=reported"),
        ("entry-rule", "submitter", "/entry/landed-rules?fund=reported"),
        ("entry-agreement", "submitter", "/entry/reinvestment-agreement?fund=reported"),
        ("entry-reinvestment", "submitter", "/entry/reinvestments?fund=reported"),
        ("entry-indicator", "submitter", "/entry/indicators?fund=reported"),
        ("record-agreement", "submitter", "/records/7?fund=reported"),
        ("correction-project", "submitter", "/records/5/correction?fund=reported"),
        ("correction-agreement", "submitter", "/records/7/correction?fund=reported"),
        ("review", "approver", "/review?fund=reviewed"),
        ("imports", "submitter", "/imports?fund=reviewed"),
        ("projects", "reader", "/projects?fund=xm-torch"),
        ("projects-time", "reader", "/projects?fund=xm-torch&groupBy=quarter&period=threeYears&kind=enterprise"),
        ("overview-notes", "reader", "/?fund=reviewed"),
        ("portfolio", "reader", "/portfolio?fund=xm-torch"),
        ("scenario", "reader", "/scenario?fund=xm-torch"),
        ("rules", "submitter", "/projects/rules?fund=reported"),
        ("reinvestment", "reader", "/reinvestment?fund=reported"),
        ("no-reinvestment", "submitter", "/reinvestment?fund=reviewed"),
        ("indicators", "reader", "/indicators?fund=reported"),
        ("reports", "admin", "/reports?fund=xm-torch"),
        ("report", "reader", "/reports/2021-11-v1?fund=xm-torch"),
        ("claims", "reader", "/claims?fund=xm-torch"),
        ("settings", "admin", "/settings?fund=xm-torch"),
    ];

    [Theory]
    [InlineData("zh-CN", 1440)]
    [InlineData("zh-CN", 390)]
    [InlineData("en", 1440)]
    [InlineData("en", 390)]
    public async Task View_InALanguageAtAWidth_HasNothingSerious(string language, int width)
    {
        await using var api = await Stage.OpenAsync(azurite);
        var found = new List<string>();
        await using (var door = await Visit.StartAsync(chromium, api, null, "/", language, width, width < 500 ? 844 : 900))
        {
            await door.Page.Locator(".person").First.WaitForAsync();
            await LookAsync(door, "sign-in", found, language, width);
        }

        foreach (var person in Views.Select(view => view.Person).Distinct())
        {
            await using var visit = await Visit.StartAsync(chromium, api, person, "/", language, width, width < 500 ? 844 : 900);
            foreach (var (name, _, place) in Views.Where(view => view.Person == person))
            {
                await visit.GoAsync(place);
                await SettleAsync(visit.Page);
                await FillAsync(visit.Page, name);
                await SettleAsync(visit.Page);
                await LookAsync(visit, name, found, language, width);
            }
        }

        if (found.Count > 0)
            Assert.Fail(string.Join('\n', found));
    }

    [Theory]
    [InlineData("/records", "#type")]
    [InlineData("/", ".top .fund")]
    [InlineData("/", "[aria-labelledby=sub-funds] .ant-select")]
    public async Task Choice_Opened_HasNothingSerious(string place, string choice)
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        await using var visit = await Visit.StartAsync(chromium, api, "reader", place);
        await visit.Page.Locator(choice).ClickAsync();
        await visit.Page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)").WaitForAsync();

        var axe = await visit.Page.RunAxe();

        Assert.Empty(axe.Violations.Where(violation => violation.Impact is "serious" or "critical").SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}")));
    }

    /// <summary>Waits until nothing is on its way, and still is not two pictures later.</summary>
    private static async Task SettleAsync(IPage page)
    {
        for (var i = 0; i < 2; i++)
        {
            await Assertions.Expect(page.Locator(".loading, .ant-btn-loading")).ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = 20_000 });
            await page.EvaluateAsync("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        }
    }

    /// <summary>What a view shows once somebody does something.</summary>
    private static async Task FillAsync(IPage page, string name)
    {
        switch (name)
        {
            case "entry":
                await page.ChooseAsync("subFund", "");
                await page.Locator(".so-far li").First.WaitForAsync();
                await page.GetByLabel(new System.Text.RegularExpressions.Regex("^(金额|Amount)")).FillAsync("2.75亿");
                await page.Locator(".reading.up").WaitForAsync();
                break;
            case "entry-doubt":
                await page.WriteAsync("amount", "5000");
                await page.Locator(".reading.warn").WaitForAsync();
                await page.WriteAsync("effectiveOn", "2021-02-30");
                await page.SubmitAsync();
                await page.Failure("effectiveOn").WaitForAsync();
                await page.Failure("subFund").WaitForAsync();
                break;
            case "records":
                await page.Locator(".control input").First.FillAsync("2021-02-30");
                await page.Keyboard.PressAsync("Tab");
                await page.Locator(".control [role=alert]").WaitForAsync();
                break;
            case "entry-project":
                await page.Locator("fieldset.list > button").ClickAsync();
                await page.SubmitAsync();
                await page.Locator("[data-field='introducers/1/kind'] [role=alert]").WaitForAsync();
                break;
            case "indicators":
                await page.Locator(".ant-table-row-expand-icon").First.ClickAsync();
                break;
            case "claims":
                await page.Locator("#sentence").FillAsync("截至2021年11月30日,用2.75亿元的产业引导基金,撬动了总规模90.25亿元的基金落地,放大32.8倍。");
                await page.Locator("main form button[type=submit]").ClickAsync();
                await page.Locator("#verdict").WaitForAsync();
                break;
            case "imports":
                await page.GetByTestId("file").SetInputFilesAsync(new FilePayload { Name = "认缴台账.csv", MimeType = "text/csv", Buffer = Stage.MessyCsv });
                await page.GetByRole(AriaRole.Tab).First.WaitForAsync();
                break;
            case "reports":
                await page.Locator("#schedules").Locator("xpath=ancestor::section").Locator("tbody button").First.ClickAsync();
                await page.Locator("#schedule-cron").WaitForAsync();
                await page.Locator("#period").FillAsync("2021-11");
                await page.Locator("#period").PressAsync("Enter");
                await page.Locator("form[aria-labelledby=publish] .ant-alert-warning").WaitForAsync();
                break;
            case "scenario":
                await page.Locator("form input").First.FillAsync("gamma");
                await page.Locator("form input").Nth(1).FillAsync("1亿元");
                await page.Locator("form input").Nth(2).FillAsync("20亿元");
                await page.Locator("#wished").FillAsync("40");
                await page.Locator("main form button[type=submit]").ClickAsync();
                await page.Locator("#result").WaitForAsync();
                break;
            case "settings":
                await page.GetByTestId("export").SetInputFilesAsync(new FilePayload { Name = "lost.jsonl", MimeType = "application/jsonl", Buffer = Stage.Export });
                await page.Locator("#restore").Locator("xpath=ancestor::section").Locator("dl").WaitForAsync();
                await page.Locator("main .card button").First.ClickAsync();
                await page.Locator(".ant-alert-success").First.WaitForAsync();
                break;
        }
    }

    private static async Task LookAsync(Visit visit, string name, List<string> found, string language, int width)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{language}-{width}.png"), FullPage = true });
        // axe would wait for ever for an answer from a frame that runs no scripts.
        await visit.Page.EvaluateAsync("document.querySelectorAll('iframe').forEach((frame) => frame.remove())");
        var axe = await visit.Page.RunAxe();
        found.AddRange(axe.Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .SelectMany(violation => violation.Nodes.Select(node => $"{name} {language} {width}: {violation.Id}: {node.Html}")));
        var overflow = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (overflow > 0)
            found.Add($"{name} {language} {width}: the page is {overflow} px wider than the window");
    }
}
