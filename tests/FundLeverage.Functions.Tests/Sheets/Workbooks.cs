using DocumentFormat.OpenXml.Spreadsheet;

namespace FundLeverage.Functions.Tests.Sheets;

/// <summary>What somebody, or something, does to a workbook.</summary>
internal static class Workbooks
{
    /// <summary>Leaves of every formula the formula alone.</summary>
    public static void RemoveStoredValues(Worksheet sheet)
    {
        foreach (var cell in sheet.Descendants<Cell>().Where(cell => cell.CellFormula is not null))
            cell.CellValue?.Remove();
    }

    /// <summary>Types another number into a cell.</summary>
    public static void Set(Worksheet sheet, string reference, string number) =>
        sheet.Descendants<Cell>().Single(cell => cell.CellReference?.Value == reference).CellValue = new CellValue(number);
}
