using System.Collections.Immutable;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;

namespace FundLeverage.Storage.Ledger;

/// <summary>Who writes, under which key, and a hash of what was asked, so that a repeated request is told from a new one.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Key">The client's <c>Idempotency-Key</c>.</param>
/// <param name="RequestHash">SHA-256 of the request in hex.</param>
public sealed record WriteIntent(Actor Actor, string Key, string RequestHash);

/// <summary>What was written.</summary>
/// <param name="Events">The lines, hashes included.</param>
/// <param name="After">The ledger with them.</param>
/// <param name="Notices">Accepted, and worth a look.</param>
public sealed record Receipt(ImmutableArray<LedgerEvent> Events, FundProjection After, ImmutableArray<Failure> Notices);

/// <summary>What became of a write.</summary>
public abstract record AppendResult
{
    private AppendResult()
    {
    }

    /// <summary>It is in the ledger, now or from an earlier identical request.</summary>
    /// <param name="Answer">The answer that was stored with it, to the byte.</param>
    /// <param name="Replayed">True when an earlier request wrote it.</param>
    public sealed record Appended(string Answer, bool Replayed) : AppendResult;

    /// <summary>There was nothing left to write.</summary>
    public sealed record Unchanged : AppendResult;

    /// <summary>Nothing was written.</summary>
    /// <param name="Failures">Every reason.</param>
    public sealed record Refused(IReadOnlyList<Failure> Failures) : AppendResult;

    /// <summary>The key was used before for another request. Nothing was written.</summary>
    public sealed record KeyReused : AppendResult;

    /// <summary>There is no such fund in the workspace. Nothing was written.</summary>
    public sealed record NoSuchFund : AppendResult;
}
