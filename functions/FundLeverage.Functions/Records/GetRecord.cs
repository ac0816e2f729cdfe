using System.Globalization;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using FundLeverage.Storage.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Records;

/// <summary>One record, as the receipt's link names it.</summary>
public sealed class GetRecord(ApiPipeline pipeline, FundLedger ledger)
{
    /// <summary>GET /api/funds/{fund}/records/{seq}.</summary>
    [Function(nameof(GetRecord))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/records/{seq}")] HttpRequest request,
        string fund,
        string seq,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(request, Role.Read, call => FindAsync(call, fund, seq), cancellationToken);

    private async Task<IResult> FindAsync(ApiCall call, string fund, string seq)
    {
        if (call.UnknownParameters() is { Count: > 0 } unknown)
            return call.Refuse(unknown);
        if (call.Address(fund) is not { } address || await ledger.ReadAsync(address, call.CancellationToken) is not { } projection)
            return call.NoSuchFund(fund);
        return int.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= projection.Records.Count
            ? JsonAnswer.Ok(RecordAnswers.Write(projection.Records[number - 1]))
            : call.Refuse(new Failure(HttpFailures.RecordUnknown, "", ("seq", Failure.Quote(seq))));
    }
}
