using FundLeverage.Domain.Reports.Schedules;
using NodaTime;

namespace FundLeverage.Domain.Tests.Reports.Schedules;

public sealed class ScheduleTextTests
{
    [Theory]
    [InlineData("Asia/Shanghai", true)]
    [InlineData("UTC", true)]
    [InlineData("asia/shanghai", false)]
    [InlineData("UTC+08", false)]
    [InlineData("China Standard Time", false)]
    [InlineData("", false)]
    public void Zone_ByItsName_IsOneOfTheIanaDatabase(string text, bool isOne)
    {
        Assert.Equal(isOne ? [] : ["schedule-zone-unknown"], ScheduleText.Zone(text).Failures.Select(failure => failure.Code.Id));
    }

    [Theory]
    [InlineData("00:00", true)]
    [InlineData("23:59", true)]
    [InlineData("24:00", false)]
    [InlineData("8:30", false)]
    [InlineData("08:30:00", false)]
    [InlineData("0830", false)]
    public void Time_OfADay_IsTwoDigitsEach(string text, bool isOne)
    {
        Assert.Equal(isOne ? [] : ["schedule-time-malformed"], ScheduleText.Time(text).Failures.Select(failure => failure.Code.Id));
        if (isOne)
            Assert.Equal(text, ScheduleText.Of(ScheduleText.Time(text).Value));
    }

    [Theory]
    [InlineData("30 8 1 * *", true)]
    [InlineData("0 9 * * MON#1", true)]
    [InlineData("0 9 LW * *", true)]
    [InlineData("0 30 8 1 * *", false, Label = "with seconds")]
    [InlineData("@monthly", false)]
    [InlineData("60 8 1 * *", false)]
    [InlineData("30 8 1 *", false)]
    [InlineData("", false)]
    public void Cron_OfFiveFields_IsTaken(string text, bool isOne)
    {
        Assert.Equal(isOne ? [] : ["schedule-cron-malformed"], ScheduleText.Cron(text).Failures.Select(failure => failure.Code.Id));
    }

    [Fact]
    public void Cron_OfTheSameText_IsTheSameRule()
    {
        Assert.Equal(ScheduleText.Cron("30 8 1 * *").Value, ScheduleText.Cron("30 8 1 * *").Value);
        Assert.NotEqual(ScheduleText.Cron("30 8 1 * *").Value, ScheduleText.Cron("30 8 2 * *").Value);
        Assert.Null(ScheduleText.Cron("0 0 30 2 *").Value.FirstFrom(new LocalDateTime(2021, 1, 1, 0, 0)));
    }
}
