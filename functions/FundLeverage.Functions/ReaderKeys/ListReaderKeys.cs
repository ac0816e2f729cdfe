using FundLeverage.Functions.Http;
using FundLeverage.Functions.Sheets;
using FundLeverage.Storage.ReaderKeys;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.ReaderKeys;

/// <summary>Lists the reader keys of the caller's workspace, expired and revoked ones too.</summary>
[Requires(Role.Admin)]
public sealed class ListReaderKeys(ApiPipeline pipeline, ReaderKeyStore keys, Today today)
{
    /// <summary>GET /api/reader-keys?format=json|csv|xlsx.</summary>
    [Function(nameof(ListReaderKeys))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reader-keys")] HttpRequest request,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, ListAsync, cancellationToken);

    private async Task<IResult> ListAsync(ApiCall call)
    {
        var query = new QueryMembers(call.Request);
        var asked = ListRequest.Read(query);
        query.RefuseUnknown();
        if (query.Findings.Failures.Count > 0)
            return call.Refuse(query.Findings.Failures);
        var day = today.Date;
        var listed = await keys.ListAsync(call.Caller.Workspace, call.CancellationToken);
        return asked.Sheet.IsFile
            ? new SheetAnswer(ReaderKeySheets.Book(call, listed, day), asked.Sheet, call.Language)
            : Paging.Answer(call, asked.Page, listed, key => key.Id.Value, key => ReaderKeyAnswers.Write(key, day));
    }
}
