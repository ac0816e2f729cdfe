using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Names;

namespace FundLeverage.Domain.Records;

/// <summary>
/// 指标: a figure that the zone reports, its plan or its target. It needs no registration; an indicator is there while a
/// record of it is.
/// </summary>
/// <param name="Indicator">The indicator's id.</param>
/// <param name="Name">What it is called: 市重点项目完成投资.</param>
/// <param name="Unit">What it is counted in: 亿元, 个, 家, %. One indicator has one unit.</param>
/// <param name="Period">What the value is about.</param>
/// <param name="Value">The value as printed; null where the record states a plan or a target only.</param>
/// <param name="Hedge">The word beside the printed value.</param>
/// <param name="Plan">年度计划: the plan for the year of the period.</param>
/// <param name="Target">目标, or null.</param>
/// <param name="Source">Who reports it.</param>
/// <param name="Document">The document behind it.</param>
public sealed record IndicatorFigure(
    OpaqueId Indicator,
    string Name,
    string Unit,
    ReportingPeriod Period,
    decimal? Value,
    FigureHedge Hedge = FigureHedge.Exact,
    decimal? Plan = null,
    IndicatorTarget? Target = null,
    string? Source = null,
    string? Document = null) : RecordContent(new RecordSubject(SubjectKind.Indicator, Indicator))
{
    /// <summary>The unit of shares and rates, whose changes are counted in percentage points (百分点).</summary>
    public const string Percent = "%";

    /// <inheritdoc />
    public override RecordType Type => RecordType.Indicator;

    /// <inheritdoc />
    public override bool RestsOnSubject => false;
}

/// <summary>目标: what is to be reached, and by when.</summary>
/// <param name="Value">At least so much.</param>
/// <param name="By">By the end of this period.</param>
/// <param name="Hedge">The word beside the printed target.</param>
public sealed record IndicatorTarget(decimal Value, ReportingPeriod By, FigureHedge Hedge = FigureHedge.Exact);

/// <summary>What the words beside a printed figure say of the true one.</summary>
public enum FigureHedge
{
    /// <summary>No word: as printed.</summary>
    Exact,

    /// <summary>近: just below.</summary>
    Nearly,

    /// <summary>超: above.</summary>
    Over,

    /// <summary>约: on either side.</summary>
    About,

    /// <summary>以上: so much or more.</summary>
    AtLeast,
}
