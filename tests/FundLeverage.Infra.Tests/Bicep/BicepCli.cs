using System.Reflection;

namespace FundLeverage.Infra.Tests.Bicep;

/// <summary>The Bicep compiler: the one of the NuGet package, else the Azure CLI's. With <c>CI=true</c> one must be there.</summary>
internal static class BicepCli
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private static readonly string? Package = typeof(BicepCli).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == "BicepPath")?.Value;

    private static readonly string? AzureCli = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, "az"), Path.Combine(folder, "az.cmd") })
        .FirstOrDefault(File.Exists);

    /// <summary>Skips the test where neither is installed.</summary>
    public static void Require() => Assert.SkipUnless(
        Package is not null || AzureCli is not null || Environment.GetEnvironmentVariable("CI") == "true",
        "Bicep needs Linux on x64, or the Azure CLI with az bicep install.");

    /// <summary>Runs a Bicep command on a file.</summary>
    public static Task<CommandLine> RunAsync(string command, string file, params string[] options)
    {
        if (Package is null)
        {
            var azureCli = AzureCli ?? throw new InvalidOperationException("There is no Bicep: neither the NuGet package nor the Azure CLI.");
            return CommandLine.RunAsync(azureCli, ["bicep", command, "--file", file, .. options]);
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(Package) & Executable) != Executable)
            File.SetUnixFileMode(Package, File.GetUnixFileMode(Package) | Executable);
        return CommandLine.RunAsync(Package, [command, file, .. options], ("DOTNET_BUNDLE_EXTRACT_BASE_DIR", Path.Combine(Path.GetTempPath(), "fundleverage-bicep")));
    }
}
