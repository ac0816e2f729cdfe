using FundLeverage.Domain.Names;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Texts;
using FundLeverage.Functions.Watching;
using FundLeverage.Storage.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Evidence;

/// <summary>Reads a fund's whole ledger from storage and recomputes every hash; names the first row that fails.</summary>
[Requires(Role.Read)]
public sealed class VerifyLedger(ApiPipeline pipeline, LedgerEvidence evidence, WorkCounters counters)
{
    /// <summary>GET /api/funds/{fund}/verification.</summary>
    [Function(nameof(VerifyLedger))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/verification")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => VerifyAsync(call, fund), cancellationToken);

    private async Task<IResult> VerifyAsync(ApiCall call, string fund)
    {
        if (call.UnknownParameters() is { Count: > 0 } unknown)
            return call.Refuse(unknown);
        if (call.Address(fund) is not { } address || await evidence.VerifyAsync(address, call.CancellationToken) is not { } verification)
            return call.NoSuchFund(fund);
        counters.Verified(verification.FirstInvalid is null);

        return JsonAnswer.Ok(new JObject
        {
            ["fund"] = address.Fund.Value,
            ["valid"] = verification.FirstInvalid is null,
            ["events"] = verification.Events,
            ["lastSeq"] = verification.Last?.Seq,
            ["lastRecordedAt"] = verification.Last is { } last ? RecordAnswers.Text(last.RecordedAt) : null,
            ["lastHash"] = verification.Last?.Hash.ToString(),
            ["firstInvalid"] = verification.FirstInvalid is { } invalid ? Write(invalid, call.Language) : null,
        });
    }

    private static JObject Write(LedgerCorruptException invalid, Language language) => new()
    {
        ["row"] = invalid.Row,
        ["seq"] = invalid.Seq,
        ["reason"] = EnumText.Of(invalid.Fault),
        ["message"] = Sentences.Fill($"ledgerFault:{EnumText.Of(invalid.Fault)}", language, ("row", invalid.Row)),
    };
}
