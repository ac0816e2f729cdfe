using System.Collections.Immutable;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Domain.Rules;
using FundLeverage.Functions.Http;
using FundLeverage.Storage.Ledger;
using Microsoft.AspNetCore.Http;

namespace FundLeverage.Functions.Records;

/// <summary>What every function that writes has in common: the key, the body, the ledger, the answer.</summary>
public sealed class RecordSubmission(FundLedger ledger, Today today)
{
    /// <summary>Reads one record from the body against the books; null when findings say why not.</summary>
    public delegate NewRecord? RecordParser(JsonMembers members, FundBooks books);

    /// <summary>Makes of the body what is to be written; with failures among the findings, nothing is.</summary>
    public delegate ImmutableArray<NewRecord> Decider(JsonMembers members, FundProjection projection);

    /// <summary>Writes one record to a fund's ledger.</summary>
    public Task<IResult> SubmitAsync(ApiCall call, string fund, RecordParser parse) =>
        WriteAsync(call, fund, bodyIsOptional: false, (members, projection) =>
        {
            var record = parse(members, projection.Prospective);
            if (record is null)
                return [];
            RecordRules.Judge(projection.Prospective, record, members.Findings);
            RecordRules.NoteDoubts(projection.Prospective, record, today.Date, members.Findings);
            return [record];
        });

    /// <summary>Writes what a decider makes of the body, all or none.</summary>
    /// <param name="call">The call.</param>
    /// <param name="fund">The fund of the route.</param>
    /// <param name="bodyIsOptional">Whether there may be no body.</param>
    /// <param name="decide">What is to be written.</param>
    /// <param name="refusal">The text that says of several records that none was written; null for one record.</param>
    public async Task<IResult> WriteAsync(ApiCall call, string fund, bool bodyIsOptional, Decider decide, string? refusal = null)
    {
        if (call.Address(fund) is not { } address)
            return call.NoSuchFund(fund);
        var request = await WriteRequest.ReadAsync(call, bodyIsOptional);
        if (!request.TryGet(out var write))
            return call.Refuse(request.Failures);

        var result = await ledger.AppendAsync(
            address,
            write.Intent,
            projection => Decide(new JsonMembers(write.Body, new Findings()), projection, decide),
            receipt => RecordAnswers.Created(address, receipt, call.Language),
            call.CancellationToken);
        return result is AppendResult.Refused refused ? call.RefuseSaying(refusal, refused.Failures) : Answer(call, fund, result);
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
            case AppendResult.Unchanged:
                throw new InvalidOperationException("A record was neither written nor refused.");
            default:
                return call.NoSuchFund(fund);
        }
    }

    private static Outcome<Decision> Decide(JsonMembers members, FundProjection projection, Decider decide)
    {
        var records = decide(members, projection);
        members.RefuseUnknown();
        return members.Findings.Failures.Count > 0
            ? Outcome<Decision>.Failed(members.Findings.Failures)
            : new Decision(records, [.. members.Findings.Notices]);
    }
}
