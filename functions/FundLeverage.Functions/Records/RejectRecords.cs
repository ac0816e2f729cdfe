using FundLeverage.Domain.Rules;
using FundLeverage.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Records;

/// <summary>Rejects several pending records, all or none.</summary>
[Requires(Role.Approve)]
[TakesBody(TakesBodyAttribute.Short)]
public sealed class RejectRecords(ApiPipeline pipeline, RecordSubmission submission)
{
    /// <summary>POST /api/funds/{fund}/rejections.</summary>
    [Function(nameof(RejectRecords))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/funds/{fund}/rejections")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => DecideAsync(call, fund), cancellationToken);

    private Task<IResult> DecideAsync(ApiCall call, string fund) =>
        submission.WriteAsync(call, fund, bodyIsOptional: false, (members, projection) =>
        {
            var reason = ReviewRequests.Reason(members, required: true);
            var records = ReviewRequests.Several(members, projection);
            return ReviewRules.Reject(projection, records, call.Caller.Actor, reason ?? "", members.Findings);
        }, "refusal:none-rejected");
}
