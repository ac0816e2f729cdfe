using System.Globalization;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Benchmarks.Funds;

/// <summary>Records of a fund of any size, the same in every run: its sub-funds begin at once, and three sources pay in each quarter until the end of 2025.</summary>
internal static class PaidInRecords
{
    private static readonly LocalDate End = new(2026, 1, 1);
    private static readonly CapitalSource[] Sources = [CapitalSource.GuidanceFund, CapitalSource.StateOwned, CapitalSource.Private];

    /// <summary>The records of a fund.</summary>
    /// <param name="subFunds">How many sub-funds; no divisor of theirs but 1 may divide 7.</param>
    /// <param name="years">How many years before the end they begin.</param>
    public static IEnumerable<NewRecord> Of(int subFunds, int years)
    {
        for (var i = 0; i < subFunds; i++)
        {
            var (id, formedOn, own) = (IdOf(i), End.PlusYears(-years), Money.Yuan(20_000_000m));

            // All sizes differ, and the first sub-fund has neither the least nor the greatest.
            var size = 200_000_000m + (10_000_000m * (((i * 7) + 3) % subFunds));
            yield return new NewRecord(new SubFundRegistration(id, Text($"第{i:D3}号产业子基金(有限合伙)"), Text($"第{i % 20}号私募基金管理有限公司"), formedOn, "新一代信息技术", null, null), formedOn);
            yield return new NewRecord(new Commitment(id, CommitmentChange.Initial, own, Text($"管委会纪要{i}")), formedOn);
            yield return new NewRecord(new FundSize(id, SizeBasis.Committed, Money.Yuan(size), new CapitalSources(Money.Yuan(10_000_000m), Money.Yuan(50_000_000m), Money.Yuan(100_000_000m)), Text($"合伙协议{i}")), formedOn);
        }

        for (var day = End.PlusYears(-years).PlusDays(14); day < End; day = day.PlusMonths(3))
        {
            for (var i = 0; i < subFunds * Sources.Length; i++)
                yield return new NewRecord(new PaidInCapital(IdOf(i / Sources.Length), Sources[i % Sources.Length], Money.Yuan(100_000m * (1 + (i % 17))), Text($"银行回单{i:D4}")), day);
        }
    }

    private static OpaqueId IdOf(int subFund) => OpaqueId.Of(Text($"sub-fund-{subFund:D3}"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
