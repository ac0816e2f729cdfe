using System.Diagnostics.Metrics;
using FundLeverage.Storage.Watching;
using NodaTime;

namespace FundLeverage.Functions.Watching;

/// <summary>
/// For how long the oldest report that is due has been waiting. Whatever looks for due reports notes what it found; the gauge
/// grows by itself from then on, so that a publication that hangs is seen, too.
/// </summary>
public sealed class ReportAge
{
    /// <summary>Seconds since the oldest unpublished report became due; 0 where none is due.</summary>
    public const string GaugeName = "fundleverage.reports.unpublished.age";

    private readonly IClock _clock;
    private readonly Lock _turn = new();
    private Instant? _oldestDueAt;
    private bool _isKnown;

    /// <summary>The gauge of this process. It says nothing before something was noted.</summary>
    public ReportAge(IMeterFactory meters, IClock clock)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _clock = clock;
        meters.Create(LedgerCounters.MeterName).CreateObservableGauge(GaugeName, Observe, "s", "Age of the oldest report that is due and not published.");
    }

    /// <summary>When the oldest unpublished report became due; null where none is, or nobody looked yet.</summary>
    public Instant? OldestDueAt
    {
        get
        {
            lock (_turn)
                return _oldestDueAt;
        }
    }

    /// <summary>How long it has been waiting, in whole seconds; null where none is due, or nobody looked yet.</summary>
    public long? Seconds => OldestDueAt is { } due ? Math.Max(0, (long)(_clock.GetCurrentInstant() - due).TotalSeconds) : null;

    /// <summary>Notes what is due.</summary>
    /// <param name="oldestDueAt">When the oldest unpublished report became due; null where none is.</param>
    public void Note(Instant? oldestDueAt)
    {
        lock (_turn)
        {
            _oldestDueAt = oldestDueAt;
            _isKnown = true;
        }
    }

    private IEnumerable<Measurement<long>> Observe()
    {
        lock (_turn)
        {
            if (!_isKnown)
                return [];
        }

        return [new Measurement<long>(Seconds ?? 0)];
    }
}
