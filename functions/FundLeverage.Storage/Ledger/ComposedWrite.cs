using System.Collections.Immutable;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using NodaTime;

namespace FundLeverage.Storage.Ledger;

/// <summary>What a caller wants in the ledger.</summary>
/// <param name="Intent">Who, and under which key.</param>
/// <param name="Decide">What is written, given the ledger as it stands. Called again after a lost race, and ahead of its turn.</param>
/// <param name="Answer">Makes the answer that is stored and replayed.</param>
public sealed record LedgerWrite(WriteIntent Intent, Func<FundProjection, Outcome<Decision>> Decide, Func<Receipt, string> Answer)
{
    internal string KeyRow => LedgerKeys.Idempotency(Intent.Actor.Subject, Intent.Key);
}

/// <summary>A write as it goes to the store, folded in already: what the fold refuses is never written.</summary>
/// <param name="Write">Whose.</param>
/// <param name="Before">The ledger it follows; null for one that it opens.</param>
/// <param name="Lines">Its events.</param>
/// <param name="After">The ledger with them.</param>
/// <param name="Request">What is kept under the caller's key.</param>
internal sealed record ComposedWrite(
    LedgerWrite Write,
    FundProjection? Before,
    ImmutableArray<(LedgerEvent Event, LedgerLine Line)> Lines,
    FundProjection After,
    AnsweredRequest Request)
{
    /// <summary>When its events were recorded; one instant for all.</summary>
    public Instant RecordedAt => Lines[0].Event.RecordedAt;

    /// <summary>Makes up a write.</summary>
    /// <param name="address">Where.</param>
    /// <param name="write">Whose.</param>
    /// <param name="decision">What it comes to.</param>
    /// <param name="before">The ledger it follows; null for one that it opens.</param>
    /// <param name="promised">It is recorded later than this.</param>
    /// <param name="clock">Now.</param>
    /// <exception cref="ArgumentException">Too many events for one write, or some that the ledger cannot hold.</exception>
    public static ComposedWrite Of(FundAddress address, LedgerWrite write, Decision decision, FundProjection? before, Instant promised, IClock clock)
    {
        var records = decision.Records;
        if (records.Length is 0 or > FundLedger.MaxEventsPerWrite)
            throw new ArgumentException($"A write has 1 to {FundLedger.MaxEventsPerWrite} events, not {records.Length}.", nameof(decision));

        // Truncated to ticks, which is what is stored, and always later than the write before: sequence is knowledge.
        var now = Instant.FromUnixTimeTicks(clock.GetCurrentInstant().ToUnixTimeTicks());
        var last = Instant.Max(promised, before?.Last.RecordedAt ?? Instant.MinValue);
        var recordedAt = now > last ? now : Instant.FromUnixTimeTicks(last.ToUnixTimeTicks()).PlusTicks(1);
        var seq = before?.Last.Seq ?? -1;
        var hash = before?.Last.Hash ?? EventHash.None;
        var lines = ImmutableArray.CreateBuilder<(LedgerEvent Event, LedgerLine Line)>(records.Length);
        foreach (var record in records)
        {
            var content = new LedgerEvent(++seq, EventIds.New(now), record.EffectiveOn, recordedAt, write.Intent.Actor, record.Content) { ImportedFrom = record.ImportedFrom };
            var line = LedgerLine.Of(address, content, hash);
            _ = EventHash.TryParse(line.Hash, out hash);
            lines.Add((content with { Hash = hash }, line));
        }

        ImmutableArray<LedgerEvent> events = [.. lines.Select(line => line.Event)];
        var after = before is null ? FundProjection.Open(events[0]) : before.Apply(events);
        var answer = write.Answer(new Receipt(events, after, decision.Notices));
        return new ComposedWrite(write, before, lines.MoveToImmutable(), after, new AnsweredRequest(write.Intent.RequestHash, answer, events[0].EventId.ToString("D")));
    }
}
