using FundLeverage.Functions.Http;
using FundLeverage.Functions.Sheets;
using FundLeverage.Storage.Deliveries;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Delivery;

/// <summary>Lists the deliveries of a fund's reports, those given up among them.</summary>
[Requires(Role.Read)]
public sealed class ListDeliveries(ApiPipeline pipeline, FundLists lists, DeliveryStore deliveries)
{
    /// <summary>GET /api/funds/{fund}/deliveries?status=&amp;report=&amp;format=json|csv|xlsx.</summary>
    [Function(nameof(ListDeliveries))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/deliveries")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => lists.AnswerAsync(call, fund, Read, AnswerAsync), cancellationToken);

    private static (DeliveryStatus? Status, string? Report) Read(QueryMembers members) => (members.Choice<DeliveryStatus>("status"), members.Text("report"));

    private async Task<IResult> AnswerAsync(ListedFund listed, (DeliveryStatus? Status, string? Report) only)
    {
        var (call, address, projection, asked) = listed;
        var found = (await deliveries.ListAsync(address, null, call.CancellationToken))
            .Where(delivery => (only.Status is null || delivery.Status == only.Status) && (only.Report is null || delivery.Report == only.Report));
        return asked.Sheet.IsFile
            ? new SheetAnswer(DeliverySheets.Book(call, projection.Fund, [.. found]), asked.Sheet, call.Language)
            : Paging.Answer(call, asked.Page, found, delivery => $"{delivery.Report}|{delivery.Channel}", delivery => DeliveryAnswer.Write(delivery, call.Language));
    }
}
