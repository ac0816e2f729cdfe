using FundLeverage.Testing;
using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests.Support;

/// <summary>The system's Chromium, driven by Playwright. One browser for all tests, one context for each person.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (ChromiumPlace.Find() is not { } path)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ChromiumPlace.Arguments });
    }

    /// <summary>The browser; without one the test is skipped with the way to install it, and with CI=true it fails.</summary>
    public IBrowser Require()
    {
        if (_browser is { } browser)
            return browser;
        if (Environment.GetEnvironmentVariable("CI") == "true")
            throw new InvalidOperationException(ChromiumPlace.Missing);
        Assert.Skip(ChromiumPlace.Missing);
        throw new InvalidOperationException("Skipped.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
    }
}
