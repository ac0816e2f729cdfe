using System.Diagnostics;
using System.Text.RegularExpressions;
using FundLeverage.Testing;

namespace FundLeverage.LocalHost.Tests;

/// <summary>
/// Every command of docs/operating that can run here, and the smoke run, as they are printed: the blocks marked bash of a page one after the other,
/// in one shell that stops at the first that fails. Blocks that need Azure are marked azurecli.
/// </summary>
public sealed partial class OperatingTests : IDisposable
{
    private const string OldAddress = "http://127.0.0.1:7071";
    private const string NewAddress = "http://127.0.0.1:7072";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly string _folder = Directory.CreateTempSubdirectory("fundleverage-").FullName;

    public OperatingTests() => Assert.SkipUnless(
        (File.Exists("/bin/bash") && File.Exists("/usr/bin/curl")) || Environment.GetEnvironmentVariable("CI") == "true",
        "The commands need bash and curl: apt-get install bash curl.");

    private static string Documents => Path.Combine(Repository.Root, "docs", "operating");

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Documents, "*.md")
        .Where(file => Bash(File.ReadAllText(file)).Any())
        .Select(file => Path.GetFileName(file))];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Commands_AsPrinted_Succeed(string page)
    {
        var script = string.Join('\n', Bash(await File.ReadAllTextAsync(Path.Combine(Documents, page))));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "tests"), Path.Combine(Repository.Root, "tests"));
        await using var host = HostProcess.Start(_folder, ["--data", "old"]);
        await using var empty = script.Contains("/restoration", StringComparison.Ordinal) ? HostProcess.Start(_folder, ["--data", "new", "--demo", "false"]) : null;
        var address = (await host.AddressAsync()).ToString().TrimEnd('/');
        script = script.Replace(OldAddress, address, StringComparison.Ordinal);
        if (empty is not null)
        {
            var other = (await empty.AddressAsync()).ToString().TrimEnd('/');

            // A backup is restored where no such fund is.
            script = script.Replace(NewAddress, other, StringComparison.Ordinal)
                .Replace("@xm-torch.jsonl.gz $API/", $"@xm-torch.jsonl.gz {other}/", StringComparison.Ordinal);
            if (!script.Contains("$NEW", StringComparison.Ordinal))
                script = script.Replace("ADMIN=$(curl -fsS -X POST $API/", $"ADMIN=$(curl -fsS -X POST {other}/", StringComparison.Ordinal);
        }

        var (exitCode, output) = await RunAsync("set -euo pipefail\n" + script);

        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("\"valid\":false", output, StringComparison.Ordinal);
        Assert.Equal(0, await host.InterruptAsync());
        if (empty is not null)
            Assert.Equal(0, await empty.InterruptAsync());
    }

    [Fact]
    public async Task SmokeRun_AgainstLocalHost_CallsEveryRoute()
    {
        await using var host = HostProcess.Start(_folder, ["--data", "smoke"]);
        var address = (await host.AddressAsync()).ToString().TrimEnd('/');

        var (exitCode, output) = await RunAsync($"node '{Repository.Root}/tests/smoke/smoke.mjs' --base {address}");

        Assert.True(exitCode == 0, output);
        Assert.Matches(@"(?m)^\d\d+ routes called, 0 not well$", output);
        Assert.Equal(0, await host.InterruptAsync());
    }

    [Fact]
    public void Blocks_SayWhetherTheyCanRunHere() => Assert.All(Directory.EnumerateFiles(Documents, "*.md"), file =>
    {
        var languages = Fence().Matches(File.ReadAllText(file)).Select(fence => fence.Groups[1].Value).Where((_, i) => i % 2 == 0);
        Assert.All(languages, language => Assert.Contains(language, new[] { "bash", "azurecli", "text", "json" }));
    });

    [Fact]
    public void Links_LeadToPagesAndHeadings() => Assert.All(Directory.EnumerateFiles(Documents, "*.md"), file =>
    {
        foreach (Match link in Link().Matches(File.ReadAllText(file)))
        {
            var target = Path.GetFullPath(Path.Combine(Documents, link.Groups[1].Value));
            Assert.True(File.Exists(target) || Directory.Exists(target), $"{Path.GetFileName(file)} links to {link.Groups[1].Value}.");
            if (link.Groups[2].Value is { Length: > 1 } anchor)
                Assert.Contains(anchor[1..], Anchors(File.ReadAllText(target)));
        }
    });

    private static IEnumerable<string> Anchors(string markdown) => Heading().Matches(markdown)
        .Select(heading => NotInAnchor().Replace(heading.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-'))
        .Concat(AnchorId().Matches(markdown).Select(id => id.Groups[1].Value));

    private static IEnumerable<string> Bash(string markdown) => BashBlock().Matches(markdown)
        .Select(block => string.Join('\n', block.Groups[2].Value.Split('\n').Select(line => line.StartsWith(block.Groups[1].Value, StringComparison.Ordinal) ? line[block.Groups[1].Length..] : line)));

    private async Task<(int ExitCode, string Output)> RunAsync(string script)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder })!;
        var output = bash.StandardOutput.ReadToEndAsync();
        var errors = bash.StandardError.ReadToEndAsync();
        await bash.WaitForExitAsync().WaitAsync(Patience);
        return (bash.ExitCode, await output + await errors);
    }

    [GeneratedRegex("^( *)```bash\n(.*?)^ *```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex BashBlock();

    [GeneratedRegex("^ *```(\\w*)", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\((?!https?:)([^)#\s]+)(#[^)\s]+)?\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("[^\\w\\- ]")]
    private static partial Regex NotInAnchor();

    [GeneratedRegex("<a id=\"([^\"]+)\">")]
    private static partial Regex AnchorId();
}
