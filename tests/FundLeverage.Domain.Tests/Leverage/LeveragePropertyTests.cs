using CsCheck;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Tests.Support;

namespace FundLeverage.Domain.Tests.Leverage;

public sealed class LeveragePropertyTests
{
    private static readonly Gen<long> Fen = Gen.OneOf(Gen.Long[0, 1_000], Gen.Long[0, 1_000_000_000_000]);

    /// <summary>Up to six sub-funds as own, F, E and P in fen; one in five without its sources.</summary>
    private static readonly Gen<(long Own, long F, long E, long P, bool Sources)[]> Portfolios =
        Gen.Select(Fen.Where(fen => fen > 0), Fen, Fen, Fen, Gen.Int[0, 4].Select(n => n > 0)).Array[0, 6];

    [Fact]
    public void Calculate_SubFunds_AddUpToTheTotal() =>
        Portfolios.Sample(
            portfolio =>
            {
                var statement = Record(portfolio, 1).Leverage("2021-12-31");
                Assert.Equal(portfolio.Length, statement.SubFunds.Length);
                Assert.Equal(Total(portfolio.Sum(s => s.Own)), statement.Capital.Guidance);
                Assert.Equal(Total(portfolio.Sum(s => s.Own + s.F + s.E + s.P)), statement.Capital.Total);
                Assert.Equal(statement.SubFunds.Aggregate(CapitalStructure.None, (sum, s) => sum + s.Capital), statement.Capital);
                Assert.Equal(portfolio.All(s => s.Sources), statement.Capital.SourcesAreRecorded);
                if (statement.Capital.SourcesAreRecorded)
                    Assert.Equal(Total(portfolio.Sum(s => s.P)), statement.Capital.Private);
            },
            iter: 500);

    [Fact]
    public void Calculate_AllMoneyTimesK_LeavesEveryMultipleAsItIs() =>
        Gen.Select(Portfolios, Gen.Long[2, 1_000]).Sample(
            (portfolio, k) =>
            {
                var one = Record(portfolio, 1).Leverage("2021-12-31");
                var scaled = Record(portfolio, k).Leverage("2021-12-31");
                Assert.Equal(one.Capital.Total.Amount * k, scaled.Capital.Total.Amount);
                Assert.Equal(one.Measures.Select(m => m.Multiple?.Value), scaled.Measures.Select(m => m.Multiple?.Value));
                Assert.Equal(one.Measures.Select(m => m.Multiple?.Display), scaled.Measures.Select(m => m.Multiple?.Display));
            },
            iter: 300);

    /// <summary>With sources that add up, M1 = M2 + 1 and T = G + F + E + P.</summary>
    [Fact]
    public void Measures_TogetherAreConsistent() =>
        Portfolios.Where(p => p.Length > 0).Sample(
            portfolio =>
            {
                var statement = Record([.. portfolio.Select(s => s with { Sources = true })], 1).Leverage("2021-12-31");
                var capital = statement.Capital;
                Assert.Equal(capital.Guidance + capital.OtherFiscal + capital.StateOwned + capital.Private, capital.Total);
                Assert.Equal(statement.Measures[0].Multiple?.Value, statement.Measures[1].Multiple?.Value + 1);
                Assert.True(statement.Measures[2].Multiple?.Value >= statement.Measures[3].Multiple?.Value);
            },
            iter: 300);

    /// <summary>Each public party claims its share; with three roundings to fen the claims meet P within one fen.</summary>
    [Fact]
    public void Attributed_OverAllPublicParties_SumsToP() =>
        Gen.Select(Fen, Fen, Fen, Fen).Where((g, f, e, _) => g + f + e > 0).Sample(
            (g, f, e, p) =>
            {
                Money Claim(long own, long second, long third)
                {
                    var capital = new CapitalStructure(Total(own), Total(second), Total(third), Total(p), Total(own + second + third + p));
                    return AttributedPrivate.Of(capital).Amount!.Value;
                }

                var claims = Claim(g, f, e) + Claim(f, g, e) + Claim(e, g, f);
                Assert.InRange(claims.ToFen() - p, -1, 1);
            },
            iter: 10_000);

    private static Books Record((long Own, long F, long E, long P, bool Sources)[] portfolio, long k)
    {
        var books = Books.Open();
        for (var i = 0; i < portfolio.Length; i++)
        {
            var (own, f, e, p, sources) = portfolio[i];
            books.SubFund($"s{i}")
                .Commit($"s{i}", Total(own * k), "2021-02-01")
                .Size($"s{i}", Total((own + f + e + p) * k), "2021-02-01", sources ? new CapitalSources(Total(f * k), Total(e * k), Total(p * k)) : null);
        }

        return books;
    }

    private static Money Total(long fen) => Money.FromFen(fen, Currency.Cny);
}
