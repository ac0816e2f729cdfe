using System.Collections;

namespace FundLeverage.Domain.Funds;

/// <summary>
/// An immutable list in blocks: a place is found at once, and a change copies one block, not the list. It holds a
/// hundred thousand records in a few bytes more than an array would.
/// </summary>
/// <typeparam name="T">The kind of item.</typeparam>
public sealed class Sequence<T> : IReadOnlyList<T>
    where T : class
{
    private const int BlockSize = 128;

    private readonly T[][] _blocks;

    private Sequence(T[][] blocks, int count)
    {
        _blocks = blocks;
        Count = count;
    }

    /// <summary>Nothing yet.</summary>
    public static Sequence<T> Empty { get; } = new([], 0);

    /// <inheritdoc />
    public int Count { get; }

    /// <inheritdoc />
    public T this[int index] => index >= 0 && index < Count
        ? _blocks[index / BlockSize][index % BlockSize]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count}.");

    /// <summary>The items from a place on.</summary>
    public IEnumerable<T> From(int index)
    {
        for (; index < Count; index++)
            yield return this[index];
    }

    /// <summary>The items before a place, the last of them first.</summary>
    public IEnumerable<T> Before(int index)
    {
        while (--index >= 0)
            yield return this[index];
    }

    /// <summary>The first place whose item a condition holds for, where it holds for every later one too; the count when there is none.</summary>
    public int FirstWhere(Func<T, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var (least, most) = (0, Count);
        while (least < most)
        {
            var middle = least + ((most - least) / 2);
            (least, most) = condition(this[middle]) ? (least, middle) : (middle + 1, most);
        }

        return least;
    }

    /// <summary>Changes to make at once.</summary>
    public Builder ToBuilder() => new(this);

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator() => From(0).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A sequence under change. Blocks are copied when first written to, so the sequence it came from stays as it is.</summary>
    public sealed class Builder
    {
        private readonly List<T[]> _blocks;
        private readonly HashSet<int> _own = [];

        internal Builder(Sequence<T> from)
        {
            _blocks = [.. from._blocks];
            Count = from.Count;
        }

        /// <summary>How many there are.</summary>
        public int Count { get; private set; }

        /// <summary>An item.</summary>
        public T this[int index]
        {
            get => _blocks[index / BlockSize][index % BlockSize];
            set => OwnBlock(index / BlockSize)[index % BlockSize] = value;
        }

        /// <summary>One more at the end.</summary>
        public void Add(T item)
        {
            if (Count % BlockSize == 0)
            {
                _own.Add(_blocks.Count);
                _blocks.Add(new T[BlockSize]);
            }

            this[Count++] = item;
        }

        /// <summary>The sequence as it is now; the builder is not used after.</summary>
        public Sequence<T> ToSequence() => new([.. _blocks], Count);

        private T[] OwnBlock(int block)
        {
            if (_own.Add(block))
                _blocks[block] = [.. _blocks[block]];
            return _blocks[block];
        }
    }
}
