using FundLeverage.Domain.Names;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using FundLeverage.Storage.ReaderKeys;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.ReaderKeys;

/// <summary>Revokes a reader key: from the next request on it opens nothing. To revoke it again changes nothing.</summary>
[Requires(Role.Admin)]
public sealed class RevokeReaderKey(ApiPipeline pipeline, ReaderKeyStore keys)
{
    /// <summary>No such key in the caller's workspace.</summary>
    public static readonly FailureCode Unknown = new("reader-key-unknown", FailureKind.NotFound);

    /// <summary>DELETE /api/reader-keys/{id}.</summary>
    [Function(nameof(RevokeReaderKey))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/reader-keys/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => RevokeAsync(call, id), cancellationToken);

    private async Task<IResult> RevokeAsync(ApiCall call, string id)
    {
        if (call.UnknownParameters() is { Count: > 0 } failures)
            return call.Refuse(failures);
        return OpaqueId.Parse(id).TryGet(out var key) && await keys.RevokeAsync(call.Caller.Workspace, key, call.Caller.Actor, call.CancellationToken)
            ? Results.NoContent()
            : call.Refuse(new Failure(Unknown, "", ("key", Failure.Quote(id))));
    }
}
