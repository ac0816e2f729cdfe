using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Records;

/// <summary>Records money that reached a sub-fund, by source.</summary>
[Requires(Role.Submit)]
[TakesBody(TakesBodyAttribute.Record)]
public sealed class RecordPaidInCapital(ApiPipeline pipeline, RecordSubmission submission)
{
    /// <summary>POST /api/funds/{fund}/paid-in-capital.</summary>
    [Function(nameof(RecordPaidInCapital))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/funds/{fund}/paid-in-capital")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => submission.SubmitAsync(call, fund, Parse), cancellationToken);

    internal static NewRecord? Parse(JsonMembers members, FundBooks books)
    {
        var source = members.Choice<CapitalSource>("source", required: true);
        var shared = AmountRecordMembers.Read(members, books);
        return source is { } from && shared is { SubFund: { } subFund, Amount: { } amount, EffectiveOn: { } effectiveOn }
            ? new NewRecord(new PaidInCapital(subFund, from, amount, shared.Document, shared.ApprovedBeforeFormation), effectiveOn)
            : null;
    }
}
