using FundLeverage.Domain.Funds;

namespace FundLeverage.Domain.Records;

/// <summary>A recorded fact with what became of it.</summary>
/// <param name="Event">The ledger line; its content is a <see cref="RecordContent"/>.</param>
/// <param name="Status">Whether it counts.</param>
public sealed record FundRecord(LedgerEvent Event, RecordStatus Status)
{
    /// <summary>Its sequence number.</summary>
    public long Seq => Event.Seq;

    /// <summary>What it says.</summary>
    public RecordContent Content => (RecordContent)Event.Content;

    /// <summary>The approval or rejection; null while it is pending, and where the fund approves at once.</summary>
    public LedgerEvent? Review { get; init; }

    /// <summary>The reversal that names this record, pending or approved; a rejected one is not kept here.</summary>
    public LedgerEvent? Reversal { get; init; }

    /// <summary>For the replacement of a correction: the reversal it belongs to. The two are decided as one.</summary>
    public LedgerEvent? Correction { get; init; }

    /// <summary>Its place in the books.</summary>
    public TimelineEntry<RecordContent> Entry => new(Event.EffectiveOn, Event.Seq, Content);
}

/// <summary>Whether a record counts.</summary>
public enum RecordStatus
{
    /// <summary>待复核: it does not count yet.</summary>
    Pending,

    /// <summary>已通过: it counts.</summary>
    Approved,

    /// <summary>已驳回: it never counts.</summary>
    Rejected,

    /// <summary>已冲销: it counted until its reversal was approved.</summary>
    Reversed,
}
