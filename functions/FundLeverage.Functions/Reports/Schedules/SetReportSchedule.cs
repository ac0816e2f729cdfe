using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reports.Schedules;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Delivery.Settings;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Storage.Ledger;
using FundLeverage.Storage.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace FundLeverage.Functions.Reports.Schedules;

/// <summary>Sets a schedule of reports: a new one, or what an earlier one says from now on.</summary>
[Requires(Role.Admin)]
[TakesBody(TakesBodyAttribute.Short)]
public sealed class SetReportSchedule(ApiPipeline pipeline, FundLedger ledger, ScheduleStore schedules, DueReports due, DeliveryChannels channels, IClock clock)
{
    private const int MostSchedules = 50;

    /// <summary>POST /api/funds/{fund}/report-schedules.</summary>
    [Function(nameof(SetReportSchedule))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/funds/{fund}/report-schedules")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => SetAsync(call, fund), cancellationToken);

    private async Task<IResult> SetAsync(ApiCall call, string fund)
    {
        if (call.Address(fund) is not { } address)
            return call.NoSuchFund(fund);
        var request = await WriteRequest.ReadAsync(call);
        if (!request.TryGet(out var write))
            return call.Refuse(request.Failures);
        var members = new JsonMembers(write.Body, new Findings());
        var asked = ScheduleRequest.Read(members, channels, address.Workspace);
        var now = clock.GetCurrentInstant();
        if (asked is not null && !ScheduleOccurrences.Next(new ReportSchedule(asked.Id, [new ScheduleVersion(1, now, call.Caller.Actor, asked.Plan)]), due.Calendar, now, 1).Any())
            members.Findings.Add(ScheduleFailures.NeverDue, "/cron");
        if (asked is null || members.Findings.Failures.Count > 0)
            return call.Refuse(members.Findings.Failures);
        if (await ledger.ReadAsync(address, call.CancellationToken) is null)
            return call.NoSuchFund(fund);

        var result = await schedules.SetAsync(address, asked.Id, asked.Plan, write.Intent, others => Judge(asked, others), call.CancellationToken);
        switch (result)
        {
            case ScheduleResult.Set set:
                if (set.Replayed)
                    call.Request.HttpContext.Response.Headers["Idempotency-Replayed"] = "true";
                return JsonAnswer.Created(JsonText.Write(ScheduleAnswer.Describe(address.Fund, set.Schedule)));
            case ScheduleResult.Refused refused:
                return call.Refuse(refused.Failure);
            default:
                return call.Refuse(new Failure(HttpFailures.IdempotencyKeyReused, ""));
        }
    }

    private static Failure? Judge(ScheduleRequest asked, IReadOnlyList<ReportSchedule> others) =>
        others.Count(other => !other.HasEnded && other.Id != asked.Id) >= MostSchedules
            ? new Failure(ScheduleFailures.TooMany, "", ("most", MostSchedules))
            : null;
}
