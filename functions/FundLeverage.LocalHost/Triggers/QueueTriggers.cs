using FundLeverage.Storage.Queues;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.LocalHost.Triggers;

/// <summary>Queue triggers, by polling: at once while there are messages, then every half second.</summary>
internal sealed partial class QueueTriggers(
    IReadOnlyList<FunctionDescription> functions,
    IServiceProvider services,
    TriggerQueues queues,
    IConfiguration settings,
    ILogger<QueueTriggers> logger) : BackgroundService
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(500);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        functions.Where(f => f.Trigger is QueueTriggerAttribute).Select(f => RunAsync(f, (QueueTriggerAttribute)f.Trigger, stoppingToken)));

    private async Task RunAsync(FunctionDescription function, QueueTriggerAttribute trigger, CancellationToken stoppingToken)
    {
        var queue = FunctionMap.Resolve(trigger.QueueName, settings);
        while (!stoppingToken.IsCancellationRequested)
        {
            var handled = false;
            try
            {
                handled = await queues.HandleNextAsync(queue, message => HandleAsync(function, message, stoppingToken), stoppingToken);
            }
#pragma warning disable CA1031 // The message stays in the queue, or went to the poison queue; the next one is waiting.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                if (stoppingToken.IsCancellationRequested)
                    return;
                LogFailed(logger, function.Name, failure);
            }

            if (!handled)
                await Task.Delay(Idle, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task HandleAsync(FunctionDescription function, string message, CancellationToken stoppingToken)
    {
        await using var scope = services.CreateAsyncScope();
        if (function.Invoke(scope.ServiceProvider, message, _ => null, stoppingToken) is Task running)
            await running;
    }

    [LoggerMessage(1, LogLevel.Error, "Queue function {Function} failed")]
    private static partial void LogFailed(ILogger logger, string function, Exception failure);
}
