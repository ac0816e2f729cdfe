using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Functions.SubFunds;

/// <summary>Lists a fund's sub-funds by id, with what is committed, its size and what is paid in as of a day.</summary>
[Requires(Role.Read)]
public sealed class ListSubFunds(ApiPipeline pipeline, FundQuery query)
{
    /// <summary>GET /api/funds/{fund}/sub-funds?asOf=&amp;knownAt=.</summary>
    [Function(nameof(ListSubFunds))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/sub-funds")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => query.AnswerAsync(call, fund, Paging.Read, Answer), cancellationToken);

    private static IResult Answer(KnownFund known, Paging.Page page) => Paging.Answer(
        known.Call,
        page,
        known.Projection.Prospective,
        entry => entry.Key.Value,
        entry => Write(known.Projection.Counted.GetValueOrDefault(entry.Key), entry.Value, known.Day));

    /// <summary>Amounts are of approved records; a sub-fund that is pending itself has none.</summary>
    private static JObject Write(SubFundHistory? counted, SubFundHistory prospective, LocalDate asOf)
    {
        var registration = (counted ?? prospective).Registration;
        var known = counted ?? new SubFundHistory(registration, prospective.RegisteredAt);
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
            ["status"] = EnumText.Of(counted is null ? RecordStatus.Pending : RecordStatus.Approved),
            ["formedOn"] = known.FormedOn is { } formedOn ? RecordAnswers.Text(formedOn) : null,
            ["liquidatedOn"] = known.LiquidatedOn is { } liquidatedOn ? RecordAnswers.Text(liquidatedOn) : null,
            ["asOf"] = RecordAnswers.Text(asOf),
            ["guidanceCommitmentYuan"] = known.CommittedOn(asOf).Amount,
            ["committedSizeYuan"] = known.SizeOn(asOf, SizeBasis.Committed)?.Amount.Yuan.Amount,
            ["targetSizeYuan"] = known.SizeOn(asOf, SizeBasis.Target)?.Amount.Yuan.Amount,
            ["paidInYuan"] = known.PaidInOn(asOf).Amount,
        };
    }
}
