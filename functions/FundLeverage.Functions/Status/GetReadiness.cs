using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Reports.Schedules;
using FundLeverage.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Status;

/// <summary>Says whether requests can be served: the store answers, and gives the head of a ledger. Otherwise 503.</summary>
[Requires(Role.Read)]
public sealed class GetReadiness(ApiPipeline pipeline, StorageProbe probe, ReportBacklog reports)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>GET /api/ready.</summary>
    [Function(nameof(GetReadiness))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/ready")] HttpRequest request,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(
            this,
            request,
            async call =>
            {
                if (call.UnknownParameters() is { Count: > 0 } unknown)
                    return call.Refuse(unknown);
                using var soon = CancellationTokenSource.CreateLinkedTokenSource(call.CancellationToken);
                soon.CancelAfter(Patience);
                var head = await probe.AskAsync(call.Caller.Workspace, call.Caller.Sees, soon.Token);

                // Timers may run in copies of the app that answer no requests.
                var backlog = reports.Latest ?? await reports.ReadAsync(soon.Token);
                return JsonAnswer.Ok(new JObject
                {
                    ["status"] = "ready",
                    ["storage"] = "ok",
                    ["ledger"] = head is null ? null : new JObject
                    {
                        ["fund"] = head.Fund.Value,
                        ["lastSeq"] = head.LastSeq,
                        ["lastRecordedAt"] = RecordAnswers.Text(head.LastRecordedAt),
                    },
                    ["reports"] = new JObject
                    {
                        ["overdue"] = backlog.Overdue,
                        ["oldestDueAt"] = backlog.OldestDueAt is { } due ? RecordAnswers.Text(due) : null,
                        ["ageSeconds"] = (long)backlog.Age.TotalSeconds,
                    },
                });
            },
            cancellationToken);
}
