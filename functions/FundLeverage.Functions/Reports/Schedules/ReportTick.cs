using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reports.Schedules;
using FundLeverage.Functions.Records;
using FundLeverage.Storage.Reports;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FundLeverage.Functions.Reports.Schedules;

/// <summary>
/// Publishes what is due, of each schedule in order. Any number of ticks may run at once and each may break off anywhere: an occurrence
/// is the key of a row that is added together with its report. What fails is left for the next tick, and keeps back nothing but the later
/// reports of its own schedule.
/// </summary>
public sealed partial class ReportTick(
    ScheduleStore schedules,
    DueReports due,
    ReportPublisher publisher,
    ReportBacklog backlog,
    IClock clock,
    ILogger<ReportTick> logger)
{
    /// <summary>A minute less than a function may run.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>Publishes what is due, as far as its time reaches.</summary>
    /// <returns>How many occurrences got their reports.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var now = clock.GetCurrentInstant();
        var (published, left) = (0, new Backlog(now, 0, null));
        try
        {
            foreach (var fund in InTurn(await schedules.FundsAsync(patience.Token), now))
            {
                var (count, overdue) = await PublishAsync(fund, now, patience.Token);
                published += count;
                left = ReportBacklog.Add(left, overdue);
            }

            backlog.Note(left);
        }
#pragma warning disable CA1031 // However a call ends that was broken off, it was the time that ended it.
        catch (Exception) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogOutOfTime(logger, published);
        }

        return published;
    }

    /// <summary>Another one begins each minute, so that none always comes last.</summary>
    private static IEnumerable<FundAddress> InTurn(IReadOnlyList<FundAddress> funds, Instant now)
    {
        var first = funds.Count == 0 ? 0 : (int)(now.ToUnixTimeSeconds() / 60 % funds.Count);
        return funds.Skip(first).Concat(funds.Take(first));
    }

    private async Task<(int Published, IReadOnlyList<Instant> Left)> PublishAsync(FundAddress fund, Instant now, CancellationToken cancellationToken)
    {
        var published = 0;
        var left = new List<Instant>();
        try
        {
            var failed = new HashSet<string>(StringComparer.Ordinal);
            foreach (var occurrence in (await due.ReadAsync(fund, now, cancellationToken)).Overdue)
            {
                if (!failed.Contains(occurrence.Schedule.Value) && await PublishAsync(fund, occurrence, cancellationToken))
                {
                    published++;
                    continue;
                }

                failed.Add(occurrence.Schedule.Value);
                left.Add(occurrence.DueAt);
            }
        }
#pragma warning disable CA1031 // One fund keeps no other one back.
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFundFailed(logger, fund.Workspace.Value, fund.Fund.Value, failure);
        }

        return (published, left);
    }

    private async Task<bool> PublishAsync(FundAddress fund, DueReport occurrence, CancellationToken cancellationToken)
    {
        var (schedule, period, plan) = (occurrence.Schedule, occurrence.Period, occurrence.Plan);
        try
        {
            if (!occurrence.Time.IsKnown)
                LogWithoutNotice(logger, schedule.Value, period.Text);
            var language = ReportText.Of(plan.Language);
            var result = await publisher.PublishAsync(
                fund,
                new PublicationCause.Occurrence(schedule, period, occurrence.DueAt),
                new ReportRequest(period, plan.Language, Reason: null) { Edition = ReportText.Say("edition", language) },
                new Actor($"schedule:{schedule}", ReportText.Say("schedule", language, ("schedule", schedule.Value))),
                plan.Recipients,
                cancellationToken);
            if (result is PublishResult.Published { Report: var report })
            {
                LogPublished(logger, report.Id, fund.Workspace.Value, fund.Fund.Value, schedule.Value, RecordAnswers.Text(occurrence.DueAt));
                return true;
            }

            LogRefused(logger, schedule.Value, period.Text, fund.Workspace.Value, fund.Fund.Value, result.ToString());
            return false;
        }
#pragma warning disable CA1031 // One schedule keeps no other one back.
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(logger, schedule.Value, period.Text, fund.Workspace.Value, fund.Fund.Value, failure);
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Report {Report} of {Workspace}/{Fund} is there for schedule {Schedule}, due at {DueAt}")]
    private static partial void LogPublished(ILogger logger, string report, string workspace, string fund, string schedule, string dueAt);

    [LoggerMessage(2, LogLevel.Error, "Schedule {Schedule}: the report of {Period} of {Workspace}/{Fund} was not published; the next tick tries again")]
    private static partial void LogFailed(ILogger logger, string schedule, string period, string workspace, string fund, Exception failure);

    [LoggerMessage(3, LogLevel.Error, "Schedule {Schedule}: the report of {Period} of {Workspace}/{Fund} was refused: {Result}")]
    private static partial void LogRefused(ILogger logger, string schedule, string period, string workspace, string fund, string result);

    [LoggerMessage(4, LogLevel.Error, "What is due of {Workspace}/{Fund} could not be worked out; the next tick tries again")]
    private static partial void LogFundFailed(ILogger logger, string workspace, string fund, Exception failure);

    [LoggerMessage(5, LogLevel.Warning, "Schedule {Schedule}, {Period}: of a year without a notice on holidays only the weekends and the statutory days are known; add it in FundLeverage__Reports__WorkingDays")]
    private static partial void LogWithoutNotice(ILogger logger, string schedule, string period);

    [LoggerMessage(6, LogLevel.Warning, "The tick's time is over after {Published} reports; the next one goes on")]
    private static partial void LogOutOfTime(ILogger logger, int published);
}
