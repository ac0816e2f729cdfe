using System.Globalization;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Results;
using NodaTime;

namespace FundLeverage.Domain.Reports;

/// <summary>一期报告: a period and its version. Of a fund there is one report of each, ever.</summary>
/// <param name="Period">报告期: a year, half-year, quarter, month or week.</param>
/// <param name="Version">1 for what was published first; each restatement (更正) is the next.</param>
public sealed record ReportOccurrence(ReportingPeriod Period, int Version)
{
    /// <summary>The report's id in routes and keys: <c>2021-11-v1</c>, <c>2021-q4-v2</c>.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Period.Text.ToLowerInvariant()}-v{Version}");

    /// <summary>截至: the last day of the period, inclusive.</summary>
    public LocalDate AsOf => Period.Last;

    /// <summary>Reads the period of a report, which is over once its last day has begun.</summary>
    /// <param name="text">Any spelling of a period.</param>
    /// <param name="today">The present day.</param>
    public static Outcome<ReportingPeriod> ParsePeriod(string text, LocalDate today)
    {
        var parsed = ReportingPeriod.Parse(text);
        if (!parsed.TryGet(out var period))
            return parsed;
        if (period.Kind is not (PeriodKind.Year or PeriodKind.HalfYear or PeriodKind.Quarter or PeriodKind.Month or PeriodKind.Week))
            return new Failure(ReportFailures.PeriodKind, "", ("text", Failure.Quote(text)));
        return period.Last > today
            ? new Failure(ReportFailures.PeriodNotOver, "", ("period", period.Text), ("last", period.Last), ("today", today))
            : period;
    }
}
