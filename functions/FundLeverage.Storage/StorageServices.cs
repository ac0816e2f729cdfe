using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using FundLeverage.Storage.Deliveries;
using FundLeverage.Storage.Imports;
using FundLeverage.Storage.Ledger;
using FundLeverage.Storage.Queues;
using FundLeverage.Storage.ReaderKeys;
using FundLeverage.Storage.Reports;
using FundLeverage.Storage.Snapshots;
using FundLeverage.Storage.Tables;
using FundLeverage.Storage.Watching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FundLeverage.Storage;

/// <summary>Composes the storage part.</summary>
public static class StorageServices
{
    /// <summary>Adds the ledger, with <see cref="StorageOptions"/> read from the settings. An <see cref="IClock"/> is expected.</summary>
    public static IServiceCollection AddFundLeverageStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>()
            .Bind(configuration.GetSection(StorageOptions.Section))
            .Validate(
                o => o.TableServiceUri is not null || !string.IsNullOrWhiteSpace(configuration[StorageOptions.ConnectionStringSetting]),
                $"No storage is set. Set {StorageOptions.Section}:{nameof(StorageOptions.TableServiceUri)} for Azure, or {StorageOptions.ConnectionStringSetting} for development.")
            .Validate(o => o.TablePrefix.All(char.IsAsciiLetterOrDigit), $"Setting {StorageOptions.Section}:{nameof(StorageOptions.TablePrefix)} may hold letters and digits only.")
            .ValidateOnStart();
        services.AddSingleton(provider => Connect(provider.GetRequiredService<IOptions<StorageOptions>>().Value, configuration));
        services.AddSingleton(provider => ConnectBlobs(provider.GetRequiredService<IOptions<StorageOptions>>().Value, configuration));
        services.AddSingleton(provider => new LedgerStore(Table(provider, "ledger")));
        services.AddSingleton(provider => new FundCatalog(Table(provider, "funds")));
        services.AddSingleton(provider => new ReaderKeyStore(Table(provider, "readerkeys"), provider.GetRequiredService<IClock>()));
        services.AddSingleton(provider => new SnapshotStore(Container(provider, "snapshots")));
        services.AddSingleton(provider => new ReportStore(Table(provider, "reports"), Container(provider, "reports"), provider.GetRequiredService<DeliveryStore>(), provider.GetRequiredService<IClock>()));
        services.AddSingleton(provider => new ScheduleStore(Table(provider, "reports"), provider.GetRequiredService<IClock>()));
        services.AddSingleton(provider => new DeliveryStore(Table(provider, "reports"), provider.GetRequiredService<IClock>()));
        services.AddMetrics();
        services.AddSingleton<LedgerCounters>();
        services.AddSingleton<SnapshotRequests>();
        services.AddSingleton<LedgerLoader>();
        services.AddHostedService<SnapshotWriter>();
        services.AddSingleton(provider => new FundLedger(
            provider.GetRequiredService<LedgerStore>(),
            provider.GetRequiredService<FundCatalog>(),
            provider.GetRequiredService<LedgerLoader>(),
            provider.GetRequiredService<IClock>(),
            provider.GetRequiredService<LedgerCounters>()));
        services.AddSingleton(provider => new LedgerEvidence(provider.GetRequiredService<LedgerStore>(), provider.GetRequiredService<SnapshotStore>()));
        services.AddSingleton(provider => new LedgerRestore(
            provider.GetRequiredService<LedgerStore>(),
            provider.GetRequiredService<FundCatalog>(),
            provider.GetRequiredService<IClock>()));
        services.AddSingleton(provider => new StorageProbe(provider.GetRequiredService<FundCatalog>(), provider.GetRequiredService<LedgerStore>()));
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<StorageOptions>>().Value;
            return new TriggerQueues(ConnectQueues(options, configuration), options.QueuePrefix);
        });
        services.AddSingleton(provider => new ImportStore(
            Table(provider, "imports"),
            Container(provider, "imports"),
            provider.GetRequiredService<TriggerQueues>(),
            provider.GetRequiredService<IClock>()));
        return services;
    }

    /// <summary>The app's managed identity.</summary>
    /// <param name="clientId">Client id of a user-assigned one; the system-assigned one when null or blank.</param>
    public static TokenCredential Identity(string? clientId) => new ManagedIdentityCredential(
        string.IsNullOrWhiteSpace(clientId) ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(clientId));

    private static TableServiceClient Connect(StorageOptions options, IConfiguration configuration)
    {
        var client = new TableClientOptions
        {
            Retry = { Mode = RetryMode.Exponential, MaxRetries = 2, Delay = TimeSpan.FromMilliseconds(100), MaxDelay = TimeSpan.FromSeconds(1), NetworkTimeout = TimeSpan.FromSeconds(5) },
            Diagnostics = { IsLoggingContentEnabled = false },
        };
        if (options.TableServiceUri is { } address)
            return new TableServiceClient(address, Credential(options), client);

        return new TableServiceClient(ConnectionString(configuration, nameof(StorageOptions.TableServiceUri)), client);
    }

    private static StrictTable Table(IServiceProvider provider, string name) => new(
        provider.GetRequiredService<TableServiceClient>().GetTableClient(provider.GetRequiredService<IOptions<StorageOptions>>().Value.TablePrefix + name));

    private static BlobContainerClient Container(IServiceProvider provider, string name) => provider.GetRequiredService<BlobServiceClient>()
        .GetBlobContainerClient(provider.GetRequiredService<IOptions<StorageOptions>>().Value.TablePrefix.ToLowerInvariant() + name);

    private static BlobServiceClient ConnectBlobs(StorageOptions options, IConfiguration configuration) =>
        options.BlobServiceUri is { } address
            ? new BlobServiceClient(address, Credential(options))
            : new BlobServiceClient(ConnectionString(configuration, nameof(StorageOptions.BlobServiceUri)));

    private static QueueServiceClient ConnectQueues(StorageOptions options, IConfiguration configuration) =>
        options.QueueServiceUri is { } address
            ? new QueueServiceClient(address, Credential(options))
            : new QueueServiceClient(ConnectionString(configuration, nameof(StorageOptions.QueueServiceUri)));

    private static string ConnectionString(IConfiguration configuration, string addressSetting) =>
        configuration[StorageOptions.ConnectionStringSetting] is { Length: > 0 } connection
            ? connection
            : throw new InvalidOperationException(
                $"No storage is set. Set {StorageOptions.Section}:{addressSetting} for Azure, or {StorageOptions.ConnectionStringSetting} for development.");

    private static TokenCredential Credential(StorageOptions options) => Identity(options.ManagedIdentityClientId);
}
