using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using FundLeverage.Functions.Reports.Schedules;
using FundLeverage.Storage;
using FundLeverage.Storage.Tables;
using FundLeverage.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace FundLeverage.Functions.Tests.Reports.Schedules;

/// <summary>A timer as one copy of the product runs it: its own services, its own clock, its own way to the store.</summary>
internal sealed class ReportTimer : IDisposable
{
    private readonly IHost _host;

    public ReportTimer(AzuriteFixture azurite, string prefix, IClock clock)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [StorageOptions.ConnectionStringSetting] = azurite.ConnectionString,
            [$"{StorageOptions.Section}:{nameof(StorageOptions.TablePrefix)}"] = prefix,
        });
        Clock = new ShiftedClock(clock);
        builder.Services.AddSingleton<IClock>(Clock);
        builder.Services.AddLogging();
        builder.AddFundLeverage();

        var retry = (RetryOptions options) =>
        {
            options.MaxRetries = 2;
            options.Delay = TimeSpan.FromMilliseconds(1);
        };
        var tables = new TableClientOptions { Transport = Transport };
        retry(tables.Retry);
        var blobs = new BlobClientOptions { Transport = Transport };
        retry(blobs.Retry);
        builder.Services.AddSingleton(new TableServiceClient(azurite.ConnectionString, tables));
        builder.Services.AddSingleton(new BlobServiceClient(azurite.ConnectionString, blobs));
        _host = builder.Build();
    }

    public ShiftedClock Clock { get; }

    public CrashingTransport Transport { get; } = new();

    public IServiceProvider Services => _host.Services;

    /// <summary>A tick in which nothing goes wrong.</summary>
    public Task<int> TickAsync()
    {
        Transport.Start(_ => RequestFate.Fine);
        return Services.GetRequiredService<ReportTick>().RunAsync(CancellationToken.None);
    }

    /// <summary>A tick whose requests fare as they are told.</summary>
    /// <returns>False where the timer was killed in it.</returns>
    public async Task<bool> TickAsync(Func<int, RequestFate> fate)
    {
        Transport.Start(fate);
        try
        {
            await Services.GetRequiredService<ReportTick>().RunAsync(Transport.Life);
        }
#pragma warning disable CA1031 // However its last call ended: it is dead.
        catch (Exception) when (Transport.Life.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception failure) when (TransientFailure.Is(failure))
#pragma warning restore CA1031
        {
            return true;
        }

        return true;
    }

    public void Dispose()
    {
        _host.Dispose();
        Transport.Dispose();
    }
}

/// <summary>A clock that goes wrong by some time.</summary>
internal sealed class ShiftedClock(IClock clock) : IClock
{
    public Duration Shift { get; set; }

    public Instant GetCurrentInstant() => clock.GetCurrentInstant() + Shift;
}
