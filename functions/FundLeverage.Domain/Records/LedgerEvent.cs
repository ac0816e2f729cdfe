using FundLeverage.Domain.Names;
using NodaTime;

namespace FundLeverage.Domain.Records;

/// <summary>One line of a fund's ledger, as it was accepted. It never changes.</summary>
/// <param name="Seq">Place in the ledger, without gaps: 0 is the opening, everything else starts at 1.</param>
/// <param name="EventId">UUID of version 7, made by the writer.</param>
/// <param name="EffectiveOn">有效日期: the day from which it holds.</param>
/// <param name="RecordedAt">
/// When it became known. Lines of one write share it, so that no instant shows half of a write; the next write's is later.
/// </param>
/// <param name="Actor">Who wrote it.</param>
/// <param name="Content">What it says.</param>
public sealed record LedgerEvent(long Seq, Guid EventId, LocalDate EffectiveOn, Instant RecordedAt, Actor Actor, EventContent Content)
{
    /// <summary>SHA-256 of the line and of the one before it; the store computes it.</summary>
    public EventHash Hash { get; init; }

    /// <summary>The row of a file that it was made of; null for what was entered by itself.</summary>
    public ImportedRow? ImportedFrom { get; init; }
}

/// <summary>Who did something.</summary>
/// <param name="Subject">The identity provider's immutable id of the person or program.</param>
/// <param name="Name">The display name at that time.</param>
public sealed record Actor(string Subject, string Name);

/// <summary>Where a ledger lives.</summary>
/// <param name="Workspace">The tenant, from the caller's token only.</param>
/// <param name="Fund">The fund's id in it.</param>
public sealed record FundAddress(OpaqueId Workspace, OpaqueId Fund);

/// <summary>A line that is about to be written.</summary>
/// <param name="Content">What it says.</param>
/// <param name="EffectiveOn">The day from which it holds.</param>
public sealed record NewRecord(EventContent Content, LocalDate EffectiveOn)
{
    /// <summary>The row of a file that it is made of, if it is.</summary>
    public ImportedRow? ImportedFrom { get; init; }
}
