using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Storage.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Functions.SubFunds;

/// <summary>Lists a fund's sub-funds by id, with what is committed, its size and what is paid in as of a day.</summary>
public sealed class ListSubFunds(ApiPipeline pipeline, FundLedger ledger, Today today)
{
    /// <summary>GET /api/funds/{fund}/sub-funds?asOf=.</summary>
    [Function(nameof(ListSubFunds))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/sub-funds")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(request, Role.Read, call => ListAsync(call, fund), cancellationToken);

    private async Task<IResult> ListAsync(ApiCall call, string fund)
    {
        var query = new QueryMembers(call.Request.Query);
        var asOf = query.Date("asOf") ?? today.Date;
        var page = Paging.Read(query);
        query.RefuseUnknown();
        if (query.Findings.Failures.Count > 0)
            return call.Refuse(query.Findings.Failures);

        if (call.Address(fund) is not { } address || await ledger.ReadAsync(address, call.CancellationToken) is not { } projection)
            return call.NoSuchFund(fund);
        return Paging.Answer(
            call,
            page,
            projection.Prospective,
            entry => entry.Key.Value,
            entry => Write(projection.Counted.GetValueOrDefault(entry.Key), entry.Value.Registration, asOf));
    }

    /// <summary>Amounts are of approved records; a sub-fund that is pending itself has none.</summary>
    private static JObject Write(SubFundHistory? counted, SubFundRegistration registration, LocalDate asOf)
    {
        var known = counted ?? new SubFundHistory(registration);
        return new JObject
        {
            ["id"] = registration.SubFund.Value,
            ["name"] = registration.Name,
            ["manager"] = registration.Manager,
            ["industry"] = registration.Industry,
            ["creditCode"] = registration.CreditCode,
            ["amacCode"] = registration.AmacCode,
            ["status"] = EnumText.Of(counted is null ? RecordStatus.Pending : RecordStatus.Approved),
            ["formedOn"] = known.FormedOn is { } formedOn ? RecordAnswers.Text(formedOn) : null,
            ["liquidatedOn"] = known.LiquidatedOn is { } liquidatedOn ? RecordAnswers.Text(liquidatedOn) : null,
            ["asOf"] = RecordAnswers.Text(asOf),
            ["guidanceCommitmentYuan"] = known.CommittedOn(asOf).Amount,
            ["committedSizeYuan"] = known.SizeOn(asOf, SizeBasis.Committed)?.Amount.Yuan.Amount,
            ["targetSizeYuan"] = known.SizeOn(asOf, SizeBasis.Target)?.Amount.Yuan.Amount,
            ["paidInYuan"] = Enum.GetValues<CapitalSource>().Aggregate(Money.Zero, (sum, source) => sum + known.PaidInOn(asOf, source)).Amount,
        };
    }
}
