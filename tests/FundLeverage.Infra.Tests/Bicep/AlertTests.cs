using System.Text.RegularExpressions;
using FundLeverage.Testing;

namespace FundLeverage.Infra.Tests.Bicep;

/// <summary>Alerts and the workbook ask for what the code counts, and every alert says what to do.</summary>
public sealed partial class AlertTests(CompiledTemplate compiled)
{
    private static string Infra => Path.Combine(Repository.Root, "infra");

    /// <summary>Every metric that the code has.</summary>
    private static HashSet<string> InCode => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "functions"), "*.cs", SearchOption.AllDirectories)
        .SelectMany(file => MetricConstant().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value))];

    [Fact]
    public async Task Alerts_AreThoseThatWerePromised()
    {
        Assert.Equal(
            ["callers-throttled", "delivery-given-up", "ledger-invalid", "message-set-aside", "no-timer-tick", "report-late", "server-errors", "storage-throttling"],
            await NamesAsync());
    }

    [Fact]
    public async Task Alerts_EachHaveAHeadingThatSaysWhatToDo()
    {
        var headings = Heading().Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "operating", "incidents.md"))).Select(m => m.Groups[1].Value);

        Assert.Equal(await NamesAsync(), headings.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("app/alerts.bicep")]
    [InlineData("workbook.json")]
    public void Metrics_ThatAreAskedFor_AreCounted(string file)
    {
        var asked = MetricName().Matches(File.ReadAllText(Path.Combine(Infra, file))).Select(m => m.Value).Distinct().ToList();

        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(InCode));
    }

    [Fact]
    public void Metrics_ThatAreCounted_AreInTheWorkbookAndTheDocs()
    {
        var workbook = File.ReadAllText(Path.Combine(Infra, "workbook.json"));
        var docs = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operating", "watching.md"));

        Assert.NotEmpty(InCode);
        Assert.Equal(InCode.Order(StringComparer.Ordinal), MetricName().Matches(docs).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(InCode.Order(StringComparer.Ordinal), MetricName().Matches(workbook).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Services_ThatHoldDataOrLetPeopleIn_SendTheirLogs()
    {
        var settings = await compiled.ResourcesAsync("Microsoft.Insights/diagnosticSettings");

        Assert.Equal(
            ["dataStorage", "dataStorage", "dataStorage", "edge", "functionApp", "hostStorage", "hostStorage", "hostStorage", "vault"],
            settings.Select(s => s.Module).Order(StringComparer.Ordinal));
        Assert.All(settings, s => Assert.Equal("[parameters('workspaceId')]", (string?)s.Properties["workspaceId"]));
    }

    [Fact]
    public async Task Budget_WarnsBeforeItIsSpent()
    {
        var budget = (await compiled.ResourcesAsync("Microsoft.Consumption/budgets")).Single();

        Assert.Equal(80, (int)budget.Properties["notifications"]!["near"]!["threshold"]!);
    }

    private async Task<IEnumerable<string>> NamesAsync()
    {
        var template = (await compiled.TemplateAsync())["resources"]!["alerts"]!["properties"]!["template"]!;
        var asked = template["variables"]!["questions"]!.Select(question => (string)question["name"]!);
        var metrics = (await compiled.ResourcesAsync("Microsoft.Insights/metricAlerts")).Select(alert => (string)alert.Json["name"]!);
        return asked.Concat(metrics).Order(StringComparer.Ordinal);
    }

    [GeneratedRegex("const string \\w+ = \"(fundleverage\\.[a-z.]+)\"")]
    private static partial Regex MetricConstant();

    [GeneratedRegex(@"\bfundleverage\.[a-z]+(?:\.[a-z]+)*")]
    private static partial Regex MetricName();

    [GeneratedRegex("^## `([a-z-]+)`", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
