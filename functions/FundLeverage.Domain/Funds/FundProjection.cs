using System.Collections.Immutable;
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
        var events = Sequence<LedgerEvent>.Empty.ToBuilder();
        events.Add(opening);
        Events = events.ToSequence();
        Counted = Prospective = FundBooks.Empty(fund);
    }

    /// <summary>The fund.</summary>
    public GuidanceFund Fund { get; }

    /// <summary>Every line; index i holds seq i.</summary>
    public Sequence<LedgerEvent> Events { get; internal init; }

    /// <summary>The event that opened it.</summary>
    public LedgerEvent Opening => Events[0];

    /// <summary>The last event folded in.</summary>
    public LedgerEvent Last => Events[^1];

    /// <summary>Every record in the order recorded. Reviews are lines, but no records: a record's place here is not its seq.</summary>
    public Sequence<FundRecord> Records { get; internal init; } = Sequence<FundRecord>.Empty;

    /// <summary>The sequence numbers of the records that wait for review.</summary>
    public ImmutableSortedSet<long> Pending { get; internal init; } = [];

    /// <summary>The record that was last made of each imported row.</summary>
    public ImmutableDictionary<ImportedRowId, long> ImportedRows { get; internal init; } = ImmutableDictionary<ImportedRowId, long>.Empty;

    /// <summary>What counts: approved records that were not reversed. Every figure comes from these.</summary>
    public FundBooks Counted { get; internal init; }

    /// <summary>The books as they will stand once all that is pending is approved. New records are judged by these.</summary>
    public FundBooks Prospective { get; internal init; }

    /// <summary>The status a new record gets in this fund.</summary>
    public RecordStatus StatusOfNewRecords => Fund.Approval == ApprovalPolicy.None ? RecordStatus.Approved : RecordStatus.Pending;

    /// <summary>The projection of a ledger's first event.</summary>
    /// <exception cref="ArgumentException">It is not an opening.</exception>
    public static FundProjection Open(LedgerEvent opening) => opening is { Seq: 0, Content: FundOpening content }
        ? new FundProjection(content.Fund, opening)
        : throw new ArgumentException("A ledger starts with its opening, seq 0.", nameof(opening));

    /// <summary>The projection with the next events folded in. Folding in many at once gives the same as one by one, faster.</summary>
    /// <exception cref="ArgumentException">They are not the next ones, or contradict what is there.</exception>
    public FundProjection Apply(params IReadOnlyCollection<LedgerEvent> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var draft = new ProjectionDraft(this);
        foreach (var line in next)
            draft.Apply(line);
        return draft.Complete();
    }

    /// <summary>The record with a sequence number, or null.</summary>
    public FundRecord? Find(long seq)
    {
        var index = Records.FirstWhere(record => record.Seq >= seq);
        return index < Records.Count && Records[index].Seq == seq ? Records[index] : null;
    }

    /// <summary>The last event that was known at an instant; null when the fund was not yet opened then.</summary>
    public LedgerEvent? LastKnownAt(Instant knownAt) =>
        Events.FirstWhere(line => line.RecordedAt > knownAt) is > 0 and var count ? Events[count - 1] : null;

    /// <summary>The ledger as it was known at an instant: sequence order is knowledge order, so that is a prefix.</summary>
    /// <returns>Null when the fund was not yet opened then.</returns>
    public FundProjection? KnownAt(Instant knownAt) => LastKnownAt(knownAt) switch
    {
        null => null,
        var last when last.Seq == Last.Seq => this,
        var last => Open(Opening).Apply([.. Events.Take((int)last.Seq + 1).Skip(1)]),
    };
}
