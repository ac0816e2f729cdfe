using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;

namespace FundLeverage.Domain.Funds;

/// <summary>账簿: what a set of records amounts to, by sub-fund. Immutable.</summary>
public sealed class FundBooks : IReadOnlyDictionary<OpaqueId, SubFundHistory>
{
    private readonly ImmutableSortedDictionary<OpaqueId, SubFundHistory> _subFunds;

    private FundBooks(GuidanceFund fund, ImmutableSortedDictionary<OpaqueId, SubFundHistory> subFunds)
    {
        Fund = fund;
        _subFunds = subFunds;
    }

    /// <summary>The fund.</summary>
    public GuidanceFund Fund { get; }

    /// <inheritdoc />
    public int Count => _subFunds.Count;

    /// <summary>The ids of the sub-funds, in order.</summary>
    public IEnumerable<OpaqueId> Keys => _subFunds.Keys;

    /// <inheritdoc />
    public IEnumerable<SubFundHistory> Values => _subFunds.Values;

    /// <inheritdoc />
    public SubFundHistory this[OpaqueId key] => _subFunds[key];

    /// <summary>The books of a fund without records.</summary>
    public static FundBooks Empty(GuidanceFund fund) => new(fund, ImmutableSortedDictionary<OpaqueId, SubFundHistory>.Empty);

    /// <summary>With more records, in any order.</summary>
    /// <exception cref="ArgumentException">A record's sub-fund is not registered.</exception>
    public FundBooks With(params IReadOnlyCollection<TimelineEntry<RecordContent>> entries)
    {
        var subFunds = _subFunds.ToBuilder();
        foreach (var group in entries.GroupBy(entry => entry.Content.SubFund))
        {
            TimelineEntry<RecordContent>[] added = [.. group];
            if (!subFunds.TryGetValue(group.Key, out var history))
                history = Registered(group.Key, added);
            subFunds[group.Key] = history.With(added);
        }

        return new FundBooks(Fund, subFunds.ToImmutable());
    }

    /// <summary>
    /// Without some records. Removing the registration in force removes the sub-fund; one that a correction replaced is no
    /// longer in the books.
    /// </summary>
    /// <exception cref="ArgumentException">One is not in the books, or is a registration that others rest on.</exception>
    public FundBooks Without(params IReadOnlyCollection<TimelineEntry<RecordContent>> entries) =>
        entries.OrderBy(entry => entry.Content is SubFundRegistration).Aggregate(this, (books, entry) => books.Without(entry));

    /// <summary>True when a registration that is in force has records resting on it.</summary>
    internal bool IsRestedOn(TimelineEntry<RecordContent> registration) =>
        _subFunds.TryGetValue(registration.Content.SubFund, out var history) && history.RegisteredAt == registration.Seq && history.Count > 0;

    /// <summary>With some sub-funds as other books have them.</summary>
    internal FundBooks Taking(IEnumerable<OpaqueId> subFunds, FundBooks from)
    {
        var changed = _subFunds.ToBuilder();
        foreach (var subFund in subFunds)
        {
            if (from.TryGetValue(subFund, out var history))
                changed[subFund] = history;
            else
                changed.Remove(subFund);
        }

        return new FundBooks(Fund, changed.ToImmutable());
    }

    /// <inheritdoc />
    public bool ContainsKey(OpaqueId key) => _subFunds.ContainsKey(key);

    /// <inheritdoc />
    public bool TryGetValue(OpaqueId key, [MaybeNullWhen(false)] out SubFundHistory value) => _subFunds.TryGetValue(key, out value);

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<OpaqueId, SubFundHistory>> GetEnumerator() => _subFunds.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private FundBooks Without(TimelineEntry<RecordContent> entry)
    {
        var subFund = entry.Content.SubFund;
        if (!_subFunds.TryGetValue(subFund, out var history))
            throw new ArgumentException($"There is no sub-fund '{subFund}'.", nameof(entry));
        if (entry.Content is not SubFundRegistration)
            return new FundBooks(Fund, _subFunds.SetItem(subFund, history.Without(entry)));
        if (IsRestedOn(entry))
            throw new ArgumentException($"Records rest on the registration of '{subFund}'.", nameof(entry));
        return history.RegisteredAt == entry.Seq ? new FundBooks(Fund, _subFunds.Remove(subFund)) : this;
    }

    private static SubFundHistory Registered(OpaqueId subFund, TimelineEntry<RecordContent>[] added)
    {
        foreach (var entry in added)
        {
            if (entry.Content is SubFundRegistration registration)
                return new SubFundHistory(registration, entry.Seq);
        }

        throw new ArgumentException($"Seq {added[0].Seq} is about '{subFund}', which is not registered.", nameof(added));
    }
}
