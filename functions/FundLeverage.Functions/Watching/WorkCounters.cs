using System.Diagnostics.Metrics;
using FundLeverage.Storage.Deliveries;
using FundLeverage.Storage.Watching;

namespace FundLeverage.Functions.Watching;

/// <summary>Counters of what the product is there for: imports, reports and their deliveries, verifications.</summary>
public sealed class WorkCounters
{
    /// <summary>Rows of imports that are over, by <c>outcome</c>: <c>written</c>, <c>alreadyThere</c>, <c>failed</c>.</summary>
    public const string ImportRowsName = "fundleverage.import.rows";

    /// <summary>Reports published, by <c>period</c>, the kind of their period; a restatement is one, too.</summary>
    public const string ReportsName = "fundleverage.reports.published";

    /// <summary>Attempts to deliver a report, by <c>outcome</c>: <c>delivered</c>, <c>failed</c> where it is tried again, <c>givenUp</c>.</summary>
    public const string DeliveriesName = "fundleverage.deliveries";

    /// <summary>Verifications of ledgers, by <c>outcome</c>: <c>valid</c>, <c>invalid</c>.</summary>
    public const string VerificationsName = "fundleverage.verifications";

    private readonly Counter<long> _importRows;
    private readonly Counter<long> _reports;
    private readonly Counter<long> _deliveries;
    private readonly Counter<long> _verifications;

    /// <summary>The counters of this process.</summary>
    public WorkCounters(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(LedgerCounters.MeterName);
        _importRows = meter.CreateCounter<long>(ImportRowsName, "{row}", "Rows of imports that are over.");
        _reports = meter.CreateCounter<long>(ReportsName, "{report}", "Reports published.");
        _deliveries = meter.CreateCounter<long>(DeliveriesName, "{attempt}", "Attempts to deliver a report.");
        _verifications = meter.CreateCounter<long>(VerificationsName, "{verification}", "Verifications of ledgers.");
    }

    /// <summary>Counts the rows of an import that is over.</summary>
    public void ImportOver(int written, int alreadyThere, int failed)
    {
        Add(_importRows, written, "outcome", "written");
        Add(_importRows, alreadyThere, "outcome", "alreadyThere");
        Add(_importRows, failed, "outcome", "failed");
    }

    /// <summary>Counts a report that was published.</summary>
    /// <param name="period">The kind of its period, such as <c>month</c>.</param>
    public void Published(string period) => Add(_reports, 1, "period", period);

    /// <summary>Counts an attempt to deliver a report, by what the delivery has become.</summary>
    public void Attempted(DeliveryStatus status) => Add(_deliveries, 1, "outcome", status switch
    {
        DeliveryStatus.Delivered => "delivered",
        DeliveryStatus.Dead => "givenUp",
        _ => "failed",
    });

    /// <summary>Counts a verification of a ledger.</summary>
    public void Verified(bool valid) => Add(_verifications, 1, "outcome", valid ? "valid" : "invalid");

    private static void Add(Counter<long> counter, long count, string tag, string value)
    {
        if (count > 0)
            counter.Add(count, KeyValuePair.Create<string, object?>(tag, value));
    }
}
