using DocumentFormat.OpenXml.Packaging;
using FundLeverage.Browser.Tests.Support;
using FundLeverage.Testing;
using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests.Journeys;

/// <summary>An auditor verifies the ledger and takes the evidence away.</summary>
public sealed class AuditorTests(AzuriteFixture azurite, Chromium chromium)
{
    [Fact]
    public async Task Auditor_VerifiesTheLedger_AndDownloadsTheEvidence()
    {
        await using var api = await TestApi.StartAsync(azurite);
        await api.OpenDemoFundAsync();
        await using var auditor = await Visit.StartAsync(chromium, api, "reader", "/settings");
        var page = auditor.Page;

        await page.GetByRole(AriaRole.Button, Named("核验账本")).ClickAsync();
        await Assertions.Expect(page.GetByText("账本完整:")).ToBeVisibleAsync();
        var ledger = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, Named("导出账本")).ClickAsync());
        Assert.EndsWith(".gz", ledger.SuggestedFilename, StringComparison.Ordinal);

        await auditor.GoAsync("/evidence?measure=M1");
        var evidence = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, Named("下载凭据工作簿")).ClickAsync());
        await using var content = await evidence.CreateReadStreamAsync();
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        using var book = SpreadsheetDocument.Open(copy, isEditable: false);
        Assert.True(book.WorkbookPart!.WorksheetParts.Count() > 1);
        Assert.EndsWith(".xlsx", evidence.SuggestedFilename, StringComparison.Ordinal);
    }

    private static PageGetByRoleOptions Named(string name) => new() { Name = name };
}
