using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Names;
using FundLeverage.Storage.Ledger;
using NodaTime;

namespace FundLeverage.Storage.Reports;

/// <summary>What a report is published for. For each cause one is published or named, ever.</summary>
public abstract record PublicationCause
{
    private PublicationCause()
    {
    }

    /// <summary>Somebody's request.</summary>
    public sealed record Request(WriteIntent Intent) : PublicationCause;

    /// <summary>An occurrence of a schedule.</summary>
    /// <param name="Schedule">The schedule.</param>
    /// <param name="Period">报告期.</param>
    /// <param name="DueAt">When it was due.</param>
    public sealed record Occurrence(OpaqueId Schedule, ReportingPeriod Period, Instant DueAt) : PublicationCause;
}
