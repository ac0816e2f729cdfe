using FundLeverage.Storage.Watching;
using FundLeverage.Testing;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace FundLeverage.Functions.Tests.Watching;

/// <summary>What leaves the process: nothing without a setting, everything with one.</summary>
public sealed class TelemetryTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Telemetry_WithoutSettings_IsOff()
    {
        await using var api = await TestApi.StartAsync(azurite);

        Assert.Null(api.Services.GetService<TracerProvider>());
        Assert.Null(api.Services.GetService<MeterProvider>());
    }

    [Fact]
    public async Task Telemetry_ToACollector_HasSpansOfFunctionsAndStorageMetricsAndLogs()
    {
        await using var collector = await Collector.StartAsync();
        await using (var api = await TestApi.StartAsync(azurite, settings: collector.Settings))
        {
            await api.OpenFundAsync("f", "a");
            await api.GetAsync("/api/funds/f/leverage");
        }

        var traces = collector.Of("traces");
        Assert.Contains("fund-leverage", traces, StringComparison.Ordinal);
        Assert.Contains("GetLeverage", traces, StringComparison.Ordinal);
        Assert.Contains("TableClient.", traces, StringComparison.Ordinal);
        Assert.Contains("GET /api/funds/{fund}/leverage", traces, StringComparison.Ordinal);
        Assert.Contains(LedgerCounters.RecordsName, collector.Of("metrics"), StringComparison.Ordinal);
        Assert.Contains("records written to", collector.Of("logs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Telemetry_ToApplicationInsights_IsOnByItsSetting()
    {
        await using var collector = await Collector.StartAsync();
        await using var api = await TestApi.StartAsync(azurite, settings: new Dictionary<string, string?>
        {
            ["APPLICATIONINSIGHTS_CONNECTION_STRING"] = $"InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint={collector.Settings["OTEL_EXPORTER_OTLP_ENDPOINT"]}",
            ["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"] = "",
        });

        Assert.NotNull(api.Services.GetService<TracerProvider>());
        Assert.NotNull(api.Services.GetService<MeterProvider>());
    }
}
