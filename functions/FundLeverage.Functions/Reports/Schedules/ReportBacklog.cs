using System.Diagnostics.Metrics;
using FundLeverage.Storage.Reports;
using FundLeverage.Storage.Watching;
using NodaTime;

namespace FundLeverage.Functions.Reports.Schedules;

/// <summary>What is due and not published, over all funds.</summary>
/// <param name="AsOf">When it was worked out.</param>
/// <param name="Overdue">How many reports.</param>
/// <param name="OldestDueAt">When the oldest was due; null for none.</param>
public sealed record Backlog(Instant AsOf, int Overdue, Instant? OldestDueAt)
{
    /// <summary>How long the oldest has been due; zero where nothing is overdue.</summary>
    public Duration Age => OldestDueAt is { } due ? Duration.Max(AsOf - due, Duration.Zero) : Duration.Zero;
}

/// <summary>Tells whether reports come out in time: for readiness and metrics.</summary>
public sealed class ReportBacklog
{
    /// <summary>How many seconds the oldest report that the last tick of this process left has been due; 0 where it left none.</summary>
    public const string GaugeName = "fundleverage.reports.overdue";

    private readonly ScheduleStore _schedules;
    private readonly DueReports _due;
    private readonly IClock _clock;
    private Backlog? _latest;

    /// <summary>The backlog as this process knows it.</summary>
    public ReportBacklog(ScheduleStore schedules, DueReports due, IClock clock, IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        (_schedules, _due, _clock) = (schedules, due, clock);
        meters.Create(LedgerCounters.MeterName).CreateObservableGauge(GaugeName, Observe, "s", "How long the oldest report that is not published has been due.");
    }

    /// <summary>As the last tick of this process left it; null before the first. Costs nothing.</summary>
    public Backlog? Latest => Volatile.Read(ref _latest);

    /// <summary>Works it out now. Costs two reads for each fund with schedules.</summary>
    public async Task<Backlog> ReadAsync(CancellationToken cancellationToken)
    {
        var now = _clock.GetCurrentInstant();
        var backlog = new Backlog(now, 0, null);
        foreach (var fund in await _schedules.FundsAsync(cancellationToken))
            backlog = Add(backlog, (await _due.ReadAsync(fund, now, cancellationToken)).Overdue.Select(due => due.DueAt));
        return backlog;
    }

    internal void Note(Backlog backlog) => Volatile.Write(ref _latest, backlog);

    internal static Backlog Add(Backlog backlog, IEnumerable<Instant> dueAt) => dueAt.Aggregate(
        backlog,
        (sum, due) => sum with { Overdue = sum.Overdue + 1, OldestDueAt = sum.OldestDueAt is { } oldest ? Instant.Min(oldest, due) : due });

    /// <summary>It grows by itself, so that a tick that hangs is seen, too.</summary>
    private IEnumerable<Measurement<long>> Observe() =>
        Latest is { } latest ? [new Measurement<long>((long)(latest with { AsOf = _clock.GetCurrentInstant() }).Age.TotalSeconds)] : [];
}
