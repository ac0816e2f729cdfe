using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using NodaTime;

namespace FundLeverage.Functions.Projects;

/// <summary>A rule of what counts as landed, in the list of them.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Status">Approved, or pending while it waits for review.</param>
/// <param name="EffectiveOn">From when it applies; null for the one that applies until there is another.</param>
/// <param name="IsInForce">True for the one that is in force on the day.</param>
/// <param name="Seq">Its record; null for the one that nobody recorded.</param>
internal sealed record ListedRule(LandedRule Rule, RecordStatus Status, LocalDate? EffectiveOn, bool IsInForce, long? Seq)
{
    /// <summary>Its record; null for the one that nobody recorded.</summary>
    public FundRecord? Record { get; private init; }

    /// <summary>The rules in the order they take effect.</summary>
    public static IEnumerable<ListedRule> All(KnownFund known)
    {
        var counted = known.Projection.Counted;
        var inForce = LandedRuleHistory.InForce(counted, known.Day);
        return known.Projection.Prospective.LandedRules.Values
            .SelectMany(rule => rule.Versions.All)
            .OrderBy(entry => entry.EffectiveOn)
            .ThenBy(entry => entry.Seq)
            .Select(entry => Of(entry, counted, inForce) with { Record = known.Projection.Find(entry.Seq) })
            .Prepend(new ListedRule(LandedRule.Default, RecordStatus.Approved, null, ReferenceEquals(inForce, LandedRule.Default), null));
    }

    private static ListedRule Of(TimelineEntry<LandedRule> entry, FundBooks counted, LandedRule inForce)
    {
        var counts = counted.LandedRules.TryGetValue(entry.Content.Rule, out var history) && history.Versions.All.Any(other => other.Seq == entry.Seq);
        return new ListedRule(entry.Content, counts ? RecordStatus.Approved : RecordStatus.Pending, entry.EffectiveOn, counts && entry.Content == inForce, entry.Seq);
    }
}
