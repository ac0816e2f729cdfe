using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using FundLeverage.LocalHost.Texts;

namespace FundLeverage.LocalHost.Azurite;

/// <summary>
/// Azurite from its npm package, installed once per user and lock file, and shared by every copy of the host and every
/// test run. Several may ask at once; one installs, the others wait.
/// </summary>
public static class AzuriteInstallation
{
    private const int LeastNodeVersion = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static string Source => Path.Combine(AppContext.BaseDirectory, "azurite");

    /// <summary>The script that runs Azurite as our child.</summary>
    public static string HostScript => Path.Combine(Source, "azurite-host.cjs");

    /// <summary>The folder with <c>node_modules</c>, installed if need be.</summary>
    /// <param name="progress">Told what goes on when it takes time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SetupException">Node.js is missing or too old, or the registry does not answer.</exception>
    public static async Task<string> EnsureAsync(TextWriter progress, CancellationToken cancellationToken)
    {
        await RequireNodeAsync(cancellationToken);
        var lockFile = await File.ReadAllBytesAsync(Path.Combine(Source, "package-lock.json"), cancellationToken);
        var folder = Path.Combine(CacheFolder(), "azurite-" + Convert.ToHexStringLower(SHA256.HashData(lockFile).AsSpan(0, 6)));
        if (Directory.Exists(folder))
            return folder;

        Directory.CreateDirectory(CacheFolder());
        using var turn = await TakeTurnAsync(folder + ".lock", cancellationToken);
        if (Directory.Exists(folder))
            return folder;

        await progress.WriteLineAsync(LocalTexts.InstallingAzurite());
        var clock = Stopwatch.StartNew();
        var staging = folder + ".tmp";
        if (Directory.Exists(staging))
            Directory.Delete(staging, recursive: true);
        Directory.CreateDirectory(staging);
        foreach (var file in new[] { "package.json", "package-lock.json" })
            File.Copy(Path.Combine(Source, file), Path.Combine(staging, file));
        await InstallAsync(staging, cancellationToken);
        Directory.Move(staging, folder);
        await progress.WriteLineAsync(LocalTexts.InstalledAzurite(clock.Elapsed.TotalSeconds));
        return folder;
    }

    private static async Task RequireNodeAsync(CancellationToken cancellationToken)
    {
        string version;
        try
        {
            (_, version) = await RunAsync("node", ["--version"], Path.GetTempPath(), cancellationToken);
        }
        catch (Win32Exception missing)
        {
            throw new SetupException(LocalTexts.NodeMissing(LeastNodeVersion), missing);
        }

        var major = version.Trim().TrimStart('v').Split('.')[0];
        if (!int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < LeastNodeVersion)
            throw new SetupException(LocalTexts.NodeTooOld(LeastNodeVersion, version.Trim()));
    }

    private static async Task InstallAsync(string folder, CancellationToken cancellationToken)
    {
        try
        {
            var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
            var (code, output) = await RunAsync(npm, ["ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], folder, cancellationToken);
            if (code != 0)
                throw new SetupException(LocalTexts.RegistryFailed(LastLine(output)));
        }
        catch (Win32Exception missing)
        {
            throw new SetupException(LocalTexts.NodeMissing(LeastNodeVersion), missing);
        }
    }

    private static string LastLine(string output) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault(line => !line.Contains("_logs", StringComparison.Ordinal)) ?? "npm ci";

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, string[] arguments, string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using var process = Process.Start(start) ?? throw new SetupException(program);
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, await output + await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static string CacheFolder()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return Path.Combine(home.Length > 0 ? home : Path.GetTempPath(), "FundLeverage");
    }

    private static async Task<FileStream> TakeTurnAsync(string path, CancellationToken cancellationToken)
    {
        for (var clock = Stopwatch.StartNew(); ;)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (clock.Elapsed < Patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
            }
        }
    }
}
