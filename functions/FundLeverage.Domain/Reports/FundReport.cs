using System.Collections.Immutable;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Projects;
using FundLeverage.Domain.Reinvestment;
using NodaTime;

namespace FundLeverage.Domain.Reports;

/// <summary>杠杆报告: what a fund's report of a period says, before it is put into words and files.</summary>
/// <param name="Inputs">What it is of.</param>
/// <param name="Projection">The ledger as it was known.</param>
/// <param name="Committed">The figures on 认缴, which the sentence and M1 come from.</param>
/// <param name="PaidIn">The figures on 实缴; null where nothing is paid in.</param>
/// <param name="Restated">What changed since the version that this one restates; null for a first version.</param>
/// <param name="Change">From the previous report; null for the first of its kind.</param>
/// <param name="Trend">24 months.</param>
/// <param name="SubFunds">The counted sub-funds.</param>
/// <param name="ProjectsOfPeriod">引荐项目 of the period.</param>
/// <param name="ProjectsOfYear">引荐项目 from the beginning of the year on.</param>
/// <param name="Indicators">指标 with their plans: of each the latest of the year.</param>
/// <param name="Reinvestment">返投 of those that have agreed to any.</param>
/// <param name="Quality">数据质量.</param>
/// <param name="Evidence">The records behind every figure.</param>
public sealed record FundReport(
    ReportInputs Inputs,
    FundProjection Projection,
    LeverageStatement Committed,
    LeverageStatement? PaidIn,
    Restatement? Restated,
    ReportChange? Change,
    LeverageTrend Trend,
    ImmutableArray<ReportSubFund> SubFunds,
    ProjectStatistics ProjectsOfPeriod,
    ProjectStatistics ProjectsOfYear,
    ImmutableArray<IndicatorStatement> Indicators,
    ImmutableArray<ReinvestmentStatement> Reinvestment,
    ReportQuality Quality,
    ReportEvidence Evidence)
{
    private const int TrendMonths = 24;

    /// <summary>截至: the day of its figures, inclusive.</summary>
    public LocalDate AsOf => Inputs.Occurrence.AsOf;

    /// <summary>The report that some inputs make of a ledger.</summary>
    /// <param name="projection">The ledger as it was known at <see cref="ReportInputs.KnownAt"/>.</param>
    /// <param name="inputs">What it is of.</param>
    /// <exception cref="ArgumentException">The ledger is another.</exception>
    public static FundReport Of(FundProjection projection, ReportInputs inputs)
    {
        if (projection.Last.RecordedAt != inputs.KnownAt)
            throw new ArgumentException($"The ledger is as known at {projection.Last.RecordedAt}, not at {inputs.KnownAt}.", nameof(projection));

        var (books, asOf) = (projection.Counted, inputs.Occurrence.AsOf);
        var committed = LeverageEvidence.Of(projection, asOf, LeverageBasis.Committed, Measure.FiscalLeverage);
        var paidIn = LeverageEvidence.Of(projection, asOf, LeverageBasis.PaidIn, Measure.FiscalLeverage);
        var hasPaidIn = paidIn.Statement.SubFunds.Length > 0;
        var subFunds = ReportSubFund.Of(books, committed.Statement);
        ImmutableArray<IndicatorStatement> indicators = [.. books.Indicators.OrderBy(entry => entry.Key).SelectMany(entry => PlanOf(entry.Value, asOf))];
        ImmutableArray<ReinvestmentStatement> reinvestment = [.. ReinvestmentCalculator.Calculate(books, asOf)];
        return new FundReport(
            inputs,
            projection,
            committed.Statement,
            hasPaidIn ? paidIn.Statement : null,
            inputs.Restates is { } restates ? Restatement.Between(KnownAt(projection, restates.Earlier.KnownAt), projection, asOf, LeverageBasis.Committed) : null,
            inputs.Previous is { } previous ? ChangeSince(projection, previous, asOf) : null,
            LeverageTrend.Calculate(books, TrendDays.Between(asOf.PlusMonths(1 - TrendMonths), asOf, TrendPeriod.Month, TrendMonths), LeverageBasis.Committed),
            subFunds,
            ProjectStatistics.Of(books, inputs.Occurrence.Period.First!.Value, asOf, asOf, ProjectGrouping.Introducer),
            ProjectStatistics.Of(books, new LocalDate(asOf.Year, 1, 1), asOf, asOf, ProjectGrouping.Introducer),
            indicators,
            reinvestment,
            ReportQuality.Of(projection, committed.Statement, subFunds),
            ReportEvidence.Of(projection, asOf, hasPaidIn ? [committed, paidIn] : [committed], indicators, reinvestment));
    }

    private static ReportChange ChangeSince(FundProjection projection, EarlierReport previous, LocalDate asOf) => new(
        previous,
        LeverageCalculator.Calculate(KnownAt(projection, previous.KnownAt), previous.Occurrence.AsOf, LeverageBasis.Committed),
        LeverageBridge.Between(projection, previous.Occurrence.AsOf, asOf, LeverageBasis.Committed));

    private static FundProjection KnownAt(FundProjection projection, Instant knownAt) => projection.KnownAt(knownAt)
        ?? throw new ArgumentException($"The ledger was not yet opened at {knownAt}.", nameof(knownAt));

    /// <summary>The latest value in the year of the day, the one from the beginning of the year on before others; none without a plan.</summary>
    private static IEnumerable<IndicatorStatement> PlanOf(IndicatorHistory history, LocalDate asOf)
    {
        var latest = IndicatorCalculator.Records(history, asOf, null)
            .Where(recorded => recorded.Figure is { Value: not null, Period: var period } && period.Last <= asOf && period.Year == asOf.Year)
            .OrderBy(recorded => recorded.Figure.Period.Last)
            .ThenBy(recorded => recorded.Figure.Period.IsCumulative)
            .ThenBy(recorded => recorded.Seq)
            .LastOrDefault();
        if (latest is not null && IndicatorCalculator.Calculate(history, latest, asOf) is { Completion.Plan: not null } statement)
            yield return statement;
    }
}
