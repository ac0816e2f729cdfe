using NodaTime;

namespace FundLeverage.Functions.Imports.Reading.Files;

/// <summary>What a cell holds.</summary>
internal enum CellType : byte
{
    /// <summary>Text; in CSV everything.</summary>
    Text,

    /// <summary>A number in the digits of the file.</summary>
    Number,

    /// <summary>A date; a number that is formatted as one.</summary>
    Date,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>#REF! and the like.</summary>
    Error,

    /// <summary>A formula whose value is not stored.</summary>
    FormulaWithoutValue,
}

/// <summary>A cell that holds something.</summary>
/// <param name="Column">From 1.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Text">As the file has it.</param>
/// <param name="Look">How a number is shown; null where nothing is special about it.</param>
/// <param name="Date">The day of a date.</param>
internal readonly record struct Cell(int Column, CellType Type, string Text, NumberLook? Look = null, LocalDate Date = default);

/// <summary>A row that holds something.</summary>
/// <param name="Number">From 1.</param>
/// <param name="IsHidden">True where it is not shown.</param>
/// <param name="Cells">From left to right.</param>
internal sealed record SheetRow(int Number, bool IsHidden, IReadOnlyList<Cell> Cells);
