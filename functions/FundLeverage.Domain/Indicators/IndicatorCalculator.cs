using System.Numerics;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Claims;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Indicators;

/// <summary>Holds a recorded figure against its plan, its past and its target. Each number is rounded once from its exact value.</summary>
public static class IndicatorCalculator
{
    private const int PercentDecimals = 2;
    private const int FigureDecimals = 4;
    private const int MostYearsBack = 10;
    private const int MostPercent = 1_000_000;
    private static readonly Rational Hundred = new(100, 1);

    /// <summary>What a record amounts to.</summary>
    /// <param name="history">All that counts about the indicator.</param>
    /// <param name="recorded">One of its records.</param>
    /// <param name="asOf">Plans, targets and values that take effect later are not known of.</param>
    public static IndicatorStatement Calculate(IndicatorHistory history, RecordedFigure recorded, LocalDate asOf) => new(
        recorded,
        Completion(history, recorded, asOf),
        Growth(history, recorded, asOf),
        Pace(history, recorded, asOf));

    /// <summary>The records of an indicator by the ends of their periods, from a place on.</summary>
    /// <param name="history">The indicator.</param>
    /// <param name="asOf">Only what has taken effect.</param>
    /// <param name="after">End of the period and seq of the last record passed over, or null for all.</param>
    public static IEnumerable<RecordedFigure> Records(IndicatorHistory history, LocalDate asOf, (LocalDate Last, long Seq)? after)
    {
        var entries = after is { } place
            ? history.ByPeriod.After(place.Last.PlusDays(-1)).SkipWhile(entry => entry.EffectiveOn == place.Last && entry.Seq <= place.Seq)
            : history.ByPeriod.All;
        return entries.Select(entry => entry.Content).Where(recorded => recorded.EffectiveOn <= asOf);
    }

    private static PlanCompletion Completion(IndicatorHistory history, RecordedFigure recorded, LocalDate asOf)
    {
        var figure = recorded.Figure;
        var stated = figure.Plan is not null
            ? new TimelineEntry<IndicatorFigure>(recorded.EffectiveOn, recorded.Seq, figure)
            : figure.Period.Year is { } year ? history.PlanOf(year, asOf) : null;
        var elapsed = figure.Period.IsCumulative ? figure.Period.ElapsedShare : (Rational?)null;
        Computed elapsedPercent = elapsed is { } share ? (share * Hundred).Show(PercentDecimals) : IndicatorGap.NotCumulative;
        if (stated is not { Seq: var seq, Content.Plan: { } plan })
            return new PlanCompletion(null, null, IndicatorGap.NoPlan, elapsedPercent, IndicatorGap.NoPlan);
        if (figure.Value is not { } value)
            return new PlanCompletion(plan, seq, IndicatorGap.NoValue, elapsedPercent, IndicatorGap.NoValue);
        if (plan <= 0)
            return new PlanCompletion(plan, seq, IndicatorGap.PlanNotPositive, elapsedPercent, IndicatorGap.PlanNotPositive);

        var done = Rational.Of(value) / Rational.Of(plan);
        return new PlanCompletion(
            plan,
            seq,
            (done * Hundred).Show(PercentDecimals),
            elapsedPercent,
            elapsed is { } passed ? ((done - passed) * Hundred).Show(PercentDecimals) : IndicatorGap.NotCumulative);
    }

    private static YearOnYear Growth(IndicatorHistory history, RecordedFigure recorded, LocalDate asOf)
    {
        var isPoints = recorded.Figure.Unit == IndicatorFigure.Percent;
        if (recorded.Figure.Value is not { } value)
            return new YearOnYear(null, IndicatorGap.NoValue, isPoints);
        if (recorded.Figure.Period.YearsBefore(1) is not { } period)
            return new YearOnYear(null, IndicatorGap.NoSamePeriod, isPoints);
        if (history.ValueOf(period, asOf) is not { Figure.Value: { } before } @base)
            return new YearOnYear(null, IndicatorGap.NoBase, isPoints);

        var change = Rational.Of(value) - Rational.Of(before);
        if (isPoints)
            return new YearOnYear(@base, change.Show(PercentDecimals), isPoints);
        return before <= 0
            ? new YearOnYear(@base, IndicatorGap.BaseNotPositive, isPoints)
            : new YearOnYear(@base, (change / Rational.Of(before) * Hundred).Show(PercentDecimals), isPoints);
    }

