using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Texts;
using FundLeverage.Storage.Imports;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Functions.Imports.Writing;

/// <summary>An import as JSON.</summary>
internal static class ImportAnswer
{
    private const int HashDigits = 32;

    /// <summary>The path of an import.</summary>
    public static string Link(FundAddress address, string id) => $"{RecordAnswers.FundLink(address.Fund)}/imports/{id}";

    /// <summary>A dry run. It is kept nowhere; its id says which file it is about.</summary>
    public static JObject DryRun(ImportedFile file, ImportProgress progress, JObject result, Language language)
    {
        var json = Write($"dry-{file.Hash[..HashDigits]}", ImportStatus.Validated, file, progress);
        AddResult(json, result, language);
        return json;
    }

    /// <summary>A job, with what is known of its result so far.</summary>
    public static JObject Write(ImportJob job, JObject? result, Language language, Instant now)
    {
        var json = Summary(job);
        json["progress"] = new JObject
        {
            ["rowsRead"] = job.Progress.Rows,
            ["written"] = job.Progress.Written,
            ["failed"] = job.Progress.Failed,
            ["secondsLeft"] = SecondsLeft(job, now),
        };
        AddResult(json, result, language);
        return json;
    }

    /// <summary>A job in a list.</summary>
    public static JObject Summary(ImportJob job)
    {
        var json = Write(job.Id, job.Status, job.File, job.Progress);
        json["submittedBy"] = RecordAnswers.Person(job.SubmittedBy);
        json["submittedAt"] = RecordAnswers.Text(job.SubmittedAt);
        json["startedAt"] = job.StartedAt is { } started ? RecordAnswers.Text(started) : null;
        json["updatedAt"] = RecordAnswers.Text(job.UpdatedAt);
        json["links"] = new JObject { ["self"] = Link(job.Address, job.Id), ["failedRows"] = Link(job.Address, job.Id) + "/failed-rows" };
        return json;
    }

    private static JObject Write(string id, ImportStatus status, ImportedFile file, ImportProgress progress) => new()
    {
        ["id"] = id,
        ["status"] = EnumText.Of(status),
        ["file"] = new JObject { ["name"] = file.Name, ["sha256"] = file.Hash, ["bytes"] = file.Length },
        ["rows"] = progress.Rows,
        ["accepted"] = progress.Accepted,
        ["written"] = progress.Written,
        ["alreadyThere"] = progress.AlreadyThere,
        ["failedRows"] = progress.Failed,
    };

    private static void AddResult(JObject json, JObject? result, Language language)
    {
        json["failures"] = ImportResult.InLanguage(result?["failures"], language);
        json["failureCount"] = result?["failureCount"] ?? 0;
        json["warnings"] = ImportResult.InLanguage(result?["warnings"], language);
        json["warningCount"] = result?["warningCount"] ?? 0;
        json["effect"] = result?["effect"] ?? new JArray();
        json["sheets"] = result?["sheets"] ?? new JArray();
    }

    /// <summary>By the pace so far; null while there is none, and where nothing more will happen.</summary>
    private static int? SecondsLeft(ImportJob job, Instant now)
    {
        var (done, all) = (job.Progress.Written, job.Progress.Accepted);
        if (job.Status != ImportStatus.Running || job.StartedAt is not { } started || done == 0 || now <= started)
            return null;
        var spent = (now - started).ToInt64Nanoseconds() / NodaConstants.NanosecondsPerMillisecond;
        return (int)Math.Min(int.MaxValue, ((spent * Math.Max(0, all - done) / done) + 999) / 1000);
    }
}
