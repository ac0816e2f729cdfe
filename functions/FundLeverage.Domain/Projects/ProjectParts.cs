using System.Collections.Immutable;
using System.Globalization;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Leverage;
using NodaTime;

namespace FundLeverage.Domain.Projects;

/// <summary>
/// 按时间: the months, quarters or years of a period in their order, those in which nothing happened included. The first and the last may
/// be parts of theirs. Each has the figures that the statistics of its own days have, seen on the same day; so flows add up, and stocks
/// do not.
/// </summary>
public static class ProjectParts
{
    /// <summary>More parts than this nobody looks at, and each is worked out by going through all projects.</summary>
    public const int Most = 240;

    /// <summary>True when a grouping makes more than <see cref="Most"/> parts of a period.</summary>
    public static bool AreTooMany(LocalDate from, LocalDate to, ProjectGrouping grouping) =>
        EveryOf(grouping) is { } every && TrendDays.Between(from, to, every, Most).Length > Most;

    /// <summary>How long the parts of a grouping are; null where it is none by time.</summary>
    internal static TrendPeriod? EveryOf(ProjectGrouping grouping) => grouping switch
    {
        ProjectGrouping.Month => TrendPeriod.Month,
        ProjectGrouping.Quarter => TrendPeriod.Quarter,
        ProjectGrouping.Year => TrendPeriod.Year,
        _ => null,
    };

    /// <summary>The parts of a period.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They are too many.</exception>
    internal static ImmutableArray<ProjectGroup> Of(FundBooks books, LocalDate from, LocalDate to, LocalDate seenOn, TrendPeriod every)
    {
        var ends = TrendDays.Between(from, to, every, Most);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ends.Length, Most, nameof(to));
        var rows = ProjectRows.Of(books);
        var criteria = LandedCriteria.Of(LandedRuleHistory.InForce(books, seenOn));
        var parts = ImmutableArray.CreateBuilder<ProjectGroup>(ends.Length);
        for (var i = 0; i < ends.Length; i++)
        {
            var days = new DateInterval(i == 0 ? from : ends[i - 1].PlusDays(1), ends[i]);
            var key = KeyOf(days.End, every);
            parts.Add(new ProjectGroup(key, null, key, SliceOf(rows, criteria, days, seenOn), 0, days));
        }

        return parts.MoveToImmutable();
    }

    private static ProjectSlice SliceOf(ProjectRows rows, in LandedCriteria criteria, DateInterval days, LocalDate seenOn)
    {
        var (first, last, view) = (DayNumber.Of(days.Start), DayNumber.Of(days.End), DayNumber.Of(seenOn));
        var tally = new ProjectSliceTally();
        var firstLanded = rows.FirstLanded(criteria);
        for (var i = 0; i < rows.All.Length; i++)
        {
            if (ProjectFacts.TryOf(rows.StatesOf(rows.All[i]), firstLanded[i], criteria, first, last, view, out var facts))
                tally.Add(facts, facts.SeenFen, facts.EndFen);
        }

        return tally.ToSlice();
    }

    private static string KeyOf(LocalDate day, TrendPeriod every) => every switch
    {
        TrendPeriod.Month => day.ToString("uuuu-MM", CultureInfo.InvariantCulture),
        TrendPeriod.Quarter => string.Create(CultureInfo.InvariantCulture, $"{day.Year}-Q{((day.Month - 1) / 3) + 1}"),
        _ => day.ToString("uuuu", CultureInfo.InvariantCulture),
    };
}
