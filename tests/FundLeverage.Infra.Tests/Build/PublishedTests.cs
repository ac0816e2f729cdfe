using System.Text;
using FundLeverage.Testing;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Infra.Tests.Build;

/// <summary>
/// What is published, seen from outside. The worker's packages are not in every registry, so of the worker build only the
/// project's evaluation is looked at here; .github/workflows/ci.yml looks at its files.
/// </summary>
public sealed class PublishedTests : IDisposable
{
    private static readonly string[] Projects = ["FundLeverage.Domain", "FundLeverage.Storage", "FundLeverage.Functions", "FundLeverage.Web"];
    private static readonly string[] RootFiles = ["Directory.Build.props", "Directory.Packages.props", "BannedSymbols.txt", ".editorconfig", "global.json"];

    private readonly DirectoryInfo _copy = Directory.CreateTempSubdirectory("fundleverage-published-");

    private string Project => Path.Combine(_copy.FullName, "functions", "FundLeverage.Functions");

    public void Dispose() => _copy.Delete(recursive: true);

    [Fact]
    public async Task DefaultPublish_HoldsTheHostsFileAndNoDoor()
    {
        Copy();
        await File.WriteAllTextAsync(Path.Combine(Project, "local.settings.json"), """{"Values":{"AzureWebJobsStorage":"UseDevelopmentStorage=true"}}""");
        var output = Path.Combine(_copy.FullName, "out");

        var published = await CommandLine.RunAsync("dotnet", ["publish", Project, "-c", "Release", "-o", output, "--nologo", "-v", "quiet"]);

        Assert.True(published.ExitCode == 0, published.Output);
        var files = Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(output, file).Replace('\\', '/')).ToList();
        Assert.Contains("host.json", files);
        Assert.Contains("wwwroot/index.html", files);
        Assert.DoesNotContain("local.settings.json", files);
        Assert.DoesNotContain(files, file => file.Contains("LocalHost", StringComparison.OrdinalIgnoreCase) || file.Contains("azurite", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(files, file => file.EndsWith(".csv", StringComparison.Ordinal) || file.Contains("demo", StringComparison.OrdinalIgnoreCase));

        // Texts of a program stand in it as UTF-16, names as UTF-8.
        foreach (var dll in Directory.EnumerateFiles(output, "FundLeverage.*.dll"))
        {
            var bytes = await File.ReadAllBytesAsync(dll, TestContext.Current.CancellationToken);
            foreach (var door in new[] { "/.local/", "DemoPeople", "UseDevelopmentStorage" })
            {
                Assert.True(bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(door)) < 0, $"{Path.GetFileName(dll)} has the text '{door}'.");
                Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(door)) < 0, $"{Path.GetFileName(dll)} has the name '{door}'.");
            }
        }
    }

    [Fact]
    public async Task Doors_AreInLocalHostSoThatTheirAbsenceMeansSomething()
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "FundLeverage.LocalHost.dll"), TestContext.Current.CancellationToken);

        Assert.True(bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("/.local/")) > 0);
        Assert.True(bytes.AsSpan().IndexOf("DemoPeople"u8) > 0);
    }

    [Fact]
    public async Task WorkerProject_Evaluated_IsTheDeployedProgram()
    {
        Copy();
        await File.WriteAllTextAsync(Path.Combine(Project, "local.settings.json"), "{}");

        var worker = await EvaluateAsync("true");
        var plain = await EvaluateAsync("");

        Assert.Equal(("Exe", "v4"), (Property(worker, "OutputType"), Property(worker, "AzureFunctionsVersion")));
        Assert.Equal("Library", Property(plain, "OutputType"));
        Assert.Contains("Program.cs", Items(worker, "Compile"));
        Assert.DoesNotContain(Items(worker, "Compile"), file => file.StartsWith("StandIns", StringComparison.Ordinal));
        Assert.DoesNotContain("Program.cs", Items(plain, "Compile"));
        Assert.Contains(Items(plain, "Compile"), file => file.StartsWith("StandIns", StringComparison.Ordinal));
        Assert.Contains("Microsoft.Azure.Functions.Worker.Sdk", Items(worker, "PackageReference"));
        Assert.DoesNotContain(Items(plain, "PackageReference"), package => package.StartsWith("Microsoft.Azure.Functions", StringComparison.Ordinal));
        foreach (var project in new[] { worker, plain })
        {
            Assert.Equal(("PreserveNewest", ""), Copying(project, "host.json"));
            Assert.Equal(("PreserveNewest", "Never"), Copying(project, "local.settings.json"));
            Assert.All(Items(project, "ProjectReference"), reference => Assert.DoesNotContain("LocalHost", reference, StringComparison.Ordinal));
            Assert.DoesNotContain(Items(project, "None").Concat(Items(project, "Content")), file => file.EndsWith(".csv", StringComparison.Ordinal));
        }
    }

    private static string Property(JObject project, string name) => (string)project["Properties"]![name]!;

    private static IEnumerable<string> Items(JObject project, string kind) =>
        project["Items"]![kind]?.Select(item => ((string)item["Identity"]!).Replace('\\', '/')) ?? [];

    private static (string Output, string Publish) Copying(JObject project, string file)
    {
        var item = project["Items"]!["None"]!.Single(none => (string?)none["Identity"] == file);
        return ((string?)item["CopyToOutputDirectory"] ?? "", (string?)item["CopyToPublishDirectory"] ?? "");
    }

    private async Task<JObject> EvaluateAsync(string worker)
    {
        var evaluated = await CommandLine.RunAsync("dotnet",
            [
                "msbuild", Project, $"-p:UseFunctionsWorker={worker}", "-getProperty:OutputType,AzureFunctionsVersion",
                "-getItem:Compile,None,Content,PackageReference,ProjectReference",
            ]);
        return evaluated.ExitCode == 0 ? JObject.Parse(evaluated.Output) : throw new InvalidOperationException(evaluated.Output + evaluated.Errors);
    }

    private void Copy()
    {
        foreach (var file in RootFiles)
            File.Copy(Path.Combine(Repository.Root, file), Path.Combine(_copy.FullName, file));
        foreach (var project in Projects)
        {
            var from = Path.Combine(Repository.Root, "functions", project);
            foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                var relative = Path.GetRelativePath(from, file);
                if (relative.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj" or "node_modules")
                    continue;
                var to = Path.Combine(_copy.FullName, "functions", project, relative);
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to, overwrite: true);
            }
        }
    }
}
