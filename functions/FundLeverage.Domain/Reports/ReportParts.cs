using System.Collections.Immutable;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Reports;

/// <summary>较上期: from the previous report to this one.</summary>
/// <param name="Previous">The previous report.</param>
/// <param name="Published">Its figure as it was published, which later records may have restated.</param>
/// <param name="Bridge">From its day to this report's, both as they are known now.</param>
public sealed record ReportChange(EarlierReport Previous, LeverageStatement Published, LeverageBridge Bridge);

/// <summary>A counted sub-fund in a report.</summary>
/// <param name="Counted">Its committed figures.</param>
/// <param name="PaidIn">实缴 of all sources by the day; null where none is recorded.</param>
/// <param name="SizeShare">Its part of the total size in percent, half-up to two decimals; null where there is no size.</param>
public sealed record ReportSubFund(SubFundLeverage Counted, Money? PaidIn, decimal? SizeShare)
{
    /// <summary>The counted sub-funds of a statement, by id.</summary>
    public static ImmutableArray<ReportSubFund> Of(FundBooks books, LeverageStatement statement) =>
        [.. statement.SubFunds.Select(counted => new ReportSubFund(counted, PaidInOf(books[counted.SubFund], statement.AsOf), ShareOf(counted, statement)))];

    private static Money? PaidInOf(SubFundHistory history, LocalDate asOf) =>
        history.PaidIn.Any(payments => payments.CountThrough(asOf) > 0) ? history.PaidInOn(asOf) : null;

    private static decimal? ShareOf(SubFundLeverage counted, LeverageStatement statement) => statement.Capital.Total.IsZero
        ? null
        : Rounding.HalfUpQuotient(counted.Capital.Total.Amount * 100m, statement.Capital.Total.Amount, 2);
}

/// <summary>数据质量: what a reader should know of the records behind a report.</summary>
/// <param name="Pending">待复核 with effect by the day: they are in no figure.</param>
/// <param name="WithoutSources">来源未登记: counted sub-funds whose size was recorded without its sources.</param>
/// <param name="WithoutPaidIn">未登记实缴: counted sub-funds of which nothing is paid in by the day.</param>
/// <param name="Doubts">存疑: counted, and their records do not fit together.</param>
/// <param name="Excluded">未计入, with the reason.</param>
public sealed record ReportQuality(
    ImmutableArray<FundRecord> Pending,
    ImmutableArray<SubFundLeverage> WithoutSources,
    ImmutableArray<SubFundLeverage> WithoutPaidIn,
    ImmutableArray<DoubtfulSubFund> Doubts,
    ImmutableArray<ExcludedSubFund> Excluded)
{
    /// <summary>The quality of what a committed figure rests on.</summary>
    public static ReportQuality Of(FundProjection projection, LeverageStatement committed, ImmutableArray<ReportSubFund> subFunds) => new(
        [.. projection.Pending.Select(seq => projection.Find(seq)!).Where(record => record.Event.EffectiveOn <= committed.AsOf)],
        [.. committed.SubFunds.Where(counted => !counted.Capital.SourcesAreRecorded)],
        [.. subFunds.Where(subFund => subFund.PaidIn is null).Select(subFund => subFund.Counted)],
        committed.Doubts,
        committed.Excluded);
}
