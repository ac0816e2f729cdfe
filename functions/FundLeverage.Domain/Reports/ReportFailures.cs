using FundLeverage.Domain.Results;

namespace FundLeverage.Domain.Reports;

/// <summary>Why a report is not published.</summary>
public static class ReportFailures
{
    /// <summary>The period is none that reports are made of.</summary>
    public static readonly FailureCode PeriodKind = new("report-period-kind", FailureKind.Invalid);

    /// <summary>The period's last day has not come: its figures would be others tomorrow.</summary>
    public static readonly FailureCode PeriodNotOver = new("report-period-not-over", FailureKind.Invalid);

    /// <summary>There is no published report of the period to restate.</summary>
    public static readonly FailureCode NotPublished = new("report-not-published", FailureKind.Refused);

    /// <summary>Nothing was recorded since the report that would be restated.</summary>
    public static readonly FailureCode Unchanged = new("report-unchanged", FailureKind.Refused);

    /// <summary>The fund has no such report.</summary>
    public static readonly FailureCode Unknown = new("report-unknown", FailureKind.NotFound);

    /// <summary>A published file is missing or not what was published.</summary>
    public static readonly FailureCode Damaged = new("report-damaged", FailureKind.Fault);
}
