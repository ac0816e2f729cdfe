using FundLeverage.Functions.Http;
using FundLeverage.Functions.Imports.Writing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Imports;

/// <summary>How far an import is, and what it came to.</summary>
[Requires(Role.Submit)]
public sealed class GetImport(ApiPipeline pipeline, ImportLookup imports)
{
    /// <summary>GET /api/funds/{fund}/imports/{id}.</summary>
    [Function(nameof(GetImport))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/imports/{id}")] HttpRequest request,
        string fund,
        string id,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => imports.AnswerAsync(call, fund, id), cancellationToken);
}
