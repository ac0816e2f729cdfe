using System.Diagnostics;
using System.Text.RegularExpressions;
using FundLeverage.Testing;

namespace FundLeverage.LocalHost.Tests;

/// <summary>The walk-through of each README, run as it is printed.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly string _folder = Directory.CreateTempSubdirectory("fundleverage-").FullName;

    public ReadmeTests() => Assert.SkipUnless(
        (File.Exists("/bin/bash") && File.Exists("/usr/bin/curl")) || Environment.GetEnvironmentVariable("CI") == "true",
        "The walk-through needs bash and curl: apt-get install bash curl.");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public async Task WalkThrough_AsPrinted_EndsAtTheMultiple(string readme)
    {
        var blocks = ShellBlock().Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, readme))).Select(m => m.Groups[1].Value).ToList();
        var start = Assert.Single(blocks, block => block.Contains("--demo false", StringComparison.Ordinal));
        var script = Assert.Single(blocks, block => block.Contains("BASE=", StringComparison.Ordinal));
        Assert.Contains("--project functions/FundLeverage.LocalHost", start, StringComparison.Ordinal);
        await using var host = HostProcess.Start(_folder, ["--demo", "false", "--data", "walk"]);
        var address = (await host.AddressAsync()).ToString().TrimEnd('/');

        var output = await RunAsync(BaseLine().Replace(script, $"BASE={address}"));

        var answers = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(8, answers.Length);
        Assert.All(answers[..^1], answer => Assert.Contains("\"status\":\"approved\"", answer, StringComparison.Ordinal));
        Assert.Contains("\"multiple\":32.8182,\"display\":\"32.8倍\"", answers[^1], StringComparison.Ordinal);
        Assert.Equal(0, await host.InterruptAsync());
    }

    private static async Task<string> RunAsync(string script)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true })!;
        var output = await bash.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        await bash.WaitForExitAsync().WaitAsync(Patience);
        return output;
    }

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex("^BASE=.*$", RegexOptions.Multiline)]
    private static partial Regex BaseLine();
}
