using FundLeverage.Domain.Leverage;
using NodaTime;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Leverage;

public sealed class TrendDaysTests
{
    [Theory]
    [InlineData("2021-01-31", "2021-04-15", TrendPeriod.Month, "2021-01-31 2021-02-28 2021-03-31 2021-04-15")]
    [InlineData("2021-02-01", "2021-04-30", TrendPeriod.Month, "2021-02-28 2021-03-31 2021-04-30")]
    [InlineData("2020-02-01", "2020-03-01", TrendPeriod.Month, "2020-02-29 2020-03-01")]
    [InlineData("2021-11-30", "2022-06-30", TrendPeriod.Quarter, "2021-12-31 2022-03-31 2022-06-30")]
    [InlineData("2019-05-01", "2021-11-30", TrendPeriod.Year, "2019-12-31 2020-12-31 2021-11-30")]
    [InlineData("2021-02-27", "2021-03-01", TrendPeriod.Day, "2021-02-27 2021-02-28 2021-03-01")]
    [InlineData("2021-03-01", "2021-03-01", TrendPeriod.Day, "2021-03-01")]
    [InlineData("2021-03-01", "2021-03-01", TrendPeriod.Year, "2021-03-01")]
    public void Between_TwoDays_AreTheEndsOfPeriodsAndTheLastDay(string from, string to, TrendPeriod every, string expected) =>
        Assert.Equal(expected.Split(' ').Select(Day), TrendDays.Between(Day(from), Day(to), every, 100));

    [Fact]
    public void Between_MoreThanTheMost_StopsThere() =>
        Assert.Equal(11, TrendDays.Between(new LocalDate(2000, 1, 1), new LocalDate(2020, 1, 1), TrendPeriod.Day, 10).Length);
}
