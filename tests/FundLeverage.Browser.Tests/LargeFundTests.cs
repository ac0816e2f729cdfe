using System.Globalization;
using FundLeverage.Browser.Tests.Support;
using FundLeverage.Testing;
using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests;

/// <summary>The overview over 200 sub-funds and 10 years.</summary>
public sealed class LargeFundTests(AzuriteFixture azurite, Chromium chromium)
{
    private const int SubFunds = 200;

    [Fact]
    public async Task Overview_OfALargeFund_DrawsOnlyTheRowsInSight()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f");
        for (var i = 0; i < SubFunds; i++)
        {
            var (id, day) = (string.Create(CultureInfo.InvariantCulture, $"s-{i:D3}"), string.Create(CultureInfo.InvariantCulture, $"{2012 + (i / 20)}-03-01"));
            await WriteAsync(api, "sub-funds", new { id, name = $"第{i:D3}号子基金", formedOn = day });
            await WriteAsync(api, "commitments", new { subFund = id, change = "initial", amount = "1亿", effectiveOn = day });
            await WriteAsync(api, "fund-sizes", new { subFund = id, basis = "committed", amount = $"{10 + i}亿", effectiveOn = day });
        }

        await using var visit = await Visit.StartAsync(chromium, api, "reader", "/?asOf=2022-06-30");
        var rows = visit.Page.Locator("[aria-labelledby=sub-funds] .ant-table-row");
        await Assertions.Expect(rows.First).ToContainTextAsync("第199号子基金");
        Assert.InRange(await rows.CountAsync(), 1, SubFunds / 3);

        await visit.Page.GetByText("10年").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[aria-labelledby=trend] canvas")).ToBeVisibleAsync();
        await visit.Page.GetByPlaceholder("按名称筛选").First.FillAsync("第007号");
        await Assertions.Expect(rows).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Projects_OfALargeFund_DrawOnlyTheRowsInSight()
    {
        const int Projects = 200;
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenFundAsync("f", "a");
        for (var i = 0; i < Projects; i++)
        {
            await WriteAsync(api, "projects", new
            {
                id = string.Create(CultureInfo.InvariantCulture, $"p-{i:D3}"),
                name = string.Create(CultureInfo.InvariantCulture, $"第{i:D3}号项目"),
                kind = "enterprise",
                introducer = new { kind = "subFund", id = "a" },
                stage = "signed",
                totalInvestment = $"{i + 1}亿",
                effectiveOn = "2021-03-01",
            });
        }

        await using var visit = await Visit.StartAsync(chromium, api, "reader", "/projects?asOf=2021-06-30");
        var rows = visit.Page.Locator("[aria-labelledby=list] .ant-table-row");
        await Assertions.Expect(rows.First).ToContainTextAsync("第000号项目");
        await visit.Page.Locator("[aria-labelledby=list] .ant-table-column-sorters", new PageLocatorOptions { HasText = "总投资" }).ClickAsync(new LocatorClickOptions { ClickCount = 2 });
        await Assertions.Expect(rows.First).ToContainTextAsync("第199号项目");
        Assert.InRange(await rows.CountAsync(), 1, Projects / 3);

        // What is above the list may still be coming and move it away from under the mouse.
        for (var turn = 0; turn < 20 && !(await rows.Last.InnerTextAsync()).Contains("第000号项目", StringComparison.Ordinal); turn++)
        {
            await rows.First.HoverAsync();
            await visit.Page.Mouse.WheelAsync(0, 100_000);
            await visit.Page.EvaluateAsync("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        }

        await Assertions.Expect(rows.Last).ToContainTextAsync("第000号项目");
        Assert.InRange(await rows.CountAsync(), 1, Projects / 3);

        await visit.Page.GetByPlaceholder("按名称筛选").FillAsync("第007号");
        await Assertions.Expect(rows).ToHaveCountAsync(1);
    }

    private static async Task WriteAsync(TestApi api, string route, object body) => (await api.PostAsync($"/api/funds/f/{route}", body)).RequireStatus(201);
}
