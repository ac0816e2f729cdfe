using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Reports;

/// <summary>
/// All that a report's files are made of beside the ledger as it was known. The same inputs on the same ledger give the same
/// bytes, whenever they are made.
/// </summary>
/// <param name="Occurrence">Which report.</param>
/// <param name="Language">In which language.</param>
/// <param name="KnownAt">The instant of the last event that it rests on.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="PublishedBy">Who published it.</param>
/// <param name="Previous">The report of the period before that changes are counted from; null for the first of its kind.</param>
/// <param name="Restates">The version that it restates, and why; null for a first version.</param>
public sealed record ReportInputs(
    ReportOccurrence Occurrence,
    ReportLanguage Language,
    Instant KnownAt,
    Instant PublishedAt,
    Actor PublishedBy,
    EarlierReport? Previous,
    ReportCorrection? Restates);

/// <summary>An earlier report, as far as another one rests on it.</summary>
/// <param name="Occurrence">Which.</param>
/// <param name="KnownAt">What it rests on.</param>
/// <param name="PublishedAt">When it was published.</param>
public sealed record EarlierReport(ReportOccurrence Occurrence, Instant KnownAt, Instant PublishedAt);

/// <summary>更正: what a new version is published beside.</summary>
/// <param name="Earlier">The version before.</param>
/// <param name="Reason">Why, in the words of who published it.</param>
public sealed record ReportCorrection(EarlierReport Earlier, string Reason);

/// <summary>The language of a report.</summary>
public enum ReportLanguage
{
    /// <summary>中文, the default.</summary>
    Zh,

    /// <summary>English.</summary>
    En,
}
