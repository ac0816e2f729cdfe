namespace FundLeverage.Domain.Results;

/// <summary>What went wrong, in the terms a caller can act on. The HTTP layer gives each kind its status.</summary>
public enum FailureKind
{
    /// <summary>The input cannot be read or is outside its range, whatever the ledger holds.</summary>
    Invalid,

    /// <summary>The input is well formed, but a rule refuses it given what is recorded.</summary>
    Refused,

    /// <summary>It collides with something that already exists.</summary>
    Conflict,

    /// <summary>What the caller saw has changed since.</summary>
    Stale,

    /// <summary>It does not exist, or not for this caller.</summary>
    NotFound,

    /// <summary>The caller is not known.</summary>
    Unauthenticated,

    /// <summary>The caller is known and may not do this.</summary>
    Forbidden,

    /// <summary>The caller asks too often.</summary>
    TooMany,

    /// <summary>The request is larger than what is accepted.</summary>
    TooLarge,

    /// <summary>The body is in a format that is not accepted here.</summary>
    UnsupportedMedia,

    /// <summary>It may work later, unchanged.</summary>
    Unavailable,

    /// <summary>Nothing failed: the input is accepted, and somebody should look at it.</summary>
    Notice,

    /// <summary>A fault of this program.</summary>
    Fault,
}
