using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Reinvestment;

/// <summary>Records money that a sub-fund invested in the zone, in a category of its agreement.</summary>
[Requires(Role.Submit)]
[TakesBody(TakesBodyAttribute.Record)]
public sealed class RecogniseReinvestment(ApiPipeline pipeline, RecordSubmission submission)
{
    /// <summary>POST /api/funds/{fund}/sub-funds/{subFund}/reinvestments.</summary>
    [Function(nameof(RecogniseReinvestment))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/funds/{fund}/sub-funds/{subFund}/reinvestments")] HttpRequest request,
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
        var category = members.Id("category");
        var project = members.Name("project", required: true);
        var amount = members.Amount("amount");
        var effectiveOn = members.Date("effectiveOn", required: true);
        var document = members.Name("document", maxLength: 200);
        var beforeFormation = members.Flag("approvedBeforeFormation");
        return id is not null && category is not null && project is not null && amount is { } money && effectiveOn is { } day
            ? new NewRecord(new RecognisedReinvestment(id, category, project, money, document, beforeFormation), day)
            : null;
    }
}
