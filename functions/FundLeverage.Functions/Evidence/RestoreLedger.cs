using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Storage.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Evidence;

/// <summary>Restores an exported ledger where there is none under its id, whole or not at all.</summary>
[Requires(Role.Admin)]
[TakesBody(200 * 1024)]
public sealed class RestoreLedger(ApiPipeline pipeline, LedgerRestore restore)
{
    /// <summary>POST /api/funds/{fund}/restoration; the body is the export, as it is or as a gzip file.</summary>
    [Function(nameof(RestoreLedger))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/funds/{fund}/restoration")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => RestoreAsync(call, fund), cancellationToken);

    private async Task<IResult> RestoreAsync(ApiCall call, string fund)
    {
        var key = WriteRequest.Key(call.Request);
        if (key.Failures.Concat(call.UnknownParameters()).ToList() is { Count: > 0 } failures)
            return call.Refuse(failures);
        if (call.Address(fund) is not { } address)
            return call.NoSuchFund(fund);

        try
        {
            await using var file = await ReceiveAsync(call);
            var result = await restore.RestoreAsync(
                address,
                call.Caller.Actor,
                key.Value,
                file,
                projection => Write(address, projection),
                call.CancellationToken);
            return RecordSubmission.Answer(call, fund, result);
        }
        catch (ExportException invalid) when (invalid.Fault == ExportFault.TooLarge)
        {
            return call.Refuse(HttpFailures.TooLarge(call.Access));
        }
        catch (ExportException invalid)
        {
            return call.Refuse(new Failure(HttpFailures.ExportInvalid, $"/lines/{invalid.Line}", ("line", invalid.Line), ("reason", invalid.Fault)));
        }
    }

    /// <summary>The body in a file that is gone once it is closed: it is read twice, and may be larger than memory.</summary>
    private static async Task<FileStream> ReceiveAsync(ApiCall call)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        try
        {
            await call.Request.Body.CopyToAsync(file, call.CancellationToken);
            return file.Length <= call.Access.MaxBodyBytes ? file : throw new ExportException(0, ExportFault.TooLarge);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static string Write(FundAddress address, FundProjection projection) => JsonText.Write(new JObject
    {
        ["seq"] = projection.Last.Seq,
        ["recordId"] = projection.Last.EventId.ToString("D"),
        ["status"] = "approved",
        ["events"] = projection.Events.Count,
        ["hash"] = projection.Last.Hash.ToString(),
        ["links"] = new JObject { ["self"] = RecordAnswers.FundLink(address.Fund), ["verification"] = RecordAnswers.FundLink(address.Fund) + "/verification" },
    });
}
