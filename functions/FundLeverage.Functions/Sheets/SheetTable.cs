using System.Globalization;
using FundLeverage.Functions.Texts;

namespace FundLeverage.Functions.Sheets;

/// <summary>A table: headings, and rows that are made as they are asked for.</summary>
/// <param name="name">Names it.</param>
/// <param name="heads">The columns.</param>
/// <param name="rows">The rows' values in the order of the columns.</param>
internal sealed class SheetTable(string name, IReadOnlyList<SheetHead> heads, Func<Language, IEnumerable<object?[]>> rows)
{
    private const decimal Wan = 10_000m;
    private const decimal Yi = 100_000_000m;

    public string Name => name;

    public IReadOnlyList<SheetHead> Heads => heads;

    /// <summary>What a workbook offers for the cells of a column, by its place; empty where anything goes.</summary>
    public IReadOnlyList<(int Column, IReadOnlyList<string> Words)> Choices { get; init; } = [];

    /// <summary>The rows, amounts in a unit.</summary>
    public IEnumerable<object?[]> Rows(Language language, SheetUnit unit) => rows(language).Select(values =>
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is decimal number)
                values[i] = Shown(heads[i], number, unit);
        }

        return values;
    });

    /// <summary>The table as a worksheet: a heading that stays, the rows, and sums of the columns that are summed.</summary>
    public SheetGrid Grid(Language language, SheetUnit unit) => new(
        Title(language),
        [.. heads.Select(head => Math.Max(head.Width ?? WidthOf(head.Kind), SheetGrid.WidthOf(head.Text(language, unit)) + 4))],
        Cells(language, unit),
        new SheetGrid.Table(heads.Count, HasTotals ? 1 : 0))
    {
        Choices = Choices,
    };

    /// <summary>Its name for people.</summary>
    public string Title(Language language) => Sentences.Fill($"sheet:{name}", language);

    /// <summary>The cells of a column in formulas of other worksheets, when it has so many rows.</summary>
    public string Range(string key, int rowCount, Language language)
    {
        var letter = Letter(key);
        return string.Create(CultureInfo.InvariantCulture, $"'{Title(language)}'!{letter}2:{letter}{rowCount + 1}");
    }

    /// <summary>The letters of a column.</summary>
    public string Letter(string key) => SheetGrid.Letter(heads.Index().First(head => head.Item.Key == key).Index);

    /// <summary>A number as it is written; an amount in its unit, exactly: dividing by a power of ten moves the point and changes no digit.</summary>
    public static decimal Shown(SheetHead head, decimal number, SheetUnit unit) => (head.Kind, unit) switch
    {
        (SheetKind.Money, SheetUnit.Wan) => number / Wan,
        (SheetKind.Money, SheetUnit.Yi) => number / Yi,
        _ => number,
    };

    private bool HasTotals => heads.Any(head => head.IsSummed);

    private IEnumerable<IReadOnlyList<SheetCell>> Cells(Language language, SheetUnit unit)
    {
        yield return [.. heads.Select(head => new SheetCell(CellStyle.Header, head.Text(language, unit)))];

        var sums = new ColumnSum[heads.Count];
        var count = 0;
        foreach (var values in rows(language))
        {
            var cells = new SheetCell[values.Length];
            for (var i = 0; i < values.Length; i++)
            {
                var style = StyleOf(heads[i].Kind, unit);
                cells[i] = values[i] is decimal number ? SheetCell.Of(style, Shown(heads[i], number, unit)) : new SheetCell(style, values[i]);
                if (heads[i].IsSummed)
                    sums[i].Add(values[i] as decimal?);
            }

            count++;
            yield return cells;
        }

        if (HasTotals)
            yield return new SheetTotals(heads, sums, count, language, unit).Cells();
    }

    private static CellStyle StyleOf(SheetKind kind, SheetUnit unit) => kind switch
    {
        SheetKind.Whole => CellStyle.Whole,
        SheetKind.Money => CellStyle.Yuan + (int)unit,
        SheetKind.Multiple => CellStyle.Multiple,
        SheetKind.Number => CellStyle.Number,
        SheetKind.Date => CellStyle.Date,
        SheetKind.Time => CellStyle.Time,
        _ => CellStyle.Text,
    };

    private static double WidthOf(SheetKind kind) => kind switch
    {
        SheetKind.Whole => 8,
        SheetKind.Money => 20,
        SheetKind.Multiple or SheetKind.Number => 12,
        SheetKind.Date => 12,
        SheetKind.Time => 20,
        _ => 18,
    };
}
