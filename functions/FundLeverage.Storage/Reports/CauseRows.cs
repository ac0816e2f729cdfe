using Azure.Data.Tables;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Storage.Ledger;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Storage.Reports;

/// <summary>
/// What a report was published for, as a row beside the report's: <c>I|{hash of caller and key}</c> for a request, and
/// <c>O|{schedule}|{last day}|{period}</c> for an occurrence, so that those of a schedule are in the order of their periods.
/// </summary>
internal static class CauseRows
{
    public const string FirstOccurrence = "O|";
    public const string BehindOccurrences = "O|~";

    public static string Row(PublicationCause cause) => cause switch
    {
        PublicationCause.Request { Intent: var intent } => LedgerKeys.Idempotency(intent.Actor.Subject, intent.Key),
        PublicationCause.Occurrence occurrence => $"{FirstOccurrence}{occurrence.Schedule}|{LocalDatePattern.Iso.Format(occurrence.Period.Last)}|{occurrence.Period.Text.ToLowerInvariant()}",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "Unknown cause."),
    };

    public static TableEntity Write(FundAddress address, PublicationCause cause, PublishedReport report, bool isNew, string mark)
    {
        var row = new TableEntity(LedgerKeys.Partition(address), Row(cause))
        {
            ["requestHash"] = HashOf(cause),
            ["report"] = report.Id,
            ["isNew"] = isNew,
            ["mark"] = mark,
        };
        if (cause is PublicationCause.Occurrence occurrence)
        {
            row["schedule"] = occurrence.Schedule.Value;
            row["period"] = occurrence.Period.Text;
            row["dueAt"] = InstantPattern.ExtendedIso.Format(occurrence.DueAt);
        }

        return row;
    }

    /// <summary>False for the row of another request under the same key.</summary>
    public static bool IsOf(TableEntity row, PublicationCause cause) => row.GetString("requestHash") == HashOf(cause);

    public static string Report(TableEntity row) => row.GetString("report");

    public static bool IsNew(TableEntity row) => row.GetBoolean("isNew") ?? false;

    public static string Mark(TableEntity row) => row.GetString("mark");

    /// <summary>An occurrence as it was published.</summary>
    public static PublishedOccurrence Read(TableEntity row) => new(
        OpaqueId.Of(row.GetString("schedule")),
        ReportingPeriod.Of(row.GetString("period")),
        InstantPattern.ExtendedIso.Parse(row.GetString("dueAt")).Value,
        Report(row));

    /// <summary>An occurrence is the same whatever moment it was due at.</summary>
    private static string? HashOf(PublicationCause cause) => (cause as PublicationCause.Request)?.Intent.RequestHash;
}

/// <summary>An occurrence of a schedule that has its report.</summary>
/// <param name="Schedule">The schedule.</param>
/// <param name="Period">报告期.</param>
/// <param name="DueAt">When it was due.</param>
/// <param name="Report">The id of the report that was published for it, or that was there.</param>
public sealed record PublishedOccurrence(OpaqueId Schedule, ReportingPeriod Period, Instant DueAt, string Report);
