using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reports;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Watching;
using FundLeverage.Storage.Ledger;
using FundLeverage.Storage.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FundLeverage.Functions.Reports;

/// <summary>Publishes reports, each once.</summary>
public sealed partial class ReportPublication(
    FundLedger ledger,
    ReportStore store,
    Today today,
    IClock clock,
    WorkCounters counters,
    ILogger<ReportPublication> logger)
{
    /// <summary>Publishes what a request asks for: 201, or 200 for what is published already.</summary>
    public async Task<IResult> PublishAsync(ApiCall call, string fund)
    {
        if (call.Address(fund) is not { } address)
            return call.NoSuchFund(fund);
        var request = await WriteRequest.ReadAsync(call);
        if (!request.TryGet(out var write))
            return call.Refuse(request.Failures);
        var members = new JsonMembers(write.Body, new Findings());
        if (ReportRequest.Read(members, today.Date) is not { } asked)
            return call.Refuse(members.Findings.Failures);
        if (await ledger.ReadAsync(address, call.CancellationToken) is null)
            return call.NoSuchFund(fund);

        var result = await store.PublishAsync(address, write.Intent, published => DecideAsync(call, address, asked, published), call.CancellationToken);
        switch (result)
        {
            case PublishResult.Published { Report: var report } answer:
                if (answer is { IsNew: true, Replayed: false })
                    Count(report);
                if (answer.Replayed)
                    call.Request.HttpContext.Response.Headers["Idempotency-Replayed"] = "true";
                var body = ReportAnswer.Write(report);
                return answer.IsNew ? JsonAnswer.Created(JsonText.Write(body)) : JsonAnswer.Ok(body);
            case PublishResult.Refused refused:
                return call.Refuse(refused.Failures);
            default:
                return call.Refuse(new Failure(HttpFailures.IdempotencyKeyReused, ""));
        }
    }

    private void Count(PublishedReport report)
    {
        counters.Published(EnumText.Of(report.Inputs.Occurrence.Period.Kind));
        LogPublished(logger, report.Id, report.Address.Workspace.Value, report.Address.Fund.Value);
    }

    private async Task<Outcome<Publication>> DecideAsync(ApiCall call, FundAddress address, ReportRequest asked, IReadOnlyList<PublishedReport> published)
    {
        var latest = published.LastOrDefault(report => report.Inputs.Occurrence.Period == asked.Period);
        if (asked.Reason is null && latest is not null)
            return new Publication.There(latest);
        if (asked.Reason is not null && latest is null)
            return new Failure(ReportFailures.NotPublished, "/restates", ("period", asked.Period.Text));

        // Read behind the list of reports, so that it knows all that they do.
        var projection = (await ledger.ReadAsync(address, call.CancellationToken))!;
        var knownAt = projection.Last.RecordedAt;
        if (latest is not null && latest.Inputs.KnownAt == knownAt && latest.Inputs.Language == asked.Language)
            return new Failure(ReportFailures.Unchanged, "/restates", ("id", latest.Id), ("knownAt", RecordAnswers.Text(knownAt)));

        var previous = published.LastOrDefault(report => report.Inputs.Occurrence is { Period.Kind: var kind, AsOf: var asOf } && kind == asked.Period.Kind && asOf < asked.Period.Last);
        var inputs = new ReportInputs(
            new ReportOccurrence(asked.Period, (latest?.Inputs.Occurrence.Version ?? 0) + 1),
            asked.Language,
            knownAt,
            Instant.Max(clock.GetCurrentInstant(), knownAt),
            call.Caller.Actor,
            previous?.AsEarlier,
            asked.Reason is { } reason ? new ReportCorrection(latest!.AsEarlier, reason) : null);
        return new Publication.New(inputs, await ReportFiles.RenderAsync(FundReport.Of(projection, inputs), call.CancellationToken));
    }

    [LoggerMessage(1, LogLevel.Information, "Report {Report} of {Workspace}/{Fund} is published")]
    private static partial void LogPublished(ILogger logger, string report, string workspace, string fund);
}
