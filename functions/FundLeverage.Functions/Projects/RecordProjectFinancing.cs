using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Projects;

/// <summary>Records what a sub-fund invested in a project, with the whole round that it was a part of; M7 rests on it.</summary>
[Requires(Role.Submit)]
[TakesBody(TakesBodyAttribute.Record)]
public sealed class RecordProjectFinancing(ApiPipeline pipeline, RecordSubmission submission)
{
    private const int MaxRoundLength = 40;

    /// <summary>POST /api/funds/{fund}/projects/{project}/financing.</summary>
    [Function(nameof(RecordProjectFinancing))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/funds/{fund}/projects/{project}/financing")] HttpRequest request,
        string fund,
        string project,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(
            this,
            request,
            call => submission.SubmitAsync(call, fund, (members, books) => Parse(members, books, members.Findings.Take(OpaqueId.Parse(project), ""), "")),
            cancellationToken);

    /// <param name="members">The body.</param>
    /// <param name="books">The fund.</param>
    /// <param name="project">The project, from the route or the record that is corrected.</param>
    /// <param name="pointer">Where it stands.</param>
    internal static NewRecord? Parse(JsonMembers members, FundBooks books, OpaqueId? project, string pointer)
    {
        var before = members.Findings.Failures.Count;
        var id = ProjectMembers.Known(project, members, books, pointer);
        var subFund = AmountRecordMembers.KnownSubFund(members.Id("subFund"), members, books, $"{members.Pointer}/subFund");
        var round = members.Name("round", required: true, maxLength: MaxRoundLength);
        var amount = members.Amount("amount");
        var roundAmount = members.Amount("roundAmount", "roundExchange");
        var document = ProjectMembers.Document(members);
        var effectiveOn = members.Date("effectiveOn", required: true);
        return id is not null && members.Findings.Failures.Count == before
            ? new NewRecord(new ProjectFinancing(id, subFund!, round!, amount!.Value, roundAmount!.Value, document), effectiveOn!.Value)
            : null;
    }
}
