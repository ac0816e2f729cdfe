using Cronos;
using NodaTime;

namespace FundLeverage.Domain.Reports.Schedules;

/// <summary>到期规则: on which local day and at which local time a report is due.</summary>
public abstract record DueRule
{
    private DueRule()
    {
    }

    /// <summary>At a time of the so-manieth working day behind the last day of the period.</summary>
    /// <param name="Nth">1 for the first.</param>
    /// <param name="At">The local time.</param>
    public sealed record OnWorkingDay(int Nth, LocalTime At) : DueRule;

    /// <summary>
    /// When a cron expression of five fields first fires behind the last day of the period, and before a later period is over: a firing
    /// reports the period that ended last, and of the firings that would report the same the first one does.
    /// </summary>
    /// <param name="Expression">Minute, hour, day of the month, month, day of the week, in local time.</param>
    public sealed record ByCron(string Expression) : DueRule
    {
        private readonly CronExpression _cron = CronExpression.Parse(Expression, CronFormat.Standard);

        /// <summary>The first local time at or behind another at which it fires; null for never.</summary>
        /// <remarks>Cronos is asked in local time. Which instants those times are is decided in one place, for both rules.</remarks>
        public LocalDateTime? FirstFrom(LocalDateTime local) =>
            _cron.GetNextOccurrence(DateTime.SpecifyKind(local.ToDateTimeUnspecified(), DateTimeKind.Utc), inclusive: true) is { } next
                ? LocalDateTime.FromDateTime(next)
                : null;

        /// <summary>The same expression is the same rule.</summary>
        public bool Equals(ByCron? other) => other is not null && Expression == other.Expression;

        /// <inheritdoc />
        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Expression);
    }
}
