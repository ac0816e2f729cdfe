using FundLeverage.Domain.Claims;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Projects;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Storage.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Functions.Claims;

/// <summary>口径核对: which measure a printed sentence uses, whether its arithmetic holds, and whether a fund's ledger says the same. Nothing is written.</summary>
[Requires(Role.Read)]
[TakesBody(TakesBodyAttribute.Short)]
public sealed class CheckClaim(ApiPipeline pipeline, FundLedger ledger, Today today)
{
    /// <summary>POST /api/claims/check.</summary>
    [Function(nameof(CheckClaim))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/claims/check")] HttpRequest request,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, CheckAsync, cancellationToken);

    private async Task<IResult> CheckAsync(ApiCall call)
    {
        if (call.UnknownParameters() is { Count: > 0 } unknown)
            return call.Refuse(unknown);
        var body = await StrictJson.ReadAsync(call);
        return body.TryGet(out var json) ? await CheckAsync(call, json) : call.Refuse(body.Failures);
    }

    private async Task<IResult> CheckAsync(ApiCall call, JObject json)
    {
        var members = new JsonMembers(json, new Findings());
        var text = ClaimRequest.Read(members);
        var fund = members.Has("fund") ? members.Id("fund") : null;
        var asOf = members.Date("asOf");
        if (asOf is not null && !members.Has("fund"))
            members.Findings.Add(HttpFailures.MemberRequired, "/fund", ("member", "fund"));
        members.RefuseUnknown();
        if (members.Findings.Failures.Count > 0)
            return call.Refuse(members.Findings.Failures);

        var report = ClaimChecker.Check(text!);
        if (fund is null)
            return JsonAnswer.Ok(ClaimAnswer.Write(text!, report, null));
        if (call.Address(fund.Value) is not { } address || await ledger.ReadAsync(address, call.CancellationToken) is not { } projection)
            return call.NoSuchFund(fund.Value);

        var day = asOf ?? today.Date;
        var bases = Enum.GetValues<LeverageBasis>().ToDictionary(basis => basis, basis => LeverageCalculator.Calculate(projection, day, basis).Capital);
        var projects = new Lazy<ProjectStatistics>(() => ProjectStatistics.Of(projection.Counted, new LocalDate(day.Year, 1, 1), day, day, ProjectGrouping.Kind));
        return JsonAnswer.Ok(ClaimAnswer.Write(text!, report, new ClaimLedgerAnswer(projection, day, ClaimAgainstLedger.Of(report, text!, new ClaimLedger(bases, projects)))));
    }
}
