using FundLeverage.LocalHost.Azurite;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Benchmarks.Emulation;

/// <summary>
/// Azurite as LocalHost and the tests start it, with one change, which row-lookup.cjs explains: a row is found by an index
/// however many there are. Without it a long history would measure Azurite and nothing else.
/// </summary>
internal static class Emulator
{
    private static string Folder => AppContext.BaseDirectory;

    public static string Version
    {
        get
        {
            var package = JObject.Parse(File.ReadAllText(Path.Combine(Folder, "azurite", "package.json")));
            return (string)package["dependencies"]!["azurite"]!;
        }
    }

    public static Task<AzuriteProcess> StartAsync()
    {
        var script = Path.Combine(Folder, "emulator", "row-lookup.cjs").Replace('\\', '/');
        Environment.SetEnvironmentVariable("NODE_OPTIONS", $"--require \"{script}\"");
        return AzuriteProcess.StartAsync(data: null, Console.Out, CancellationToken.None);
    }
}
