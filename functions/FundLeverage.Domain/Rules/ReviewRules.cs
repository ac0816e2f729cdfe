using System.Collections.Immutable;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;

namespace FundLeverage.Domain.Rules;

/// <summary>A record named in a request.</summary>
/// <param name="Seq">Its sequence number.</param>
/// <param name="Pointer">Where the request names it; empty for the whole.</param>
public sealed record NamedRecord(long Seq, string Pointer);

/// <summary>
/// 复核: by somebody other than the submitter, once. What is approved must hold by what counts already: a reduction is
/// approved after the commitment that it reduces.
/// </summary>
public static class ReviewRules
{
    /// <summary>
    /// Judges approvals together: in the order the records were recorded, and one that cannot be approved yet again after the others.
    /// </summary>
    /// <param name="projection">The ledger as it stands.</param>
    /// <param name="records">What to approve.</param>
    /// <param name="by">Who.</param>
    /// <param name="reason">A remark, or null.</param>
    /// <param name="findings">Where to report; with failures, nothing is to be written.</param>
    /// <returns>In an order in which each holds by what is approved before it.</returns>
    public static ImmutableArray<NewRecord> Approve(
        FundProjection projection,
        IReadOnlyList<NamedRecord> records,
        Actor by,
        string? reason,
        Findings findings)
    {
        var approved = ApprovalOrder.Of(projection, Decidable(projection, records, by, findings), findings);
        return [.. approved.Select(record => new NewRecord(new Approval(record.Seq, reason), record.Event.EffectiveOn))];
    }

    /// <summary>Judges rejections. What rests on a rejected record stays pending, and cannot be approved.</summary>
    public static ImmutableArray<NewRecord> Reject(
        FundProjection projection,
        IReadOnlyList<NamedRecord> records,
        Actor by,
        string reason,
        Findings findings) =>
        [.. Decidable(projection, records, by, findings).Select(one => new NewRecord(new Rejection(one.Record.Seq, reason), one.Record.Event.EffectiveOn))];

    /// <summary>The record that a decision about this one is about: for the replacement of a correction, its reversal.</summary>
    public static FundRecord Decided(FundProjection projection, FundRecord record) =>
        record.Correction is { } reversal ? projection.Find(reversal.Seq)! : record;

    /// <summary>The books once a pending record is approved.</summary>
    /// <param name="projection">The ledger as it stands.</param>
    /// <param name="books">What counts.</param>
    /// <param name="decided">The record, or the reversal of a correction.</param>
    /// <param name="findings">Where to report.</param>
    /// <returns>Null when findings speak against it.</returns>
    public static FundBooks? Foresee(FundProjection projection, FundBooks books, FundRecord decided, Findings findings)
    {
        if (decided.Content is Reversal reversal)
        {
            TimelineEntry<RecordContent>? replacement = reversal.Replacement is { } seq ? projection.Find(seq)!.Entry : null;
            return ReversalRules.Judge(books, projection.Find(reversal.Record)!, replacement, findings);
        }

        var before = findings.Failures.Count;
        RecordRules.Judge(books, new NewRecord(decided.Content, decided.Event.EffectiveOn), findings);
        return findings.Failures.Count > before ? null : books.With(decided.Entry);
    }

    private static List<Decidable> Decidable(
        FundProjection projection,
        IReadOnlyList<NamedRecord> records,
        Actor by,
        Findings findings)
    {
        var decidable = new SortedDictionary<long, Decidable>();
        foreach (var named in records)
        {
            var (seq, pointer) = named;
            if (projection.Find(seq) is not { } record)
            {
                findings.Add(RuleFailures.RecordUnknown, pointer, ("seq", seq));
                continue;
            }

            var decided = Decided(projection, record);
            if (decided.Event.Actor.Subject == by.Subject)
                findings.Add(RuleFailures.ReviewBySubmitter, pointer, ("seq", seq));
            else if (decided.Status != RecordStatus.Pending)
                findings.Add(AlreadyDecided(decided, seq, pointer));
            else
                decidable.TryAdd(decided.Seq, new Decidable(decided, named));
        }

        return [.. decidable.Values];
    }

    /// <summary>Where a fund approves at once, the submission was the decision.</summary>
    private static Failure AlreadyDecided(FundRecord decided, long seq, string pointer)
    {
        var review = decided.Review ?? decided.Event;
        return new Failure(
            RuleFailures.RecordAlreadyDecided,
            pointer,
            ("seq", seq),
            ("status", decided.Status),
            ("by", review.Actor.Name),
            ("at", review.RecordedAt));
    }
}
