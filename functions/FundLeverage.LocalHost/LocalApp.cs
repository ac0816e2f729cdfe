using System.Reflection;
using FundLeverage.Functions;
using FundLeverage.Functions.Delivery;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Identity;
using FundLeverage.LocalHost.People;
using FundLeverage.LocalHost.Reference;
using FundLeverage.LocalHost.Triggers;
using FundLeverage.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using NodaTime;
using OpenTelemetry.Trace;

namespace FundLeverage.LocalHost;

/// <summary>How one copy of the host is set up.</summary>
/// <param name="Urls">Where it listens; port 0 picks a free one.</param>
/// <param name="ConnectionString">The storage account.</param>
/// <param name="TablePrefix">In front of every table's name.</param>
/// <param name="Clock">The clock; the system's when null.</param>
/// <param name="Functions">The assembly with the functions; the product's when null.</param>
/// <param name="Settings">More settings; with a provider's metadata among them, its people are believed in place of the demo people.</param>
/// <param name="Logs">Takes every line of the log in place of the console, which gets warnings only.</param>
internal sealed record LocalAppSetup(
    string Urls,
    string ConnectionString,
    string TablePrefix = "",
    IClock? Clock = null,
    Assembly? Functions = null,
    IReadOnlyDictionary<string, string?>? Settings = null,
    ILoggerProvider? Logs = null);

/// <summary>The function classes on Kestrel.</summary>
internal sealed class LocalApp : IAsyncDisposable
{
    private const string MetadataSetting = $"{IdentityOptions.Section}:{nameof(IdentityOptions.MetadataAddress)}";
    private readonly WebApplication _app;

    private LocalApp(WebApplication app, DemoPeople people)
    {
        _app = app;
        People = people;
    }

    /// <summary>The address it answers at, without a slash at the end.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public DemoPeople People { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<LocalApp> StartAsync(LocalAppSetup setup, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [StorageOptions.ConnectionStringSetting] = setup.ConnectionString,
            [$"{StorageOptions.Section}:{nameof(StorageOptions.TablePrefix)}"] = setup.TablePrefix,
            [$"{StorageOptions.Section}:{nameof(StorageOptions.QueuePrefix)}"] = setup.TablePrefix.ToLowerInvariant(),

            // The account chosen for this copy is the only one it writes to, whatever the environment says.
            [$"{StorageOptions.Section}:{nameof(StorageOptions.TableServiceUri)}"] = null,
            [$"{StorageOptions.Section}:{nameof(StorageOptions.QueueServiceUri)}"] = null,
            [$"{StorageOptions.Section}:{nameof(StorageOptions.BlobServiceUri)}"] = null,
            [MetadataSetting] = "https://localhost/.local",
            [$"{IdentityOptions.Section}:{nameof(IdentityOptions.Issuers)}"] = DemoPeople.Issuer,
            [$"{IdentityOptions.Section}:{nameof(IdentityOptions.Audiences)}"] = DemoPeople.Audience,
            [$"{IdentityOptions.Section}:{nameof(IdentityOptions.WorkspaceClaim)}"] = DemoPeople.WorkspaceClaim,

            [SendDeliveries.ScheduleSetting] = "0 * * * * *",
            ["ReportTickSchedule"] = "0 */5 * * * *",

            // One person at his own machine needs no protection from himself.
            [$"{LimitOptions.Section}:{nameof(LimitOptions.RequestsPerMinute)}"] = "0",
        });
        builder.Configuration.AddInMemoryCollection(setup.Settings);
        builder.WebHost.UseUrls(setup.Urls);
        builder.Logging.SetMinimumLevel(setup.Logs is null ? LogLevel.Warning : LogLevel.Trace);
        if (setup.Logs is { } logs)
            builder.Logging.ClearProviders().AddProvider(logs);

        // A host that cannot start is told in one sentence, not by a stack trace before it.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);

        var clock = setup.Clock ?? SystemClock.Instance;
        var people = new DemoPeople(clock);
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton(people);
        if (setup.Settings?.ContainsKey(MetadataSetting) != true)
        {
            builder.Services.AddSingleton(people.Metadata);
            builder.Services.AddSingleton(new OfferedPeople([.. DemoPeople.Ids]));
        }

        builder.AddFundLeverage();

        // On the worker the Functions host makes the spans of requests.
        builder.Services.ConfigureOpenTelemetryTracerProvider(traces => traces.AddAspNetCoreInstrumentation());

        var functions = FunctionMap.Find(setup.Functions ?? typeof(FundLeverageServices).Assembly);
        builder.Services.AddSingleton(functions);
        builder.Services.AddHostedService<TimerTriggers>();
        builder.Services.AddHostedService<QueueTriggers>();

        var app = builder.Build();
        HttpTriggers.Map(app, functions);
        people.Map(app);
        ReferencePage.Map(app);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new LocalApp(app, people);
    }

    /// <summary>Returns when somebody asks the process to stop and the last request is answered.</summary>
    public Task WaitForShutdownAsync() => _app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
