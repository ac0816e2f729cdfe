using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Storage.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Evidence;

/// <summary>Streams a fund's whole ledger, with its chain, as a file that anybody can verify and an administrator can restore.</summary>
[Requires(Role.Read)]
public sealed class ExportLedger(ApiPipeline pipeline, FundQuery query, LedgerEvidence evidence)
{
    /// <summary>GET /api/funds/{fund}/export?knownAt=&amp;format=jsonl|jsonlGz.</summary>
    [Function(nameof(ExportLedger))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/funds/{fund}/export")] HttpRequest request,
        string fund,
        CancellationToken cancellationToken) =>
        pipeline.RunAsync(this, request, call => query.AnswerAsync(call, fund, Format, Answer, isDated: false), cancellationToken);

    private static ExportFormat Format(QueryMembers members) => members.Choice<ExportFormat>("format") ?? ExportFormat.Jsonl;

    private ExportAnswer Answer(KnownFund known, ExportFormat format)
    {
        var address = new FundAddress(known.Call.Caller.Workspace, known.Projection.Fund.Id);
        return new ExportAnswer(
            $"{address.Fund}-{known.Projection.Last.Seq}",
            known.Projection.Last.Hash,
            format == ExportFormat.JsonlGz,
            stream => evidence.ExportAsync(address, known.Projection.Last.Seq, stream, known.Call.CancellationToken));
    }
}

/// <summary>How an export is packed.</summary>
public enum ExportFormat
{
    /// <summary>JSON Lines; compressed on the way where the client accepts gzip.</summary>
    Jsonl,

    /// <summary>A gzip file of JSON Lines.</summary>
    JsonlGz,
}
