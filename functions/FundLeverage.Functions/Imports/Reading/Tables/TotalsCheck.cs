using FundLeverage.Domain.Amounts;
using FundLeverage.Functions.Imports.Reading.Values;

namespace FundLeverage.Functions.Imports.Reading.Tables;

/// <summary>
/// Holds the totals of a table against its rows. A total may be of the rows since the last one, of all above, of all subtotals
/// above, of the whole table, or, where it stands first, of the rows below; it differs where it is none of these.
/// </summary>
internal sealed class TotalsCheck(string sheet, FindingList findings)
{
    private const int MostTotals = 2_000;

    private readonly Dictionary<int, ColumnSums> _columns = [];

    /// <summary>Takes a cell of a row; null where it could not be read, and then nothing can be said of its column.</summary>
    public void Add(int column, decimal? value) => Of(column).Add(value);

    /// <summary>Takes a cell of a row of totals.</summary>
    public void AddTotal(int row, int column, decimal value)
    {
        if (Of(column).Totals.Count < MostTotals)
            Of(column).AddTotal(row, value);
    }

    /// <summary>Says which totals differ, and of which nothing can be said.</summary>
    public void Finish()
    {
        if (_columns.Where(entry => entry.Value is { IsUnknown: true, Totals.Count: > 0 }).OrderBy(entry => entry.Key).ToList() is { Count: > 0 } unknown)
            findings.Add(sheet, unknown[0].Value.Totals[0].Row, unknown[0].Key, ImportFailures.TotalUnchecked, ("columns", string.Join(", ", unknown.Select(entry => CellAddress.Letters(entry.Key)))));
        foreach (var (column, sums) in _columns.OrderBy(entry => entry.Key))
        {
            if (sums.IsUnknown)
                continue;
            foreach (var (row, stated, sum) in sums.Differing())
                findings.Add(sheet, row, column, ImportFailures.TotalDiffers, ("total", Amount(stated)), ("sum", Amount(sum)));
        }
    }

    /// <summary>As other messages write money; what is finer than a fen stays as it is, or two sums that differ might look alike.</summary>
    private static object Amount(decimal yuan) => Rounding.HalfUp(yuan, 2) == yuan ? Money.Yuan(yuan) : NumberText.Write(yuan);

    private ColumnSums Of(int column)
    {
        if (!_columns.TryGetValue(column, out var sums))
            _columns[column] = sums = new ColumnSums();
        return sums;
    }

    private sealed class ColumnSums
    {
        private decimal _all;
        private decimal _sinceTotal;
        private decimal _subtotals;

        public bool IsUnknown { get; private set; }

        public List<(int Row, decimal Stated, decimal Before, decimal Since, decimal Subtotals)> Totals { get; } = [];

        public void Add(decimal? value)
        {
            IsUnknown |= value is null;
            _all += value ?? 0;
            _sinceTotal += value ?? 0;
        }

        public void AddTotal(int row, decimal stated)
        {
            Totals.Add((row, stated, _all, _sinceTotal, _subtotals));
            _subtotals += stated;
            _sinceTotal = 0;
        }

        public IEnumerable<(int Row, decimal Stated, decimal Sum)> Differing()
        {
            for (var i = 0; i < Totals.Count; i++)
            {
                var (row, stated, before, since, subtotals) = Totals[i];
                var next = i + 1 < Totals.Count ? Totals[i + 1].Before : _all;
                if (stated == since || stated == before || stated == subtotals || stated == _all || stated == next - before)
                    continue;
                yield return (row, stated, since != 0 ? since : before != 0 ? before : next - before);
            }
        }
    }
}
