using FundLeverage.Domain.Names;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.SubFunds;

/// <summary>Lists a fund's sub-funds by id, with what is committed, its size and what is paid in as of a day.</summary>
[Requires(Role.Read)]
public sealed class ListSubFunds(ApiPipeline pipeline, FundQuery query)
{
    /// <summary>GET /api/funds/{fund}/sub-funds?asOf=&amp;knownAt=&amp;format=json|csv|xlsx&amp;unit=.</summary>
    [Function(nameof(ListSubFunds))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/sub-funds")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => query.AnswerAsync(call, fund, ListRequest.Read, Answer), cancellationToken);

    private static IResult Answer(KnownFund known, ListRequest asked) => asked.Sheet.IsFile
        ? new SheetAnswer(SubFundSheets.Book(known), asked.Sheet, known.Call.Language)
        : Paging.Answer(known.Call, asked.Page, known.Projection.Prospective, entry => entry.Key.Value, entry => Write(SubFundState.Of(known, entry.Value)));

    private static JObject Write(SubFundState state)
    {
        var (registration, asOf) = (state.Registration, state.AsOf);
        return new JObject
        {
            ["id"] = registration.SubFund.Value,
            ["name"] = registration.Name,
            ["manager"] = registration.Manager,
            ["industry"] = registration.Industry,
            ["creditCode"] = registration.CreditCode,
            ["amacCode"] = registration.AmacCode,
            ["level"] = registration.Level is { } level ? EnumText.Of(level) : null,
            ["region"] = registration.Region,
            ["guidanceFund"] = registration.GuidanceFund?.Value,
            ["status"] = EnumText.Of(state.Status),
            ["formedOn"] = state.History.FormedOn is { } formedOn ? RecordAnswers.Text(formedOn) : null,
            ["liquidatedOn"] = state.History.LiquidatedOn is { } liquidatedOn ? RecordAnswers.Text(liquidatedOn) : null,
            ["asOf"] = RecordAnswers.Text(asOf),
            ["guidanceCommitmentYuan"] = state.Committed.Amount,
            ["committedSizeYuan"] = state.CommittedSize?.Amount,
            ["targetSizeYuan"] = state.TargetSize?.Amount,
            ["paidInYuan"] = state.PaidIn.Amount,
        };
    }
}
