using FundLeverage.Functions.Http;
using FundLeverage.Functions.Sheets;
using FundLeverage.Storage.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace FundLeverage.Functions.Reports.Schedules;

/// <summary>Lists a fund's schedules of reports, with what is due next, what is overdue and what was published last.</summary>
[Requires(Role.Read)]
public sealed class ListReportSchedules(ApiPipeline pipeline, FundLedger ledger, DueReports due, IClock clock)
{
    /// <summary>GET /api/funds/{fund}/report-schedules?format=json|csv|xlsx.</summary>
    [Function(nameof(ListReportSchedules))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/report-schedules")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => ListAsync(call, fund), cancellationToken);

    private async Task<IResult> ListAsync(ApiCall call, string fund)
    {
        var query = new QueryMembers(call.Request);
        var asked = ListRequest.Read(query);
        query.RefuseUnknown();
        if (query.Findings.Failures.Count > 0)
            return call.Refuse(query.Findings.Failures);
        if (call.Address(fund) is not { } address || await ledger.ReadAsync(address, call.CancellationToken) is not { } projection)
            return call.NoSuchFund(fund);

        var now = clock.GetCurrentInstant();
        var read = await due.ReadAsync(address, now, call.CancellationToken);
        var listed = read.Schedules.Select(schedule => ScheduleState.Of(schedule, read, due.Calendar, now)).ToList();
        return asked.Sheet.IsFile
            ? new SheetAnswer(ScheduleSheets.Book(call, projection.Fund, listed), asked.Sheet, call.Language)
            : Paging.Answer(call, asked.Page, listed, state => state.Schedule.Id.Value, state => ScheduleAnswer.Write(address.Fund, state));
    }
}
