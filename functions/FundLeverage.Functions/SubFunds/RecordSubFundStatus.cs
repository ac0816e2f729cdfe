using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.SubFunds;

/// <summary>Records that a registered sub-fund was formed, or liquidated.</summary>
public sealed class RecordSubFundStatus(ApiPipeline pipeline, RecordSubmission submission)
{
    /// <summary>POST /api/funds/{fund}/sub-funds/{subFund}/status.</summary>
    [Function(nameof(RecordSubFundStatus))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/funds/{fund}/sub-funds/{subFund}/status")] HttpRequest request,
        string fund,
        string subFund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(
            request,
            Role.Submit,
            call => submission.SubmitAsync(call, fund, (members, projection) => Parse(members, projection, subFund)),
            cancellationToken);

    private static NewRecord? Parse(JsonMembers members, FundProjection projection, string subFund)
    {
        var id = members.Findings.Take(OpaqueId.Parse(subFund), "");
        id = AmountRecordMembers.KnownSubFund(id, members, projection, "");
        var status = members.Choice<SubFundStatus>("status", required: true);
        var effectiveOn = members.Date("effectiveOn", required: true);
        var document = members.Name("document", maxLength: 200);
        return id is not null && status is { } kind && effectiveOn is { } day
            ? new NewRecord(new SubFundStatusChange(id, kind, document), day)
            : null;
    }
}
