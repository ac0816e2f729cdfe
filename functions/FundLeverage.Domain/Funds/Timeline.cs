using System.Diagnostics.CodeAnalysis;
using FundLeverage.Domain.Amounts;
using NodaTime;

namespace FundLeverage.Domain.Funds;

/// <summary>Something with the day it takes effect and the place in the ledger where it was recorded.</summary>
/// <typeparam name="T">The kind of content.</typeparam>
/// <param name="EffectiveOn">有效日期.</param>
/// <param name="Seq">Sequence number in the ledger.</param>
/// <param name="Content">What it says.</param>
[SuppressMessage("Performance", "CA1815", Justification = "A record struct compares by value.")]
public readonly record struct TimelineEntry<T>(LocalDate EffectiveOn, long Seq, T Content)
    where T : class;

/// <summary>
/// Entries in the order they take effect; on one day, in the order they were recorded. An immutable balanced (AVL) tree
/// whose nodes carry the sums of what comes before them below: adding an entry, back-dated or not, shares all but a path with the
/// timeline before, and a sum or balance as of any day is found on one path, however long the history.
/// </summary>
/// <typeparam name="T">The kind of entry.</typeparam>
public sealed class Timeline<T>
    where T : class
{
    private readonly Node? _root;
    private readonly Func<T, Money>? _amount;

    private Timeline(Node? root, Func<T, Money>? amount)
    {
        _root = root;
        _amount = amount;
    }

    /// <summary>Nothing yet; entries have no amount.</summary>
    public static Timeline<T> Empty { get; } = new(null, null);

    /// <summary>How many entries there are.</summary>
    public int Count => CountOf(_root);

    /// <summary>Everything, in order.</summary>
    public IEnumerable<TimelineEntry<T>> All => Enumerate(null);

    /// <summary>Nothing yet; entries have an amount that <see cref="SumThrough"/> adds up.</summary>
    public static Timeline<T> Summing(Func<T, Money> amount) => new(null, amount);

    /// <summary>With one more entry.</summary>
    /// <exception cref="ArgumentException">There is one at this place already.</exception>
    public Timeline<T> Add(TimelineEntry<T> entry) => new(Insert(_root, entry), _amount);

    /// <summary>With more entries. Many at once are merged in one pass.</summary>
    /// <exception cref="ArgumentException">Two are at one place.</exception>
    public Timeline<T> AddRange(IReadOnlyCollection<TimelineEntry<T>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count <= Count / 8)
            return entries.Aggregate(this, (timeline, entry) => timeline.Add(entry));

        TimelineEntry<T>[] merged = [.. All, .. entries];
        Array.Sort(merged, static (left, right) => Compare(left.EffectiveOn, left.Seq, right.EffectiveOn, right.Seq));
        for (var i = 1; i < merged.Length; i++)
        {
            if (merged[i].Seq == merged[i - 1].Seq && merged[i].EffectiveOn == merged[i - 1].EffectiveOn)
                throw Duplicate(merged[i].Seq);
        }

        return new Timeline<T>(Build(merged), _amount);
    }

    /// <summary>Without the entry at a place.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public Timeline<T> Remove(LocalDate effectiveOn, long seq) => new(Delete(_root, effectiveOn, seq), _amount);

    /// <summary>What has taken effect by a day, that day included, in order.</summary>
    public IEnumerable<TimelineEntry<T>> Through(LocalDate asOf) => All.TakeWhile(entry => entry.EffectiveOn <= asOf);

    /// <summary>What takes effect after a day, in order.</summary>
    public IEnumerable<TimelineEntry<T>> After(LocalDate day) => Enumerate(day);

    /// <summary>What takes effect on a day, in order. Nothing of other days is walked.</summary>
    public IEnumerable<TimelineEntry<T>> On(LocalDate day) => Enumerate(day.PlusDays(-1)).TakeWhile(entry => entry.EffectiveOn == day);

    /// <summary>The first day after a day on which something takes effect, or null.</summary>
    public LocalDate? NextDayAfter(LocalDate day)
    {
        LocalDate? next = null;
        for (var node = _root; node is not null;)
        {
            if (node.EffectiveOn <= day)
            {
                node = node.Right;
                continue;
            }

            next = node.EffectiveOn;
            node = node.Left;
        }

        return next;
    }

    /// <summary>The last entry that has taken effect by a day, that day included, or null.</summary>
    public T? LastThrough(LocalDate asOf) => LastEntryThrough(asOf)?.Content;

    /// <summary>The same, with its place.</summary>
    public TimelineEntry<T>? LastEntryThrough(LocalDate asOf)
    {
        Node? last = null;
        for (var node = _root; node is not null;)
        {
            if (node.EffectiveOn > asOf)
            {
                node = node.Left;
                continue;
            }

            last = node;
            node = node.Right;
        }

        return last?.Entry;
    }

    /// <summary>The amounts of what has taken effect by a day, added up; nothing where entries have no amount.</summary>
    public Money SumThrough(LocalDate asOf)
    {
        var sum = 0.00m;
        for (var node = _root; node is not null;)
        {
            if (node.EffectiveOn > asOf)
            {
                node = node.Left;
                continue;
            }

            sum += node.SumToHere;
            node = node.Right;
        }

        return Money.Exactly(sum);
    }

    /// <summary>How many entries have taken effect by a day.</summary>
    public int CountThrough(LocalDate asOf)
    {
        var count = 0;
        for (var node = _root; node is not null;)
        {
            if (node.EffectiveOn > asOf)
            {
                node = node.Left;
                continue;
            }

            count += CountOf(node.Left) + 1;
            node = node.Right;
        }

        return count;
    }

    private static int CountOf(Node? node) => node?.Count ?? 0;

    private static int HeightOf(Node? node) => node?.Height ?? 0;

    private static decimal SumOf(Node? node)
    {
        var sum = 0.00m;
        for (; node is not null; node = node.Right)
            sum += node.SumToHere;
        return sum;
    }

    private static int Compare(LocalDate leftDay, long leftSeq, LocalDate rightDay, long rightSeq) =>
        leftDay.CompareTo(rightDay) is var byDay and not 0 ? byDay : leftSeq.CompareTo(rightSeq);

    private static ArgumentException Duplicate(long seq) => new($"Seq {seq} is in this timeline already.");

    private decimal AmountOf(T content) => _amount is null ? 0m : _amount(content).Amount;

    private Node Join(TimelineEntry<T> entry, Node? left, Node? right) => new(
        entry,
        left,
        right,
        Math.Max(HeightOf(left), HeightOf(right)) + 1,
        CountOf(left) + CountOf(right) + 1,
        SumOf(left) + AmountOf(entry.Content));

    private Node? Build(ReadOnlySpan<TimelineEntry<T>> sorted) => sorted.IsEmpty
        ? null
        : Join(sorted[sorted.Length / 2], Build(sorted[..(sorted.Length / 2)]), Build(sorted[((sorted.Length / 2) + 1)..]));

    private Node Insert(Node? node, TimelineEntry<T> entry)
    {
        if (node is null)
            return Join(entry, null, null);
        return Compare(entry.EffectiveOn, entry.Seq, node.EffectiveOn, node.Seq) switch
        {
            < 0 => Balance(node.Entry, Insert(node.Left, entry), node.Right),
            > 0 => Balance(node.Entry, node.Left, Insert(node.Right, entry)),
            _ => throw Duplicate(entry.Seq),
        };
    }

    private Node? Delete(Node? node, LocalDate effectiveOn, long seq)
    {
        if (node is null)
            throw new ArgumentException($"Seq {seq} of {effectiveOn} is not in this timeline.", nameof(seq));
        return Compare(effectiveOn, seq, node.EffectiveOn, node.Seq) switch
        {
            < 0 => Balance(node.Entry, Delete(node.Left, effectiveOn, seq), node.Right),
            > 0 => Balance(node.Entry, node.Left, Delete(node.Right, effectiveOn, seq)),
            _ when node.Left is null => node.Right,
            _ when node.Right is null => node.Left,
            _ => ReplaceByNext(node.Left, node.Right),
        };
    }

    /// <summary>The two sides of a removed node, joined by the first entry of the right one.</summary>
    private Node ReplaceByNext(Node left, Node right)
    {
        var next = right;
        while (next.Left is { } earlier)
            next = earlier;
        return Balance(next.Entry, left, Delete(right, next.EffectiveOn, next.Seq));
    }

    private Node Balance(TimelineEntry<T> entry, Node? left, Node? right)
    {
        if (left is not null && left.Height > HeightOf(right) + 1)
        {
            return HeightOf(left.Left) >= HeightOf(left.Right)
                ? Join(left.Entry, left.Left, Join(entry, left.Right, right))
                : Join(left.Right!.Entry, Join(left.Entry, left.Left, left.Right.Left), Join(entry, left.Right.Right, right));
        }

        if (right is not null && right.Height > HeightOf(left) + 1)
        {
            return HeightOf(right.Right) >= HeightOf(right.Left)
                ? Join(right.Entry, Join(entry, left, right.Left), right.Right)
                : Join(right.Left!.Entry, Join(entry, left, right.Left.Left), Join(right.Entry, right.Left.Right, right.Right));
        }

        return Join(entry, left, right);
    }

    private IEnumerable<TimelineEntry<T>> Enumerate(LocalDate? after)
    {
        var path = new Stack<Node>();
        var node = _root;
        while (node is not null || path.Count > 0)
        {
            for (; node is not null; node = node.EffectiveOn > after || after is null ? node.Left : node.Right)
            {
                if (after is null || node.EffectiveOn > after)
                    path.Push(node);
            }

            if (!path.TryPop(out var next))
                yield break;
            yield return next.Entry;
            node = next.Right;
        }
    }

    private sealed class Node(TimelineEntry<T> entry, Node? left, Node? right, int height, int count, decimal sumToHere)
    {
        public LocalDate EffectiveOn { get; } = entry.EffectiveOn;

        public long Seq { get; } = entry.Seq;

        public T Content { get; } = entry.Content;

        public Node? Left { get; } = left;

        public Node? Right { get; } = right;

        public int Height { get; } = height;

        public int Count { get; } = count;

        /// <summary>The amounts of the left side and of this entry: a sum as of a day touches its path and nothing beside it.</summary>
        public decimal SumToHere { get; } = sumToHere;

        public TimelineEntry<T> Entry => new(EffectiveOn, Seq, Content);
    }
}
