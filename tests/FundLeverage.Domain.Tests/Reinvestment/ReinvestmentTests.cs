using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reinvestment;
using FundLeverage.Domain.Tests.Support;
using NodaTime;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Reinvestment;

public sealed class ReinvestmentTests
{
    private static Books Agreed => Books.Open().SubFund("a").Commit("a", Yi(1), "2021-02-01").Record(Agreement(), "2021-02-01");

    [Fact]
    public void Statement_OfSeveralCategories_WeighsEachAndShowsWhatItsCapTook()
    {
        var statement = Of(Agreed.Record(Recognised("local", Wan(6000)), "2021-03-01").Record(Recognised("moved", Yi(2)), "2021-04-01"), "2021-12-31")!;

        Assert.Equal(
            (Yi(1), (Money?)Yi(1.5m), Yi(1.05m), (Money?)Yi(0.45m), (decimal?)70.00m, 1.0500m, (ReinvestmentStatus?)ReinvestmentStatus.Open),
            (statement.Denominator, statement.Required, statement.Recognised, statement.Gap, statement.CompletionPercent, statement.Reached!.Value.Value, statement.Status));
        Assert.Equal(
            [("local", Wan(6000), Wan(6000), (Money?)null, Wan(6000), Money.Zero), ("moved", Yi(2), Yi(1), Wan(4500), Wan(4500), Wan(5500))],
            statement.Categories.Select(c => (c.Category.Id.Value, c.Amount, c.Weighted, c.Cap, c.Recognised, c.Cut)));
    }

    [Theory]
    [InlineData("14999.99", "2028-06-30", ReinvestmentStatus.Open, 0, Label = "a hundred yuan short on the last day")]
    [InlineData("15000", "2028-06-30", ReinvestmentStatus.Met, 0, Label = "to the yuan")]
    [InlineData("14999.99", "2028-07-01", ReinvestmentStatus.Overdue, 0, Label = "the day after")]
    [InlineData("15000", "2028-07-01", ReinvestmentStatus.Met, 0, Label = "met stays met")]
    [InlineData("1", "2028-06-29", ReinvestmentStatus.Open, 1)]
    public void Status_AroundDeadlineAndRequirement_IsTold(string wan, string asOf, ReinvestmentStatus status, int daysLeft)
    {
        var statement = Of(Agreed.Record(Recognised("local", Wan(decimal.Parse(wan, System.Globalization.CultureInfo.InvariantCulture))), "2021-03-01"), asOf)!;
        Assert.Equal((status, daysLeft), (statement.Status, statement.DaysLeft));
    }

    [Fact]
    public void Statement_WithoutDenominator_SaysNothingIsRequiredYet()
    {
        var statement = Of(Books.Open().SubFund("a").Record(Agreement(denominator: ReinvestmentDenominator.PaidIn), "2021-02-01").Record(Recognised("local", Yi(1)), "2021-03-01"), "2021-12-31")!;
        Assert.Equal((null, null, null, null, Yi(1)), (statement.Required, statement.Gap, statement.Status, statement.Reached, statement.Recognised));
    }

    [Fact]
    public void PaidInDenominator_IsThisFundsOwnMoneyOnly()
    {
        var books = Agreed.Record(Agreement(denominator: ReinvestmentDenominator.PaidIn), "2021-02-02").Pay("a", Wan(2000), "2021-03-01").Pay("a", Yi(5), "2021-03-01", CapitalSource.Private);
        Assert.Equal(Wan(3000), Of(books, "2021-12-31")!.Required);
    }

    [Fact]
    public void LaterAgreement_FromItsDayOn_TakesThePlaceOfTheEarlier()
    {
        var books = Agreed.Record(Recognised("local", Yi(1)), "2021-03-01").Record(Agreement(multiple: 2m), "2022-01-01");
        Assert.Equal((Yi(1.5m), Yi(2)), (Of(books, "2021-12-31")!.Required!.Value, Of(books, "2022-01-01")!.Required!.Value));
        Assert.Equal(Yi(1), Of(books, "2022-01-01")!.Recognised);
    }

    [Fact]
    public void NoAgreement_IsOff_AndOneAfterItStartsAnew()
    {
        var books = Agreed.Record(Recognised("local", Yi(1)), "2021-03-01").Record(new ReinvestmentAgreement(Id("a"), null), "2022-01-01").Record(Agreement(), "2023-01-01");
        Assert.Null(Of(books, "2021-01-31"));
        Assert.Equal(Yi(1), Of(books, "2021-12-31")!.Recognised);
        Assert.Null(Of(books, "2022-12-31"));
        Assert.Equal(Money.Zero, Of(books, "2023-12-31")!.Recognised);
    }

    [Fact]
    public void Totals_DoNotLetOneMakeUpForAnother()
    {
        var books = Agreed.SubFund("b").Commit("b", Yi(1), "2021-02-01").Record(Agreement("b"), "2021-02-01").Record(Recognised("local", Yi(9), "b"), "2021-03-01")
            .SubFund("c").Record(Agreement("c"), "2021-02-01").SubFund("d");
        Assert.Equal(
            new ReinvestmentTotals(3, 1, 1, 0, Yi(3), Yi(9), Yi(1.5m)),
            ReinvestmentCalculator.Total([.. ReinvestmentCalculator.Calculate(books.Projection.Counted, Day("2021-12-31"))]));
    }

    [Fact]
    public void Weighted_IsRoundedOnceForTheCategory()
    {
        // Three times 0.01 × 0.5: one and a half fen, rounded once to 0.02; each alone would have made 0.03.
        var books = Agreed;
        for (var i = 0; i < 3; i++)
            books.Record(Recognised("moved", Money.Yuan(0.01m)), "2021-03-01");
        Assert.Equal(Money.Yuan(0.02m), Of(books, "2021-12-31")!.Recognised);
    }

    [Fact]
    public void Records_OfLocalReinvestment_MoveNoLeverage()
    {
        var books = Agreed.Size("a", Yi(10), "2021-02-01");
        var before = books.Leverage("2021-12-31");
        var after = books.Record(Recognised("local", Yi(5)), "2021-03-01").Leverage("2021-12-31");
        Assert.Equal((before.Capital, before.Multiple?.Display, "10.0倍"), (after.Capital, after.Multiple?.Display, after.Multiple?.Display));
    }

    internal static ReinvestmentAgreement Agreement(string subFund = "a", decimal multiple = 1.5m, ReinvestmentDenominator denominator = ReinvestmentDenominator.Committed, bool withMoved = true) => new(
        Id(subFund),
        new ReinvestmentTerms(
            multiple,
            denominator,
            new LocalDate(2028, 6, 30),
            null,
            [
                new RecognitionCategory(Id("local"), "本地注册", 1m),
                .. withMoved ? [new RecognitionCategory(Id("moved"), "迁入", 0.5m, new RecognitionCap(null, 0.3m))] : Array.Empty<RecognitionCategory>(),
            ]));

    internal static RecognisedReinvestment Recognised(string category, Money amount, string subFund = "a") => new(Id(subFund), Id(category), "某项目", amount);

    private static ReinvestmentStatement? Of(Books books, string asOf) => ReinvestmentCalculator.Calculate(Id("a"), books.Projection.Counted[Id("a")], Day(asOf));
}
