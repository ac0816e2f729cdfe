using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Domain.Rules;
using FundLeverage.Functions.Http;
using FundLeverage.Storage.Ledger;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Records;

/// <summary>What every function that writes has in common: the key, the body, the ledger, the answer.</summary>
public sealed class RecordSubmission(FundLedger ledger)
{
    /// <summary>Reads one record from the body against the fund's state; null when findings say why not.</summary>
    public delegate NewRecord? RecordParser(JsonMembers members, FundProjection projection);

    /// <summary>Writes one record to a fund's ledger.</summary>
    public async Task<IResult> SubmitAsync(ApiCall call, string fund, RecordParser parse)
    {
        if (call.Address(fund) is not { } address)
            return call.NoSuchFund(fund);
        var request = await WriteRequest.ReadAsync(call);
        if (!request.TryGet(out var write))
            return call.Refuse(request.Failures);

        var result = await ledger.AppendAsync(
            address,
            write.Intent,
            projection => Decide(write.Body, projection, parse),
            receipt => RecordAnswers.Created(address, receipt, call.Language),
            call.CancellationToken);
        return Answer(call, fund, result);
    }

    /// <summary>Turns what became of a write into an answer.</summary>
    public static IResult Answer(ApiCall call, string fund, AppendResult result)
    {
        switch (result)
        {
            case AppendResult.Appended appended:
                if (appended.Replayed)
                    call.Request.HttpContext.Response.Headers["Idempotency-Replayed"] = "true";
                return JsonAnswer.Created(appended.Answer);
            case AppendResult.Refused refused:
                return call.Refuse(refused.Failures);
            case AppendResult.KeyReused:
                return call.Refuse(new Failure(HttpFailures.IdempotencyKeyReused, ""));
            default:
                return call.NoSuchFund(fund);
        }
    }

    private static Outcome<Decision> Decide(JObject body, FundProjection projection, RecordParser parse)
    {
        var findings = new Findings();
        var members = new JsonMembers(body, findings);
        var record = parse(members, projection);
        members.RefuseUnknown();
        if (record is not null)
            RecordRules.Judge(projection, record, findings);
        return findings.Failures.Count > 0 || record is null
            ? Outcome<Decision>.Failed(findings.Failures)
            : new Decision([record], [.. findings.Notices]);
    }
}
