using FundLeverage.Domain.Results;

namespace FundLeverage.Functions.Imports.Reading;

/// <summary>Something about a place in the file: what is wrong, or what somebody should look at.</summary>
/// <param name="Sheet">The worksheet's name; empty for CSV and for the file as a whole.</param>
/// <param name="Row">The row, from 1; null for the worksheet as a whole.</param>
/// <param name="Column">The column's letters; null for the row as a whole.</param>
/// <param name="Failure">The code with the values of its sentence; its pointer is the field's, where it is about one.</param>
public sealed record ImportFinding(string Sheet, int? Row, string? Column, Failure Failure)
{
    /// <summary>The code.</summary>
    public FailureCode Code => Failure.Code;
}
