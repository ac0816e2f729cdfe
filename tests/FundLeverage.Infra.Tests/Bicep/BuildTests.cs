using System.Text.RegularExpressions;
using FundLeverage.Testing;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Infra.Tests.Bicep;

/// <summary>The files compile and lint without a word, and are formatted.</summary>
public sealed partial class BuildTests(CompiledTemplate compiled)
{
    private static string Infra => Path.Combine(Repository.Root, "infra");

    public static TheoryData<string> Parameters => [.. Files("*.bicepparam")];

    public static TheoryData<string> All => [.. Files("*.bicep"), .. Files("*.bicepparam")];

    [Fact]
    public async Task Main_BuiltAndLinted_SaysNothing()
    {
        BicepCli.Require();
        var main = Path.Combine(Infra, "main.bicep");

        // The output is the template; a warning or an error goes the other way.
        Assert.Equal((0, ""), await BicepCli.RunAsync("build", main, "--stdout") is var built ? (built.ExitCode, built.Errors) : default);
        Assert.Equal(new CommandLine(0, "", ""), await BicepCli.RunAsync("lint", main));
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task Parameters_BuiltAndLinted_SayNothingAndFitTheTemplate(string file)
    {
        BicepCli.Require();
        var path = Path.Combine(Infra, file);

        var built = await BicepCli.RunAsync("build-params", path, "--stdout");

        Assert.Equal((0, ""), (built.ExitCode, built.Errors));
        Assert.Equal(new CommandLine(0, "", ""), await BicepCli.RunAsync("lint", path));
        Assert.NotNull(JObject.Parse(built.Output)["templateJson"]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task File_Formatted_StaysAsItIs(string file)
    {
        BicepCli.Require();
        var path = Path.Combine(Infra, file);

        var formatted = await BicepCli.RunAsync("format", path, "--stdout");

        Assert.Equal((await File.ReadAllTextAsync(path)).TrimEnd('\n'), formatted.Output.TrimEnd('\n'));
    }

    [Fact]
    public async Task Modules_AreAllUsed()
    {
        var used = ModulePath().Matches(await File.ReadAllTextAsync(Path.Combine(Infra, "main.bicep"))).Select(m => m.Groups[1].Value);

        Assert.Equal(Files("*.bicep").Where(file => file != "main.bicep").Order(StringComparer.Ordinal), used.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Parameters_AreAllDescribed()
    {
        var template = await compiled.TemplateAsync();
        var modules = (await compiled.ResourcesAsync()).Select(r => r.Json["properties"]).OfType<JObject>().Select(p => p["template"]).OfType<JObject>();

        foreach (var parameter in modules.Prepend(template).SelectMany(t => ((JObject?)t["parameters"])?.Properties() ?? []))
            Assert.True(((string?)parameter.Value["metadata"]?["description"])?.Length > 10, $"Parameter {parameter.Name} needs a @description.");
    }

    [Fact]
    public async Task ParametersOfAzd_AreTextsThatTheTemplateTakes()
    {
        var template = await compiled.TemplateAsync();
        var given = JObject.Parse(await File.ReadAllTextAsync(Path.Combine(Infra, "main.parameters.json")))["parameters"]!;

        Assert.All(given.Children<JProperty>(), parameter =>
        {
            // azd puts a value of its environment in as text; numbers and lists go into the environment's config.json.
            Assert.Equal("string", (string?)template["parameters"]![parameter.Name]?["type"]);
            Assert.Matches(@"^\$\{[A-Z_]+\}$", (string?)parameter.Value["value"]);
        });
        var needed = ((JObject)template["parameters"]!).Properties().Where(p => p.Value["defaultValue"] is null).Select(p => p.Name);
        Assert.Empty(needed.Except(given.Children<JProperty>().Select(p => p.Name)));
    }

    [Fact]
    public async Task Azd_DeploysTheRealWorker()
    {
        var template = await compiled.TemplateAsync();
        var azure = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "azure.yaml"));

        Assert.Equal("true", (string?)template["outputs"]!["UseFunctionsWorker"]!["value"]);
        Assert.Contains("project: functions/FundLeverage.Functions\n", azure, StringComparison.Ordinal);
        Assert.Equal(2, WorkerCheck().Count(azure));
        Assert.Contains("azd-service-name", (await compiled.ResourcesAsync("Microsoft.Web/sites")).Single().Json["tags"]!.ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Infra, pattern, SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Infra, file).Replace('\\', '/'));

    [GeneratedRegex("^module \\w+ '([^']+)'", RegexOptions.Multiline)]
    private static partial Regex ModulePath();

    [GeneratedRegex(@"if .*UseFunctionsWorker.*true")]
    private static partial Regex WorkerCheck();
}
