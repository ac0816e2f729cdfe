using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Sheets;
using FundLeverage.Storage.Imports;
using FundLeverage.Storage.Ledger;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Functions.Imports.Writing;

/// <summary>Finds imports for those who wait for them.</summary>
public sealed class ImportLookup(ImportStore imports, FundLedger ledger, IClock clock)
{
    /// <summary>So long after its last sign of life somebody else may take an import up.</summary>
    private static readonly Duration Silence = Duration.FromMinutes(2);

    /// <summary>Answers how far an import is.</summary>
    public Task<IResult> AnswerAsync(ApiCall call, string fund, string id) => WithAsync(call, fund, id, async job =>
    {
        // The process that ran it may be gone, and the message with it; a second message does no harm.
        var now = clock.GetCurrentInstant();
        if (!job.IsOver && now - job.UpdatedAt > Silence)
            await imports.SendAsync(job, call.CancellationToken);
        return JsonAnswer.Ok(await WriteAsync(call, job, now));
    });

    /// <summary>Answers the rows that failed.</summary>
    public Task<IResult> AnswerFailedRowsAsync(ApiCall call, string fund, string id) => WithAsync(call, fund, id, async job =>
    {
        var result = await imports.ReadResultAsync(job, call.CancellationToken);
        var failures = result is null ? [] : (JArray)Parse(result)["failures"]!;
        if (!failures.Any(failure => failure["row"]!.Type != JTokenType.Null))
            return call.Refuse(new Failure(ImportFindings.NoneFailed, ""));
        var file = await imports.ReadFileAsync(job, call.CancellationToken);
        var book = FailedRows.Book(job, file, failures, call.Language, call.CancellationToken);
        return book.TryGet(out var rows)
            ? new SheetAnswer(rows, new SheetRequest(SheetFormat.Xlsx, SheetUnit.Yuan, null), call.Language)
            : call.Refuse(book.Failures);
    });

    /// <summary>Stops an import, and answers how far it is.</summary>
    public Task<IResult> CancelAsync(ApiCall call, string fund, string id) => WithAsync(call, fund, id, async job =>
    {
        job = await imports.ChangeAsync(job, Cancelled, call.CancellationToken);
        return JsonAnswer.Ok(await WriteAsync(call, job, clock.GetCurrentInstant()));
    });

    private static ImportJob Cancelled(ImportJob stored) => stored switch
    {
        { IsOver: true } or { IsCancelRequested: true } => stored,
        { Status: ImportStatus.Queued } => stored with { IsCancelRequested = true, Status = ImportStatus.Cancelled },
        _ => stored with { IsCancelRequested = true },
    };

    private async Task<IResult> WithAsync(ApiCall call, string fund, string id, Func<ImportJob, Task<IResult>> answer)
    {
        if (call.UnknownParameters() is { Count: > 0 } failures)
            return call.Refuse(failures);
        if (call.Address(fund) is not { } address || await ledger.ReadAsync(address, call.CancellationToken) is null)
            return call.NoSuchFund(fund);
        return Guid.TryParseExact(id, "D", out _) && await imports.FindAsync(address, id, call.CancellationToken) is { } job
            ? await answer(job)
            : call.Refuse(new Failure(ImportFindings.Unknown, "", ("import", Failure.Quote(id))));
    }

    private async Task<JObject> WriteAsync(ApiCall call, ImportJob job, Instant now)
    {
        var result = await imports.ReadResultAsync(job, call.CancellationToken);
        return ImportAnswer.Write(job, result is null ? null : Parse(result), call.Language, now);
    }

    private static JObject Parse(BinaryData result)
    {
        var json = StrictJson.Parse(result.ToMemory().Span);
        return json.TryGet(out var parsed) ? parsed : throw new InvalidOperationException($"A result cannot be read: {json.Failures[0]}.");
    }
}
