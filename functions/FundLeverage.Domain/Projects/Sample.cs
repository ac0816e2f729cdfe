using System.Buffers;
using System.Numerics;

namespace FundLeverage.Domain.Projects;

/// <summary>
/// Whole numbers, amounts in fen or days, of which sum and median are asked at the end. Nothing is sorted, and the memory is rented:
/// over many projects both would take most of the time.
/// </summary>
internal sealed class Sample
{
    private const int FirstLength = 16;
    private const int Buckets = 256;
    private const int BucketBits = 8;
    private long[] _values = [];
    private long _least = long.MaxValue;
    private long _most = long.MinValue;

    /// <summary>How many.</summary>
    public int Count { get; private set; }

    /// <summary>Their sum.</summary>
    public Int128 Sum { get; private set; }

    public void Add(long value)
    {
        if (Count == _values.Length)
            Grow();
        _values[Count++] = value;
        Sum += value;
        _least = Math.Min(_least, value);
        _most = Math.Max(_most, value);
    }

    /// <summary>Twice the median, which is a whole number; null where there is none. The numbers are gone then, but for count and sum.</summary>
    public Int128? TakeTwiceMedian()
    {
        if (Count == 0)
            return null;
        var values = Middle(out var passedOver);
        var middle = (Count / 2) - passedOver;
        var upper = Select(values, middle);
        var lower = upper;
        if (Count % 2 == 0)
        {
            lower = values[0];
            foreach (var value in values[..middle])
                lower = Math.Max(lower, value);
        }

        ArrayPool<long>.Shared.Return(_values);
        _values = [];
        return (Int128)lower + upper;
    }

    /// <summary>
    /// The numbers among which the one or two in the middle are, brought to the front. They are counted by their size first, in a pass
    /// without comparisons, which leaves few of many.
    /// </summary>
    /// <param name="passedOver">How many are smaller than all of them.</param>
    private Span<long> Middle(out int passedOver)
    {
        passedOver = 0;
        var values = _values.AsSpan(0, Count);
        var range = AboveLeast(_most);
        if (Count <= Buckets || range == 0)
            return values;

        var shift = Math.Max(0, (sizeof(ulong) * 8) - BitOperations.LeadingZeroCount(range) - BucketBits);
        Span<int> counts = stackalloc int[Buckets];
        foreach (var value in values)
            counts[(int)(AboveLeast(value) >> shift)]++;

        var (first, before) = (0, 0);
        while (before + counts[first] <= (Count - 1) / 2)
            before += counts[first++];
        var (last, through) = (first, before + counts[first]);
        while (through <= Count / 2)
            through += counts[++last];

        passedOver = before;
        var kept = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var bucket = (int)(AboveLeast(values[i]) >> shift);
            if (bucket >= first && bucket <= last)
                values[kept++] = values[i];
        }

        return values[..kept];
    }

    private ulong AboveLeast(long value) => unchecked((ulong)value - (ulong)_least);

    /// <summary>The number at a place if they were in order; what is smaller stands before it then.</summary>
    private static long Select(Span<long> values, int place)
    {
        var (first, last) = (0, values.Length - 1);
        while (first < last)
        {
            var pivot = values[first + ((last - first) / 2)];
            var (left, right) = (first, last);
            while (left <= right)
            {
                while (values[left] < pivot)
                    left++;
                while (values[right] > pivot)
                    right--;
                if (left > right)
                    break;
                (values[left], values[right]) = (values[right], values[left]);
                left++;
                right--;
            }

            if (place <= right)
                last = right;
            else if (place >= left)
                first = left;
            else
                break;
        }

        return values[place];
    }

    private void Grow()
    {
        var larger = ArrayPool<long>.Shared.Rent(Math.Max(FirstLength, Count * 2));
        _values.AsSpan(0, Count).CopyTo(larger);
        if (_values.Length > 0)
            ArrayPool<long>.Shared.Return(_values);
        _values = larger;
    }
}
