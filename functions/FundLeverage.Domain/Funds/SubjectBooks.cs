using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;

namespace FundLeverage.Domain.Funds;

/// <summary>All that is recorded about one subject. Immutable.</summary>
/// <typeparam name="T">The history itself.</typeparam>
public interface ISubjectHistory<T>
    where T : class, ISubjectHistory<T>
{
    /// <summary>The history that some records begin, as yet without them; null when none of them can begin one.</summary>
    static abstract T? Begin(IReadOnlyCollection<TimelineEntry<RecordContent>> entries);

    /// <summary>With more records of this subject, in any order.</summary>
    T With(IReadOnlyCollection<TimelineEntry<RecordContent>> entries);

    /// <summary>Without one of its records; null when nothing remains.</summary>
    /// <exception cref="ArgumentException">It is not among them, or others rest on it.</exception>
    T? Without(TimelineEntry<RecordContent> entry);

    /// <summary>True when a record begins this history and others of it rest on that.</summary>
    bool IsRestedOn(TimelineEntry<RecordContent> entry);

    /// <summary>The sequence numbers of every record but the one that begins the history.</summary>
    IEnumerable<long> Resting { get; }
}

/// <summary>The books of the subjects of one kind, whatever their histories hold.</summary>
internal abstract class SubjectBooks
{
    /// <summary>True when there is a history of this id.</summary>
    public abstract bool Has(OpaqueId id);

    /// <summary>With more records, in any order.</summary>
    /// <exception cref="ArgumentException">A record's subject was never begun.</exception>
    public abstract SubjectBooks With(IEnumerable<TimelineEntry<RecordContent>> entries);

    /// <summary>Without one record.</summary>
    /// <exception cref="ArgumentException">It is not there, or others rest on it.</exception>
    public abstract SubjectBooks Without(TimelineEntry<RecordContent> entry);

    /// <summary>With some subjects as other books of the kind have them.</summary>
    public abstract SubjectBooks Taking(IEnumerable<OpaqueId> ids, SubjectBooks from);

    /// <summary>What rests on a record that begins its subject's history; empty for any other.</summary>
    public abstract IEnumerable<long> RestingOn(TimelineEntry<RecordContent> entry);
}

/// <summary>The same with the histories. Immutable.</summary>
internal sealed class SubjectBooks<T> : SubjectBooks, IReadOnlyDictionary<OpaqueId, T>
    where T : class, ISubjectHistory<T>
{
    public static readonly SubjectBooks<T> Empty = new(ImmutableSortedDictionary<OpaqueId, T>.Empty);

    private readonly ImmutableSortedDictionary<OpaqueId, T> _histories;

    private SubjectBooks(ImmutableSortedDictionary<OpaqueId, T> histories) => _histories = histories;

    public int Count => _histories.Count;

    public IEnumerable<OpaqueId> Keys => _histories.Keys;

    public IEnumerable<T> Values => _histories.Values;

    public T this[OpaqueId key] => _histories[key];

    public override bool Has(OpaqueId id) => _histories.ContainsKey(id);

    public override SubjectBooks<T> With(IEnumerable<TimelineEntry<RecordContent>> entries)
    {
        var histories = _histories.ToBuilder();
        foreach (var group in entries.GroupBy(entry => entry.Content.Subject.Id))
        {
            TimelineEntry<RecordContent>[] added = [.. group];
            if (!histories.TryGetValue(group.Key, out var history))
                history = T.Begin(added) ?? throw new ArgumentException($"Seq {added[0].Seq} is about '{group.Key}', which is not registered.", nameof(entries));
            histories[group.Key] = history.With(added);
        }

        return new SubjectBooks<T>(histories.ToImmutable());
    }

    public override SubjectBooks<T> Without(TimelineEntry<RecordContent> entry)
    {
        var id = entry.Content.Subject.Id;
        if (!_histories.TryGetValue(id, out var history))
            throw new ArgumentException($"There is no '{id}'.", nameof(entry));
        return new SubjectBooks<T>(history.Without(entry) is { } less ? _histories.SetItem(id, less) : _histories.Remove(id));
    }

    public override SubjectBooks<T> Taking(IEnumerable<OpaqueId> ids, SubjectBooks from)
    {
        var changed = _histories.ToBuilder();
        foreach (var id in ids)
        {
            if (((SubjectBooks<T>)from)._histories.TryGetValue(id, out var history))
                changed[id] = history;
            else
                changed.Remove(id);
        }

        return new SubjectBooks<T>(changed.ToImmutable());
    }

    public override IEnumerable<long> RestingOn(TimelineEntry<RecordContent> entry) =>
        _histories.TryGetValue(entry.Content.Subject.Id, out var history) && history.IsRestedOn(entry) ? history.Resting : [];

    public bool ContainsKey(OpaqueId key) => _histories.ContainsKey(key);

    public bool TryGetValue(OpaqueId key, [MaybeNullWhen(false)] out T value) => _histories.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<OpaqueId, T>> GetEnumerator() => _histories.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
