namespace FundLeverage.Testing;

/// <summary>Where the system's Chromium is; Playwright's own would be downloaded.</summary>
public static class ChromiumPlace
{
    /// <summary>What to do where there is none.</summary>
    public const string Missing = "Chromium is missing: apt-get install --no-install-recommends chromium fonts-noto-cjk";
    private static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>How it is started.</summary>
    public static IReadOnlyList<string> Arguments { get; } = ["--no-sandbox", "--lang=zh-CN"];

    /// <summary>The program that <c>CHROMIUM</c> in the environment names, or else the first that is there; null without one.</summary>
    public static string? Find() => Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } chosen ? chosen : Usual.FirstOrDefault(File.Exists);
}
