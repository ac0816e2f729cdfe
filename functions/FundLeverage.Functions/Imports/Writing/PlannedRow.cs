using FundLeverage.Domain.Records;
using FundLeverage.Functions.Imports.Reading;

namespace FundLeverage.Functions.Imports.Writing;

/// <summary>What becomes of a row.</summary>
internal enum RowVerdict
{
    /// <summary>It is to be written.</summary>
    New,

    /// <summary>The ledger has it: from the same file, or as the same sub-fund or project.</summary>
    AlreadyThere,

    /// <summary>This import wrote it before it was broken off.</summary>
    Written,

    /// <summary>It cannot be written.</summary>
    Failed,
}

/// <summary>A row of a file as it stands to the ledger.</summary>
/// <param name="Verdict">What becomes of it.</param>
/// <param name="Record">What is to be written of it; null for nothing.</param>
/// <param name="Findings">Failures and doubts, each at its cell.</param>
internal sealed record PlannedRow(RowVerdict Verdict, NewRecord? Record, IReadOnlyList<ImportFinding> Findings)
{
    /// <summary>A row whose record the ledger has.</summary>
    public static readonly PlannedRow There = new(RowVerdict.AlreadyThere, null, []);

    /// <summary>A row whose record this import wrote.</summary>
    public static readonly PlannedRow Written = new(RowVerdict.Written, null, []);
}
