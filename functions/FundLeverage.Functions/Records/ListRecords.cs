using System.Globalization;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Storage.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Records;

/// <summary>Lists a fund's records in the order they were recorded.</summary>
public sealed class ListRecords(ApiPipeline pipeline, FundLedger ledger)
{
    /// <summary>GET /api/funds/{fund}/records?status=&amp;type=&amp;from=&amp;to=; the dates are effective dates, inclusive.</summary>
    [Function(nameof(ListRecords))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/records")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(request, Role.Read, call => ListAsync(call, fund), cancellationToken);

    private async Task<IResult> ListAsync(ApiCall call, string fund)
    {
        var query = new QueryMembers(call.Request.Query);
        var status = query.Choice<RecordStatus>("status");
        var type = query.Choice<RecordType>("type");
        var from = query.Date("from");
        var to = query.Date("to");
        var page = Paging.Read(query);
        query.RefuseUnknown();
        if (query.Findings.Failures.Count > 0)
            return call.Refuse(query.Findings.Failures);

        if (call.Address(fund) is not { } address || await ledger.ReadAsync(address, call.CancellationToken) is not { } projection)
            return call.NoSuchFund(fund);

        var records = projection.Records.Where(record =>
            (status is null || record.Status == status)
            && (type is null || record.Content.Type == type)
            && (from is null || record.Event.EffectiveOn >= from)
            && (to is null || record.Event.EffectiveOn <= to));
        return Paging.Answer(call, page, records, record => record.Event.Seq.ToString("D19", CultureInfo.InvariantCulture), RecordAnswers.Write);
    }
}
