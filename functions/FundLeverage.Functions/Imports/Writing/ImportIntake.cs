using System.Globalization;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Storage.Imports;
using FundLeverage.Storage.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using NodaTime;

namespace FundLeverage.Functions.Imports.Writing;

/// <summary>Takes files in: for a dry run the answer comes at once, for a run from the queue.</summary>
public sealed class ImportIntake(ImportStore imports, FundLedger ledger, Today today, IClock clock) : IDisposable
{
    /// <summary>A dry run keeps a processor busy for seconds and holds the whole file; more at once would only take longer, and memory.</summary>
    private readonly SemaphoreSlim _turns = new(Environment.ProcessorCount);

    /// <inheritdoc />
    public void Dispose() => _turns.Dispose();

    /// <summary>Takes the file of a request.</summary>
    public async Task<IResult> TakeAsync(ApiCall call, string fund)
    {
        var query = new QueryMembers(call.Request);
        var isDryRun = query.OneOf("dryRun", ["true", "false"], text => text) == "true";
        var options = ImportOptions.Read(query);
        query.RefuseUnknown();
        var key = isDryRun ? "" : WriteRequest.Key(call.Request);
        var file = await UploadedFile.ReadAsync(call);
        if (!key.TryGet(out var idempotency) || !file.TryGet(out var uploaded) || query.Findings.Failures.Count > 0)
            return call.Refuse([.. query.Findings.Failures, .. key.Failures, .. file.Failures]);
        if (call.Address(fund) is not { } address || await ledger.ReadAsync(address, call.CancellationToken) is not { } projection)
            return call.NoSuchFund(fund);
        return isDryRun ? await DryRunAsync(call, projection, uploaded, options) : await RunAsync(call, address, uploaded, options, idempotency);
    }

    private async Task<IResult> DryRunAsync(ApiCall call, FundProjection projection, UploadedFile uploaded, ImportOptions options)
    {
        await _turns.WaitAsync(call.CancellationToken);
        try
        {
            return DryRun(call, projection, uploaded, options);
        }
        finally
        {
            _turns.Release();
        }
    }

    private IResult DryRun(ApiCall call, FundProjection projection, UploadedFile uploaded, ImportOptions options)
    {
        var judged = ImportReading.Judge(uploaded.File, uploaded.Content, options, projection, "", today.Date, call.CancellationToken);
        if (!judged.TryGet(out var found))
            return call.Refuse(judged.Failures);
        var result = ImportResult.Of(found.File, found.Plan, ImportEffect.Of(projection, found.Plan.Records, today.Date));
        return JsonAnswer.Ok(ImportAnswer.DryRun(uploaded.File, ImportRunner.ProgressOf(found.Plan), result, call.Language));
    }

    private async Task<IResult> RunAsync(ApiCall call, FundAddress address, UploadedFile uploaded, ImportOptions options, string key)
    {
        var now = clock.GetCurrentInstant();
        var job = new ImportJob(address, imports.NewId(), call.Caller.Actor, now, uploaded.File, options.Write());
        var intent = new WriteIntent(call.Caller.Actor, key, WriteRequest.Hash(call.Request, $"{job.Options}\n{job.File.Hash}"));
        if (await imports.AddAsync(job, uploaded.Content, intent, call.CancellationToken) is not var (taken, replayed))
            return call.Refuse(new Failure(HttpFailures.IdempotencyKeyReused, ""));

        var response = call.Request.HttpContext.Response;
        if (replayed)
            response.Headers["Idempotency-Replayed"] = "true";
        response.Headers["Operation-Location"] = UriHelper.BuildAbsolute(call.Request.Scheme, call.Request.Host, call.Request.PathBase, ImportAnswer.Link(address, taken.Id));
        response.Headers.RetryAfter = 1.ToString(CultureInfo.InvariantCulture);
        var first = new ImportJob(address, taken.Id, taken.SubmittedBy, taken.SubmittedAt, taken.File, taken.Options);
        return JsonAnswer.Accepted(ImportAnswer.Write(first, null, call.Language, first.SubmittedAt));
    }
}
