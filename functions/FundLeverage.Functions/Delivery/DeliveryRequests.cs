using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reports;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Delivery.Settings;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Storage.Deliveries;
using FundLeverage.Storage.Ledger;
using FundLeverage.Storage.Reports;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Delivery;

/// <summary>Takes requests to send a published report.</summary>
public sealed class DeliveryRequests(FundLedger ledger, ReportStore reports, DeliveryStore deliveries, DeliveryChannels channels)
{
    /// <summary>Takes a request: 202, the timer sends.</summary>
    public async Task<IResult> TakeAsync(ApiCall call, string fund, string id)
    {
        if (call.Address(fund) is not { } address)
            return call.NoSuchFund(fund);
        var request = await WriteRequest.ReadAsync(call);
        if (!request.TryGet(out var write))
            return call.Refuse(request.Failures);
        var members = new JsonMembers(write.Body, new Findings());
        var recipients = RecipientMembers.Read(members, channels, address.Workspace, required: true);
        members.RefuseUnknown();
        if (members.Findings.Failures.Count > 0)
            return call.Refuse(members.Findings.Failures);
        if (await ledger.ReadAsync(address, call.CancellationToken) is null)
            return call.NoSuchFund(fund);
        if (await reports.FindAsync(address, id, call.CancellationToken) is not { } report)
            return call.Refuse(new Failure(ReportFailures.Unknown, "", ("id", Failure.Quote(id))));

        var taken = await deliveries.RequestAsync(address, report.Id, recipients, write.Intent, asked => Answer(call, report, asked), call.CancellationToken);
        if (taken is not { Answer: var answer, Replayed: var replayed })
            return call.Refuse(new Failure(HttpFailures.IdempotencyKeyReused, ""));
        if (replayed)
            call.Request.HttpContext.Response.Headers["Idempotency-Replayed"] = "true";
        return JsonAnswer.Accepted(answer);
    }

    private static string Answer(ApiCall call, PublishedReport report, IReadOnlyList<ReportDelivery> asked) => JsonText.Write(new JObject
    {
        ["report"] = report.Id,
        ["deliveries"] = new JArray(asked.Select(delivery => DeliveryAnswer.Write(delivery, call.Language))),
    });
}
