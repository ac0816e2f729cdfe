using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Rules;

/// <summary>
/// An indicator has one unit, and for each period one value: a better one is a correction of the first, so that it says
/// why. Plans and targets may be stated anew; the last one that has taken effect is in force.
/// </summary>
internal static class IndicatorRules
{
    public static void Judge(FundBooks books, IndicatorFigure figure, LocalDate effectiveOn, Findings findings)
    {
        if (figure.Value is not null && effectiveOn < figure.Period.Last)
            findings.Add(IndicatorFailures.PeriodUnfinished, "/effectiveOn", ("effectiveOn", effectiveOn), ("last", figure.Period.Last));
        if (!books.Indicators.TryGetValue(figure.Indicator, out var history))
            return;

        var latest = history.Figures.LastThrough(LocalDate.MaxIsoValue)!;
        if (latest.Unit != figure.Unit)
            findings.Add(IndicatorFailures.UnitDiffers, "/unit", ("unit", figure.Unit), ("recorded", latest.Unit), ("indicator", figure.Indicator.Value));
        if (latest.Name != figure.Name)
            findings.Add(IndicatorFailures.NameDiffers, "/name", ("name", figure.Name), ("recorded", latest.Name));
        if (figure.Value is not null && history.ValueOf(figure.Period, LocalDate.MaxIsoValue) is { } same)
            findings.Add(IndicatorFailures.PeriodRepeated, "/period", ("indicator", figure.Indicator.Value), ("period", figure.Period), ("seq", same.Seq));
        if (figure is { Plan: { } plan, Period.Year: { } year } && history.PlanOf(year, effectiveOn)?.Content.Plan is { } before && before != plan)
            findings.Add(IndicatorFailures.PlanDiffers, "/plan", ("plan", plan), ("recorded", before), ("year", year));
    }
}
