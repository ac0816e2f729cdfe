using FundLeverage.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.OpenApi;

/// <summary>Serves the OpenAPI document of this API, as it is kept in the repository. <c>Parts/README.md</c> says how it is made.</summary>
[OpenToAll]
public sealed class GetOpenApi(ApiPipeline pipeline)
{
    /// <summary>GET /api/openapi.json.</summary>
    [Function(nameof(GetOpenApi))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/openapi.json")] HttpRequest request) =>
        pipeline.RunOpenAsync(this, request, language => QueryMembers.Unknown(request.Query) is { Count: > 0 } unknown
            ? new ProblemAnswer(unknown, language)
            : OpenApiAnswer.Instance);
}
