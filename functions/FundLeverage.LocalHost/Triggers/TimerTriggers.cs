using Cronos;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace FundLeverage.LocalHost.Triggers;

/// <summary>Timer triggers: six-field cron expressions in UTC, as on the worker.</summary>
internal sealed partial class TimerTriggers(
    IReadOnlyList<FunctionDescription> functions,
    IServiceProvider services,
    IConfiguration settings,
    IClock clock,
    ILogger<TimerTriggers> logger) : BackgroundService
{
    /// <summary>A delay has a largest length; a schedule has none.</summary>
    private static readonly Duration LongestDelay = Duration.FromDays(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        functions.Where(f => f.Trigger is TimerTriggerAttribute).Select(f => RunAsync(f, (TimerTriggerAttribute)f.Trigger, stoppingToken)));

    private async Task RunAsync(FunctionDescription function, TimerTriggerAttribute trigger, CancellationToken stoppingToken)
    {
        var schedule = CronExpression.Parse(FunctionMap.Resolve(trigger.Schedule, settings), CronFormat.IncludeSeconds);
        while (schedule.GetNextOccurrence(clock.GetCurrentInstant().ToDateTimeUtc()) is { } next)
        {
            var wait = Instant.FromDateTimeUtc(next) - clock.GetCurrentInstant();
            await Task.Delay(Duration.Max(Duration.Zero, Duration.Min(wait, LongestDelay)).ToTimeSpan(), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
                return;
            if (wait > LongestDelay)
                continue;
            try
            {
                await using var scope = services.CreateAsyncScope();
                if (function.Invoke(scope.ServiceProvider, new TimerInfo(), _ => null, stoppingToken) is Task running)
                    await running;
            }
#pragma warning disable CA1031 // The next tick comes whatever this one did.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                if (stoppingToken.IsCancellationRequested)
                    return;
                LogFailed(logger, function.Name, failure);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Timer function {Function} failed")]
    private static partial void LogFailed(ILogger logger, string function, Exception failure);
}
