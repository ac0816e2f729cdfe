using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Funds;

/// <summary>The versions of one rule of what counts as landed. Immutable.</summary>
/// <param name="Versions">In the order they take effect.</param>
public sealed record LandedRuleHistory(Timeline<LandedRule> Versions) : ISubjectHistory<LandedRuleHistory>
{
    /// <inheritdoc />
    public IEnumerable<long> Resting => [];

    /// <inheritdoc />
    public static LandedRuleHistory? Begin(IReadOnlyCollection<TimelineEntry<RecordContent>> entries) => new(Timeline<LandedRule>.Empty);

    /// <summary>The rule in force on a day: the last that took effect by then, whatever its id; the default where there is none.</summary>
    public static LandedRule InForce(FundBooks books, LocalDate day)
    {
        TimelineEntry<LandedRule>? last = null;
        foreach (var history in books.LandedRules.Values)
        {
            if (history.Versions.LastEntryThrough(day) is { } entry && (last is not { } other || (entry.EffectiveOn, entry.Seq).CompareTo((other.EffectiveOn, other.Seq)) > 0))
                last = entry;
        }

        return last?.Content ?? LandedRule.Default;
    }

    /// <summary>The version that a rule gets next: 1 for a new one.</summary>
    public static int NextVersion(FundBooks books, OpaqueId rule) =>
        books.LandedRules.TryGetValue(rule, out var history) ? history.Versions.All.Max(entry => entry.Content.Version) + 1 : 1;

    /// <inheritdoc />
    public bool IsRestedOn(TimelineEntry<RecordContent> entry) => false;

    /// <inheritdoc />
    public LandedRuleHistory With(IReadOnlyCollection<TimelineEntry<RecordContent>> entries) =>
        new(entries.Aggregate(Versions, (versions, entry) => versions.Add(new(entry.EffectiveOn, entry.Seq, (LandedRule)entry.Content))));

    /// <inheritdoc />
    public LandedRuleHistory? Without(TimelineEntry<RecordContent> entry)
    {
        var rest = Versions.Remove(entry.EffectiveOn, entry.Seq);
        return rest.Count == 0 ? null : new LandedRuleHistory(rest);
    }
}
