using System.Diagnostics;
using System.Text.RegularExpressions;
using FundLeverage.Testing;

namespace FundLeverage.LocalHost.Tests;

/// <summary>The walk-through of each README, and recipes, run as they are printed.</summary>
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
        var review = Assert.Single(blocks, block => block.Contains("APPROVER=", StringComparison.Ordinal));
        var import = Assert.Single(blocks, block => block.Contains("dryRun=true", StringComparison.Ordinal));
        Assert.Contains("--project functions/FundLeverage.LocalHost", start, StringComparison.Ordinal);
        await using var host = HostProcess.Start(_folder, ["--demo", "false", "--data", "walk"]);
        var address = (await host.AddressAsync()).ToString().TrimEnd('/');

        var output = await RunAsync(BaseLine().Replace(script, $"BASE={address}") + "\necho\n" + review + import);

        var answers = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(answers[..7], answer => Assert.Contains("\"status\":\"approved\"", answer, StringComparison.Ordinal));
        Assert.Contains("\"multiple\":32.8182,\"display\":\"32.8倍\"", answers[7], StringComparison.Ordinal);

        // Opened, submitted, approved, corrected, approved; then the verification and the export's eight lines.
        var statuses = answers[8..13].Select(answer => Status().Match(answer).Groups[1].Value);
        Assert.Equal(["approved", "pending", "approved", "pending", "approved"], statuses);
        Assert.Contains("\"valid\":true,\"events\":6,", answers[13], StringComparison.Ordinal);
        Assert.Equal(8, answers[14..22].Count(line => line.StartsWith('{')));

        Assert.Contains("\"status\":\"validated\"", answers[22], StringComparison.Ordinal);
        Assert.Contains("\"rows\":2,\"accepted\":2,\"written\":0,\"alreadyThere\":0,\"failedRows\":0", answers[22], StringComparison.Ordinal);
        Assert.Contains("\"rows\":2,\"accepted\":2,\"written\":2,\"alreadyThere\":0,\"failedRows\":0", Assert.Single(answers[23..]), StringComparison.Ordinal);
        Assert.Equal(0, await host.InterruptAsync());
    }

    [Fact]
    public async Task RecipeOfReaderKeys_AsPrinted_ReadsUntilItIsRevoked()
    {
        var recipe = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "recipes", "reader-keys.md"));
        var script = Assert.Single(ShellBlock().Matches(recipe)).Groups[1].Value;
        await using var host = HostProcess.Start(_folder, ["--data", "keys"]);
        var address = (await host.AddressAsync()).ToString().TrimEnd('/');

        var answers = (await RunAsync(BaseLine().Replace(script, $"BASE={address}"))).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(3, answers.Length);
        Assert.Contains("\"display\":\"32.8倍\"", answers[0], StringComparison.Ordinal);
        Assert.Matches("\"fund\":\"xm-torch\",\"status\":\"active\",.*\"lastUsedOn\":\"\\d{4}-\\d\\d-\\d\\d\"", answers[1]);
        Assert.Equal("401", answers[2]);
        Assert.Equal(0, await host.InterruptAsync());
    }

    [Fact]
    public async Task RecipeOfCurl_AsPrinted_ReadsImportsAndFetchesWhatFailed()
    {
        var recipe = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "recipes", "curl.md"));
        var script = string.Join('\n', ShellBlock().Matches(recipe).Select(block => block.Groups[1].Value));
        await using var host = HostProcess.Start(_folder, ["--data", "curl"]);
        var address = (await host.AddressAsync()).ToString().TrimEnd('/');

        var answers = (await RunAsync(BaseLine().Replace(script, $"BASE={address}"))).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(3, answers.Length);
        Assert.Contains("\"display\":\"32.8倍\"", answers[0], StringComparison.Ordinal);
        Assert.Matches("\"status\":\"validated\",.*\"accepted\":1,\"written\":0,.*\"code\":\"sub-fund-unknown\"", answers[1]);
        Assert.Matches("\"status\":\"completed\",.*\"written\":1,\"alreadyThere\":0,\"failedRows\":1", answers[2]);
        foreach (var workbook in new[] { "evidence.xlsx", "failed-rows.xlsx" })
            Assert.Equal("PK"u8.ToArray(), (await File.ReadAllBytesAsync(Path.Combine(_folder, workbook)))[..2]);
        Assert.Equal(0, await host.InterruptAsync());
    }

    private async Task<string> RunAsync(string script)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true, WorkingDirectory = _folder })!;
        var output = await bash.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        await bash.WaitForExitAsync().WaitAsync(Patience);
        return output;
    }

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex("\"status\":\"(\\w+)\"")]
    private static partial Regex Status();

    [GeneratedRegex("^BASE=.*$", RegexOptions.Multiline)]
    private static partial Regex BaseLine();
}
