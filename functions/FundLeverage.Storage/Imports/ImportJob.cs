using Azure;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Storage.Imports;

/// <summary>导入任务: an uploaded file whose rows are to be written to a fund's ledger.</summary>
/// <param name="Address">Whose ledger.</param>
/// <param name="Id">Its id: a UUID of version 7, so that ids sort by time.</param>
/// <param name="SubmittedBy">Who uploaded it; the records are submitted in this name.</param>
/// <param name="SubmittedAt">When.</param>
/// <param name="File">What was uploaded.</param>
/// <param name="Options">How it is read and written, as the functions spell it.</param>
public sealed record ImportJob(FundAddress Address, string Id, Actor SubmittedBy, Instant SubmittedAt, ImportedFile File, string Options)
{
    /// <summary>How far it is.</summary>
    public ImportStatus Status { get; init; } = ImportStatus.Queued;

    /// <summary>What is done so far.</summary>
    public ImportProgress Progress { get; init; } = ImportProgress.None;

    /// <summary>True once somebody asked to cancel it.</summary>
    public bool IsCancelRequested { get; init; }

    /// <summary>When it began to run; null before.</summary>
    public Instant? StartedAt { get; init; }

    /// <summary>When this was last written.</summary>
    public Instant UpdatedAt { get; init; } = SubmittedAt;

    /// <summary>True where nothing more will happen.</summary>
    public bool IsOver => Status is ImportStatus.Completed or ImportStatus.Failed or ImportStatus.Cancelled;

    internal ETag ETag { get; init; }
}

/// <summary>An uploaded file.</summary>
/// <param name="Name">Its name as the sender gave it, if it did.</param>
/// <param name="ContentType">Its media type as the sender gave it, if it did.</param>
/// <param name="Hash">SHA-256 of its bytes, in lower-case hex.</param>
/// <param name="Length">How many bytes it has.</param>
public sealed record ImportedFile(string? Name, string? ContentType, string Hash, long Length);

/// <summary>How far an import is.</summary>
public enum ImportStatus
{
    /// <summary>已校验: a dry run; nothing is written.</summary>
    Validated,

    /// <summary>排队中: taken, and about to run.</summary>
    Queued,

    /// <summary>导入中: rows are being written.</summary>
    Running,

    /// <summary>已完成: every row that could be written is in the ledger.</summary>
    Completed,

    /// <summary>未导入: rows failed, and nothing more is written.</summary>
    Failed,

    /// <summary>已取消: stopped on request; what was written before stays.</summary>
    Cancelled,
}

/// <summary>What an import has done so far.</summary>
/// <param name="Rows">Records that the file holds.</param>
/// <param name="Accepted">Of those, the ones without a failure.</param>
/// <param name="Written">Written by this import.</param>
/// <param name="AlreadyThere">In the ledger before, from the same file or as the same sub-fund or project.</param>
/// <param name="Failed">Rows with a failure.</param>
public sealed record ImportProgress(int Rows, int Accepted, int Written, int AlreadyThere, int Failed)
{
    /// <summary>Nothing yet.</summary>
    public static readonly ImportProgress None = new(0, 0, 0, 0, 0);
}
