using FundLeverage.Domain.Names;
using FundLeverage.Domain.Reports.Schedules;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using FundLeverage.Storage.Ledger;
using FundLeverage.Storage.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Reports.Schedules;

/// <summary>Ends a schedule of reports: what is due by now is still published, and nothing behind it. To end it again changes nothing.</summary>
[Requires(Role.Admin)]
public sealed class EndReportSchedule(ApiPipeline pipeline, FundLedger ledger, ScheduleStore schedules)
{
    /// <summary>DELETE /api/funds/{fund}/report-schedules/{schedule}.</summary>
    [Function(nameof(EndReportSchedule))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/funds/{fund}/report-schedules/{schedule}")] HttpRequest request,
        string fund,
        string schedule,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => EndAsync(call, fund, schedule), cancellationToken);

    private async Task<IResult> EndAsync(ApiCall call, string fund, string schedule)
    {
        if (call.UnknownParameters() is { Count: > 0 } failures)
            return call.Refuse(failures);
        if (call.Address(fund) is not { } address || await ledger.ReadAsync(address, call.CancellationToken) is null)
            return call.NoSuchFund(fund);
        return OpaqueId.Parse(schedule).TryGet(out var id) && await schedules.EndAsync(address, id, call.Caller.Actor, call.CancellationToken)
            ? Microsoft.AspNetCore.Http.Results.NoContent()
            : call.Refuse(new Failure(ScheduleFailures.Unknown, "", ("schedule", Failure.Quote(schedule))));
    }
}
