using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Names;
using NodaTime;

namespace FundLeverage.Domain.Reports.Schedules;

/// <summary>An occurrence of a schedule: the report of a period, due at an instant. A schedule has one for each period, ever.</summary>
/// <param name="Schedule">The schedule.</param>
/// <param name="Period">报告期.</param>
/// <param name="DueAt">When it is due.</param>
/// <param name="Time">What the rule says of it; due later where the schedule was changed meanwhile.</param>
/// <param name="Plan">What the schedule says at that time.</param>
public sealed record DueReport(OpaqueId Schedule, ReportingPeriod Period, Instant DueAt, DueTime Time, SchedulePlan Plan);
