using FundLeverage.Functions.Imports.Reading.Files;

namespace FundLeverage.Functions.Imports.Reading.Tables;

/// <summary>The rows of a worksheet with a look at those that come next.</summary>
internal sealed class RowQueue(IEnumerator<SheetRow> rows)
{
    private readonly List<SheetRow> _ahead = [];

    /// <summary>The row that comes so many rows later; null at the end.</summary>
    public SheetRow? Peek(int later)
    {
        while (_ahead.Count <= later && rows.MoveNext())
            _ahead.Add(rows.Current);
        return later < _ahead.Count ? _ahead[later] : null;
    }

    /// <summary>Takes rows.</summary>
    public void Skip(int count) => _ahead.RemoveRange(0, Math.Min(count, _ahead.Count));
}
