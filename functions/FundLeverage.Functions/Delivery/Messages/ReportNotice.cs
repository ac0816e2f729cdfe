using FundLeverage.Domain.Names;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Reports;
using FundLeverage.Functions.Texts;
using FundLeverage.Storage.Deliveries;
using FundLeverage.Storage.Reports;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Delivery.Messages;

/// <summary>
/// What is said of a published report, to whichever channel. Its figures are those of the report's JSON file, the bytes that were
/// published, so that a message says what the report says, however late it is sent.
/// </summary>
internal sealed class ReportNotice
{
    private readonly JObject _json;
    private readonly Uri? _publicAddress;

    private ReportNotice(ReportDelivery delivery, PublishedReport report, JObject json, Uri? publicAddress)
    {
        Delivery = delivery;
        Report = report;
        _json = json;
        _publicAddress = publicAddress;
        Files = [.. report.Files.Where(file => file.Table is null && delivery.Formats.Contains(file.Format))];
    }

    /// <summary>The delivery.</summary>
    public ReportDelivery Delivery { get; }

    /// <summary>The report.</summary>
    public PublishedReport Report { get; }

    /// <summary>The files that the asked formats are known by, as far as the report has them.</summary>
    public IReadOnlyList<ReportFile> Files { get; }

    /// <summary>The language of the report, which is that of the message.</summary>
    public Language Language => ReportText.Of(Report.Inputs.Language);

    /// <summary>The report's title.</summary>
    public string Title => (string)_json["title"]!;

    /// <summary>The sentence in the report's language.</summary>
    public string Sentence => (string)_json["sentence"]!;

    /// <summary>The figures on commitments, as the report has them.</summary>
    public JObject Committed => (JObject)_json["leverage"]!["committed"]!;

    /// <summary>As of when and as known when, and which version.</summary>
    public string Dates => Say(
        "dates",
        ("id", Report.Id),
        ("asOf", Report.Inputs.Occurrence.AsOf),
        ("knownAt", UsersClock.Text(Report.Inputs.KnownAt)));

    /// <summary>What the report restates and why; null for a first version.</summary>
    public string? Restates => Report.Inputs.Restates is { } restates
        ? Say("restates", ("id", restates.Earlier.Occurrence.Id), ("reason", restates.Reason))
        : null;

    /// <summary>Where people look at it; null where the settings say no address of this app.</summary>
    public string? PageLink => Link($"/?fund={Report.Address.Fund}&report={Report.Id}");

    /// <summary>Reads what is to be said; null where the report's JSON is missing or not what was published.</summary>
    public static async Task<ReportNotice?> ReadAsync(ReportStore reports, ReportDelivery delivery, Uri? publicAddress, CancellationToken cancellationToken)
    {
        if (await reports.FindAsync(delivery.Address, delivery.Report, cancellationToken) is not { } report
            || report.Files.FirstOrDefault(file => file.Format == EnumText.Of(ReportFormat.Json)) is not { } file
            || await reports.ReadFileAsync(report, file, cancellationToken) is not { } content)
            return null;
        return StrictJson.Parse(content.ToMemory().Span).TryGet(out var json) ? new ReportNotice(delivery, report, json, publicAddress) : null;
    }

    /// <summary>Where a file is got; null where the settings say no address of this app.</summary>
    public string? FileLink(ReportFile file) => Link($"{RecordAnswers.FundLink(Report.Address.Fund)}/reports/{Report.Id}?format={file.Format}");

    /// <summary>What a file is called.</summary>
    public string FileName(ReportFile file) => $"{Report.Address.Fund}-report-{Report.Id}.{file.Format}";

    /// <summary>A text about deliveries, <c>delivery:key</c> among the texts.</summary>
    public string Say(string key, params (string Name, object Value)[] values) => Sentences.Fill($"delivery:{key}", Language, values);

    private string? Link(string path) => _publicAddress is null ? null : _publicAddress.AbsoluteUri.TrimEnd('/') + path;
}
