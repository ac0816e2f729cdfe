using System.Collections.Immutable;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Funds;

/// <summary>
/// What a ledger amounts to: a fold of its events from the first on. Immutable and swapped whole, so a reader sees
/// the ledger as it was at one sequence number, never half of a batch.
/// </summary>
public sealed record FundProjection
{
    private FundProjection(GuidanceFund fund, LedgerEvent opening)
    {
        Fund = fund;
        Opening = opening;
        Last = opening;
    }

    /// <summary>The fund.</summary>
    public GuidanceFund Fund { get; }

    /// <summary>The event that opened it.</summary>
    public LedgerEvent Opening { get; }

    /// <summary>The last event folded in.</summary>
    public LedgerEvent Last { get; private init; }

    /// <summary>Every record in the order recorded; index i holds seq i + 1.</summary>
    public ImmutableList<FundRecord> Records { get; private init; } = [];

    /// <summary>Sub-funds by what counts: approved records only. Every figure comes from these.</summary>
    public ImmutableSortedDictionary<OpaqueId, SubFundHistory> Counted { get; private init; } =
        ImmutableSortedDictionary<OpaqueId, SubFundHistory>.Empty;

    /// <summary>Sub-funds as they will stand once all that is pending is approved. New records are judged by these.</summary>
    public ImmutableSortedDictionary<OpaqueId, SubFundHistory> Prospective { get; private init; } =
        ImmutableSortedDictionary<OpaqueId, SubFundHistory>.Empty;

    /// <summary>The status a new record gets in this fund.</summary>
    public RecordStatus StatusOfNewRecords => Fund.Approval == ApprovalPolicy.None ? RecordStatus.Approved : RecordStatus.Pending;

    /// <summary>The projection of a ledger's first event.</summary>
    /// <exception cref="ArgumentException">It is not an opening.</exception>
    public static FundProjection Open(LedgerEvent opening) => opening is { Seq: 0, Content: FundOpening content }
        ? new FundProjection(content.Fund, opening)
        : throw new ArgumentException("A ledger starts with its opening, seq 0.", nameof(opening));

    /// <summary>The projection with the next event folded in.</summary>
    /// <exception cref="ArgumentException">It is not the next one.</exception>
    public FundProjection Apply(LedgerEvent next)
    {
        if (next.Seq != Last.Seq + 1 || next.RecordedAt <= Last.RecordedAt)
            throw new ArgumentException($"After seq {Last.Seq} of {Last.RecordedAt} cannot come seq {next.Seq} of {next.RecordedAt}.", nameof(next));
        if (next.Content is not RecordContent content)
            throw new ArgumentException($"Unknown event {next.Content.GetType().Name}.", nameof(next));

        var record = new FundRecord(next, content, StatusOfNewRecords);
        return this with
        {
            Last = next,
            Records = Records.Add(record),
            Counted = record.Status == RecordStatus.Approved ? Book(Counted, record) : Counted,
            Prospective = Book(Prospective, record),
        };
    }

    /// <summary>The projection as it was known at an instant: the ledger's prefix up to it.</summary>
    /// <returns>Null when the fund was not yet opened then.</returns>
    public FundProjection? KnownAt(Instant knownAt)
    {
        if (knownAt >= Last.RecordedAt)
            return this;
        if (knownAt < Opening.RecordedAt)
            return null;

        var past = Open(Opening);
        foreach (var record in Records.TakeWhile(r => r.Event.RecordedAt <= knownAt))
            past = past.Apply(record.Event);
        return past;
    }

    private static ImmutableSortedDictionary<OpaqueId, SubFundHistory> Book(
        ImmutableSortedDictionary<OpaqueId, SubFundHistory> books,
        FundRecord record)
    {
        var content = record.Content;
        return content is SubFundRegistration registration
            ? books.Add(content.SubFund, new SubFundHistory(registration))
            : books.SetItem(content.SubFund, books[content.SubFund].With(content, record.Event.EffectiveOn, record.Event.Seq));
    }
}
