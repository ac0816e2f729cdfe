using System.Collections.Immutable;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Storage.Deliveries;
using FundLeverage.Storage.Ledger;
using FundLeverage.Storage.Tables;
using NodaTime;

namespace FundLeverage.Storage.Reports;

/// <summary>
/// The published reports of all funds: an add-only row for each in the table <c>reports</c>, whose key is the report itself, and
/// its files as blobs that are named by their hashes and never overwritten. The files are stored first, the row after them:
/// whatever breaks off before the row, nothing is published; whatever comes after it is published already.
/// </summary>
public sealed class ReportStore
{
    private static readonly Duration Patience = Duration.FromSeconds(30);

    private readonly StrictTable _table;
    private readonly BlobContainerClient _container;
    private readonly DeliveryStore _deliveries;
    private readonly IClock _clock;

    internal ReportStore(StrictTable table, BlobContainerClient container, DeliveryStore deliveries, IClock clock)
    {
        _table = table;
        _container = container;
        _deliveries = deliveries;
        _clock = clock;
    }

    /// <summary>Publishes a report, once for each cause.</summary>
    /// <param name="address">The fund.</param>
    /// <param name="cause">A caller's request, or an occurrence of a schedule.</param>
    /// <param name="decide">What it comes to, given what is published; asked again where somebody else published meanwhile.</param>
    /// <param name="cancellationToken">Gives up waiting; the same request may be sent again.</param>
    /// <exception cref="StorageBusyException">The store did not settle it in time.</exception>
    public async Task<PublishResult> PublishAsync(
        FundAddress address,
        PublicationCause cause,
        Func<IReadOnlyList<PublishedReport>, Task<Outcome<Publication>>> decide,
        CancellationToken cancellationToken)
    {
        var mark = EventIds.New(_clock.GetCurrentInstant()).ToString("D");
        var attempt = new Attempt(_clock.GetCurrentInstant() + Patience);
        while (true)
        {
            await attempt.PauseAsync(_clock, cancellationToken);
            if (await FindBoundAsync(address, cause, mark, cancellationToken) is { } bound)
                return bound;

            var decided = await decide(await ListAsync(address, cancellationToken));
            if (!decided.TryGet(out var publication))
                return new PublishResult.Refused(decided.Failures);
            var report = publication is Publication.New draft
                ? new PublishedReport(address, draft.Inputs, await UploadAsync(address, draft, cancellationToken))
                : ((Publication.There)publication).Report;

            var isNew = publication is Publication.New;
            var actions = new List<TableTransactionAction> { new(TableTransactionActionType.Add, CauseRows.Write(address, cause, report, isNew, mark)) };
            if (isNew)
                actions.Add(new TableTransactionAction(TableTransactionActionType.Add, ReportRows.Write(report)));
            actions.AddRange(await _deliveries.PrepareAsync(address, report.Id, isNew, publication.Recipients, RequestedBy(cause, report, isNew), cancellationToken));
            var result = await _table.SubmitAsync(actions, cancellationToken);
            if (result.Outcome == SubmitOutcome.Committed)
                return new PublishResult.Published(report, isNew, Replayed: false);
            attempt.Failed(result.Cause);
        }
    }

    /// <summary>The reports of a fund, by their periods' last days, then by period and version.</summary>
    public async Task<IReadOnlyList<PublishedReport>> ListAsync(FundAddress address, CancellationToken cancellationToken)
    {
        var reports = new List<PublishedReport>();
        await foreach (var row in _table.RangeAsync(LedgerKeys.Partition(address), ReportRows.First, ReportRows.Behind, cancellationToken))
            reports.Add(ReportRows.Read(address, row));
        return [.. reports
            .OrderBy(report => report.Inputs.Occurrence.AsOf)
            .ThenBy(report => report.Inputs.Occurrence.Period.Text, StringComparer.Ordinal)
            .ThenBy(report => report.Inputs.Occurrence.Version)];
    }

