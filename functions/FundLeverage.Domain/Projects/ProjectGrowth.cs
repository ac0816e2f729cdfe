using FundLeverage.Domain.Amounts;

namespace FundLeverage.Domain.Projects;

/// <summary>同比: by how much figures grew against the same period a year before.</summary>
/// <param name="CountPercent">Of the number, half-up to two decimals; null where there was none before.</param>
/// <param name="InvestmentPercent">Of the amount; null where there was none before.</param>
public sealed record ProjectGrowth(decimal? CountPercent, decimal? InvestmentPercent)
{
    private const int Decimals = 2;

    /// <summary>From what was to what is.</summary>
    public static ProjectGrowth Between(ProjectFigures before, ProjectFigures after) => new(
        Percent(before.Count, after.Count),
        Percent(before.TotalInvestment.Amount, after.TotalInvestment.Amount));

    private static decimal? Percent(decimal before, decimal after) =>
        before == 0 ? null : Rounding.HalfUpQuotient((after - before) * 100m, before, Decimals);
}
