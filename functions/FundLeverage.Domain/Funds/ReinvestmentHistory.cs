using System.Collections.Immutable;
using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Funds;

/// <summary>
/// 返投: a sub-fund's agreements and what was recognised. It moves no leverage. Amounts stand by category, so that what a
/// category amounts to on any day is found on one path. Immutable.
/// </summary>
public sealed record ReinvestmentHistory
{
    private static readonly Timeline<RecognisedReinvestment> NoneRecognised = Timeline<RecognisedReinvestment>.Summing(recognised => recognised.Amount.Yuan);

    private ReinvestmentHistory()
    {
    }

    /// <summary>Nothing yet.</summary>
    public static ReinvestmentHistory Empty { get; } = new();

    /// <summary>返投协议; the last one that has taken effect is in force.</summary>
    public Timeline<ReinvestmentAgreement> Agreements { get; private init; } = Timeline<ReinvestmentAgreement>.Empty;

    /// <summary>返投认定, by category.</summary>
    public ImmutableSortedDictionary<OpaqueId, Timeline<RecognisedReinvestment>> Recognised { get; private init; } =
        ImmutableSortedDictionary<OpaqueId, Timeline<RecognisedReinvestment>>.Empty;

    /// <summary>How many records there are.</summary>
    public int Count => Agreements.Count + Recognised.Values.Sum(timeline => timeline.Count);

    /// <summary>With more records.</summary>
    public ReinvestmentHistory With(IReadOnlyList<TimelineEntry<ReinvestmentAgreement>> agreements, IReadOnlyList<TimelineEntry<RecognisedReinvestment>> recognised)
    {
        if (agreements.Count + recognised.Count == 0)
            return this;
        var categories = Recognised.ToBuilder();
        foreach (var category in recognised.GroupBy(entry => entry.Content.Category))
            categories[category.Key] = categories.GetValueOrDefault(category.Key, NoneRecognised)!.AddRange([.. category]);
        return this with { Agreements = Agreements.AddRange(agreements), Recognised = categories.ToImmutable() };
    }

    /// <summary>Without an agreement.</summary>
    /// <exception cref="ArgumentException">It is not there.</exception>
    public ReinvestmentHistory WithoutAgreement(LocalDate effectiveOn, long seq) => this with { Agreements = Agreements.Remove(effectiveOn, seq) };

    /// <summary>Without a recognised amount.</summary>
    /// <exception cref="ArgumentException">It is not there.</exception>
    public ReinvestmentHistory WithoutRecognised(OpaqueId category, LocalDate effectiveOn, long seq) => this with
    {
        Recognised = Recognised.GetValueOrDefault(category, NoneRecognised)!.Remove(effectiveOn, seq) is { Count: > 0 } left
            ? Recognised.SetItem(category, left)
            : Recognised.Remove(category),
    };

    /// <summary>How many records have taken effect by a day.</summary>
    public int CountThrough(LocalDate asOf) => Agreements.CountThrough(asOf) + Recognised.Values.Sum(timeline => timeline.CountThrough(asOf));

    /// <summary>The sequence numbers of what takes effect after a day.</summary>
    public IEnumerable<long> After(LocalDate day) => Agreements.After(day).Select(agreement => agreement.Seq)
        .Concat(Recognised.Values.SelectMany(timeline => timeline.After(day).Select(recognised => recognised.Seq)));

    /// <summary>The terms in force on a day, or null.</summary>
    public ReinvestmentTerms? TermsOn(LocalDate asOf) => Agreements.LastThrough(asOf)?.Terms;

    /// <summary>
    /// The first day from which there has been an agreement without interruption up to a day; null when none is in force
    /// then. What was recognised before an interruption no longer counts.
    /// </summary>
    public LocalDate? AgreedSince(LocalDate asOf)
    {
        LocalDate? since = null;
        foreach (var (day, _, agreement) in Agreements.Through(asOf))
            since = agreement.Terms is null ? null : since ?? day;
        return since;
    }

    /// <summary>What was invested in a category within some days, both inclusive.</summary>
    public Money AmountOf(OpaqueId category, LocalDate since, LocalDate asOf) => Recognised.TryGetValue(category, out var timeline)
        ? timeline.SumThrough(asOf) - timeline.SumThrough(since.PlusDays(-1))
        : Money.Zero;

    /// <summary>Whether an amount has its category in the agreement of its day and in every later one, up to the day when there is none.</summary>
    public bool Bears(OpaqueId category, LocalDate effectiveOn)
    {
        if (TermsOn(effectiveOn)?.Find(category) is null)
            return false;
        return Agreements.After(effectiveOn).TakeWhile(agreement => agreement.Content.Terms is not null).All(agreement => agreement.Content.Terms!.Find(category) is not null);
    }

    /// <summary>The recognised amounts that the agreements do not bear.</summary>
    public IEnumerable<long> Unborne => Recognised.SelectMany(category =>
        category.Value.All.Where(recognised => !Bears(category.Key, recognised.EffectiveOn)).Select(recognised => recognised.Seq));
}
