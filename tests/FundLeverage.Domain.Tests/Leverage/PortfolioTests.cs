using System.Collections.Immutable;
using CsCheck;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Tests.Support;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Leverage;

public sealed class PortfolioTests
{
    private static readonly Gen<long> Fen = Gen.Long[1, 1_000_000_000_000];

    [Fact]
    public void Of_ProvinceToCityToSubFund_CountsOutsideMoneyOnce()
    {
        // The province puts 1亿 into the city's fund of 4亿, and 0.5亿 into a sub-fund of 3亿 of its own.
        var province = Statement(
            "province",
            Held("city-fund", own: 1_0000, fiscal: 3_0000, stateOwned: 0, privately: 0, guidanceFund: "city"),
            Held("p", own: 5000, fiscal: 0, stateOwned: 5000, privately: 2_0000));

        // The city's fund puts 2亿 into a sub-fund of 20亿.
        var city = Statement("city", Held("c", own: 2_0000, fiscal: 1_0000, stateOwned: 7_0000, privately: 10_0000));

        var portfolio = PortfolioLeverage.Of([province, city]);

        Assert.Equal((Wan(2_5000), Wan(23_0000)), (portfolio.Consolidated.Guidance, portfolio.Consolidated.Total));
        Assert.Equal(9.2000m, Measure.FiscalLeverage.Of(portfolio.Consolidated).Multiple?.Value);
        var eliminated = Assert.Single(portfolio.Eliminations);
        Assert.Equal((Id("province"), EliminationReason.WithinTheGroup, Id("city"), Wan(1_0000), Wan(4_0000)), (eliminated.Fund, eliminated.Reason, eliminated.Counterpart, eliminated.Capital.Guidance, eliminated.Capital.Total));

        // 4 × 10, which nobody should print.
        Assert.Equal(40.0000m, Assert.Single(portfolio.Chains).Value);
    }

    [Fact]
    public void Of_ASubFundThatTwoHold_CountsItsSizeOnceAndBothTheirMoney()
    {
        var city = Statement("city", Held("a", own: 1_0000, fiscal: 2_0000, stateOwned: 3_0000, privately: 4_0000, creditCode: "91350200MA2XNDRL6Q"));
        var district = Statement("district", Held("alpha", own: 1_5000, fiscal: 1_5000, stateOwned: 3_0000, privately: 4_0000, creditCode: "91350200MA2XNDRL6Q"));

        var portfolio = PortfolioLeverage.Of([city, district]);

        Assert.Equal(new CapitalStructure(Wan(2_5000), Wan(5000), Wan(3_0000), Wan(4_0000), Wan(10_0000)), portfolio.Consolidated);
        Assert.Equal((Id("district"), EliminationReason.HeldTogether, Id("city"), Wan(10_0000)), Assert.Single(portfolio.Eliminations) is var e ? (e.Fund, e.Reason, e.Counterpart, e.Capital.Total) : default);
    }

    [Fact]
    public void Of_ASubFundThatTwoHoldAndOneForgotTheOther_LeavesOtherFiscalMoneyUnknown()
    {
        var city = Statement("city", Held("a", own: 1_0000, fiscal: 0, stateOwned: 3_0000, privately: 6_0000, creditCode: "91350200MA2XNDRL6Q"));
        var district = Statement("district", Held("a", own: 1_5000, fiscal: 0, stateOwned: 3_0000, privately: 4_0000, creditCode: "91350200MA2XNDRL6Q"));

        var consolidated = PortfolioLeverage.Of([city, district]).Consolidated;

        Assert.Equal((Wan(2_5000), null, Wan(10_0000)), (consolidated.Guidance, consolidated.OtherFiscal, consolidated.Total));
    }

    [Fact]
    public void Of_AFundThatNamesItselfOrOneThatIsNotThere_IsCountedAsItIs()
    {
        var fund = Statement("f", Held("a", 1_0000, 0, 0, 2_0000, guidanceFund: "f"), Held("b", 1_0000, 0, 0, 2_0000, guidanceFund: "nobody"));

        Assert.Equal(fund.Capital, PortfolioLeverage.Of([fund]).Consolidated);
    }

