using CsCheck;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Tests.Support;
using NodaTime;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Indicators;

public sealed class ReportingPeriodTests
{
    private static readonly Gen<LocalDate> Dates = Gen.Int[0, 80_000].Select(days => new LocalDate(1960, 1, 1).PlusDays(days));

    private static readonly Gen<ReportingPeriod> Periods = Gen.Select(Dates, Gen.Int[0, 800], Gen.Bool, (day, length, isStock) =>
        ReportingPeriod.Of(isStock ? $"..{day:uuuu-MM-dd}" : $"{day:uuuu-MM-dd}..{day.PlusDays(length):uuuu-MM-dd}"));

    [Theory]
    [InlineData("2021", PeriodKind.Year, "2021-01-01", "2021-12-31")]
    [InlineData("2021-H2", PeriodKind.HalfYear, "2021-07-01", "2021-12-31")]
    [InlineData("2021-Q4", PeriodKind.Quarter, "2021-10-01", "2021-12-31")]
    [InlineData("2021-02", PeriodKind.Month, "2021-02-01", "2021-02-28")]
    [InlineData("2021-W48", PeriodKind.Week, "2021-11-29", "2021-12-05")]
    [InlineData("2020-W53", PeriodKind.Week, "2020-12-28", "2021-01-03", Label = "a week belongs to the year that counts it")]
    [InlineData("2021-01..2021-10", PeriodKind.Months, "2021-01-01", "2021-10-31")]
    [InlineData("2021-11-30", PeriodKind.Day, "2021-11-30", "2021-11-30")]
    [InlineData("2021-11-01..2021-11-15", PeriodKind.Days, "2021-11-01", "2021-11-15")]
    [InlineData("..2021-12-31", PeriodKind.AsOf, null, "2021-12-31")]
    public void Parse_EachShape_HasItsDaysAndItsOneSpelling(string text, PeriodKind kind, string? first, string last)
    {
        var period = ReportingPeriod.Of(text);
        Assert.Equal((kind, first is null ? null : Day(first), Day(last), text), (period.Kind, period.First, period.Last, period.Text));
    }

    [Theory]
    [InlineData("2021-01..2021-12", "2021")]
    [InlineData("2021-Q1..2021-H1", "2021-H1")]
    [InlineData("2021-10..2021-12", "2021-Q4")]
    [InlineData("2021-02..2021-04", "2021-02..2021-04", Label = "three months that are no quarter")]
    [InlineData("2021-11-29..2021-12-05", "2021-W48")]
    [InlineData("2021-11-01..2021-11-30", "2021-11")]
    [InlineData("2021..2025", "2021-01..2025-12")]
    [InlineData("..2021-11", "..2021-11-30")]
    public void Parse_AnotherSpellingOfTheSameDays_IsTheSamePeriod(string text, string expected) => Assert.Equal(ReportingPeriod.Of(expected), ReportingPeriod.Of(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("2021..")]
    [InlineData("21")]
    [InlineData("1949", Label = "before any year that is reported")]
    [InlineData("2200")]
    [InlineData("2021-00")]
    [InlineData("2021-13")]
    [InlineData("2021-1")]
    [InlineData("2021-H3")]
    [InlineData("2021-Q0")]
    [InlineData("2021-W00")]
    [InlineData("2021-W53", Label = "2021 has 52 weeks")]
    [InlineData("2021-02-29")]
    [InlineData("2021-10..2021-01", Label = "reversed")]
    [InlineData("2021-01..2021-02..2021-03")]
    [InlineData("2021年")]
    [InlineData(" 2021")]
    public void Parse_AnythingElse_IsRefused(string? text) => Assert.Equal(IndicatorFailures.PeriodMalformed, ReportingPeriod.Parse(text).FailureOf().Code);

    [Fact]
    public void Text_OfAnyPeriod_ReadsBackAsTheSame() => Periods.Sample(period => Assert.Equal(period, ReportingPeriod.Of(period.Text)));

    [Theory]
    [InlineData("2021", "2020")]
    [InlineData("2021-01..2021-10", "2020-01..2020-10")]
    [InlineData("2021-02", "2020-02", Label = "28 days against 29")]
    [InlineData("..2021-02-28", "..2020-02-29", Label = "the end of a month stays one")]
    [InlineData("..2020-02-29", "..2019-02-28")]
    [InlineData("2020-02-29", "2019-02-28")]
    [InlineData("2021-W52", "2020-W52")]
    [InlineData("2020-W53", null, Label = "2019 has 52 weeks")]
    [InlineData("1950", null, Label = "nothing before the first year")]
    public void YearsBefore_IsTheSamePeriodOfTheYearBefore(string text, string? expected) => Assert.Equal(expected, ReportingPeriod.Of(text).YearsBefore(1)?.Text);

    [Theory]
    [InlineData("2021", "2025", "4/1")]
    [InlineData("2021-01..2021-10", "2025", "25/6", Label = "50 months")]
    [InlineData("2021-11-15", "2021-11-15", "0/1")]
    [InlineData("2021-11-15", "2022-11-15", "1/1")]
    [InlineData("2020-12-31", "2021-01-01", "1/365")]
    [InlineData("2022-12-30", "2024-02-28", "71/61", Label = "60 of the 366 days of the second year")]
    public void YearsTo_IsExact(string from, string to, string expected)
    {
        var years = ReportingPeriod.Of(from).YearsTo(ReportingPeriod.Of(to));
        Assert.Equal(expected, $"{years.Numerator}/{years.Denominator}");
    }

    [Theory]
    [InlineData("2021-01..2021-10", true, "5/6")]
    [InlineData("2021-Q1", true, "1/4")]
    [InlineData("2021-01-01..2021-01-10", true, "2/73")]
    [InlineData("2021", true, "1/1")]
    [InlineData("2021-10", false, "5/6")]
    [InlineData("2020-11..2021-10", false, "5/6")]
    [InlineData("..2021-10-31", false, "5/6")]
    public void ElapsedShare_GoesInTwelfthsAtTheEndOfAMonth(string text, bool isCumulative, string expected)
    {
        var period = ReportingPeriod.Of(text);
        Assert.Equal((isCumulative, expected), (period.IsCumulative, $"{period.ElapsedShare.Numerator}/{period.ElapsedShare.Denominator}"));
    }
}
