using FundLeverage.Domain.Leverage;
using FundLeverage.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Leverage;

/// <summary>A fund's leverage as of a day, as known at an instant.</summary>
[Requires(Role.Read)]
public sealed class GetLeverage(ApiPipeline pipeline, FundQuery query, LeverageAnswers answers)
{
    /// <summary>GET /api/funds/{fund}/leverage?asOf=&amp;knownAt=&amp;basis=&amp;groupBy=.</summary>
    [Function(nameof(GetLeverage))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/leverage")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => query.AnswerAsync(call, fund, Parse, Answer), cancellationToken);

    private static (LeverageBasis Basis, LeverageGrouping Grouping) Parse(QueryMembers members) =>
        (members.Choice<LeverageBasis>("basis") ?? LeverageBasis.Committed, members.Choice<LeverageGrouping>("groupBy") ?? LeverageGrouping.SubFund);

    private JsonAnswer Answer(KnownFund known, (LeverageBasis Basis, LeverageGrouping Grouping) asked) =>
        JsonAnswer.Ok(answers.Of(known, asked.Basis, asked.Grouping), known.GeneratedAt);
}
