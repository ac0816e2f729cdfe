using Azure.Data.Tables;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reports.Schedules;
using FundLeverage.Domain.Results;
using FundLeverage.Storage.Ledger;
using FundLeverage.Storage.Tables;
using NodaTime;

namespace FundLeverage.Storage.Reports;

/// <summary>
/// The schedules of all funds. What a schedule says is never changed: a change is the next version, from its instant on. Which funds have
/// schedules stands in an index, written before a fund's first schedule, so that no schedule is ever missed.
/// </summary>
public sealed class ScheduleStore
{
    private static readonly Duration Patience = Duration.FromSeconds(10);
    private readonly StrictTable _table;
    private readonly IClock _clock;

    internal ScheduleStore(StrictTable table, IClock clock)
    {
        _table = table;
        _clock = clock;
    }

    /// <summary>Has a schedule say something from now on, once for each request of a caller.</summary>
    /// <param name="address">A fund that there is.</param>
    /// <param name="schedule">The schedule, which may be new.</param>
    /// <param name="plan">What it says.</param>
    /// <param name="intent">The request.</param>
    /// <param name="judge">What speaks against it, given the fund's schedules; null for nothing.</param>
    /// <param name="cancellationToken">Gives up waiting; the same request may be sent again.</param>
    public async Task<ScheduleResult> SetAsync(
        FundAddress address,
        OpaqueId schedule,
        SchedulePlan plan,
        WriteIntent intent,
        Func<IReadOnlyList<ReportSchedule>, Failure?> judge,
        CancellationToken cancellationToken)
    {
        var partition = LedgerKeys.Partition(address);
        var keyRow = LedgerKeys.Idempotency(intent.Actor.Subject, intent.Key);
        var mark = EventIds.New(_clock.GetCurrentInstant()).ToString("D");
        var attempt = new Attempt(_clock.GetCurrentInstant() + Patience);
        while (true)
        {
            await attempt.PauseAsync(_clock, cancellationToken);
            var bound = await _table.FindAsync(partition, keyRow, cancellationToken);
            if (bound is not null && bound.GetString("requestHash") != intent.RequestHash)
                return new ScheduleResult.KeyReused();
            var schedules = await ListAsync(address, cancellationToken);
            var before = schedules.FirstOrDefault(known => known.Id == schedule);
            if (bound is not null)
                return new ScheduleResult.Set(Until(before!, bound.GetInt32("number")!.Value), Replayed: bound.GetString("mark") != mark);
            if (judge(schedules) is { } failure)
                return new ScheduleResult.Refused(failure);

            if (await _table.FindAsync(ScheduleRows.IndexPartition, partition, cancellationToken) is null)
            {
                var indexed = await _table.SubmitAsync([new(TableTransactionActionType.UpsertReplace, ScheduleRows.Index(address))], cancellationToken);
                if (indexed.Outcome != SubmitOutcome.Committed)
                {
                    attempt.Failed(indexed.Cause);
                    continue;
                }
            }

            var version = Next(before, plan, intent.Actor);
            var result = await _table.SubmitAsync(
                [
                    new(TableTransactionActionType.Add, new TableEntity(partition, keyRow) { ["requestHash"] = intent.RequestHash, ["number"] = version.Number, ["mark"] = mark }),
                    new(TableTransactionActionType.Add, ScheduleRows.Write(address, schedule, version)),
                ],
                cancellationToken);
            if (result.Outcome == SubmitOutcome.Committed)
                return new ScheduleResult.Set(new ReportSchedule(schedule, before is null ? [version] : before.Versions.Add(version)), Replayed: false);
            attempt.Failed(result.Cause);
        }
    }

    /// <summary>Ends a schedule. What is due by then is still published; one that has ended stays so.</summary>
    /// <returns>False where the fund has no such schedule.</returns>
    public async Task<bool> EndAsync(FundAddress address, OpaqueId schedule, Actor by, CancellationToken cancellationToken)
    {
        var attempt = new Attempt(_clock.GetCurrentInstant() + Patience);
        while (true)
        {
            await attempt.PauseAsync(_clock, cancellationToken);
            if ((await ListAsync(address, cancellationToken)).FirstOrDefault(known => known.Id == schedule) is not { } before)
                return false;
            if (before.HasEnded)
                return true;
            var result = await _table.SubmitAsync([new(TableTransactionActionType.Add, ScheduleRows.Write(address, schedule, Next(before, null, by)))], cancellationToken);
            if (result.Outcome == SubmitOutcome.Committed)
                return true;
            attempt.Failed(result.Cause);
        }
    }

    /// <summary>The schedules of a fund with all that they ever said, ended ones too, in the order of their ids.</summary>
    public async Task<IReadOnlyList<ReportSchedule>> ListAsync(FundAddress address, CancellationToken cancellationToken)
    {
        var versions = new List<(OpaqueId Schedule, ScheduleVersion Version)>();
        await foreach (var row in _table.RangeAsync(LedgerKeys.Partition(address), ScheduleRows.First, ScheduleRows.Behind, cancellationToken))
            versions.Add((ScheduleRows.Schedule(row), ScheduleRows.Read(row)));
        return [.. versions
            .GroupBy(version => version.Schedule, version => version.Version)
            .OrderBy(schedule => schedule.Key)
            .Select(schedule => new ReportSchedule(schedule.Key, [.. schedule.OrderBy(version => version.Number)]))];
    }

    /// <summary>The funds of all workspaces that ever had a schedule.</summary>
    public async Task<IReadOnlyList<FundAddress>> FundsAsync(CancellationToken cancellationToken)
    {
        var funds = new List<FundAddress>();
        await foreach (var row in _table.RangeAsync(ScheduleRows.IndexPartition, "-", "~", cancellationToken))
            funds.Add(ScheduleRows.ReadIndex(row));
        return funds;
    }

    private static ReportSchedule Until(ReportSchedule schedule, int number) => schedule with { Versions = [.. schedule.Versions.Where(version => version.Number <= number)] };

    /// <summary>Behind the version before, whatever the clock says.</summary>
    private ScheduleVersion Next(ReportSchedule? before, SchedulePlan? plan, Actor by)
    {
        var now = _clock.GetCurrentInstant();
        return before is null
            ? new ScheduleVersion(1, now, by, plan)
            : new ScheduleVersion(before.Current.Number + 1, Instant.Max(now, before.Current.Since.PlusTicks(1)), by, plan);
    }
}

/// <summary>What became of a request to set a schedule.</summary>
public abstract record ScheduleResult
{
    private ScheduleResult()
    {
    }

    /// <summary>The schedule says it.</summary>
    /// <param name="Schedule">The schedule as this request, or the earlier identical one, left it.</param>
    /// <param name="Replayed">True for a request that was answered before.</param>
    public sealed record Set(ReportSchedule Schedule, bool Replayed) : ScheduleResult;

    /// <summary>Nothing was written.</summary>
    public sealed record Refused(Failure Failure) : ScheduleResult;

    /// <summary>The key was used before for another request. Nothing was written.</summary>
    public sealed record KeyReused : ScheduleResult;
}
