using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Storage.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Funds;

/// <summary>Lists the guidance funds that the caller may see, by id.</summary>
[Requires(Role.Read)]
public sealed class ListFunds(ApiPipeline pipeline, FundLedger ledger)
{
    /// <summary>GET /api/funds?knownAt=; funds that were opened by then.</summary>
    [Function(nameof(ListFunds))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds")] HttpRequest request,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, ListAsync, cancellationToken);

    private async Task<IResult> ListAsync(ApiCall call)
    {
        var query = new QueryMembers(call.Request.Query);
        var knownAt = query.Instant("knownAt");
        var page = Paging.Read(query);
        query.RefuseUnknown();
        if (query.Findings.Failures.Count > 0)
            return call.Refuse(query.Findings.Failures);

        var funds = await ledger.ListFundsAsync(call.Caller.Workspace, call.CancellationToken);
        return Paging.Answer(
            call,
            page,
            funds.Where(fund => call.Caller.Sees(fund.Fund.Id) && (knownAt is null || fund.Opening.RecordedAt <= knownAt)).Select(fund => fund.Fund),
            fund => fund.Id.Value,
            RecordAnswers.Write);
    }
}
