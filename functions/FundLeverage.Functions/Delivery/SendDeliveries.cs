using FundLeverage.Functions.Delivery.Sending;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Delivery;

/// <summary>Sends published reports to their channels, set off by the clock.</summary>
public sealed class SendDeliveries(DeliveryRun run)
{
    /// <summary>The setting with the schedule: six fields, UTC.</summary>
    public const string ScheduleSetting = "DeliveryTickSchedule";

    /// <summary>Each time that <c>DeliveryTickSchedule</c> names.</summary>
    [Function(nameof(SendDeliveries))]
    public Task Run([TimerTrigger($"%{ScheduleSetting}%")] TimerInfo timer, CancellationToken cancellationToken) => run.RunAsync(cancellationToken);
}
