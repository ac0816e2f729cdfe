using FundLeverage.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Status;

/// <summary>Says that the process runs. It asks nobody else.</summary>
[OpenToAll]
public sealed class GetLiveness(ApiPipeline pipeline)
{
    /// <summary>GET /api/live.</summary>
    [Function(nameof(GetLiveness))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/live")] HttpRequest request) =>
        pipeline.RunOpenAsync(this, request, language => QueryMembers.Unknown(request.Query) is { Count: > 0 } unknown
            ? new ProblemAnswer(unknown, language)
            : JsonAnswer.Ok(new JObject { ["status"] = "live" }));
}
