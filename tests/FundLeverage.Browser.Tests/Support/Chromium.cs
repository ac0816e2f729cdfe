using Microsoft.Playwright;

namespace FundLeverage.Browser.Tests.Support;

/// <summary>The system's Chromium, driven by Playwright. One browser for all tests, one context for each person.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Install = "apt-get install --no-install-recommends chromium fonts-noto-cjk";
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } path)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox", "--lang=zh-CN"] });
    }

    /// <summary>The browser; without one the test is skipped with the way to install it, and with CI=true it fails.</summary>
    public IBrowser Require()
    {
        if (_browser is { } browser)
            return browser;
        if (Environment.GetEnvironmentVariable("CI") == "true")
            throw new InvalidOperationException($"Chromium is missing: {Install}");
        Assert.Skip($"Chromium is missing: {Install}");
        throw new InvalidOperationException("Skipped.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
    }

    private static string? Find() => Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } chosen ? chosen : Places.FirstOrDefault(File.Exists);
}