    [Fact]
    public void Of_NoFunds_IsNothing() => Assert.Equal(CapitalStructure.None, PortfolioLeverage.Of([]).Consolidated);

    /// <summary>One tier alone is the plain figure; and what is eliminated is just what lies between sum and group.</summary>
    [Fact]
    public void Of_AnyFunds_SumLessEliminationsIsTheGroup() =>
        Gen.Select(Fen, Fen, Fen, Fen, Gen.Int[0, 3], Gen.Int[0, 3]).Array[0, 6].Array[1, 3].Sample(
            funds =>
            {
                ImmutableArray<LeverageStatement> statements = [.. funds.Select((fund, f) => Statement($"f{f}", [.. fund.Select((held, i) =>
                    Held($"s{i}", held.Item1, held.Item2, held.Item3, held.Item4, creditCode: held.Item5 == 0 && i < 4 ? $"code-{i / 2}" : null, guidanceFund: held.Item6 < 2 ? $"f{held.Item6}" : null, unit: 0.01m))]))];

                var portfolio = PortfolioLeverage.Of(statements);

                var eliminated = portfolio.Eliminations.Aggregate(CapitalStructure.None, (sum, e) => sum + e.Capital);
                Assert.Equal(portfolio.Summed.Guidance - eliminated.Guidance, portfolio.Consolidated.Guidance);
                Assert.Equal(portfolio.Summed.Total - eliminated.Total, portfolio.Consolidated.Total);
                Assert.Equal(portfolio.Summed.Private - eliminated.Private, portfolio.Consolidated.Private);
                if (portfolio.Consolidated.OtherFiscal is { } fiscal)
                    Assert.Equal(portfolio.Summed.OtherFiscal - eliminated.OtherFiscal, fiscal);
                foreach (var statement in statements)
                    Assert.Equal(statement.Capital.Total, PortfolioLeverage.Of([statement]).Consolidated.Total + PortfolioLeverage.Of([statement]).Eliminations.Aggregate(Money.Zero, (sum, e) => sum + e.Capital.Total));
            },
            iter: 300);

    private static Money Wan(long wan) => Money.Yuan(wan * 10_000m);

    private static (SubFundRegistration Registration, CapitalStructure Capital) Held(
        string id, long own, long fiscal, long stateOwned, long privately, string? creditCode = null, string? guidanceFund = null, decimal unit = 10_000m)
    {
        Money Of(long amount) => Money.Yuan(amount * unit);
        return (
            new SubFundRegistration(Id(id), id, null, Day("2021-01-01"), null, creditCode, null, GuidanceFund: guidanceFund is null ? null : Id(guidanceFund)),
            new CapitalStructure(Of(own), Of(fiscal), Of(stateOwned), Of(privately), Of(own + fiscal + stateOwned + privately)));
    }

    /// <summary>A statement as the calculator makes it of a ledger with these sub-funds.</summary>
    private static LeverageStatement Statement(string fund, params (SubFundRegistration Registration, CapitalStructure Capital)[] held)
    {
        var books = Books.Open();
        foreach (var (registration, capital) in held)
        {
            books.Record(registration, "2021-01-01")
                .Commit(registration.SubFund.Value, capital.Guidance, "2021-01-01")
                .Size(registration.SubFund.Value, capital.Total, "2021-01-01", new CapitalSources(capital.OtherFiscal!.Value, capital.StateOwned!.Value, capital.Private!.Value));
        }

        var statement = LeverageCalculator.Calculate(books.Projection, Day("2021-12-31"), LeverageBasis.Committed);
        return statement with { Fund = new GuidanceFund(OpaqueId.Of(fund), fund, null, Currency.Cny, null, ApprovalPolicy.None) };
    }
}
