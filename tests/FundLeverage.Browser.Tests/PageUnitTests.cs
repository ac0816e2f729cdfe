using System.Diagnostics;
using FundLeverage.Testing;

namespace FundLeverage.Browser.Tests;

/// <summary>The page's own tests of its logic, run by Vitest.</summary>
public sealed class PageUnitTests
{
    [Fact]
    public async Task Vitest_RunsThePagesTests_AllPass()
    {
        var start = new ProcessStartInfo("node", ["node_modules/vitest/vitest.mjs", "run"])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "functions", "FundLeverage.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        using var vitest = Process.Start(start)!;
        var (said, complained) = (vitest.StandardOutput.ReadToEndAsync(), vitest.StandardError.ReadToEndAsync());
        await vitest.WaitForExitAsync();

        Assert.True(vitest.ExitCode == 0, await said + await complained);
        Assert.Contains("passed", await said, StringComparison.Ordinal);
    }
}
