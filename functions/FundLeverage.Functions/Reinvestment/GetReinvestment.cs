using FundLeverage.Domain.Reinvestment;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Reinvestment;

/// <summary>Lists the sub-funds with an agreement on local reinvestment, and how far each has got.</summary>
[Requires(Role.Read)]
public sealed class GetReinvestment(ApiPipeline pipeline, FundQuery query)
{
    /// <summary>GET /api/funds/{fund}/reinvestment?asOf=&amp;knownAt=.</summary>
    [Function(nameof(GetReinvestment))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/reinvestment")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => query.AnswerAsync(call, fund, Paging.Read, Answer), cancellationToken);

    private static IResult Answer(KnownFund known, Paging.Page page)
    {
        var statements = ReinvestmentCalculator.Calculate(known.Projection.Counted, known.Day).ToList();
        var body = new JObject
        {
            ["fund"] = known.Projection.Fund.Id.Value,
            ["asOf"] = RecordAnswers.Text(known.Day),
            ["knownAt"] = RecordAnswers.Text(known.KnownAt),
            ["generatedAt"] = null,
            ["totals"] = ReinvestmentAnswer.Write(ReinvestmentCalculator.Total(statements)),
        };
        Paging.Fill(
            body,
            known.Call,
            page,
            statements.SkipWhile(statement => page.After is { } after && string.CompareOrdinal(statement.SubFund.Value, after) <= 0),
            statement => statement.SubFund.Value,
            statement => ReinvestmentAnswer.Write(statement, known),
            ("asOf", RecordAnswers.Text(known.Day)),
            ("knownAt", RecordAnswers.Text(known.KnownAt)));
        return JsonAnswer.Ok(JsonBody.Stampable(body), known.GeneratedAt);
    }
}
