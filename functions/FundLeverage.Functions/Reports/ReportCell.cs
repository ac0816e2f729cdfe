using System.Globalization;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Sheets;
using NodaTime;

namespace FundLeverage.Functions.Reports;

/// <summary>Cells as they are printed.</summary>
internal static class ReportCell
{
    private const int HashLength = 64;

    /// <summary>As it stands in the ledger, to be compared there.</summary>
    public static bool IsHash(SheetCell cell) => cell.Value is string { Length: HashLength };

    /// <summary>True for what stands on the right.</summary>
    public static bool IsNumber(SheetCell cell) => cell is { Value: decimal } or { Style: CellStyle.LongNumber or CellStyle.TotalLongNumber };

    /// <summary>True for a heading of numbers.</summary>
    public static bool IsNumber(SheetKind kind) => kind is SheetKind.Whole or SheetKind.Money or SheetKind.Multiple or SheetKind.Number;

    /// <summary>The words or digits of a cell; empty where there is nothing.</summary>
    public static string Show(SheetCell cell) => cell switch
    {
        { Value: null } => "",
        { Value: decimal number, Style: CellStyle.Multiple or CellStyle.TotalMultiple } => number.ToString("0.0000", CultureInfo.InvariantCulture),
        { Value: decimal number, Style: CellStyle.Wan or CellStyle.TotalWan } => number.ToString("#,##0.00####", CultureInfo.InvariantCulture),
        { Value: decimal number } => ExactNumber.Text(number),
        { Value: LocalDate date } => RecordAnswers.Text(date),
        { Value: Instant instant } => UsersClock.Text(instant),
        _ => cell.Value.ToString() ?? "",
    };
}
