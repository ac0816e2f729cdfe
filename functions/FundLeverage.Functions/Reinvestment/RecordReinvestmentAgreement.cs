using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Reinvestment;

/// <summary>Records what a sub-fund has to invest in the zone, from a day on; or that it no longer has to.</summary>
[Requires(Role.Submit)]
[TakesBody(TakesBodyAttribute.Record)]
public sealed class RecordReinvestmentAgreement(ApiPipeline pipeline, RecordSubmission submission)
{
    /// <summary>Whether there is an agreement.</summary>
    private enum Agreed
    {
        /// <summary>With the terms of the body.</summary>
        Terms,

        /// <summary>None from that day on.</summary>
        None,
    }

    /// <summary>POST /api/funds/{fund}/sub-funds/{subFund}/reinvestment-agreement.</summary>
    [Function(nameof(RecordReinvestmentAgreement))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/funds/{fund}/sub-funds/{subFund}/reinvestment-agreement")] HttpRequest request,
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
        var isNone = members.Choice<Agreed>("agreement") == Agreed.None;
        var terms = isNone ? null : ReinvestmentMembers.Terms(members);
        var effectiveOn = members.Date("effectiveOn", required: true);
        var document = members.Name("document", maxLength: 200);
        return id is not null && effectiveOn is { } day && (isNone || terms is not null)
            ? new NewRecord(new ReinvestmentAgreement(id, terms, document), day)
            : null;
    }
}
