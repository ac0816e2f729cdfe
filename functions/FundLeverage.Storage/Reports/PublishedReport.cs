using System.Collections.Immutable;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reports;
using FundLeverage.Domain.Results;

namespace FundLeverage.Storage.Reports;

/// <summary>A published report. It never changes.</summary>
/// <param name="Address">The fund.</param>
/// <param name="Inputs">What its files are made of.</param>
/// <param name="Files">Its files.</param>
public sealed record PublishedReport(FundAddress Address, ReportInputs Inputs, ImmutableArray<ReportFile> Files)
{
    /// <summary>Its id.</summary>
    public string Id => Inputs.Occurrence.Id;

    /// <summary>The formats that it is there in, each once.</summary>
    public IEnumerable<string> Formats => Files.Where(file => file.Table is null).Select(file => file.Format);

    /// <summary>The file of a format, or of one of its tables; null where there is none.</summary>
    public ReportFile? Find(string format, string? table = null) => Files.FirstOrDefault(file => file.Format == format && file.Table == table);

    /// <summary>The report as another one refers to it.</summary>
    public EarlierReport AsEarlier => new(Inputs.Occurrence, Inputs.KnownAt, Inputs.PublishedAt);
}

/// <summary>One file of a published report.</summary>
/// <param name="Format">xlsx, docx, html, json or csv.</param>
/// <param name="Hash">SHA-256 of its bytes, in hex.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Table">Of a format that holds one table: which, where it is not the first. Null for the file that the format is known by.</param>
public sealed record ReportFile(string Format, string Hash, long Length, string? Table = null);

/// <summary>One file of a report that is about to be published.</summary>
/// <param name="Format">xlsx, docx, html, json or csv.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Table">As of <see cref="ReportFile"/>.</param>
public sealed record RenderedFile(string Format, BinaryData Content, string? Table = null);

/// <summary>What a request to publish comes to, given what is published.</summary>
public abstract record Publication
{
    private Publication()
    {
    }

    /// <summary>Whom it goes to; nobody where it was published by hand. Whatever is due to them is written in the transaction of the publication.</summary>
    public ImmutableArray<ReportRecipient> Recipients { get; init; } = [];

    /// <summary>The report is there.</summary>
    public sealed record There(PublishedReport Report) : Publication;

    /// <summary>It is to be published.</summary>
    public sealed record New(ReportInputs Inputs, IReadOnlyList<RenderedFile> Files) : Publication;
}

/// <summary>What became of a request to publish.</summary>
public abstract record PublishResult
{
    private PublishResult()
    {
    }

    /// <summary>The report is published.</summary>
    /// <param name="Report">The report.</param>
    /// <param name="IsNew">True when this request, or the earlier identical one, published it; false where another had.</param>
    /// <param name="Replayed">True for a request that was answered before.</param>
    public sealed record Published(PublishedReport Report, bool IsNew, bool Replayed) : PublishResult;

    /// <summary>Nothing was published.</summary>
    public sealed record Refused(IReadOnlyList<Failure> Failures) : PublishResult;

    /// <summary>The key was used before for another request. Nothing was published.</summary>
    public sealed record KeyReused : PublishResult;
}
