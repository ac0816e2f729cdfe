using System.Globalization;
using FundLeverage.Domain.Results;
using FundLeverage.Domain.Rules;
using FundLeverage.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Records;

/// <summary>One record, as the receipt's link names it. Its ETag is what a decision's <c>If-Match</c> takes.</summary>
[Requires(Role.Read)]
public sealed class GetRecord(ApiPipeline pipeline, FundQuery query)
{
    /// <summary>GET /api/funds/{fund}/records/{seq}?asOf=&amp;knownAt=; a record that takes effect after <c>asOf</c> is not found.</summary>
    [Function(nameof(GetRecord))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/records/{seq}")] HttpRequest request,
        string fund,
        string seq,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => query.AnswerAsync(call, fund, known => Find(known, seq)), cancellationToken);

    private static IResult Find(KnownFund known, string seq) =>
        long.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && known.Projection.Find(number) is { } record
        && !(record.Event.EffectiveOn > known.AsOf)
            ? JsonAnswer.Ok(RecordAnswers.Write(known.Projection, record))
            : known.Call.Refuse(new Failure(RuleFailures.RecordUnknown, "", ("seq", Failure.Quote(seq))));
}
