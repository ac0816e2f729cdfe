using System.Text.RegularExpressions;
using FundLeverage.Testing;
using FundLeverage.Testing.Settings;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Infra.Tests.Settings;

/// <summary>Code, infrastructure, sample and documentation have the same settings.</summary>
public sealed partial class SettingTests
{
    /// <summary>Read by the Functions host, and set in Azure.</summary>
    private static readonly string[] OfHostInAzure =
    [
        "AzureWebJobsDisableHomepage", "AzureWebJobsStorage__blobServiceUri", "AzureWebJobsStorage__clientId", "AzureWebJobsStorage__credential",
        "AzureWebJobsStorage__queueServiceUri", "AzureWebJobsStorage__tableServiceUri",
    ];

    /// <summary>Read by the Functions host, and set on a developer's machine. In Azure the runtime is the app's own property.</summary>
    private static readonly string[] OfHostInSample = ["AzureWebJobsDisableHomepage", "FUNCTIONS_WORKER_RUNTIME"];

    /// <summary>Read by the code, and for reasons not set by the infrastructure.</summary>
    private static readonly Dictionary<string, string> NotInAzure = new(StringComparer.Ordinal)
    {
        ["AzureWebJobsStorage"] = "A connection string would be a secret; AzureWebJobsStorage__… name the same account and the identity that opens it.",
        ["FundLeverage__Storage__QueuePrefix"] = "LocalHost's alone: the Functions host knows no prefix.",
        ["WEBSITE_SITE_NAME"] = "The platform's own.",
        ["WEBSITE_AUTH_ENABLED"] = "The platform's own.",
    };

    private static readonly string[] NotInSample = ["FundLeverage__Storage__QueuePrefix", "WEBSITE_AUTH_ENABLED", "WEBSITE_SITE_NAME"];

    private static IEnumerable<string> InCode => SettingCatalog.All.Select(setting => setting.Name);

    /// <summary>Settings of deliveries have names that an operator gives: they come by the parameters deliverySettings and secretSettings.</summary>
    private static bool IsByParameter(string setting) => setting.StartsWith("FundLeverage__Delivery__", StringComparison.Ordinal);

    [Fact]
    public void Code_ReadsSettingsOnlyWhereTheyAreFound()
    {
        var reads = Directory.EnumerateFiles(Path.Combine(Repository.Root, "functions"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("LocalHost", StringComparison.Ordinal))
            .SelectMany(file => Read().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value));

        // By a constant that is called …Setting, or the protocol's own names.
        Assert.All(reads, key => Assert.Matches("Setting$|^\"OTEL_", key));
    }

    [Fact]
    public void Infrastructure_SetsWhatTheCodeReadsAndNothingElse()
    {
        var expected = InCode.Where(name => !IsByParameter(name)).Except(NotInAzure.Keys).Concat(OfHostInAzure);

        Assert.Equal(expected.Order(StringComparer.Ordinal), Infrastructure().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sample_HasWhatTheCodeReadsAndNothingElse()
    {
        var sample = JObject.Parse(File.ReadAllText(Path.Combine(Repository.Root, "local.settings.sample.json")))["Values"]!.Children<JProperty>()
            .Select(p => p.Name.Replace("__Channels__leaders__", "__Channels__NAME__", StringComparison.Ordinal));
        var expected = InCode.Except(NotInSample).Concat(OfHostInSample);

        Assert.Equal(expected.Order(StringComparer.Ordinal), sample.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sample_HoldsTheDefaults()
    {
        var sample = JObject.Parse(File.ReadAllText(Path.Combine(Repository.Root, "local.settings.sample.json")))["Values"]!;

        Assert.All(
            SettingCatalog.All.Where(setting => setting.Default is not null && sample[setting.Name] is not null),
            setting => Assert.Equal(setting.Default, (string?)sample[setting.Name]));
    }

    [Fact]
    public void Table_InTheDocs_IsWhatTheCodeSays()
    {
        var rows = SettingCatalog.All.Where(setting => !setting.Name.StartsWith("WEBSITE_", StringComparison.Ordinal))
            .Select(setting => $"| `{setting.Name}` | {(setting.Default is null ? "none" : $"`{setting.Default}`")} | {setting.Description.Replace("|", "\\|", StringComparison.Ordinal)} |\n");

        KeptPart.Require("docs/settings.md", "settings", "| Setting | Default | What it does |\n| --- | --- | --- |\n" + string.Concat(rows));
    }

    [Fact]
    public void ParameterFiles_NameSettingsThatExist()
    {
        var known = InCode.Where(IsByParameter).Select(name => new Regex($"^{name.Replace("NAME", "[A-Za-z0-9]+", StringComparison.Ordinal)}$")).ToList();
        var named = Directory.EnumerateFiles(Path.Combine(Repository.Root, "infra"), "*.bicepparam", SearchOption.AllDirectories)
            .SelectMany(file => Delivery().Matches(File.ReadAllText(file)).Select(m => m.Value));

        Assert.All(named, name => Assert.Contains(known, pattern => pattern.IsMatch(name)));
    }

    private static IEnumerable<string> Infrastructure()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "infra", "app", "function-app.bicep"));
        return lines.SkipWhile(line => !line.Contains("resource settings 'config'", StringComparison.Ordinal))
            .TakeWhile(line => line != "}")
            .Select(line => Key().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups[1].Value);
    }

    [GeneratedRegex(@"(?:[cC]onfiguration|settings|GetEnvironmentVariable)[\[(]([^\])]+)[\])]")]
    private static partial Regex Read();

    [GeneratedRegex(@"\b([A-Z][A-Za-z]*_[A-Za-z_]+|[A-Z][A-Za-z]+(?:Homepage|Schedule)): ")]
    private static partial Regex Key();

    [GeneratedRegex(@"FundLeverage__Delivery__\w+")]
    private static partial Regex Delivery();
}
