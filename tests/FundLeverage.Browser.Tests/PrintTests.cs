using FundLeverage.Browser.Tests.Support;
using FundLeverage.Testing;
using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests;

/// <summary>What goes onto paper. With SCREENSHOTS=folder in the environment each page is printed there, too.</summary>
public sealed class PrintTests(AzuriteFixture azurite, Chromium chromium)
{
    [Fact]
    public async Task Card_WithATable_MayGoOnOverPages_AndADrawingIsAsWideAsItsCard()
    {
        await using var api = await Stage.OpenAsync(azurite);
        await using var visit = await Visit.StartAsync(chromium, api, "reader", "/?fund=xm-torch");
        var page = visit.Page;
        foreach (var (name, place) in new[] { ("overview", "/?fund=xm-torch"), ("evidence", "/evidence?measure=M1&fund=xm-torch"), ("records", "/records?fund=xm-torch"), ("projects", "/projects?fund=xm-torch") })
        {
            await visit.GoAsync(place);
            await Assertions.Expect(page.Locator("main .card :is(.ant-table-row, table.simple tbody tr)").First).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(".loading")).ToHaveCountAsync(0);
            if (name == "overview")
                await Assertions.Expect(page.Locator("[aria-labelledby=trend] canvas")).ToBeVisibleAsync();
            if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
                await page.PdfAsync(new PagePdfOptions { Path = Path.Combine(folder, $"{name}.pdf"), Format = "A4" });
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

            Assert.Equal("auto", await page.Locator("main .card", new PageLocatorOptions { Has = page.Locator(".ant-table") }).First.EvaluateAsync<string>("(card) => getComputedStyle(card).breakInside"));
            if (name == "overview")
            {
                // All at once: drawn anew for another width is it only later, and paper does not wait.
                var (wide, drawn) = (300, await page.Locator("[aria-labelledby=trend] .chart").EvaluateAsync<double>("(chart) => { chart.style.width = '300px'; return chart.querySelector('canvas').getBoundingClientRect().width; }"));
                Assert.Equal(wide, drawn, 1.0);
            }

            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Null });
        }
    }
}
