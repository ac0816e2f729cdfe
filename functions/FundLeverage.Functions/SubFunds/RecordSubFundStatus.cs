using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.SubFunds;

/// <summary>Records that a registered sub-fund was formed, or liquidated.</summary>
[Requires(Role.Submit)]
[TakesBody(TakesBodyAttribute.Record)]
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
            this,
            request,
            call => submission.SubmitAsync(call, fund, (members, books) => Parse(members, books, members.Findings.Take(OpaqueId.Parse(subFund), ""), "")),
            cancellationToken);

    /// <param name="members">The body.</param>
    /// <param name="books">The fund.</param>
    /// <param name="subFund">The sub-fund, from the route or the record that is corrected.</param>
    /// <param name="pointer">Where it stands.</param>
    internal static NewRecord? Parse(JsonMembers members, FundBooks books, OpaqueId? subFund, string pointer)
    {
        var id = AmountRecordMembers.KnownSubFund(subFund, members, books, pointer);
        var status = members.Choice<SubFundStatus>("status", required: true);
        var effectiveOn = members.Date("effectiveOn", required: true);
        var document = members.Name("document", maxLength: 200);
        return id is not null && status is { } kind && effectiveOn is { } day
            ? new NewRecord(new SubFundStatusChange(id, kind, document), day)
            : null;
    }
}
