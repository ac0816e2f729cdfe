using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Sheets;
using FundLeverage.Storage.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Funds;

/// <summary>Lists the guidance funds that the caller may see, by id.</summary>
[Requires(Role.Read)]
public sealed class ListFunds(ApiPipeline pipeline, FundLedger ledger)
{
    /// <summary>GET /api/funds?knownAt=&amp;format=json|csv|xlsx; funds that were opened by then.</summary>
    [Function(nameof(ListFunds))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds")] HttpRequest request,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, ListAsync, cancellationToken);

    private async Task<IResult> ListAsync(ApiCall call)
    {
        var query = new QueryMembers(call.Request);
        var knownAt = query.Instant("knownAt");
        var asked = ListRequest.Read(query);
        query.RefuseUnknown();
        if (query.Findings.Failures.Count > 0)
            return call.Refuse(query.Findings.Failures);

        var opened = await ledger.ListFundsAsync(call.Caller.Workspace, call.CancellationToken);
        var funds = opened.Where(fund => call.Caller.Sees(fund.Fund.Id) && (knownAt is null || fund.Opening.RecordedAt <= knownAt)).Select(fund => fund.Fund);
        return asked.Sheet.IsFile
            ? new SheetAnswer(FundSheets.Book(call, funds), asked.Sheet, call.Language)
            : Paging.Answer(call, asked.Page, funds, fund => fund.Id.Value, RecordAnswers.Write);
    }
}
