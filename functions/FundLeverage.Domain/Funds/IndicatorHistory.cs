using System.Collections.Immutable;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Funds;

/// <summary>A figure with the day it takes effect and its place in the ledger.</summary>
/// <param name="EffectiveOn">有效日期.</param>
/// <param name="Seq">Sequence number in the ledger.</param>
/// <param name="Figure">What it says.</param>
public sealed record RecordedFigure(LocalDate EffectiveOn, long Seq, IndicatorFigure Figure);

/// <summary>All that is recorded about one indicator. Any one period, plan or target is found on one path. Immutable.</summary>
public sealed record IndicatorHistory : ISubjectHistory<IndicatorHistory>
{
    private static readonly IndicatorHistory Empty = new();

    private IndicatorHistory()
    {
    }

    /// <summary>Everything, in the order it takes effect.</summary>
    public Timeline<IndicatorFigure> Figures { get; private init; } = Timeline<IndicatorFigure>.Empty;

    /// <summary>Everything, in the order of the periods' ends; the days of this timeline are those ends.</summary>
    public Timeline<RecordedFigure> ByPeriod { get; private init; } = Timeline<RecordedFigure>.Empty;

    /// <summary>What states a target; the last one that has taken effect is in force.</summary>
    public Timeline<IndicatorFigure> Targets { get; private init; } = Timeline<IndicatorFigure>.Empty;

    private ImmutableDictionary<int, Timeline<IndicatorFigure>> Plans { get; init; } = ImmutableDictionary<int, Timeline<IndicatorFigure>>.Empty;

    /// <inheritdoc />
    public IEnumerable<long> Resting => [];

    /// <inheritdoc />
    public static IndicatorHistory Begin(IReadOnlyCollection<TimelineEntry<RecordContent>> entries) => Empty;

    /// <inheritdoc />
    public bool IsRestedOn(TimelineEntry<RecordContent> entry) => false;

    /// <inheritdoc />
    public IndicatorHistory With(params IReadOnlyCollection<TimelineEntry<RecordContent>> entries)
    {
        var figures = entries.Select(entry => new RecordedFigure(entry.EffectiveOn, entry.Seq, FigureOf(entry))).ToList();
        var plans = Plans.ToBuilder();
        foreach (var year in figures.Where(recorded => PlanYear(recorded.Figure) is not null).GroupBy(recorded => PlanYear(recorded.Figure)!.Value))
            plans[year.Key] = plans.GetValueOrDefault(year.Key, Timeline<IndicatorFigure>.Empty).AddRange([.. year.Select(ByEffect)]);

        return this with
        {
            Figures = Figures.AddRange([.. figures.Select(ByEffect)]),
            ByPeriod = ByPeriod.AddRange([.. figures.Select(recorded => new TimelineEntry<RecordedFigure>(recorded.Figure.Period.Last, recorded.Seq, recorded))]),
            Targets = Targets.AddRange([.. figures.Where(recorded => recorded.Figure.Target is not null).Select(ByEffect)]),
            Plans = plans.ToImmutable(),
        };
    }

    /// <inheritdoc />
    public IndicatorHistory? Without(TimelineEntry<RecordContent> entry)
    {
        var figure = FigureOf(entry);
        var figures = Figures.Remove(entry.EffectiveOn, entry.Seq);
        if (figures.Count == 0)
            return null;
        return this with
        {
            Figures = figures,
            ByPeriod = ByPeriod.Remove(figure.Period.Last, entry.Seq),
            Targets = figure.Target is null ? Targets : Targets.Remove(entry.EffectiveOn, entry.Seq),
            Plans = PlanYear(figure) is { } year ? Plans.SetItem(year, Plans[year].Remove(entry.EffectiveOn, entry.Seq)) : Plans,
        };
    }

    /// <summary>The records about a period that have taken effect by a day, in the order recorded.</summary>
    public IEnumerable<RecordedFigure> Of(ReportingPeriod period, LocalDate asOf) => ByPeriod.After(period.Last.PlusDays(-1))
        .TakeWhile(entry => entry.EffectiveOn == period.Last)
        .Select(entry => entry.Content)
        .Where(recorded => recorded.Figure.Period == period && recorded.EffectiveOn <= asOf);

    /// <summary>The value of a period by a day; null when none was recorded.</summary>
    public RecordedFigure? ValueOf(ReportingPeriod period, LocalDate asOf) => Of(period, asOf).LastOrDefault(recorded => recorded.Figure.Value is not null);

    /// <summary>The last statement of a year's plan by a day; null when none was recorded.</summary>
    public TimelineEntry<IndicatorFigure>? PlanOf(int year, LocalDate asOf) => Plans.GetValueOrDefault(year)?.LastEntryThrough(asOf);

    private static int? PlanYear(IndicatorFigure figure) => figure.Plan is null ? null : figure.Period.Year;

    private static TimelineEntry<IndicatorFigure> ByEffect(RecordedFigure recorded) => new(recorded.EffectiveOn, recorded.Seq, recorded.Figure);

    private static IndicatorFigure FigureOf(TimelineEntry<RecordContent> entry) => entry.Content as IndicatorFigure
        ?? throw new ArgumentException($"{entry.Content.GetType().Name} is no record of an indicator.", nameof(entry));
}
