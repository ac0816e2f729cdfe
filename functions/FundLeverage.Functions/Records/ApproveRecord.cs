using FundLeverage.Domain.Rules;
using FundLeverage.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Records;

/// <summary>Approves one pending record; from then on it counts.</summary>
[Requires(Role.Approve)]
[TakesBody(TakesBodyAttribute.Short)]
public sealed class ApproveRecord(ApiPipeline pipeline, RecordSubmission submission)
{
    /// <summary>POST /api/funds/{fund}/records/{seq}/approval.</summary>
    [Function(nameof(ApproveRecord))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/funds/{fund}/records/{seq}/approval")] HttpRequest request,
        string fund,
        string seq,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => DecideAsync(call, fund, seq), cancellationToken);

    private Task<IResult> DecideAsync(ApiCall call, string fund, string seq) =>
        submission.WriteAsync(call, fund, bodyIsOptional: true, (members, projection) =>
        {
            var reason = ReviewRequests.Reason(members, required: false);
            var records = ReviewRequests.One(call.Request, seq, projection, members.Findings);
            return ReviewRules.Approve(projection, records, call.Caller.Actor, reason, members.Findings);
        });
}