    /// <summary>The occurrences of a fund's schedules that have their reports, by schedule and then by period.</summary>
    public async Task<IReadOnlyList<PublishedOccurrence>> ListOccurrencesAsync(FundAddress address, CancellationToken cancellationToken)
    {
        var occurrences = new List<PublishedOccurrence>();
        await foreach (var row in _table.RangeAsync(LedgerKeys.Partition(address), CauseRows.FirstOccurrence, CauseRows.BehindOccurrences, cancellationToken))
            occurrences.Add(CauseRows.Read(row));
        return occurrences;
    }

    /// <summary>A report of a fund; null where there is none of this id, or no text that could be one.</summary>
    public async Task<PublishedReport?> FindAsync(FundAddress address, string id, CancellationToken cancellationToken) =>
        OpaqueId.Parse(id).Succeeded && await _table.FindAsync(LedgerKeys.Partition(address), ReportRows.Row(id), cancellationToken) is { } row
            ? ReportRows.Read(address, row)
            : null;

    /// <summary>The bytes of a file; null where they are missing or not those that were published.</summary>
    public async Task<BinaryData?> ReadFileAsync(PublishedReport report, ReportFile file, CancellationToken cancellationToken)
    {
        var found = await _container.FindAsync(Name(report.Address, report.Id, file), cancellationToken);
        return found is not null && HashOf(found.Content) == file.Hash ? found.Content : null;
    }

    /// <summary>Who owes the deliveries: whoever asks; a schedule also where somebody else published.</summary>
    private static Actor RequestedBy(PublicationCause cause, PublishedReport report, bool isNew) => cause switch
    {
        PublicationCause.Request { Intent.Actor: var actor } => actor,
        PublicationCause.Occurrence { Schedule: var schedule } when !isNew => new Actor($"schedule:{schedule}", schedule.Value),
        _ => report.Inputs.PublishedBy,
    };

    private static string HashOf(BinaryData content) => Convert.ToHexStringLower(SHA256.HashData(content.ToMemory().Span));

    private static string Name(FundAddress address, string id, ReportFile file) => $"{address.Workspace}/{address.Fund}/{id}/{file.Hash}.{file.Format}";

    /// <summary>What a cause has led to; null when to nothing yet.</summary>
    private async Task<PublishResult?> FindBoundAsync(FundAddress address, PublicationCause cause, string mark, CancellationToken cancellationToken)
    {
        if (await _table.FindAsync(LedgerKeys.Partition(address), CauseRows.Row(cause), cancellationToken) is not { } row)
            return null;
        if (!CauseRows.IsOf(row, cause))
            return new PublishResult.KeyReused();
        var report = await FindAsync(address, CauseRows.Report(row), cancellationToken)
            ?? throw new InvalidOperationException($"There is no report {CauseRows.Report(row)}.");
        return new PublishResult.Published(report, CauseRows.IsNew(row), Replayed: CauseRows.Mark(row) != mark);
    }

    private async Task<ImmutableArray<ReportFile>> UploadAsync(FundAddress address, Publication.New draft, CancellationToken cancellationToken) =>
        [.. await Task.WhenAll(draft.Files.Select(async rendered =>
        {
            var file = new ReportFile(rendered.Format, HashOf(rendered.Content), rendered.Content.ToMemory().Length, rendered.Table);
            await UploadAsync(Name(address, draft.Inputs.Occurrence.Id, file), rendered.Content, cancellationToken);
            return file;
        }))];

    /// <summary>The name holds the hash, so what is there under it is the same.</summary>
    private async Task UploadAsync(string name, BinaryData content, CancellationToken cancellationToken)
    {
        try
        {
            await _container.StoreAsync(name, content, overwrite: false, cancellationToken);
        }
        catch (RequestFailedException there) when (there.ErrorCode == "BlobAlreadyExists")
        {
            // An earlier attempt stored it.
        }
    }
}
