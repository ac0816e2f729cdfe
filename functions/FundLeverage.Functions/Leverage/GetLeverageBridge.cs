using FundLeverage.Domain.Leverage;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace FundLeverage.Functions.Leverage;

/// <summary>Why a fund's multiple moved from one day to another, by sub-fund and kind of event.</summary>
[Requires(Role.Read)]
public sealed class GetLeverageBridge(ApiPipeline pipeline, FundQuery query)
{
    private static readonly Period Usual = Period.FromYears(1);

    /// <summary>GET /api/funds/{fund}/leverage/bridge?from=&amp;to=&amp;basis=&amp;knownAt=&amp;format=json|csv|xlsx&amp;unit=&amp;table=.</summary>
    [Function(nameof(GetLeverageBridge))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/leverage/bridge")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => query.AnswerAsync(call, fund, Parse, Answer), cancellationToken);

    private static Asked Parse(QueryMembers members) => new(
        members.Date("from"),
        members.Date("to"),
        members.Choice<LeverageBasis>("basis") ?? LeverageBasis.Committed,
        SheetRequest.Read(members, BridgeSheets.Tables));

    private static IResult Answer(KnownFund known, Asked asked)
    {
        var period = PeriodQuery.Of(asked.From, asked.To, known.Day, Usual);
        if (!period.TryGet(out var dates))
            return known.Call.Refuse(period.Failures);

        var bridge = LeverageBridge.Between(known.Projection, dates.From, dates.To, asked.Basis);
        if (asked.Sheet.IsFile)
            return new SheetAnswer(BridgeSheets.Book(known, bridge), asked.Sheet, known.Call.Language);
        return JsonAnswer.Ok(JsonBody.Stampable(BridgeAnswer.Write(bridge, known.Projection, known.Call.Language)), known.GeneratedAt);
    }

    private sealed record Asked(LocalDate? From, LocalDate? To, LeverageBasis Basis, SheetRequest Sheet);
}
