using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Projects;

/// <summary>Records a project that sub-funds or partner institutions brought.</summary>
[Requires(Role.Submit)]
[TakesBody(TakesBodyAttribute.Record)]
public sealed class IntroduceProject(ApiPipeline pipeline, RecordSubmission submission)
{
    /// <summary>POST /api/funds/{fund}/projects.</summary>
    [Function(nameof(IntroduceProject))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/funds/{fund}/projects")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => submission.SubmitAsync(call, fund, Parse), cancellationToken);

    internal static NewRecord? Parse(JsonMembers members, FundBooks books)
    {
        var before = members.Findings.Failures.Count;
        var id = members.Id("id");
        var name = members.Name("name", required: true);
        var kind = members.Choice<ProjectKind>("kind", required: true);
        var introducers = ProjectMembers.Introducers(members, books);
        var stage = members.Choice<ProjectStage>("stage", required: true);
        var industry = members.Name("industry");
        var region = members.Name("region");
        var investment = ProjectMembers.TotalInvestment(members);
        var document = ProjectMembers.Document(members);
        var effectiveOn = members.Date("effectiveOn", required: true);
        return members.Findings.Failures.Count == before
            ? new NewRecord(new ProjectIntroduction(id!, name!, kind!.Value, introducers!, stage!.Value, industry, region, investment, document), effectiveOn!.Value)
            : null;
    }
}
