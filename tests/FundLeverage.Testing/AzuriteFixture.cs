using FundLeverage.LocalHost.Azurite;
using Xunit;

namespace FundLeverage.Testing;

/// <summary>A real Azurite for one test assembly, on free ports, in memory. Each test takes its own table prefix.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private static int _prefixes;
    private AzuriteProcess? _azurite;

    public string ConnectionString => _azurite?.ConnectionString ?? throw new InvalidOperationException("Azurite is not started.");

    public static string NewPrefix() => $"t{Interlocked.Increment(ref _prefixes)}x";

    public async ValueTask InitializeAsync() => _azurite = await AzuriteProcess.StartAsync(null, Console.Error, CancellationToken.None);

    public ValueTask DisposeAsync() => _azurite?.DisposeAsync() ?? ValueTask.CompletedTask;
}
