using System.Buffers;
using System.Numerics;

namespace FundLeverage.Domain.Projects;

/// <summary>
/// Whole numbers, amounts in fen or days, of which sum and median are asked at the end. Nothing is sorted, and the memory is rented:
/// over many projects both would take most of the time.
/// </summary>
internal sealed class Sample
{
    private const int FirstLength = 256;
    private const int Buckets = 256;
    private const int BucketBits = 8;
    private long[] _values = [];
    private int _count;
    private long _least;

    public void Add(long value)
    {
        if (_count == _values.Length)
            Grow();
        _values[_count++] = value;
    }

    /// <summary>What there is to say, once: the numbers are gone then.</summary>
    /// <returns>How many, their sum, and twice the median, which is a whole number; zero where there is none.</returns>
    public (int Count, Int128 Sum, Int128 TwiceMedian) Take()
    {
        if (_count == 0)
            return (0, 0, 0);
        var sum = Measure(out var most);
        var values = Middle(most, out var passedOver);
        var middle = (_count / 2) - passedOver;
        var upper = Select(values, middle);
        var lower = upper;
        if (_count % 2 == 0)
        {
            lower = values[0];
            foreach (var value in values[..middle])
                lower = Math.Max(lower, value);
        }

        ArrayPool<long>.Shared.Return(_values);
        _values = [];
        return (_count, sum, (Int128)lower + upper);
    }

    /// <summary>The sum, by halves of the numbers that cannot overflow; and the ends.</summary>
    private Int128 Measure(out long most)
    {
        // Locals, since a field or an out parameter would be written to memory for each number.
        var (least, greatest, high, low) = (long.MaxValue, long.MinValue, 0L, 0L);
        foreach (var value in _values.AsSpan(0, _count))
        {
            high += value >> 32;
            low += value & uint.MaxValue;
            least = Math.Min(least, value);
            greatest = Math.Max(greatest, value);
        }

        (_least, most) = (least, greatest);
        return ((Int128)high << 32) + low;
    }

    /// <summary>
    /// The numbers among which the one or two in the middle are, brought to the front. They are counted by their size first, in a pass
    /// without comparisons, which leaves few of many.
    /// </summary>
    /// <param name="most">The largest.</param>
    /// <param name="passedOver">How many are smaller than all of them.</param>
    private Span<long> Middle(long most, out int passedOver)
    {
        passedOver = 0;
        var values = _values.AsSpan(0, _count);
        var range = AboveLeast(most);
        if (_count <= Buckets || range == 0)
            return values;

        var shift = Math.Max(0, (sizeof(ulong) * 8) - BitOperations.LeadingZeroCount(range) - BucketBits);
        Span<int> counts = stackalloc int[Buckets];
        foreach (var value in values)
            counts[BucketOf(value, shift)]++;

        var (first, before) = (0, 0);
        while (before + counts[first] <= (_count - 1) / 2)
            before += counts[first++];
        var (last, through) = (first, before + counts[first]);
        while (through <= _count / 2)
            through += counts[++last];

        passedOver = before;
        var kept = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var bucket = BucketOf(values[i], shift);
            if (bucket >= first && bucket <= last)
                values[kept++] = values[i];
        }

        return values[..kept];
    }

    private int BucketOf(long value, int shift) => unchecked((int)(AboveLeast(value) >> shift));

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
        var larger = ArrayPool<long>.Shared.Rent(Math.Max(FirstLength, _count * 2));
        _values.AsSpan(0, _count).CopyTo(larger);
        if (_values.Length > 0)
            ArrayPool<long>.Shared.Return(_values);
        _values = larger;
    }
}
