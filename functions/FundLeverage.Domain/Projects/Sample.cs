using System.Buffers;

namespace FundLeverage.Domain.Projects;

/// <summary>
/// Whole numbers, amounts in fen or days, of which sum and median are asked at the end. Nothing is sorted, and the memory is rented:
/// over many projects both would take most of the time.
/// </summary>
internal sealed class Sample
{
    private const int FirstLength = 16;
    private long[] _values = [];

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
    }

    /// <summary>Twice the median, which is a whole number; null where there is none. The numbers are gone then, but for count and sum.</summary>
    public Int128? TakeTwiceMedian()
    {
        if (Count == 0)
            return null;
        var values = _values.AsSpan(0, Count);
        var middle = Count / 2;
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
