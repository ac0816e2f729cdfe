using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Storage.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Funds;

/// <summary>One guidance fund, with how far its ledger has come.</summary>
public sealed class GetFund(ApiPipeline pipeline, FundLedger ledger)
{
    /// <summary>GET /api/funds/{fund}.</summary>
    [Function(nameof(GetFund))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(request, Role.Read, call => FindAsync(call, fund), cancellationToken);

    private async Task<IResult> FindAsync(ApiCall call, string fund)
    {
        if (call.UnknownParameters() is { Count: > 0 } unknown)
            return call.Refuse(unknown);
        if (call.Address(fund) is not { } address || await ledger.ReadAsync(address, call.CancellationToken) is not { } projection)
            return call.NoSuchFund(fund);

        var body = RecordAnswers.Write(projection.Fund);
        body["openedAt"] = RecordAnswers.Text(projection.Opening.RecordedAt);
        body["lastSeq"] = projection.Last.Seq;
        body["lastRecordedAt"] = RecordAnswers.Text(projection.Last.RecordedAt);
        body["lastHash"] = projection.Last.Hash;
        return JsonAnswer.Ok(body);
    }
}
