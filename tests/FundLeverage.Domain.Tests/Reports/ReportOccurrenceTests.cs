using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Reports;
using static FundLeverage.Domain.Tests.Support.Say;

namespace FundLeverage.Domain.Tests.Reports;

public sealed class ReportOccurrenceTests
{
    [Theory]
    [InlineData("2021", "2021-v1")]
    [InlineData("2021-H2", "2021-h2-v1")]
    [InlineData("2021-Q4", "2021-q4-v1")]
    [InlineData("2021-11", "2021-11-v1")]
    [InlineData("2021-W48", "2021-w48-v1")]
    public void Id_OfEachShape_IsOneThatKeysTake(string period, string id)
    {
        var occurrence = new ReportOccurrence(ReportingPeriod.Of(period), 1);

        Assert.Equal(id, occurrence.Id);
        Assert.True(OpaqueId.Parse(occurrence.Id).Succeeded);
        Assert.Equal(id[..^1] + "12", (occurrence with { Version = 12 }).Id);
    }

    [Theory]
    [InlineData("2021-11", "2021-11-30", null, Label = "its last day")]
    [InlineData("2021-11", "2021-11-29", "report-period-not-over", Label = "the day before")]
    [InlineData("2021-W48", "2021-12-04", "report-period-not-over")]
    [InlineData("2021-10..2021-12", "2022-01-01", null, Label = "another spelling of a quarter")]
    [InlineData("2021-01..2021-10", "2022-01-01", "report-period-kind")]
    [InlineData("2021-11-30", "2022-01-01", "report-period-kind")]
    [InlineData("..2021-11-30", "2022-01-01", "report-period-kind")]
    [InlineData("2021-13", "2022-01-01", "period-malformed")]
    public void ParsePeriod_OnADay_TakesWhatIsOver(string text, string today, string? code) =>
        Assert.Equal(code, ReportOccurrence.ParsePeriod(text, Day(today)).Failures.SingleOrDefault()?.Code.Id);
}
