using NodaTime;

namespace FundLeverage.Domain.Projects;

/// <summary>Days as whole numbers: their differences are days, and their order is that of the days.</summary>
internal static class DayNumber
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static int Of(LocalDate day) => Period.DaysBetween(Epoch, day);
}
