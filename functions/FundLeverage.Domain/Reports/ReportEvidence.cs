using System.Collections.Immutable;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reinvestment;
using NodaTime;

namespace FundLeverage.Domain.Reports;

/// <summary>佐证: the records behind every figure of a report, each list in the order of the ledger.</summary>
/// <param name="Leverage">Behind M1, by basis: both terms add up from them.</param>
/// <param name="Earlier">Of sub-funds beside those: what the trend, the bridge and the reasons of exclusion rest on.</param>
/// <param name="Projects">Of introduced projects, with the rule of what counts as landed.</param>
/// <param name="Indicators">Of the indicators: values, plans, targets and what they are compared with.</param>
/// <param name="Reinvestment">返投: agreements and what was recognised under them.</param>
public sealed record ReportEvidence(
    ImmutableArray<LeverageEvidence> Leverage,
    ImmutableArray<FundRecord> Earlier,
    ImmutableArray<FundRecord> Projects,
    ImmutableArray<FundRecord> Indicators,
    ImmutableArray<FundRecord> Reinvestment)
{
    /// <summary>The records behind some figures on a day.</summary>
    public static ReportEvidence Of(
        FundProjection projection,
        LocalDate asOf,
        ImmutableArray<LeverageEvidence> leverage,
        IReadOnlyCollection<IndicatorStatement> indicators,
        IReadOnlyCollection<ReinvestmentStatement> reinvestment)
    {
        var books = projection.Counted;
        var named = leverage.SelectMany(evidence => evidence.Lines).Select(line => line.Record.Seq).ToHashSet();
        return new ReportEvidence(
            leverage,
            RecordsOf(books.Values.SelectMany(history => SubFundSeqs(projection, history, asOf)).Where(seq => !named.Contains(seq))),
            RecordsOf(books.Projects.Values.SelectMany(history => ProjectSeqs(history, asOf)).Concat(RuleSeqs(books, asOf))),
            RecordsOf(indicators.SelectMany(IndicatorSeqs)),
            RecordsOf(reinvestment.SelectMany(statement => ReinvestmentSeqs(books[statement.SubFund].Reinvestment, asOf))));

        ImmutableArray<FundRecord> RecordsOf(IEnumerable<long> seqs) => [.. seqs.Distinct().Order().Select(seq => projection.Find(seq)!)];
    }

    /// <summary>A registration that takes effect only later stands in no figure, unless something rests on it by the day.</summary>
    private static long[] SubFundSeqs(FundProjection projection, SubFundHistory history, LocalDate asOf)
    {
        long[] others =
        [
            .. Seqs(history.StatusChanges, asOf),
            .. Seqs(history.Commitments, asOf),
            .. Seqs(history.TargetSizes, asOf),
            .. Seqs(history.CommittedSizes, asOf),
            .. history.PaidIn.SelectMany(payments => Seqs(payments, asOf)),
        ];
        return others.Length > 0 || projection.Find(history.RegisteredAt)!.Event.EffectiveOn <= asOf ? [history.RegisteredAt, .. others] : others;
    }

    private static IEnumerable<long> ProjectSeqs(ProjectHistory history, LocalDate asOf) => history.IntroducedOn > asOf
        ? []
        : [history.Introduction.Seq, .. Seqs(history.Progress, asOf), .. Seqs(history.Financings, asOf)];

    private static IEnumerable<long> RuleSeqs(FundBooks books, LocalDate asOf) => books.LandedRules.Values
        .Select(history => history.Versions.LastEntryThrough(asOf))
        .OfType<TimelineEntry<LandedRule>>()
        .OrderBy(entry => entry.EffectiveOn)
        .ThenBy(entry => entry.Seq)
        .TakeLast(1)
        .Select(entry => entry.Seq);

    private static IEnumerable<long> IndicatorSeqs(IndicatorStatement statement) => new[]
    {
        statement.Recorded.Seq,
        statement.Completion.PlanSeq,
        statement.YearOnYear.Before?.Seq,
        statement.Pace.TargetSeq,
        statement.Pace.Past?.Seq,
    }.OfType<long>();

    private static IEnumerable<long> ReinvestmentSeqs(ReinvestmentHistory history, LocalDate asOf)
    {
        var since = history.AgreedSince(asOf)!.Value;
        return Seqs(history.Agreements, asOf, since).Concat(history.Recognised.Values.SelectMany(recognised => Seqs(recognised, asOf, since)));
    }

    private static IEnumerable<long> Seqs<T>(Timeline<T> timeline, LocalDate asOf, LocalDate? since = null)
        where T : class =>
        timeline.Through(asOf).Where(entry => since is null || entry.EffectiveOn >= since).Select(entry => entry.Seq);
}
