using Azure.Data.Tables;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Storage.Ledger;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Storage.Imports;

/// <summary>A job as a row of the table <c>imports</c>: partition = workspace and fund, row = <c>J|{id}</c>.</summary>
internal static class ImportJobRows
{
    public const string First = "J|";
    public const string Behind = "J|~";

    public static string Row(string id) => First + id;

    public static TableEntity Write(ImportJob job) => new(LedgerKeys.Partition(job.Address), Row(job.Id))
    {
        ["submittedBySubject"] = job.SubmittedBy.Subject,
        ["submittedByName"] = job.SubmittedBy.Name,
        ["submittedAt"] = Text(job.SubmittedAt),
        ["fileName"] = job.File.Name,
        ["contentType"] = job.File.ContentType,
        ["fileHash"] = job.File.Hash,
        ["fileLength"] = job.File.Length,
        ["options"] = job.Options,
        ["status"] = EnumText.Of(job.Status),
        ["rows"] = job.Progress.Rows,
        ["accepted"] = job.Progress.Accepted,
        ["written"] = job.Progress.Written,
        ["alreadyThere"] = job.Progress.AlreadyThere,
        ["failed"] = job.Progress.Failed,
        ["isCancelRequested"] = job.IsCancelRequested,
        ["startedAt"] = job.StartedAt is { } started ? Text(started) : null,
        ["updatedAt"] = Text(job.UpdatedAt),
    };

    public static ImportJob Read(FundAddress address, TableEntity row) => new(
        address,
        row.RowKey[First.Length..],
        new Actor(row.GetString("submittedBySubject"), row.GetString("submittedByName")),
        Instant(row.GetString("submittedAt")),
        new ImportedFile(row.GetString("fileName"), row.GetString("contentType"), row.GetString("fileHash"), row.GetInt64("fileLength") ?? 0),
        row.GetString("options"))
    {
        Status = EnumText.Parse<ImportStatus>(row.GetString("status")),
        Progress = new ImportProgress(Number(row, "rows"), Number(row, "accepted"), Number(row, "written"), Number(row, "alreadyThere"), Number(row, "failed")),
        IsCancelRequested = row.GetBoolean("isCancelRequested") ?? false,
        StartedAt = row.GetString("startedAt") is { } started ? Instant(started) : null,
        UpdatedAt = Instant(row.GetString("updatedAt")),
        ETag = row.ETag,
    };

    private static int Number(TableEntity row, string name) => row.GetInt32(name) ?? 0;

    private static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    private static Instant Instant(string text) => InstantPattern.ExtendedIso.Parse(text).Value;
}
