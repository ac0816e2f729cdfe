using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Projects;

/// <summary>Records what changed about an introduced project: its stage, amount, name, evidence, or that it became a part of another.</summary>
[Requires(Role.Submit)]
[TakesBody(TakesBodyAttribute.Record)]
public sealed class RecordProjectProgress(ApiPipeline pipeline, RecordSubmission submission)
{
    private const int MaxReasonLength = 200;

    /// <summary>POST /api/funds/{fund}/projects/{project}/progress.</summary>
    [Function(nameof(RecordProjectProgress))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/funds/{fund}/projects/{project}/progress")] HttpRequest request,
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
        var stage = members.Choice<ProjectStage>("stage");
        var investment = ProjectMembers.TotalInvestment(members);
        var name = members.Name("name");
        var mergedInto = members.Has("mergedInto") ? members.Id("mergedInto") : null;
        var evidence = members.Choices<EvidenceKind>("evidence");
        var reason = members.Name("reason", maxLength: MaxReasonLength);
        var document = ProjectMembers.Document(members);
        var effectiveOn = members.Date("effectiveOn", required: true);
        return id is not null && members.Findings.Failures.Count == before
            ? new NewRecord(new ProjectProgress(id, stage, investment, name, mergedInto, evidence, reason, document), effectiveOn!.Value)
            : null;
    }
}
