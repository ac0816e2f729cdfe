using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;

namespace FundLeverage.Domain.Indicators;

/// <summary>Why a figure about an indicator cannot be worked out.</summary>
public enum IndicatorGap
{
    /// <summary>The record states no value.</summary>
    NoValue,

    /// <summary>No plan of the year is recorded.</summary>
    NoPlan,

    /// <summary>The plan is zero or negative: there is no share of it.</summary>
    PlanNotPositive,

    /// <summary>The period does not begin with the year, so it cannot be held against how much of the year has passed.</summary>
    NotCumulative,

    /// <summary>There is no such period in the year before.</summary>
    NoSamePeriod,

    /// <summary>The same period of the year before is not recorded.</summary>
    NoBase,

    /// <summary>The value of the year before, or of today, is zero or negative: there is no rate of growth from it.</summary>
    BaseNotPositive,

    /// <summary>No target is recorded.</summary>
    NoTarget,

    /// <summary>The target is reached.</summary>
    TargetReached,

    /// <summary>The printed value is only nearly or about what is to be reached.</summary>
    NotExact,

    /// <summary>The target's period ends with this one: no time is left.</summary>
    TargetDue,

    /// <summary>The time left is not whole months, so no yearly rate is given.</summary>
    NotWholeMonths,

    /// <summary>The rate is beyond anything a plan can mean.</summary>
    RateTooLarge,
}

/// <summary>A number, or why there is none.</summary>
/// <param name="Value">The number, rounded once for show; null when there is none.</param>
/// <param name="Gap">Why there is none; null when there is one.</param>
public readonly record struct Computed(decimal? Value, IndicatorGap? Gap)
{
    /// <summary>A number.</summary>
    public static implicit operator Computed(decimal value) => new(value, null);

    /// <summary>None.</summary>
    public static implicit operator Computed(IndicatorGap gap) => new(null, gap);

    /// <summary>The same, by name.</summary>
    public static Computed FromDecimal(decimal value) => value;

    /// <summary>The same, by name.</summary>
    public static Computed FromIndicatorGap(IndicatorGap gap) => gap;
}

/// <summary>One recorded figure of an indicator, and what it amounts to beside its plan, its past and its target.</summary>
/// <param name="Recorded">The record.</param>
/// <param name="Completion">Beside the plan.</param>
/// <param name="YearOnYear">Beside the year before.</param>
/// <param name="Pace">Beside the target.</param>
public sealed record IndicatorStatement(RecordedFigure Recorded, PlanCompletion Completion, YearOnYear YearOnYear, TargetPace Pace);

/// <summary>完成年度计划: the share of the year's plan, and how that compares with the share of the year (序时进度).</summary>
/// <param name="Plan">The plan in force for the year, or null.</param>
/// <param name="PlanSeq">The record that states it.</param>
/// <param name="Percent">value / plan, half-up to 2 decimals.</param>
/// <param name="ElapsedPercent">How much of the year has passed, half-up to 2 decimals.</param>
/// <param name="AheadPoints">The first less the second, in percentage points: from the exact shares, rounded once.</param>
public sealed record PlanCompletion(decimal? Plan, long? PlanSeq, Computed Percent, Computed ElapsedPercent, Computed AheadPoints);

/// <summary>同比: against the same period of the year before.</summary>
/// <param name="Before">That period's record, or null.</param>
/// <param name="Change">Growth in percent; for a unit of % the difference in percentage points. Half-up to 2 decimals.</param>
/// <param name="IsPoints">True for percentage points.</param>
public sealed record YearOnYear(RecordedFigure? Before, Computed Change, bool IsPoints);

/// <summary>What reaching the target takes.</summary>
/// <param name="Target">The target in force, or null.</param>
/// <param name="TargetSeq">The record that states it.</param>
/// <param name="Missing">target - value, exactly; zero when reached.</param>
/// <param name="YearsLeft">From this period's end to the target's, half-up to 4 decimals.</param>
/// <param name="PerYear">年均新增: missing / years left, half-up to 4 decimals.</param>
/// <param name="CompoundPercent">年均增长: the yearly growth that gets there, half-up to 2 decimals.</param>
/// <param name="Past">The earlier record that the pace so far is taken from, or null.</param>
/// <param name="PastPerYear">The pace so far: what was added since, a year; half-up to 4 decimals.</param>
/// <param name="Projected">What the value would be at the target's end at that pace; half-up to 4 decimals.</param>
/// <param name="Suffices">Whether that reaches the target; null where it cannot be said.</param>
public sealed record TargetPace(
    IndicatorTarget? Target,
    long? TargetSeq,
    Computed Missing,
    Computed YearsLeft,
    Computed PerYear,
    Computed CompoundPercent,
    RecordedFigure? Past,
    Computed PastPerYear,
    Computed Projected,
    bool? Suffices);
