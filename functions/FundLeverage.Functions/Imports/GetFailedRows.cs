using FundLeverage.Functions.Http;
using FundLeverage.Functions.Imports.Writing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Imports;

/// <summary>The rows of an import that failed, below their headings and with the reasons behind them, to be mended and imported.</summary>
[Requires(Role.Submit)]
public sealed class GetFailedRows(ApiPipeline pipeline, ImportLookup imports)
{
    /// <summary>GET /api/funds/{fund}/imports/{id}/failed-rows: a workbook.</summary>
    [Function(nameof(GetFailedRows))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/imports/{id}/failed-rows")] HttpRequest request,
        string fund,
        string id,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => imports.AnswerFailedRowsAsync(call, fund, id), cancellationToken);
}
