using System.Globalization;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Watching;
using FundLeverage.Storage.Imports;
using FundLeverage.Storage.Ledger;
using FundLeverage.Storage.Tables;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Functions.Imports.Writing;

/// <summary>
/// Runs imports from the queue. Whatever was written stays written and is known by its row, so a message that comes twice, or
/// again after the process was killed, goes on where the ledger ends; and two that run at once write each row once.
/// </summary>
public sealed partial class ImportRunner(ImportStore imports, FundLedger ledger, Today today, IClock clock, WorkCounters counters, ILogger<ImportRunner> logger)
{
    /// <summary>How often progress is noted, and a cancellation seen.</summary>
    private static readonly Duration Pace = Duration.FromSeconds(1);

    /// <summary>Runs the import that a message names; one that is over is left as it is.</summary>
    public async Task RunAsync(string message, CancellationToken cancellationToken)
    {
        if (await imports.FindAsync(message, cancellationToken) is not { IsOver: false } job)
            return;
        try
        {
            job = await imports.ChangeAsync(job, Begin, cancellationToken);
            if (!job.IsOver)
                await RunAsync(job, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException && !TransientFailure.Is(fault))
        {
            // Another try would come to the same end: it is told to whoever waits for it, rather than tried until it is put aside.
            LogFault(logger, job.Id, fault);
            var code = fault is LedgerCorruptException ? HttpFailures.LedgerCorrupt : HttpFailures.Internal;
            await EndAsync(job, ImportStatus.Failed, job.Progress, ImportResult.Refused([new Failure(code, "")]), cancellationToken);
        }
    }

    private ImportJob Begin(ImportJob stored)
    {
        if (stored.IsOver)
            return stored;
        return stored.IsCancelRequested
            ? stored with { Status = ImportStatus.Cancelled }
            : stored with { Status = ImportStatus.Running, StartedAt = stored.StartedAt ?? clock.GetCurrentInstant() };
    }

    private async Task RunAsync(ImportJob job, CancellationToken cancellationToken)
    {
        var options = ImportOptions.Parse(job.Options);
        var projection = await ledger.ReadAsync(job.Address, cancellationToken) ?? throw new InvalidOperationException($"The fund of import {job.Id} is gone.");
        var content = await imports.ReadFileAsync(job, cancellationToken);
        var judged = ImportReading.Judge(job.File, content, options, projection, job.Id, today.Date, cancellationToken);
        if (!judged.TryGet(out var found))
        {
            await EndAsync(job, ImportStatus.Failed, ImportProgress.None, ImportResult.Refused(judged.Failures), cancellationToken);
            return;
        }

        var (file, plan) = found;
        var result = ImportResult.Of(file, plan, ImportEffect.Of(projection, plan.Records, today.Date));
        var progress = ProgressOf(plan);
        if (plan.Failures.Count > 0 && options.Scope == ImportScope.All)
        {
            await EndAsync(job, ImportStatus.Failed, progress, result, cancellationToken);
            return;
        }

        await imports.WriteResultAsync(job, ToData(result), cancellationToken);
        await WriteAsync(job, plan, projection.Last.Seq, options.Scope, result, cancellationToken);
    }

    /// <summary>What is known before anything is written.</summary>
    internal static ImportProgress ProgressOf(ImportPlan plan) => new(plan.Rows, plan.Accepted, plan.Written, plan.AlreadyThere, plan.FailedRows);

    private async Task WriteAsync(ImportJob job, ImportPlan plan, long judgedAt, ImportScope scope, JObject result, CancellationToken cancellationToken)
    {
        var progress = ProgressOf(plan);
        var noted = Instant.MinValue;
        var batches = new List<(ImportBatch Batch, LedgerWrite Write)>();
        foreach (var records in plan.Records.Chunk(FundLedger.MaxEventsPerWrite))
        {
            var batch = new ImportBatch(records, judgedAt, batches.Count == 0 ? null : batches[^1].Batch, scope);
            batches.Add((batch, batch.Write(job.SubmittedBy)));
        }

        foreach (var (index, (batch, write)) in batches.Index())
        {
            var now = clock.GetCurrentInstant();
            if (now - noted >= Pace)
            {
                noted = now;
                job = await imports.ChangeAsync(job, stored => stored.IsOver ? stored : stored with { Progress = progress }, cancellationToken);
                if (job.IsOver)
                    return;
                if (job.IsCancelRequested)
                {
                    await EndAsync(job, ImportStatus.Cancelled, progress, result, cancellationToken);
                    return;
                }
            }

            var next = index + 1 < batches.Count ? batches[index + 1].Write : null;
            var written = await ledger.AppendAsync(job.Address, write, next, cancellationToken);
            ImportResult.Add(result, batch.Late);
            progress = progress with
            {
                Written = progress.Written + (written is AppendResult.Appended ? batch.Written : 0),
                Accepted = progress.Accepted - batch.Late.Count,
                Failed = progress.Failed + batch.Late.Count,
            };
            if (written is AppendResult.Appended or AppendResult.Unchanged)
                continue;
            await EndAsync(job, ImportStatus.Failed, progress, result, cancellationToken);
            return;
        }

        await EndAsync(job, ImportStatus.Completed, progress, result, cancellationToken);
    }

    private async Task EndAsync(ImportJob job, ImportStatus status, ImportProgress progress, JObject result, CancellationToken cancellationToken)
    {
        await imports.WriteResultAsync(job, ToData(result), cancellationToken);
        await imports.ChangeAsync(job, stored => stored.IsOver ? stored : stored with { Status = status, Progress = progress }, cancellationToken);
        counters.ImportOver(progress.Written, progress.AlreadyThere, progress.Failed);
        LogOver(logger, job.Id, status, progress.Written.ToString(CultureInfo.InvariantCulture));
    }

    private static BinaryData ToData(JObject result) => BinaryData.FromString(JsonText.Write(result));

    [LoggerMessage(1, LogLevel.Error, "Import {Import} failed")]
    private static partial void LogFault(ILogger logger, string import, Exception fault);

    [LoggerMessage(2, LogLevel.Information, "Import {Import} is over: {Status}, {Written} records written")]
    private static partial void LogOver(ILogger logger, string import, ImportStatus status, string written);
}
