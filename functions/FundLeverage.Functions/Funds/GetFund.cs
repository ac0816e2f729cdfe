using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Funds;

/// <summary>One guidance fund, with how far its ledger has come and how much of it counts.</summary>
[Requires(Role.Read)]
public sealed class GetFund(ApiPipeline pipeline, FundQuery query)
{
    /// <summary>GET /api/funds/{fund}?asOf=&amp;knownAt=.</summary>
    [Function(nameof(GetFund))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => query.AnswerAsync(call, fund, Answer), cancellationToken);

    private static JsonAnswer Answer(KnownFund known)
    {
        var projection = known.Projection;
        var body = RecordAnswers.Write(projection.Fund);
        body["openedAt"] = RecordAnswers.Text(projection.Opening.RecordedAt);
        body["lastSeq"] = projection.Last.Seq;
        body["lastRecordedAt"] = RecordAnswers.Text(projection.Last.RecordedAt);
        body["lastHash"] = projection.Last.Hash.ToString();
        body["pendingRecords"] = projection.Pending.Count;
        body["counted"] = new JObject
        {
            ["asOf"] = RecordAnswers.Text(known.Day),
            ["subFunds"] = projection.Counted.Count,
            ["projects"] = projection.Counted.Projects.Values.Count(project => project.IntroducedOn <= known.Day),
            ["records"] = projection.Counted.Values.Sum(history => history.CountThrough(known.Day))
                + projection.Counted.Projects.Values.Sum(project => project.RecordsThrough(known.Day))
                + projection.Counted.LandedRules.Values.Sum(rule => rule.Versions.CountThrough(known.Day))
                + projection.Counted.Indicators.Values.Sum(history => history.Figures.CountThrough(known.Day)),
        };
        return JsonAnswer.Ok(body);
    }
}
