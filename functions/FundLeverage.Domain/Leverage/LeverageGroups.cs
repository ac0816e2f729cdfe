using System.Collections.Immutable;
using System.Globalization;
using FundLeverage.Domain.Names;

namespace FundLeverage.Domain.Leverage;

/// <summary>By what the counted sub-funds are grouped.</summary>
public enum LeverageGrouping
{
    /// <summary>按子基金.</summary>
    SubFund,

    /// <summary>按基金管理人.</summary>
    Manager,

    /// <summary>按行业.</summary>
    Industry,

    /// <summary>按设立年份.</summary>
    Vintage,

    /// <summary>按级别.</summary>
    Level,

    /// <summary>按注册地.</summary>
    Region,
}

/// <summary>Counted sub-funds that have something in common. A group's multiple is the ratio of its sums.</summary>
/// <param name="Key">What they have in common; null where it was not recorded.</param>
/// <param name="Name">The name of a single sub-fund; else the key.</param>
/// <param name="SubFunds">How many they are.</param>
/// <param name="Capital">Their sums.</param>
/// <param name="Multiple">M1 of the sums.</param>
public sealed record LeverageGroup(string? Key, string? Name, int SubFunds, CapitalStructure Capital, Multiple? Multiple);

/// <summary>The counted sub-funds of a statement in groups, none left out and none in two.</summary>
/// <param name="Grouping">By what.</param>
/// <param name="Groups">In the order of their keys, those without one last.</param>
/// <param name="AddUp">True when the groups' sums are the statement's own.</param>
public sealed record LeverageGroups(LeverageGrouping Grouping, ImmutableArray<LeverageGroup> Groups, bool AddUp)
{
    /// <summary>Groups the sub-funds of a statement.</summary>
    public static LeverageGroups Of(LeverageStatement statement, LeverageGrouping grouping)
    {
        ImmutableArray<LeverageGroup> groups = grouping == LeverageGrouping.SubFund
            ? [.. statement.SubFunds.Select(s => new LeverageGroup(s.SubFund.Value, s.Name, 1, s.Capital, s.Multiple))]
            : [.. statement.SubFunds.GroupBy(s => KeyOf(s, grouping), StringComparer.Ordinal).OrderBy(g => g.Key is null).ThenBy(g => g.Key, StringComparer.Ordinal).Select(Sum)];
        return new LeverageGroups(grouping, groups, groups.Aggregate(CapitalStructure.None, (sum, group) => sum + group.Capital) == statement.Capital);
    }

    private static LeverageGroup Sum(IGrouping<string?, SubFundLeverage> group)
    {
        var capital = group.Aggregate(CapitalStructure.None, (sum, subFund) => sum + subFund.Capital);
        return new LeverageGroup(group.Key, group.Key, group.Count(), capital, Multiple.Of(capital.Total, capital.Guidance));
    }

    private static string? KeyOf(SubFundLeverage subFund, LeverageGrouping grouping) => grouping switch
    {
        LeverageGrouping.Manager => subFund.Registration.Manager,
        LeverageGrouping.Industry => subFund.Registration.Industry,
        LeverageGrouping.Vintage => subFund.FormedOn.Year.ToString(CultureInfo.InvariantCulture),
        LeverageGrouping.Level => subFund.Registration.Level is { } level ? EnumText.Of(level) : null,
        LeverageGrouping.Region => subFund.Registration.Region,
        _ => throw new ArgumentOutOfRangeException(nameof(grouping), grouping, "Unknown grouping."),
    };
}
