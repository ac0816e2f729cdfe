using System.Globalization;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Benchmarks.Funds;

/// <summary>
/// Records as an authority has them, the same in every run: sub-funds with a commitment and a size each, and then money
/// paid in by everybody on all sorts of days, not in their order.
/// </summary>
internal static class FundRecords
{
    public const int SubFunds = 20;
    private static readonly LocalDate FirstDay = new(2016, 1, 1);
    private const int Days = 3_650;

    public static OpaqueId SubFund(int number) => OpaqueId.Of(string.Create(CultureInfo.InvariantCulture, $"sub-fund-{number % SubFunds:D2}"));

    /// <summary>A day on which something may have taken effect.</summary>
    public static LocalDate Day(Random random) => FirstDay.PlusDays(random.Next(Days));

    /// <summary>The records of a fund, without end.</summary>
    public static IEnumerable<NewRecord> All()
    {
        for (var i = 0; i < SubFunds; i++)
        {
            yield return new NewRecord(
                new SubFundRegistration(SubFund(i), $"第{i}号产业子基金(有限合伙)", "某某私募基金管理有限公司", FirstDay, "新一代信息技术", null, null),
                FirstDay);
            yield return new NewRecord(new Commitment(SubFund(i), CommitmentChange.Initial, Money.Yuan(100_000_000m), $"管委会纪要2015-{i}"), FirstDay);
            yield return new NewRecord(
                new FundSize(SubFund(i), SizeBasis.Committed, Money.Yuan(1_000_000_000m), Sources, $"合伙协议2015-{i}"),
                FirstDay);
        }

        var random = new Random(20160101);
        for (var i = 0; ; i++)
        {
            var amount = Money.FromFen(random.Next(10_000_00, 60_000_00), Currency.Cny);
            var source = (CapitalSource)random.Next(4);
            yield return new NewRecord(
                new PaidInCapital(SubFund(i), source, amount, string.Create(CultureInfo.InvariantCulture, $"银行回单{i:D8}")),
                Day(random));
        }
    }

    private static CapitalSources Sources => new(Money.Yuan(100_000_000m), Money.Yuan(200_000_000m), Money.Yuan(600_000_000m));
}
