using System.Globalization;
using FundLeverage.Domain.Amounts;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Sheets;

/// <summary>The row below a table: sums by formula, or in words why there is none.</summary>
internal sealed class SheetTotals(IReadOnlyList<SheetHead> heads, ColumnSum[] sums, int rows, Language language, SheetUnit unit)
{
    public IReadOnlyList<SheetCell> Cells() =>
    [
        new SheetCell(CellStyle.TotalText, Sentences.Fill("sheet:total", language)),
        .. heads.Skip(1).Select((head, i) => head.IsSummed ? Sum(head, i + 1) : head.Quotient is { } columns ? Quotient(columns.Top, columns.Bottom) : new SheetCell(CellStyle.TotalText, null)),
    ];

    private SheetCell Sum(SheetHead head, int index)
    {
        var sum = sums[index];
        if (sum.IsUnknown)
            return new SheetCell(CellStyle.TotalText, head.Kind == SheetKind.Money ? Sentences.Fill("group:notRecorded", language) : null);
        var value = SheetTable.Shown(head, sum.Value, unit);
        if (!sum.IsExact)
            return new SheetCell(CellStyle.TotalLongNumber, ExactNumber.Text(value));
        var letter = SheetGrid.Letter(index);
        var style = head.Kind switch
        {
            SheetKind.Multiple => CellStyle.TotalMultiple,
            SheetKind.Whole => CellStyle.TotalWhole,
            _ => CellStyle.TotalYuan + (int)unit,
        };
        return SheetCell.Of(style, value, rows == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"SUM({letter}2:{letter}{rows + 1})"));
    }

    private SheetCell Quotient(int top, int bottom)
    {
        if (sums[top].IsUnknown || sums[bottom].IsUnknown || sums[bottom].Value == 0 || !sums[top].IsExact || !sums[bottom].IsExact)
            return new SheetCell(CellStyle.TotalText, null);
        var formula = string.Create(CultureInfo.InvariantCulture, $"ROUND({SheetGrid.Letter(top)}{rows + 2}/{SheetGrid.Letter(bottom)}{rows + 2},4)");
        return SheetCell.Of(CellStyle.TotalMultiple, Rounding.HalfUpQuotient(sums[top].Value, sums[bottom].Value, 4), formula);
    }
}
