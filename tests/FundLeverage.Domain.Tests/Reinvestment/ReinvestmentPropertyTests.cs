using CsCheck;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reinvestment;
using FundLeverage.Domain.Tests.Support;
using NodaTime;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Reinvestment;

public sealed class ReinvestmentPropertyTests
{
    private static readonly string[] Ids = ["a", "b", "c"];

    private static readonly Gen<Money> Amounts = Gen.Long[1, 100_000_000_000_000].Select(fen => Money.FromFen(fen, Currency.Cny));

    private static readonly Gen<RecognitionCap?> Caps = Gen.OneOf(
        Gen.Const((RecognitionCap?)null),
        Amounts.Select(amount => (RecognitionCap?)new RecognitionCap(amount, null)),
        Gen.Int[1, 10_000].Select(share => (RecognitionCap?)new RecognitionCap(null, share / 10_000m)));

    private static readonly Gen<ReinvestmentTerms> Terms = Gen.Select(Gen.Int[1, 50_000], Gen.Int[1, 100_000].Array[3], Caps.Array[3], (multiple, weights, caps) =>
        new ReinvestmentTerms(multiple / 10_000m, ReinvestmentDenominator.Committed, null, null, [.. Ids.Select((id, i) => new RecognitionCategory(Id(id), id, weights[i] / 10_000m, caps[i]))]));

    private static readonly Gen<RecognisedReinvestment> Recognised = Gen.Select(Gen.Int[0, 2], Amounts, (category, amount) => new RecognisedReinvestment(Id("f"), Id(Ids[category]), "p", amount));

    [Fact]
    public void Recognised_NeverExceedsItsCapOrItsWeight() => Gen.Select(Terms, Amounts, Recognised.Array[0, 12]).Sample((terms, committed, records) =>
    {
        var statement = Of(terms, committed, records);
        Assert.All(statement.Categories, category =>
        {
            Assert.True(category.Recognised <= category.Weighted && !category.Cut.IsNegative);
            Assert.True(category.Cap is not { } cap || category.Recognised <= cap);
        });
        Assert.Equal(statement.Categories.Aggregate(Money.Zero, (sum, category) => sum + category.Recognised), statement.Recognised);
    });

    [Fact]
    public void Gap_AndWhatIsRecognised_MakeUpWhatIsRequired() => Gen.Select(Terms, Amounts, Recognised.Array[0, 12]).Sample((terms, committed, records) =>
    {
        var statement = Of(terms, committed, records);
        if (statement.Status == ReinvestmentStatus.Met)
            Assert.True(statement.Gap!.Value.IsZero && statement.Recognised >= statement.Required);
        else
            Assert.Equal(statement.Required, statement.Gap + statement.Recognised);
    });

    [Fact]
    public void OneMoreRecord_NeverLowersWhatIsRecognised() => Gen.Select(Terms, Amounts, Recognised.Array[1, 12]).Sample((terms, committed, records) =>
        Assert.True(Of(terms, committed, records[..^1]).Recognised <= Of(terms, committed, records).Recognised));

    [Fact]
    public void History_BuiltInAnyOrderAndTakenApart_IsTheSame() => Gen.Select(Terms, Recognised.Array[1, 20], Gen.Int[0, 600].Array[20]).Sample((terms, records, days) =>
    {
        var registration = Books.Registration("f", "2021-01-01");
        TimelineEntry<RecordContent>[] entries =
        [
            new(Day("2021-02-01"), 2, new ReinvestmentAgreement(Id("f"), terms)),
            .. records.Select((record, i) => new TimelineEntry<RecordContent>(Day("2021-02-01").PlusDays(days[i]), i + 3, record)),
        ];
        var all = new SubFundHistory(registration, 1).With(entries);
        var backwards = entries.Reverse().Aggregate(new SubFundHistory(registration, 1), (history, entry) => history.With(entry));
        Assert.Equal(Seen(all), Seen(backwards));

        var half = 1 + (records.Length / 2);
        Assert.Equal(Seen(new SubFundHistory(registration, 1).With(entries[..half])), Seen(entries.Skip(half).Aggregate(all, (history, entry) => history.Without(entry)!)));
    });

    private static ReinvestmentStatement Of(ReinvestmentTerms terms, Money committed, IEnumerable<RecognisedReinvestment> records)
    {
        var books = Books.Open().SubFund("f").Commit("f", committed, "2021-02-01").Record(new ReinvestmentAgreement(Id("f"), terms), "2021-02-01");
        foreach (var record in records)
            books.Record(record, "2021-03-01");
        return ReinvestmentCalculator.Calculate(Id("f"), books.Projection.Counted[Id("f")], Day("2021-12-31"))!;
    }

    private static string Seen(SubFundHistory history)
    {
        LocalDate[] days = [Day("2021-02-01"), Day("2021-12-31"), Day("2023-12-31")];
        return $"{history.Count} {string.Join(' ', history.Resting.Order())} " + string.Join('|', days.Select(day =>
            $"{history.CountThrough(day)} " + string.Join(',', ReinvestmentCalculator.Calculate(Id("f"), history, day)!.Categories.Select(category => category.Amount))));
    }
}
