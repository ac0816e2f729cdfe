using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Delivery;
using FundLeverage.Functions.Delivery.Settings;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Storage.Ledger;
using FundLeverage.Storage.Reports;
using Microsoft.AspNetCore.Http;

namespace FundLeverage.Functions.Reports;

/// <summary>Publishes reports by hand.</summary>
public sealed class ReportPublication(FundLedger ledger, ReportPublisher publisher, DeliveryChannels channels, Today today)
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
        var recipients = RecipientMembers.Read(members, channels, address.Workspace);
        if (ReportRequest.Read(members, today.Date) is not { } asked)
            return call.Refuse(members.Findings.Failures);
        if (await ledger.ReadAsync(address, call.CancellationToken) is null)
            return call.NoSuchFund(fund);

        var result = await publisher.PublishAsync(address, new PublicationCause.Request(write.Intent), asked, call.Caller.Actor, recipients, call.CancellationToken);
        switch (result)
        {
            case PublishResult.Published { Report: var report } answer:
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
}
