using System.Collections.Immutable;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Reports;

/// <summary>数据质量: what a reader should know of the records behind a report. Nothing of it moves a figure.</summary>
/// <param name="Pending">待复核 with effect by the day: they are in no figure.</param>
/// <param name="WithoutSources">来源未登记: counted sub-funds whose size was recorded without its sources.</param>
/// <param name="WithoutPaidIn">未登记实缴: counted sub-funds of which nothing is paid in by the day.</param>
/// <param name="Stale">久未更新: counted sub-funds of which nothing has taken effect for <see cref="StaleAfterMonths"/> months.</param>
/// <param name="Doubts">存疑: counted, and their records do not fit together.</param>
/// <param name="Duplicates">疑似重复: counted, and perhaps recorded twice.</param>
/// <param name="Excluded">未计入, with the reason.</param>
public sealed record ReportQuality(
    ImmutableArray<FundRecord> Pending,
    ImmutableArray<SubFundLeverage> WithoutSources,
    ImmutableArray<SubFundLeverage> WithoutPaidIn,
    ImmutableArray<StaleSubFund> Stale,
    ImmutableArray<DoubtfulSubFund> Doubts,
    ImmutableArray<PossibleDuplicate> Duplicates,
    ImmutableArray<ExcludedSubFund> Excluded)
{
    /// <summary>After so many months without a record a sub-fund is named: it should report at least once a year.</summary>
    public const int StaleAfterMonths = 12;

    /// <summary>The quality of what a committed figure rests on.</summary>
    public static ReportQuality Of(FundProjection projection, LeverageStatement committed, ImmutableArray<ReportSubFund> subFunds) => new(
        [.. projection.Pending.Select(seq => projection.Find(seq)!).Where(record => record.Event.EffectiveOn <= committed.AsOf)],
        [.. committed.SubFunds.Where(counted => !counted.Capital.SourcesAreRecorded)],
        [.. subFunds.Where(subFund => subFund.PaidIn is null).Select(subFund => subFund.Counted)],
        [.. committed.SubFunds.SelectMany(counted => StaleSubFund.Of(projection, counted, committed.AsOf))],
        committed.Doubts,
        [.. PossibleDuplicate.Among(projection, committed.AsOf)],
        committed.Excluded);
}

/// <summary>A counted sub-fund of which nothing was recorded for long.</summary>
/// <param name="Counted">The sub-fund.</param>
/// <param name="LastOn">The latest day by the report's on which a record of it takes effect.</param>
public sealed record StaleSubFund(SubFundLeverage Counted, LocalDate LastOn)
{
    internal static IEnumerable<StaleSubFund> Of(FundProjection projection, SubFundLeverage counted, LocalDate asOf)
    {
        var history = projection.Counted[counted.SubFund];
        var last = new[]
        {
            projection.Find(history.RegisteredAt)!.Event.EffectiveOn,
            LastOf(history.StatusChanges, asOf),
            LastOf(history.Commitments, asOf),
            LastOf(history.TargetSizes, asOf),
            LastOf(history.CommittedSizes, asOf),
            LastOf(history.Reinvestment.Agreements, asOf),
        }
            .Concat(history.PaidIn.Select(payments => LastOf(payments, asOf)))
            .Concat(history.Reinvestment.Recognised.Values.Select(recognised => LastOf(recognised, asOf)))
            .Where(day => day <= asOf)
            .Append(counted.FormedOn)
            .Max();
        if (last!.Value < asOf.PlusMonths(-ReportQuality.StaleAfterMonths))
            yield return new StaleSubFund(counted, last.Value);
    }

    private static LocalDate? LastOf<T>(Timeline<T> timeline, LocalDate asOf)
        where T : class => timeline.LastEntryThrough(asOf)?.EffectiveOn;
}

/// <summary>A counted record that says what an earlier one says. It may be right: two payments of a day can be alike.</summary>
/// <param name="First">The earlier record.</param>
/// <param name="Second">The one that is alike.</param>
public sealed record PossibleDuplicate(FundRecord First, FundRecord Second)
{
    /// <summary>
    /// Commitments, payments and recognised reinvestment, which would count twice, of one <see cref="Likeness"/>; and projects of the
    /// same name under different ids.
    /// </summary>
    internal static IEnumerable<PossibleDuplicate> Among(FundProjection projection, LocalDate asOf)
    {
        var books = projection.Counted;
        var alike = books.SelectMany(subFund => Amounts(subFund.Value, asOf)).GroupBy(amount => amount.Says, amount => amount.Seq)
            .Concat(books.Projects.Values.Where(project => project.IntroducedOn <= asOf).GroupBy(project => (object)project.Introduction.Content.Name, project => project.Introduction.Seq));
        return alike.Where(group => group.Skip(1).Any())
            .SelectMany(group => group.Order().Skip(1).Select(seq => (First: group.Min(), Second: seq)))
            .OrderBy(pair => pair.Second)
            .Select(pair => new PossibleDuplicate(projection.Find(pair.First)!, projection.Find(pair.Second)!));
    }

    private static IEnumerable<(object Says, long Seq)> Amounts(SubFundHistory history, LocalDate asOf) =>
        history.Commitments.Through(asOf).Select(Of)
            .Concat(history.PaidIn.SelectMany(payments => payments.Through(asOf)).Select(Of))
            .Concat(history.Reinvestment.Recognised.Values.SelectMany(recognised => recognised.Through(asOf)).Select(Of));

    private static (object Says, long Seq) Of<T>(TimelineEntry<T> entry)
        where T : AmountRecord => (Likeness.Of(entry.Content, entry.EffectiveOn)!, entry.Seq);
}
