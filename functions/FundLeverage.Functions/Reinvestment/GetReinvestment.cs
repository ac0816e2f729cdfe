using FundLeverage.Domain.Reinvestment;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Reinvestment;

/// <summary>Lists the sub-funds with an agreement on local reinvestment, and how far each has got.</summary>
[Requires(Role.Read)]
public sealed class GetReinvestment(ApiPipeline pipeline, FundQuery query)
{
    /// <summary>GET /api/funds/{fund}/reinvestment?asOf=&amp;knownAt=&amp;format=json|csv|xlsx&amp;unit=&amp;table=.</summary>
    [Function(nameof(GetReinvestment))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/reinvestment")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => query.AnswerAsync(call, fund, Parse, Answer), cancellationToken);

    private static ListRequest Parse(QueryMembers members)
    {
        var sheet = SheetRequest.Read(members, ReinvestmentSheets.Tables);
        return new ListRequest(sheet.ReadPage(members), sheet);
    }

    private static IResult Answer(KnownFund known, ListRequest asked)
    {
        var statements = ReinvestmentCalculator.Calculate(known.Projection.Counted, known.Day).ToList();
        if (asked.Sheet.IsFile)
            return new SheetAnswer(ReinvestmentSheets.Book(known, statements), asked.Sheet, known.Call.Language);
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
            asked.Page,
            statements.SkipWhile(statement => asked.Page.After is { } after && string.CompareOrdinal(statement.SubFund.Value, after) <= 0),
            statement => statement.SubFund.Value,
            statement => ReinvestmentAnswer.Write(statement, known.Call.Language),
            ("asOf", RecordAnswers.Text(known.Day)),
            ("knownAt", RecordAnswers.Text(known.KnownAt)));
        return JsonAnswer.Ok(JsonBody.Stampable(body), known.GeneratedAt);
    }
}
