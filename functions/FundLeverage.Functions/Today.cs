using NodaTime;

namespace FundLeverage.Functions;

/// <summary>The present day where the users are.</summary>
public sealed class Today(IClock clock)
{
    /// <summary>Today's date in Asia/Shanghai.</summary>
    public LocalDate Date => UsersClock.At(clock.GetCurrentInstant()).Date;
}
