namespace FundLeverage.Domain.Records;

/// <summary>
/// 冲销: an approved record no longer counts, from its own effective date on, once the reversal is approved. With a
/// replacement it is a correction (更正), and both are decided as one.
/// </summary>
/// <param name="Subject">What the record is about.</param>
/// <param name="Record">The record's sequence number.</param>
/// <param name="Reason">Why.</param>
/// <param name="Replacement">The record that takes its place, written just before the reversal in the same batch; or null.</param>
public sealed record Reversal(RecordSubject Subject, long Record, string Reason, long? Replacement = null) : RecordContent(Subject)
{
    /// <inheritdoc />
    public override RecordType Type => RecordType.Reversal;
}

/// <summary>复核: what somebody other than the submitter decided about a pending record.</summary>
/// <param name="Record">
/// The record's sequence number. A correction is decided through its reversal, and its replacement with it.
/// </param>
/// <param name="Reason">Why; a rejection always has one.</param>
public abstract record Review(long Record, string? Reason) : EventContent;

/// <summary>通过: the record counts from now on.</summary>
/// <param name="Record">The record's sequence number.</param>
/// <param name="Reason">A remark, or null.</param>
public sealed record Approval(long Record, string? Reason = null) : Review(Record, Reason);

/// <summary>驳回: the record never counts.</summary>
/// <param name="Record">The record's sequence number.</param>
/// <param name="Reason">Why.</param>
public sealed record Rejection(long Record, string Reason) : Review(Record, Reason);
