using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Projects;

/// <summary>Records a version of a rule of what counts as landed.</summary>
[Requires(Role.Submit)]
[TakesBody(TakesBodyAttribute.Record)]
public sealed class RecordLandedRule(ApiPipeline pipeline, RecordSubmission submission)
{
    private const long MaxVersion = 9_999;

    /// <summary>POST /api/funds/{fund}/landed-rules.</summary>
    [Function(nameof(RecordLandedRule))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/funds/{fund}/landed-rules")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => submission.SubmitAsync(call, fund, Parse), cancellationToken);

    internal static NewRecord? Parse(JsonMembers members, FundBooks books)
    {
        var before = members.Findings.Failures.Count;
        var id = members.Id("id");
        var name = members.Name("name", required: true);
        var version = Version(members, books, id);
        var stages = members.Choices<ProjectStage>("stages", required: true);
        var evidence = members.Object("evidence");
        var allOf = evidence?.Choices<EvidenceKind>("allOf") ?? ValueList<EvidenceKind>.Empty;
        var anyOf = evidence?.Choices<EvidenceKind>("anyOf") ?? ValueList<EvidenceKind>.Empty;
        var document = ProjectMembers.Document(members);
        var effectiveOn = members.Date("effectiveOn", required: true);
        return members.Findings.Failures.Count == before
            ? new NewRecord(new LandedRule(id!, version, name!, stages!, allOf, anyOf, document), effectiveOn!.Value)
            : null;
    }

    /// <summary>The version; left out, the next one.</summary>
    private static int Version(JsonMembers members, FundBooks books, OpaqueId? rule)
    {
        if (!members.Has("version"))
            return rule is null ? 0 : LandedRuleHistory.NextVersion(books, rule);
        if (members.Whole("version") is not { } version)
            return 0;
        if (version is < 1 or > MaxVersion)
            members.Findings.Add(HttpFailures.NumberOutOfRange, $"{members.Pointer}/version", ("text", version), ("least", 1), ("most", MaxVersion));
        return (int)Math.Clamp(version, 0, MaxVersion);
    }
}
