using System.Text.RegularExpressions;
using FundLeverage.Testing;

namespace FundLeverage.Infra.Tests.Documents;

/// <summary>The workflow for GitHub cannot run here; that it runs what it should, and what is there, can be seen.</summary>
public sealed partial class WorkflowTests
{
    private static string Workflow => File.ReadAllText(Path.Combine(Repository.Root, ".github", "workflows", "ci.yml"));

    [Theory]
    [InlineData("bash .ci/run")]
    [InlineData("dotnet publish functions/FundLeverage.Functions -c Release -p:UseFunctionsWorker=true -o artifacts/app")]
    [InlineData("node tests/smoke/check-package.mjs artifacts/app")]
    [InlineData("node tests/smoke/smoke.mjs --package artifacts/app")]
    public void Workflow_Runs(string command) => Assert.Contains(command + "\n", Workflow, StringComparison.Ordinal);

    [Fact]
    public void Workflow_NamesFilesThatExist()
    {
        var paths = RepositoryPath().Matches(Workflow).Select(m => m.Value).ToList();

        Assert.True(paths.Count >= 5);
        Assert.All(paths, path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path));
    }

    [Fact]
    public void Contributor_NeedsFourCommands()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "CONTRIBUTING.md"));
        var commands = FirstBlock().Match(text).Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('#')[0].Trim());

        Assert.Equal(
            ["dotnet run --project functions/FundLeverage.LocalHost", "dotnet build", "dotnet test", "dotnet format --verify-no-changes"],
            commands);
    }

    [GeneratedRegex(@"(?:functions|tests|\.ci)/[\w./-]*\w")]
    private static partial Regex RepositoryPath();

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex FirstBlock();
}
