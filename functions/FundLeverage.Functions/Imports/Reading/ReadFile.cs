namespace FundLeverage.Functions.Imports.Reading;

/// <summary>What a file says.</summary>
public sealed record ReadFile
{
    /// <summary>What it is, by its content.</summary>
    public required FileType Type { get; init; }

    /// <summary>The rows that could be read, in the file's order.</summary>
    public required IReadOnlyList<ImportRow> Rows { get; init; }

    /// <summary>Rows with something in them that could not be read, and therefore not to be written; the others may rest on what they name.</summary>
    public required IReadOnlyList<ImportRow> RefusedRows { get; init; }

    /// <summary>What could not be read.</summary>
    public required IReadOnlyList<ImportFinding> Failures { get; init; }

    /// <summary>What was read and should be looked at.</summary>
    public required IReadOnlyList<ImportFinding> Warnings { get; init; }

    /// <summary>How many more failures there are than are listed.</summary>
    public int FailuresNotListed { get; init; }

    /// <summary>How many more warnings there are than are listed.</summary>
    public int WarningsNotListed { get; init; }

    /// <summary>The worksheets in their order, with the tables found in them.</summary>
    public required IReadOnlyList<SheetReading> Sheets { get; init; }
}

/// <summary>What a file is, whatever it is called.</summary>
public enum FileType
{
    /// <summary>A workbook of Excel 2007 and later.</summary>
    Xlsx,

    /// <summary>A workbook of Excel 97 to 2003.</summary>
    Xls,

    /// <summary>Text with separators.</summary>
    Csv,
}

/// <summary>A worksheet as it was read.</summary>
/// <param name="Name">Its name; empty for CSV.</param>
/// <param name="IsHidden">True where it is hidden, and therefore not read.</param>
/// <param name="Tables">The tables found in it, from top to bottom.</param>
public sealed record SheetReading(string Name, bool IsHidden, IReadOnlyList<TableReading> Tables);

/// <summary>A table as it was recognised.</summary>
/// <param name="Kinds">What its rows become; several for a wide table.</param>
/// <param name="HeaderRow">The first row of its headings.</param>
/// <param name="Columns">The columns that give fields.</param>
/// <param name="Ignored">The columns that give none.</param>
/// <param name="Rows">How many rows gave records.</param>
public sealed record TableReading(
    IReadOnlyList<ImportKind> Kinds,
    int HeaderRow,
    IReadOnlyList<ColumnReading> Columns,
    IReadOnlyList<ColumnReading> Ignored,
    int Rows);

/// <summary>A column as it was recognised.</summary>
/// <param name="Letters">The column: C.</param>
/// <param name="Heading">What stands above it.</param>
/// <param name="Fields">The fields that it gives: commitments.amount.</param>
/// <param name="Unit">The unit of its bare numbers, such as 万元, or null.</param>
public sealed record ColumnReading(string Letters, string Heading, IReadOnlyList<string> Fields, string? Unit);
