using FundLeverage.Domain.Leverage;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Leverage;

/// <summary>A fund's leverage as of a day, as known at an instant.</summary>
[Requires(Role.Read)]
public sealed class GetLeverage(ApiPipeline pipeline, FundQuery query)
{
    /// <summary>GET /api/funds/{fund}/leverage?asOf=&amp;knownAt=&amp;basis=&amp;groupBy=&amp;format=json|csv|xlsx&amp;unit=&amp;table=.</summary>
    [Function(nameof(GetLeverage))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/leverage")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => query.AnswerAsync(call, fund, Parse, Answer), cancellationToken);

    private static Asked Parse(QueryMembers members) => new(
        members.Choice<LeverageBasis>("basis") ?? LeverageBasis.Committed,
        members.Choice<LeverageGrouping>("groupBy") ?? LeverageGrouping.SubFund,
        SheetRequest.Read(members, LeverageSheets.Tables));

    private static IResult Answer(KnownFund known, Asked asked) => asked.Sheet.IsFile
        ? new SheetAnswer(LeverageSheets.Book(known, asked.Basis, asked.Grouping), asked.Sheet, known.Call.Language)
        : JsonAnswer.Ok(JsonBody.Stampable(LeverageAnswer.Write(LeverageCalculator.Calculate(known.Projection, known.Day, asked.Basis), asked.Grouping, known.Projection, known.Call.Language)), known.GeneratedAt);

    private sealed record Asked(LeverageBasis Basis, LeverageGrouping Grouping, SheetRequest Sheet);
}
