using FundLeverage.Functions.Http;
using FundLeverage.Functions.Sheets;
using FundLeverage.Storage.Deliveries;
using FundLeverage.Storage.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Delivery;

/// <summary>Lists the deliveries of a fund's reports, those given up among them.</summary>
[Requires(Role.Read)]
public sealed class ListDeliveries(ApiPipeline pipeline, FundLedger ledger, DeliveryStore deliveries)
{
    /// <summary>GET /api/funds/{fund}/deliveries?status=&amp;report=&amp;format=json|csv|xlsx.</summary>
    [Function(nameof(ListDeliveries))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/deliveries")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => ListAsync(call, fund), cancellationToken);

    private async Task<IResult> ListAsync(ApiCall call, string fund)
    {
        var query = new QueryMembers(call.Request);
        var status = query.Choice<DeliveryStatus>("status");
        var report = query.Text("report");
        var asked = ListRequest.Read(query);
        query.RefuseUnknown();
        if (query.Findings.Failures.Count > 0)
            return call.Refuse(query.Findings.Failures);
        if (call.Address(fund) is not { } address || await ledger.ReadAsync(address, call.CancellationToken) is not { } projection)
            return call.NoSuchFund(fund);

        var listed = (await deliveries.ListAsync(address, null, call.CancellationToken))
            .Where(delivery => (status is null || delivery.Status == status) && (report is null || delivery.Report == report));
        return asked.Sheet.IsFile
            ? new SheetAnswer(DeliverySheets.Book(call, projection.Fund, [.. listed]), asked.Sheet, call.Language)
            : Paging.Answer(call, asked.Page, listed, delivery => $"{delivery.Report}|{delivery.Channel}", delivery => DeliveryAnswer.Write(delivery, call.Language));
    }
}
