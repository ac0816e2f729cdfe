using FundLeverage.Functions.Watching;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Reports.Schedules;

/// <summary>Publishes the reports that are due, by the setting <c>ReportTickSchedule</c>.</summary>
public sealed class PublishDueReports(ReportTick tick, FunctionWatch watch)
{
    /// <summary>Every few minutes, in UTC.</summary>
    [Function(nameof(PublishDueReports))]
    public Task Run([TimerTrigger("%ReportTickSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        watch.TickAsync(nameof(PublishDueReports), () => tick.RunAsync(cancellationToken));
}
