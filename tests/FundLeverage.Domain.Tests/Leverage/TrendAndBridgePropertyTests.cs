using System.Collections.Immutable;
using System.Numerics;
using CsCheck;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Tests.Support;
using NodaTime;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Leverage;

/// <summary>Over random ledgers of up to five sub-funds and three years, whatever the rules would have said of them.</summary>
public sealed class TrendAndBridgePropertyTests
{
    private static readonly LocalDate First = new(2020, 1, 1);

    private static readonly Gen<(int Kind, int SubFund, int Day, long Fen, int Choice)[]> Ledgers =
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 4], Gen.Int[0, 1_095], Gen.Long[1, 1_000_000_000_000], Gen.Int[0, 3]).Array[0, 60];

    private static readonly Gen<LeverageBasis> Bases = Gen.Enum<LeverageBasis>();

    [Fact]
    public void Trend_AtEveryPoint_IsTheQuery() =>
        Gen.Select(Ledgers, Bases, Gen.Int[0, 1_095].Array[1, 40]).Sample(
            (ledger, basis, offsets) =>
            {
                var books = Record(ledger);
                ImmutableArray<LocalDate> days = [.. offsets.Distinct().Order().Select(First.PlusDays)];

                var trend = LeverageTrend.Calculate(books.Projection.Counted, days, basis);

                foreach (var (point, day) in trend.Points.Zip(days))
                {
                    var statement = LeverageCalculator.Calculate(books.Projection, day, basis);
                    Assert.Equal((day, statement.SubFunds.Length, statement.Capital, statement.Multiple), (point.AsOf, point.SubFunds, point.Capital, point.Multiple));
                }
            },
            iter: 400);

    [Fact]
    public void Bridge_Parts_AddUpToTheDifference() =>
        Gen.Select(Ledgers, Bases, Gen.Int[0, 1_095], Gen.Int[0, 1_095]).Sample(
            (ledger, basis, one, other) =>
            {
                var books = Record(ledger);

                var bridge = LeverageBridge.Between(books.Projection, First.PlusDays(Math.Min(one, other)), First.PlusDays(Math.Max(one, other)), basis);

                var (before, after) = (bridge.Before.Capital, bridge.After.Capital);
                Assert.Equal(after.Guidance - before.Guidance, bridge.Parts.Aggregate(Money.Zero, (sum, part) => sum + part.GuidanceChange));
                Assert.Equal(after.Total - before.Total, bridge.Parts.Aggregate(Money.Zero, (sum, part) => sum + part.TotalChange));
                Assert.Equal(bridge.Before.Multiple is null || bridge.After.Multiple is null, bridge.Change is null);
                if (bridge.Change is not { } change)
                    return;

                // T₁·G₀ − T₀·G₁ over G₀·G₁ is the exact difference.
                var exact = (Fen(after.Total) * Fen(before.Guidance)) - (Fen(before.Total) * Fen(after.Guidance));
                Assert.Equal(exact, bridge.Parts.Aggregate(BigInteger.Zero, (sum, part) => sum + part.Contribution));
                Assert.Equal(change, bridge.Parts.Sum(part => part.MultipleChange));

                // No part is shown further from the truth than rounding all of them can bring it.
                var denominator = Fen(before.Guidance) * Fen(after.Guidance);
                Assert.All(bridge.Parts, part =>
                {
                    var error = (new BigInteger(part.MultipleChange!.Value * 10_000m) * denominator) - (part.Contribution * 10_000);
                    Assert.True(BigInteger.Abs(error) <= 2 * BigInteger.Abs(denominator));
                });
            },
            iter: 600);

    [Fact]
    public void Groups_ByAnything_AddUpToTheWhole() =>
        Gen.Select(Ledgers, Bases, Gen.Int[0, 1_095], Gen.Enum<LeverageGrouping>()).Sample(
            (ledger, basis, day, grouping) =>
            {
                var statement = LeverageCalculator.Calculate(Record(ledger).Projection, First.PlusDays(day), basis);

                var groups = LeverageGroups.Of(statement, grouping);

                Assert.True(groups.AddUp);
                Assert.Equal(statement.SubFunds.Length, groups.Groups.Sum(group => group.SubFunds));
                Assert.Equal(statement.Capital, groups.Groups.Aggregate(CapitalStructure.None, (sum, group) => sum + group.Capital));
                Assert.Equal(groups.Groups.Length, groups.Groups.Select(group => group.Key).Distinct(StringComparer.Ordinal).Count());
            },
            iter: 400);

    [Fact]
    public void Evidence_Lines_AddUpToTheTerms() =>
        Gen.Select(Ledgers, Bases, Gen.Int[0, 1_095], Gen.Int[0, 5]).Sample(
            (ledger, basis, day, measure) =>
            {
                var evidence = LeverageEvidence.Of(Record(ledger).Projection, First.PlusDays(day), basis, Measure.All[measure]);

                var lines = evidence.Lines.ToList();

                Assert.Equal(evidence.Statement.Capital, lines.Aggregate(CapitalStructure.None, (sum, line) => sum + line.Adds));
                Assert.Equal(evidence.Measured.Numerator, lines.Aggregate((Money?)Money.Zero, (sum, line) => sum + line.Numerator));
                Assert.Equal(evidence.Measured.Denominator, lines.Aggregate((Money?)Money.Zero, (sum, line) => sum + line.Denominator));
                Assert.Equal(lines.Count, lines.Select(line => line.Record.Seq).Distinct().Count());
            },
            iter: 400);

    private static Books Record((int Kind, int SubFund, int Day, long Fen, int Choice)[] ledger)
    {
        var books = Books.Open();
        for (var i = 0; i < 5; i++)
        {
            books.Record(
                new SubFundRegistration(
                    Id($"s{i}"), $"s{i}", i == 0 ? null : $"管理人{i % 2}", i == 4 ? null : First.PlusDays(i * 40), i % 2 == 0 ? "医药" : null, null, null, (GovernmentLevel)(i % 3), i < 2 ? "厦门" : "泉州"),
                "2020-01-01");
        }

        var ended = new HashSet<int>();
        foreach (var (kind, subFund, day, fen, choice) in ledger)
        {
            var (id, on, amount) = ($"s{subFund}", First.PlusDays(day).ToString("uuuu-MM-dd", null), Money.FromFen(fen, Currency.Cny));
            var sources = choice == 0 ? null : new CapitalSources(Share(amount, 4), Share(amount, 5), Share(amount, 6));
            _ = kind switch
            {
                0 => books.Commit(id, amount, on, (CommitmentChange)choice),
                1 or 2 => books.Size(id, amount, on, sources, kind == 1 ? SizeBasis.Committed : SizeBasis.Target),
                3 or 4 => books.Pay(id, amount, on, (CapitalSource)choice),
                _ when ended.Add(subFund) => books.Become(id, subFund == 4 ? SubFundStatus.Formed : SubFundStatus.Liquidated, on),
                _ => books,
            };
        }

        return books;
    }

    private static Money Share(Money amount, long part) => Money.FromFen(amount.ToFen() / part, Currency.Cny);

    private static BigInteger Fen(Money money) => new(money.Amount * 100m);
}
