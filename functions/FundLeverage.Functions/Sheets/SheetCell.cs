namespace FundLeverage.Functions.Sheets;

/// <summary>How a cell looks; its number is its place among the workbook's formats.</summary>
internal enum CellStyle
{
    Text,
    Header,
    Title,
    Label,
    Note,
    Whole,
    Yuan,
    Wan,
    Yi,
    Multiple,
    Number,
    Date,
    Time,
    Flag,

    /// <summary>A day among facts.</summary>
    FactDate,

    /// <summary>A sentence across the worksheet, in as many lines as it takes.</summary>
    Sentence,

    /// <summary>A number written as a text.</summary>
    LongNumber,

    TotalText,
    TotalYuan,
    TotalWan,
    TotalYi,
    TotalMultiple,
    TotalLongNumber,
    TotalWhole,
}

/// <summary>One cell of a worksheet.</summary>
/// <param name="Style">How it looks.</param>
/// <param name="Value">A text, decimal, <see cref="NodaTime.LocalDate"/>, <see cref="NodaTime.Instant"/>, bool or null; of a formula what it comes to.</param>
/// <param name="Formula">The formula, or null.</param>
internal readonly record struct SheetCell(CellStyle Style, object? Value, string? Formula = null)
{
    public static readonly SheetCell Empty = new(CellStyle.Text, null);

    public static SheetCell Text(string? text) => new(CellStyle.Text, text);

    /// <summary>A number, or its digits as a text where a spreadsheet would lose some of them.</summary>
    public static SheetCell Of(CellStyle style, decimal? number, string? formula = null) => number is { } value && !ExactNumber.Fits(value)
        ? new SheetCell(style >= CellStyle.TotalText ? CellStyle.TotalLongNumber : CellStyle.LongNumber, ExactNumber.Text(value))
        : new SheetCell(style, number, formula);
}
