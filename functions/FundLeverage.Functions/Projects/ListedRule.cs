using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using NodaTime;

namespace FundLeverage.Functions.Projects;

/// <summary>A rule of what counts as landed, in the list of them.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Record">Its record; null for the one that nobody recorded.</param>
/// <param name="EffectiveOn">From when it applies; null for the one that applies until there is another.</param>
/// <param name="IsInForce">True for the one that is in force on the day.</param>
internal sealed record ListedRule(LandedRule Rule, FundRecord? Record, LocalDate? EffectiveOn, bool IsInForce)
{
    /// <summary>Approved, or pending while it waits for review.</summary>
    public RecordStatus Status => Record?.Status ?? RecordStatus.Approved;

    /// <summary>Its record's number.</summary>
    public long? Seq => Record?.Seq;

    /// <summary>The rules in the order they take effect.</summary>
    public static IEnumerable<ListedRule> All(KnownFund known)
    {
        var counted = known.Projection.Counted;
        var inForce = LandedRuleHistory.InForce(counted, known.Day);
        return known.Projection.Prospective.LandedRules.Values
            .SelectMany(rule => rule.Versions.All)
            .OrderBy(entry => entry.EffectiveOn)
            .ThenBy(entry => entry.Seq)
            .Select(entry => Of(entry, known.Projection.Find(entry.Seq)!, inForce))
            .Prepend(new ListedRule(LandedRule.Default, null, null, ReferenceEquals(inForce, LandedRule.Default)));
    }

    private static ListedRule Of(TimelineEntry<LandedRule> entry, FundRecord record, LandedRule inForce) =>
        new(entry.Content, record, entry.EffectiveOn, record.Status == RecordStatus.Approved && entry.Content == inForce);
}
