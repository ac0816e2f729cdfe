using FundLeverage.Functions.Http;
using FundLeverage.Functions.Imports.Writing;
using FundLeverage.Functions.Sheets;
using FundLeverage.Storage.Imports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Imports;

/// <summary>Lists the imports of a fund, the latest first.</summary>
[Requires(Role.Submit)]
public sealed class ListImports(ApiPipeline pipeline, FundLists lists, ImportStore imports)
{
    /// <summary>GET /api/funds/{fund}/imports?format=json|csv|xlsx.</summary>
    [Function(nameof(ListImports))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/imports")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => lists.AnswerAsync(call, fund, AnswerAsync), cancellationToken);

    private async Task<IResult> AnswerAsync(ListedFund listed)
    {
        var (call, address, _, asked) = listed;
        var jobs = await imports.ListAsync(address, call.CancellationToken);
        return asked.Sheet.IsFile
            ? new SheetAnswer(ImportSheets.Book(call, jobs), asked.Sheet, call.Language)
            : Paging.AnswerFrom(call, asked.Page, jobs.SkipWhile(job => asked.Page.After is { } after && string.CompareOrdinal(job.Id, after) >= 0), job => job.Id, ImportAnswer.Summary);
    }
}
