using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using FundLeverage.LocalHost.Texts;

namespace FundLeverage.LocalHost.Azurite;

/// <summary>A running Azurite on free ports of the loopback, with an account key made for this run. It ends with this process, whatever ends that.</summary>
public sealed partial class AzuriteProcess : IAsyncDisposable
{
    private const string Account = "fundleverage";
    private static readonly string[] Services = ["Blob", "Queue", "Table"];
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(15);

    private readonly Process _process;

    private AzuriteProcess(Process process, string connectionString)
    {
        _process = process;
        ConnectionString = connectionString;
    }

    /// <summary>For the storage SDKs.</summary>
    public string ConnectionString { get; }

    /// <summary>The process's id.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Starts Azurite.</summary>
    /// <param name="data">Where it keeps its data; null keeps it in memory.</param>
    /// <param name="progress">Told when something takes time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SetupException">It cannot be installed or does not start.</exception>
    public static async Task<AzuriteProcess> StartAsync(string? data, TextWriter progress, CancellationToken cancellationToken)
    {
        var installation = await AzuriteInstallation.EnsureAsync(progress, cancellationToken);
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
        string[] where = data is null ? ["--inMemoryPersistence"] : ["--location", data];
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["AZURITE_ACCOUNTS"] = $"{Account}:{key}" },
        };
        string[] arguments =
        [
            AzuriteInstallation.HostScript, installation, "--silent", "--disableTelemetry", "--skipApiVersionCheck",
            .. Services.SelectMany(s => new[] { $"--{s.ToLowerInvariant()}Port", "0", $"--{s.ToLowerInvariant()}KeepAliveTimeout", "3600" }),
            .. where,
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        var process = Process.Start(start) ?? throw new SetupException(LocalTexts.AzuriteFailed("node"));
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(StartPatience);
            var addresses = await ReadAddressesAsync(process, patience.Token);
            return new AzuriteProcess(process, Connection(key, addresses));
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw;
        }
    }

    /// <summary>Stops Azurite and waits until it has written its data.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.StandardInput.Close();
            using var patience = new CancellationTokenSource(StopPatience);
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (Exception stubborn) when (stubborn is OperationCanceledException or IOException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static async Task<Dictionary<string, string>> ReadAddressesAsync(Process process, CancellationToken cancellationToken)
    {
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        while (addresses.Count < Services.Length)
        {
            if (await process.StandardOutput.ReadLineAsync(cancellationToken) is not { } line)
                throw new SetupException(LocalTexts.AzuriteFailed((await error).Trim()));
            if (Listening().Match(line) is { Success: true } match)
                addresses[match.Groups["service"].Value] = match.Groups["address"].Value;
        }

        // Its later output is of no interest, but a full pipe would stop it.
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        return addresses;
    }

    private static string Connection(string key, Dictionary<string, string> addresses) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={key};"
        + string.Concat(Services.Select(service => $"{service}Endpoint={addresses[service]}/{Account};"));

    [GeneratedRegex(@"Azurite (?<service>\w+) service is successfully listening at (?<address>http://[\w.:]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Listening();
}
