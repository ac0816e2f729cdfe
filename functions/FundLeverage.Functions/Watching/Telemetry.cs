using Azure.Monitor.OpenTelemetry.Exporter;
using FundLeverage.Functions.Reports.Schedules;
using FundLeverage.Storage;
using FundLeverage.Storage.Watching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Resources;

namespace FundLeverage.Functions.Watching;

/// <summary>Traces, metrics and logs by OpenTelemetry, for both hosts. Nothing is collected where nobody takes it.</summary>
public static class Telemetry
{
    /// <summary>Where Application Insights takes telemetry. Without it none is sent there.</summary>
    public const string InsightsSetting = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>As whom telemetry is sent to Application Insights; the Functions host reads it, too: <c>Authorization=AAD</c> for the managed identity, with <c>ClientId=</c> before it for a user-assigned one.</summary>
    public const string InsightsIdentitySetting = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    /// <summary>Where a collector takes telemetry by the OpenTelemetry protocol, such as <c>http://localhost:4317</c>. Without it none is sent there. The protocol's other settings, <c>OTEL_…</c>, work as its specification says.</summary>
    public const string OtlpSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>How the service is called where no <c>OTEL_SERVICE_NAME</c> says otherwise.</summary>
    public const string ServiceName = "fund-leverage";

    internal static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        // Azure's clients make spans of what they do only where this is set before the first of them.
        AppContext.SetSwitch("Azure.Experimental.EnableActivitySource", true);
        builder.Services.AddMetrics();
        builder.Services.AddSingleton<FunctionWatch>();
        builder.Services.AddSingleton<WorkCounters>();
        builder.Services.AddHostedService<GaugesFromTheStart>();

        var insights = builder.Configuration[InsightsSetting];
        var otlp = builder.Configuration[OtlpSetting];
        if (string.IsNullOrWhiteSpace(insights) && string.IsNullOrWhiteSpace(otlp))
            return;

        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(builder.Configuration["OTEL_SERVICE_NAME"] is { Length: > 0 } name ? name : ServiceName))
            .WithTracing(traces => traces.AddSource(FunctionWatch.SourceName, "Azure.*"))
            .WithMetrics(metrics => metrics.AddMeter(LedgerCounters.MeterName))
            .WithLogging(null, logs => logs.IncludeFormattedMessage = true);
        builder.Logging
            .AddFilter<OpenTelemetryLoggerProvider>(null, LogLevel.Warning)
            .AddFilter<OpenTelemetryLoggerProvider>(nameof(FundLeverage), LogLevel.Information);

        if (!string.IsNullOrWhiteSpace(otlp))
            telemetry.UseOtlpExporter();
        if (!string.IsNullOrWhiteSpace(insights))
        {
            telemetry.UseAzureMonitorExporter(options =>
            {
                options.ConnectionString = insights;
                if (Parts(builder.Configuration[InsightsIdentitySetting]) is var parts && parts.GetValueOrDefault("Authorization") == "AAD")
                    options.Credential = StorageServices.Identity(parts.GetValueOrDefault("ClientId"));
            });
        }
    }

    private static Dictionary<string, string> Parts(string? text) => (text ?? "")
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(part => part.Split('=', 2))
        .Where(part => part.Length == 2)
        .ToDictionary(part => part[0], part => part[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>A gauge is observed from when it was made: at the start, not with the first request that happens to need it.</summary>
    private sealed class GaugesFromTheStart(ReportBacklog backlog) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.FromResult(backlog);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
