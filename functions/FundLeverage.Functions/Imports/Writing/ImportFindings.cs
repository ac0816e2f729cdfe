using FundLeverage.Domain.Results;

namespace FundLeverage.Functions.Imports.Writing;

/// <summary>What can be wrong with an import beside its file and its records, and what in it deserves a look.</summary>
public static class ImportFindings
{
    /// <summary>A mapping that is not <c>column=field;column=field</c>.</summary>
    public static readonly FailureCode MappingMalformed = new("import-mapping-malformed", FailureKind.Invalid);

    /// <summary>A form that has not exactly one part called <c>file</c>.</summary>
    public static readonly FailureCode FormMalformed = new("import-form-malformed", FailureKind.Invalid);

    /// <summary>No such import of this fund.</summary>
    public static readonly FailureCode Unknown = new("import-unknown", FailureKind.NotFound);

    /// <summary>An import without rows that failed.</summary>
    public static readonly FailureCode NoneFailed = new("import-none-failed", FailureKind.NotFound);

    /// <summary>A row names one of several by the name that they share.</summary>
    public static readonly FailureCode NameShared = new("import-name-shared", FailureKind.Refused);

    /// <summary>A row names one of several by the name that they share, and one of them alone was approved.</summary>
    public static readonly FailureCode NameTakenAsApproved = new("import-name-taken-as-approved", FailureKind.Notice);

    /// <summary>The amount is a thousand times what is recorded, or a thousandth of it.</summary>
    public static readonly FailureCode AmountJumps = new("import-amount-jumps", FailureKind.Notice);

    /// <summary>The amount is ten thousand times what the file's rows usually have, or a ten thousandth: perhaps 元 for 万元.</summary>
    public static readonly FailureCode AmountUnusual = new("import-amount-unusual", FailureKind.Notice);

    /// <summary>The ledger, or an earlier row, has the same amount for the same on the same day.</summary>
    public static readonly FailureCode LikelyDuplicate = new("import-likely-duplicate", FailureKind.Notice);

    /// <summary>What is registered already differs from the row; the row changes nothing.</summary>
    public static readonly FailureCode RegisteredDiffers = new("import-registered-differs", FailureKind.Notice);
}
