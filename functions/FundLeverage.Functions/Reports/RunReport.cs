using FundLeverage.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Reports;

/// <summary>Publishes a fund's report of a period. What is published already is answered as it is.</summary>
[Requires(Role.Admin)]
[TakesBody(TakesBodyAttribute.Short)]
public sealed class RunReport(ApiPipeline pipeline, ReportPublication publication)
{
    /// <summary>POST /api/funds/{fund}/reports.</summary>
    [Function(nameof(RunReport))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/funds/{fund}/reports")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => publication.PublishAsync(call, fund), cancellationToken);
}
