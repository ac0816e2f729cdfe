using FundLeverage.Domain.Names;
using FundLeverage.Functions.Delivery.Settings;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Delivery;

/// <summary>Lists the channels that reports of the caller's workspace may be sent to: names and kinds, never addresses.</summary>
[Requires(Role.Admin)]
public sealed class ListDeliveryChannels(ApiPipeline pipeline, DeliveryChannels channels)
{
    /// <summary>GET /api/delivery-channels?format=json|csv|xlsx.</summary>
    [Function(nameof(ListDeliveryChannels))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/delivery-channels")] HttpRequest request,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => Task.FromResult(List(call)), cancellationToken);

    private IResult List(ApiCall call)
    {
        var query = new QueryMembers(call.Request);
        var asked = ListRequest.Read(query);
        query.RefuseUnknown();
        if (query.Findings.Failures.Count > 0)
            return call.Refuse(query.Findings.Failures);
        var listed = channels.Of(call.Caller.Workspace);
        return asked.Sheet.IsFile
            ? new SheetAnswer(DeliverySheets.Book(call, listed), asked.Sheet, call.Language)
            : Paging.Answer(call, asked.Page, listed, channel => channel.Name.Value, channel => new JObject { ["name"] = channel.Name.Value, ["kind"] = EnumText.Of(channel.Kind) });
    }
}
