using System.Collections.Immutable;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Leverage;
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