    private static TargetPace Pace(IndicatorHistory history, RecordedFigure recorded, LocalDate asOf)
    {
        var figure = recorded.Figure;
        var stated = figure.Target is not null
            ? new TimelineEntry<IndicatorFigure>(recorded.EffectiveOn, recorded.Seq, figure)
            : history.Targets.LastEntryThrough(asOf);
        if (stated is not { Seq: var seq, Content.Target: { } target } || target.By.Last < figure.Period.Last)
            return Nothing(null, null, IndicatorGap.NoTarget);
        if (figure.Value is not { } value)
            return Nothing(target, seq, IndicatorGap.NoValue);

        var years = figure.Period.YearsTo(target.By);
        var missing = decimal.Max(target.Value - value, 0);
        var rate = Past(history, recorded, asOf) is var (past, pace) ? (Past: past, Pace: pace) : ((RecordedFigure Past, Rational Pace)?)null;
        var projected = rate is { } known ? Rational.Of(value) + (known.Pace * years) : (Rational?)null;
        var isDoubtful = value == target.Value && figure.Hedge is (FigureHedge.Nearly or FigureHedge.About);
        var (perYear, compound) = isDoubtful ? (IndicatorGap.NotExact, IndicatorGap.NotExact) : Needed(value, target.Value, missing, years);
        return new TargetPace(
            target,
            seq,
            missing,
            years.Show(FigureDecimals),
            perYear,
            compound,
            rate?.Past,
            rate is { } shown ? shown.Pace.Show(FigureDecimals) : IndicatorGap.NoBase,
            projected is { } then ? then.Show(FigureDecimals) : IndicatorGap.NoBase,
            isDoubtful ? null : missing == 0 ? true : projected is { } reached ? reached >= Rational.Of(target.Value) : null);
    }

    /// <summary>What is needed a year, as an amount and as a rate.</summary>
    private static (Computed PerYear, Computed Compound) Needed(decimal value, decimal target, decimal missing, Rational years)
    {
        if (missing == 0)
            return (IndicatorGap.TargetReached, IndicatorGap.TargetReached);
        if (years.IsZero)
            return (IndicatorGap.TargetDue, IndicatorGap.TargetDue);
        return ((Rational.Of(missing) / years).Show(FigureDecimals), Compound(value, target, years));
    }

    /// <summary>The root of target / value over the years, less one. A twelfth of a year is the finest that a root is taken of.</summary>
    private static Computed Compound(decimal value, decimal target, Rational years)
    {
        if (value <= 0)
            return IndicatorGap.BaseNotPositive;
        if (12 % years.Denominator != 0)
            return IndicatorGap.NotWholeMonths;
        var (root, power) = ((int)years.Numerator, (int)years.Denominator);
        var ratio = Rational.Of(target) / Rational.Of(value);
        var (above, below) = (BigInteger.Pow(ratio.Numerator, power), BigInteger.Pow(ratio.Denominator, power));
        return above > below * BigInteger.Pow((MostPercent / 100) + 1, root)
            ? IndicatorGap.RateTooLarge
            : Rounding.HalfUp((Rounding.HalfUpRoot(above, below, root, PercentDecimals + 2) - 1) * 100, PercentDecimals);
    }

    /// <summary>The pace so far: since the nearest earlier year whose same period has a value.</summary>
    private static (RecordedFigure Past, Rational PerYear)? Past(IndicatorHistory history, RecordedFigure recorded, LocalDate asOf)
    {
        for (var years = 1; years <= MostYearsBack; years++)
        {
            if (recorded.Figure.Period.YearsBefore(years) is { } period && history.ValueOf(period, asOf) is { Figure.Value: { } before } past)
                return (past, (Rational.Of(recorded.Figure.Value!.Value) - Rational.Of(before)) / new Rational(years, 1));
        }

        return null;
    }

    private static TargetPace Nothing(IndicatorTarget? target, long? seq, IndicatorGap gap) => new(target, seq, gap, gap, gap, gap, null, gap, gap, null);
}
