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

    private static async Task WriteAsync(TestApi api, string route, object body) => (await api.PostAsync($"/api/funds/f/{route}", body)).RequireStatus(201);
}
