using NodaTime;

namespace FundLeverage.Functions;

/// <summary>The present day where the users are: a day in Xiamen begins eight hours before it does in UTC.</summary>
public sealed class Today(IClock clock)
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>Today's date in Asia/Shanghai.</summary>
    public LocalDate Date => clock.GetCurrentInstant().InZone(Zone).Date;
}
