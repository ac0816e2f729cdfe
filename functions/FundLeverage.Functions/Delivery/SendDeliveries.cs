using FundLeverage.Functions.Delivery.Sending;
using FundLeverage.Functions.Watching;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Delivery;

/// <summary>Sends published reports to their channels, set off by the clock.</summary>
public sealed class SendDeliveries(DeliveryRun run, FunctionWatch watch)
{
    /// <summary>The setting with the schedule: six fields, UTC.</summary>
    public const string ScheduleSetting = "DeliveryTickSchedule";

    /// <summary>Each time that <c>DeliveryTickSchedule</c> names.</summary>
    [Function(nameof(SendDeliveries))]
    public Task Run([TimerTrigger($"%{ScheduleSetting}%")] TimerInfo timer, CancellationToken cancellationToken) =>
        watch.TickAsync(nameof(SendDeliveries), () => run.RunAsync(cancellationToken));
}
