using System.Numerics;
using CsCheck;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Tests.Support;
using NodaTime;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Indicators;

public sealed class IndicatorPropertyTests
{
    private static readonly string[] Periods = ["2019", "2020", "2021", "2020-01..2020-10", "2021-01..2021-10", "2021-10", "..2020-12-31", "..2021-12-31"];

    private static readonly Gen<decimal> Values = Gen.Int[1, 1_000_000].Select(cents => cents / 100m);

    private static readonly Gen<IndicatorFigure> Figures = Gen.Select(Gen.Int[0, Periods.Length - 1], Values.Nullable(), Values.Nullable(), Gen.Bool, (period, value, plan, hasTarget) =>
        new IndicatorFigure(Id("i"), "指标", "个", ReportingPeriod.Of(Periods[period]), value, Plan: plan, Target: hasTarget ? new IndicatorTarget(20_000m, ReportingPeriod.Of("2025")) : null));

    private static readonly Gen<LocalDate> Dates = Gen.Int[0, 800].Select(days => new LocalDate(2020, 1, 1).PlusDays(days));

    [Fact]
    public void Completion_InAnotherUnit_IsTheSame() => Gen.Select(Values, Values, Gen.Int[1, 100_000]).Sample((value, plan, scale) =>
        Assert.Equal(Calculate(value, plan).Completion.Percent, Calculate(value * scale, plan * scale).Completion.Percent));

    [Fact]
    public void Root_IsTheNearestStep_ByComparingPowers() => Gen.Select(Gen.Int[1, 1_000_000], Gen.Int[1, 1_000_000], Gen.Int[1, 60], Gen.Int[0, 6]).Sample((above, below, root, decimals) =>
    {
        var steps = new BigInteger(Rounding.HalfUpRoot(above, below, root, decimals) * (decimal)BigInteger.Pow(10, decimals));
        var twice = BigInteger.Pow(2 * BigInteger.Pow(10, decimals), root) * above;

        // The lower half step is not above the root; the upper one is.
        Assert.True(steps.IsZero || BigInteger.Pow((2 * steps) - 1, root) * below <= twice);
        Assert.True(BigInteger.Pow((2 * steps) + 1, root) * below > twice);
    });

    [Theory]
    [InlineData(100, 29, 4, 4, "1.3627")]
    [InlineData(4, 1, 2, 4, "2.0000", Label = "exact")]
    [InlineData(1, 4, 2, 1, "0.5")]
    [InlineData(9, 4, 2, 0, "2", Label = "1.5 goes up")]
    [InlineData(1, 1000000, 3, 1, "0.0")]
    public void Root_OfKnownQuotients_IsHalfUp(int above, int below, int root, int decimals, string expected) =>
        Assert.Equal(expected, Rounding.HalfUpRoot(above, below, root, decimals).ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void CompoundGrowth_OverTheYearsLeft_ReachesTheTarget() => Gen.Select(Values, Gen.Int[101, 10_000], Gen.Int[1, 10]).Sample((value, percent, years) =>
    {
        var target = value * percent / 100m;
        var figure = new IndicatorFigure(Id("i"), "指标", "个", ReportingPeriod.Of("2021"), value, Target: new IndicatorTarget(target, ReportingPeriod.Of($"{2021 + years}")));
        var history = Books.Open().Record(figure, "2021-12-31").Projection.Counted.Indicators[Id("i")];
        var rate = IndicatorCalculator.Calculate(history, history.ByPeriod.All.Single().Content, Day("2021-12-31")).Pace.CompoundPercent.Value!.Value;

        Assert.True(Grown(rate - 0.005m) <= target && Grown(rate + 0.005m) >= target, $"{value} → {target} in {years}: {rate} %");

        decimal Grown(decimal yearly) => Enumerable.Range(0, years).Aggregate(value, (sum, _) => sum * (1 + (yearly / 100m)));
    });

    [Fact]
    public void History_BuiltInAnyOrderAndTakenApart_IsTheSame() => Gen.Select(Figures.Array[1, 20], Dates.Array[20], Gen.Int[0, 1000]).Sample((figures, dates, salt) =>
    {
        TimelineEntry<RecordContent>[] entries = [.. figures.Select((figure, i) => new TimelineEntry<RecordContent>(dates[i], i + 1, figure))];
        var all = IndicatorHistory.Begin(entries).With(entries);
        var oneByOne = Shuffled(entries, salt).Aggregate(IndicatorHistory.Begin(entries), (history, entry) => history.With(entry));
        Assert.Equal(Seen(all), Seen(oneByOne));

        var half = entries.Length / 2;
        var less = entries.Skip(half).Aggregate((IndicatorHistory?)all, (history, entry) => history!.Without(entry));
        Assert.Equal(half == 0 ? null : Seen(IndicatorHistory.Begin(entries).With(entries[..half])), less is null ? null : Seen(less));
    });

    private static IndicatorStatement Calculate(decimal value, decimal plan)
    {
        var figure = new IndicatorFigure(Id("i"), "指标", "个", ReportingPeriod.Of("2021"), value, Plan: plan);
        var history = Books.Open().Record(figure, "2021-12-31").Projection.Counted.Indicators[Id("i")];
        return IndicatorCalculator.Calculate(history, history.ByPeriod.All.Single().Content, Day("2021-12-31"));
    }

    private static IEnumerable<T> Shuffled<T>(T[] items, int salt) => items.Select((item, i) => (item, i)).OrderBy(one => (one.i * 7919 * (salt + 1)) % 1009).Select(one => one.item);

    private static string Seen(IndicatorHistory history)
    {
        var asOf = Day("2021-06-30");
        return string.Join('\n', IndicatorCalculator.Records(history, asOf, null).Select(recorded => IndicatorCalculator.Calculate(history, recorded, asOf).ToString()));
    }
}
