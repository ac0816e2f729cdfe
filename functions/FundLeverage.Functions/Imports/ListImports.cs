using FundLeverage.Functions.Http;
using FundLeverage.Functions.Imports.Writing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Imports;

/// <summary>Lists the imports of a fund, the latest first.</summary>
[Requires(Role.Submit)]
public sealed class ListImports(ApiPipeline pipeline, ImportLookup imports)
{
    /// <summary>GET /api/funds/{fund}/imports?format=json|csv|xlsx.</summary>
    [Function(nameof(ListImports))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/imports")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => imports.ListAsync(call, fund), cancellationToken);
}
