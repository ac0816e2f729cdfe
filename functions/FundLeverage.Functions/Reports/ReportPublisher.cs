using System.Collections.Immutable;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reports;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Watching;
using FundLeverage.Storage.Ledger;
using FundLeverage.Storage.Reports;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FundLeverage.Functions.Reports;

/// <summary>Publishes a report once for each cause, whoever asks for it: a person or a schedule.</summary>
public sealed partial class ReportPublisher(FundLedger ledger, ReportStore store, IClock clock, WorkCounters counters, ILogger<ReportPublisher> logger)
{
    /// <summary>Publishes a report, or names the one that is published.</summary>
    /// <param name="address">A fund that there is.</param>
    /// <param name="cause">What for.</param>
    /// <param name="asked">Which report.</param>
    /// <param name="by">Who.</param>
    /// <param name="recipients">Whom it goes to.</param>
    /// <param name="cancellationToken">Gives up; the same may be asked again.</param>
    internal async Task<PublishResult> PublishAsync(
        FundAddress address,
        PublicationCause cause,
        ReportRequest asked,
        Actor by,
        ImmutableArray<ReportRecipient> recipients,
        CancellationToken cancellationToken)
    {
        var result = await store.PublishAsync(address, cause, DecideAsync, cancellationToken);
        if (result is PublishResult.Published { IsNew: true, Replayed: false, Report: var report })
        {
            counters.Published(EnumText.Of(report.Inputs.Occurrence.Period.Kind));
            LogPublished(logger, report.Id, address.Workspace.Value, address.Fund.Value);
        }

        return result;

        async Task<Outcome<Publication>> DecideAsync(IReadOnlyList<PublishedReport> published)
        {
            var decided = await this.DecideAsync(address, asked, by, published, cancellationToken);
            return decided.TryGet(out var publication) ? publication with { Recipients = recipients } : decided;
        }
    }

    private async Task<Outcome<Publication>> DecideAsync(FundAddress address, ReportRequest asked, Actor by, IReadOnlyList<PublishedReport> published, CancellationToken cancellationToken)
    {
        var ofPeriod = published.Where(report => report.Inputs.Occurrence.Period == asked.Period).ToList();
        var latest = ofPeriod.LastOrDefault();
        if (asked.Reason is null && latest is not null)
        {
            // The same report in another language rests on the same knowledge.
            if (asked.Edition is null || latest.Inputs.Language == asked.Language)
                return new Publication.There(latest);
            if (ofPeriod.LastOrDefault(report => report.Inputs.Language == asked.Language && report.Inputs.KnownAt == latest.Inputs.KnownAt) is { } edition)
                return new Publication.There(edition);
        }

        if (asked.Reason is not null && latest is null)
            return new Failure(ReportFailures.NotPublished, "/restates", ("period", asked.Period.Text));

        // Read behind the list of reports, so that it knows all that they do.
        var projection = await ledger.ReadAsync(address, cancellationToken)
            ?? throw new InvalidOperationException($"There is no fund {address.Fund} in {address.Workspace}.");
        var isEdition = latest is not null && asked.Reason is null;
        if (isEdition)
            projection = projection.KnownAt(latest!.Inputs.KnownAt)!;
        var knownAt = projection.Last.RecordedAt;
        if (latest is not null && latest.Inputs.KnownAt == knownAt && latest.Inputs.Language == asked.Language)
            return new Failure(ReportFailures.Unchanged, "/restates", ("id", latest.Id), ("knownAt", RecordAnswers.Text(knownAt)));

        var previous = isEdition
            ? latest!.Inputs.Previous
            : published.LastOrDefault(report => report.Inputs.Occurrence is { Period.Kind: var kind, AsOf: var asOf } && kind == asked.Period.Kind && asOf < asked.Period.Last)?.AsEarlier;
        var inputs = new ReportInputs(
            new ReportOccurrence(asked.Period, (latest?.Inputs.Occurrence.Version ?? 0) + 1),
            asked.Language,
            knownAt,
            Instant.Max(clock.GetCurrentInstant(), knownAt),
            by,
            previous,
            (asked.Reason ?? asked.Edition) is { } reason && latest is not null ? new ReportCorrection(latest.AsEarlier, reason) : null);
        return new Publication.New(inputs, await ReportFiles.RenderAsync(FundReport.Of(projection, inputs), cancellationToken));
    }

    [LoggerMessage(1, LogLevel.Information, "Report {Report} of {Workspace}/{Fund} is published")]
    private static partial void LogPublished(ILogger logger, string report, string workspace, string fund);
}
