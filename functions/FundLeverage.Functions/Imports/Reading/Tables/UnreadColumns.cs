using System.Text.RegularExpressions;
using FundLeverage.Domain.Amounts;
using FundLeverage.Functions.Imports.Reading.Files;
using FundLeverage.Functions.Imports.Reading.Values;

namespace FundLeverage.Functions.Imports.Reading.Tables;

/// <summary>Columns of a table whose headings say nothing to the reader, watched for amounts: money that nobody read is told.</summary>
internal sealed partial class UnreadColumns
{
    private const int LongestAmount = 40;

    private readonly Dictionary<int, Column> _watched;
    private readonly List<Column> _found = [];

    public UnreadColumns(Header header) => _watched = header.Columns.Where(column => column.Meaning is null).ToDictionary(column => column.Number);

    /// <summary>Those that hold amounts, from left to right.</summary>
    public IEnumerable<Column> WithAmounts => _found.OrderBy(column => column.Number);

    /// <summary>Looks at a row; one amount in a column is enough.</summary>
    public void Look(SheetRow row)
    {
        if (_watched.Count == 0)
            return;
        foreach (var cell in row.Cells)
        {
            if (!_watched.TryGetValue(cell.Column, out var column) || !IsAmount(cell, column))
                continue;
            _found.Add(column);
            _watched.Remove(cell.Column);
        }
    }

    /// <summary>A number under a unit of money or a word for it, or a text with a unit of its own.</summary>
    private static bool IsAmount(Cell cell, Column column) => cell.Type switch
    {
        CellType.Number => cell.Look is not { IsPercent: true } && (column.Unit is not null || cell.Look?.Unit is not null || IsOfMoney(column)),
        CellType.Text when cell.Text.Length > LongestAmount => false,
        CellType.Text when NumberText.Read(cell.Text.Replace(",", "", StringComparison.Ordinal)) is not null => column.Unit is not null || IsOfMoney(column),
        CellType.Text => cell.Text.AsSpan().IndexOfAny("万萬亿億元") >= 0 && AmountText.Parse(cell.Text.Trim()).Succeeded,
        _ => false,
    };

    /// <summary>What else stands in brackets is another unit: 家, 次, %.</summary>
    private static bool IsOfMoney(Column column) => column.Bracketed is null && MoneyWord().IsMatch(column.Heading);

    [GeneratedRegex("资金|出资|金额|资本|投资额|认缴|实缴|规模|(?i:amount|capital|money|funds?)\\b", RegexOptions.CultureInvariant)]
    private static partial Regex MoneyWord();
}
