using FundLeverage.Functions.Http;
using FundLeverage.Functions.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace FundLeverage.Functions.Reports.Schedules;

/// <summary>Lists a fund's schedules of reports, with what is due next, what is overdue and what was published last.</summary>
[Requires(Role.Read)]
public sealed class ListReportSchedules(ApiPipeline pipeline, FundLists lists, DueReports due, IClock clock)
{
    /// <summary>GET /api/funds/{fund}/report-schedules?format=json|csv|xlsx.</summary>
    [Function(nameof(ListReportSchedules))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/report-schedules")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => lists.AnswerAsync(call, fund, AnswerAsync), cancellationToken);

    private async Task<IResult> AnswerAsync(ListedFund listed)
    {
        var (call, address, projection, asked) = listed;
        var now = clock.GetCurrentInstant();
        var read = await due.ReadAsync(address, now, call.CancellationToken);
        var states = read.Schedules.Select(schedule => ScheduleState.Of(schedule, read, due.Calendar, now)).ToList();
        return asked.Sheet.IsFile
            ? new SheetAnswer(ScheduleSheets.Book(call, projection.Fund, states), asked.Sheet, call.Language)
            : Paging.Answer(call, asked.Page, states, state => state.Schedule.Id.Value, state => ScheduleAnswer.Write(address.Fund, state));
    }
}
