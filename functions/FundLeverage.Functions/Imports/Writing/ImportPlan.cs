using FundLeverage.Domain.Records;
using FundLeverage.Functions.Imports.Reading;

namespace FundLeverage.Functions.Imports.Writing;

/// <summary>What a file would do to a ledger, row by row.</summary>
/// <param name="Records">What is to be written, each kind after those it rests on and by day.</param>
/// <param name="Rows">How many records the file holds, the ones that could not be read too.</param>
/// <param name="AlreadyThere">How many of them the ledger has from elsewhere.</param>
/// <param name="Written">How many of them this import wrote before it was broken off.</param>
/// <param name="Failures">What speaks against rows, in the file's order.</param>
/// <param name="Warnings">What deserves a look.</param>
/// <param name="FailedRows">How many rows have a failure.</param>
internal sealed record ImportPlan(
    IReadOnlyList<NewRecord> Records,
    int Rows,
    int AlreadyThere,
    int Written,
    IReadOnlyList<ImportFinding> Failures,
    IReadOnlyList<ImportFinding> Warnings,
    int FailedRows)
{
    /// <summary>How many records have nothing against them and were not there before.</summary>
    public int Accepted => Records.Count + Written;
}
