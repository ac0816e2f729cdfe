using FundLeverage.Functions.Http;
using FundLeverage.Functions.Imports.Writing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Imports;

/// <summary>Stops an import. What was written before stays: the ledger takes nothing back. One that is over stays as it is.</summary>
[Requires(Role.Submit)]
public sealed class CancelImport(ApiPipeline pipeline, ImportLookup imports)
{
    /// <summary>DELETE /api/funds/{fund}/imports/{id}.</summary>
    [Function(nameof(CancelImport))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/funds/{fund}/imports/{id}")] HttpRequest request,
        string fund,
        string id,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => imports.CancelAsync(call, fund, id), cancellationToken);
}
