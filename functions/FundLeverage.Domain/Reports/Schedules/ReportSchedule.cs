using System.Collections.Immutable;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Reports.Schedules;

/// <summary>报告计划: a fund's schedule of reports, with all that it ever said.</summary>
/// <param name="Id">Its id in the fund.</param>
/// <param name="Versions">What it said, from when on; in order, at least one.</param>
public sealed record ReportSchedule(OpaqueId Id, ImmutableArray<ScheduleVersion> Versions)
{
    /// <summary>What it says now.</summary>
    public ScheduleVersion Current => Versions[^1];

    /// <summary>True once it was ended.</summary>
    public bool HasEnded => Current.Plan is null;
}

/// <summary>What a schedule says from an instant on.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Since">The instant from which it holds.</param>
/// <param name="By">Who said so.</param>
/// <param name="Plan">What it says; null where it ended.</param>
public sealed record ScheduleVersion(int Number, Instant Since, Actor By, SchedulePlan? Plan);
