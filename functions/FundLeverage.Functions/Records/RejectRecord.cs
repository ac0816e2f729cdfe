using FundLeverage.Domain.Rules;
using FundLeverage.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Records;

/// <summary>Rejects one pending record, with a reason; it never counts.</summary>
[Requires(Role.Approve)]
[TakesBody(TakesBodyAttribute.Short)]
public sealed class RejectRecord(ApiPipeline pipeline, RecordSubmission submission)
{
    /// <summary>POST /api/funds/{fund}/records/{seq}/rejection.</summary>
    [Function(nameof(RejectRecord))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/funds/{fund}/records/{seq}/rejection")] HttpRequest request,
        string fund,
        string seq,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => DecideAsync(call, fund, seq), cancellationToken);

    private Task<IResult> DecideAsync(ApiCall call, string fund, string seq) =>
        submission.WriteAsync(call, fund, bodyIsOptional: false, (members, projection) =>
        {
            var reason = ReviewRequests.Reason(members, required: true);
            var records = ReviewRequests.One(call.Request, seq, projection, members.Findings);
            return ReviewRules.Reject(projection, records, call.Caller.Actor, reason ?? "", members.Findings);
        });
}
