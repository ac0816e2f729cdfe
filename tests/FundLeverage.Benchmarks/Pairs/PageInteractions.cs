using FundLeverage.Benchmarks.Browsing;
using FundLeverage.Benchmarks.Funds;
using FundLeverage.Benchmarks.Measuring;
using FundLeverage.Testing;
using Microsoft.Playwright;

namespace FundLeverage.Benchmarks.Pairs;

/// <summary>What somebody does on the overview of a large fund until a painted frame shows its result, against the same over a small fund beside it in the same browser.</summary>
internal static class PageInteractions
{
    private const string Tables = "fund-page";
    private const string Large = "large";
    private const string Small = "small";
    private const int WarmUp = 5;
    private const string Of = "200 sub-funds × 10 years ÷ 10 × 1";

    /// <summary>
    /// Up to 200 ms an interaction counts as good (the web's measure "interaction to next paint"); what the small fund takes longest
    /// for without the API, another unit, takes some 70 to 80 ms: at 2.5 times that, somebody begins to see it stall.
    /// </summary>
    private static readonly Bar NoVisibleStall = new(2.5);

    private static readonly (string Name, int Operations, Func<Overview, Task> Act)[] Interactions =
    [
        ("typing into the filter", 4, overview => overview.FilterAsync()),
        ("sorting a column", 3, overview => overview.SortAsync()),
        ("choosing another unit", 4, overview => overview.ChangeUnitAsync()),
        ("choosing another basis (API included)", 2, overview => overview.ChangeBasisAsync()),
    ];

    public static async Task RunAsync(Stage stage)
    {
        if (ChromiumPlace.Find() is not { } path)
        {
            stage.Findings.Skip($"overview in the browser, {Of}", ChromiumPlace.Missing);
            return;
        }

        await using (var copy = stage.CopyOf(Tables))
        {
            await copy.FillAsync(Large, PaidInRecords.Of(subFunds: 200, years: 10));
            await copy.FillAsync(Small, PaidInRecords.Of(subFunds: 10, years: 1));
        }

        await using var api = await stage.StartAsync(Tables);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ChromiumPlace.Arguments });
        await using var large = await Overview.OpenAsync(browser, api, Large);
        await using var small = await Overview.OpenAsync(browser, api, Small);
        foreach (var (name, operations, act) in Interactions)
        {
            await stage.MeasureAsync(new Pair($"{name} until its frame is painted, {Of}", NoVisibleStall, SideOf(large), SideOf(small), stage.Scale.Blocks / 2, WarmUp));

            Side SideOf(Overview overview) => new(operations, () => act(overview)) { Clock = () => overview.Taken };
        }
    }
}
