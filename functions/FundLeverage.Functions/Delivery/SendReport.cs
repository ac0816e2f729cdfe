using FundLeverage.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Delivery;

/// <summary>Sends a published report to channels, for the first time or once more; one that was given up is tried again.</summary>
[Requires(Role.Admin)]
[TakesBody(TakesBodyAttribute.Short)]
public sealed class SendReport(ApiPipeline pipeline, DeliveryRequests requests)
{
    /// <summary>POST /api/funds/{fund}/reports/{id}/deliveries.</summary>
    [Function(nameof(SendReport))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/funds/{fund}/reports/{id}/deliveries")] HttpRequest request,
        string fund,
        string id,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => requests.TakeAsync(call, fund, id), cancellationToken);
}
