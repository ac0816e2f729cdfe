using FundLeverage.Domain.Results;

namespace FundLeverage.Domain.Indicators;

/// <summary>Why a figure of an indicator is refused, or deserves a look.</summary>
public static class IndicatorFailures
{
    /// <summary>The text is no period.</summary>
    public static readonly FailureCode PeriodMalformed = new("period-malformed", FailureKind.Invalid);

    /// <summary>The text is no plain number, or has more digits than a figure has.</summary>
    public static readonly FailureCode FigureMalformed = new("figure-malformed", FailureKind.Invalid);

    /// <summary>There is neither value, plan nor target.</summary>
    public static readonly FailureCode Empty = new("indicator-empty", FailureKind.Invalid);

    /// <summary>A plan is a year's, and the period spans several.</summary>
    public static readonly FailureCode PlanSpansYears = new("indicator-plan-spans-years", FailureKind.Invalid);

    /// <summary>The target's period ends before the figure's, or so long after that no pace means anything.</summary>
    public static readonly FailureCode TargetPeriod = new("indicator-target-period", FailureKind.Invalid);

    /// <summary>The indicator has a value for this period already; a second one would leave open which is true.</summary>
    public static readonly FailureCode PeriodRepeated = new("indicator-period-repeated", FailureKind.Conflict);

    /// <summary>The indicator is counted in another unit; one wrong unit moves a growth rate 10,000-fold.</summary>
    public static readonly FailureCode UnitDiffers = new("indicator-unit-differs", FailureKind.Refused);

    /// <summary>The indicator was called otherwise so far.</summary>
    public static readonly FailureCode NameDiffers = new("indicator-name-differs", FailureKind.Notice);

    /// <summary>The year's plan was another so far.</summary>
    public static readonly FailureCode PlanDiffers = new("indicator-plan-differs", FailureKind.Notice);

    /// <summary>The value takes effect before its period is over.</summary>
    public static readonly FailureCode PeriodUnfinished = new("indicator-period-unfinished", FailureKind.Notice);
}
