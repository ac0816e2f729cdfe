using System.Collections.Immutable;
using NodaTime;

namespace FundLeverage.Domain.Funds;

/// <summary>
/// Entries in the order they take effect; on one day, in the order they were recorded. Immutable: adding an entry,
/// back-dated or not, gives a new timeline that shares what did not change.
/// </summary>
/// <typeparam name="T">The kind of entry.</typeparam>
public sealed class Timeline<T>
    where T : class
{
    private readonly ImmutableSortedDictionary<Place, T> _entries;

    private Timeline(ImmutableSortedDictionary<Place, T> entries) => _entries = entries;

    /// <summary>Nothing yet.</summary>
    public static Timeline<T> Empty { get; } = new(ImmutableSortedDictionary<Place, T>.Empty);

    /// <summary>How many entries there are.</summary>
    public int Count => _entries.Count;

    /// <summary>Everything, in order.</summary>
    public IEnumerable<(LocalDate EffectiveOn, T Entry)> All => _entries.Select(e => (e.Key.EffectiveOn, e.Value));

    /// <summary>With one more entry.</summary>
    /// <exception cref="ArgumentException">There is one with this sequence number already.</exception>
    public Timeline<T> Add(LocalDate effectiveOn, long seq, T entry) => new(_entries.Add(new Place(effectiveOn, seq), entry));

    /// <summary>What has taken effect by a day, that day included.</summary>
    public IEnumerable<T> Through(LocalDate asOf) =>
        _entries.TakeWhile(e => e.Key.EffectiveOn <= asOf).Select(e => e.Value);

    private readonly record struct Place(LocalDate EffectiveOn, long Seq) : IComparable<Place>
    {
        public int CompareTo(Place other) => EffectiveOn.CompareTo(other.EffectiveOn) is var byDate and not 0
            ? byDate
            : Seq.CompareTo(other.Seq);
    }
}
