using System.Collections.Immutable;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Domain.Rules;
using NodaTime;

namespace FundLeverage.Domain.Leverage;

/// <summary>What approving one pending record would change, so that a reviewer sees it before deciding.</summary>
/// <param name="Before">The leverage as it is.</param>
/// <param name="After">The leverage once the record counts, or null when it cannot be approved as things stand.</param>
/// <param name="Failures">Why it cannot; empty when it can.</param>
/// <param name="Notices">What deserves a look.</param>
public sealed record ReviewEffect(LeverageStatement Before, LeverageStatement? After, ImmutableArray<Failure> Failures, ImmutableArray<Failure> Notices)
{
    /// <summary>The effect of approving a pending record, alone.</summary>
    /// <param name="projection">The ledger as it is known.</param>
    /// <param name="record">A pending record.</param>
    /// <param name="asOf">The day of the figures; where the record takes effect later, that day is used instead.</param>
    /// <param name="today">Today in Asia/Shanghai.</param>
    public static ReviewEffect Of(FundProjection projection, FundRecord record, LocalDate asOf, LocalDate today)
    {
        var decided = ReviewRules.Decided(projection, record);
        var changed = decided.Content is Reversal reversal ? projection.Find(reversal.Record)! : decided;
        var day = LocalDate.Max(asOf, record.Event.EffectiveOn);
        var basis = BasisOf(changed.Content);

        var findings = new Findings();
        var books = ReviewRules.Foresee(projection, projection.Counted, decided, findings);
        var added = decided.Content is Reversal { Replacement: { } seq } ? projection.Find(seq)! : decided;
        if (added.Content is not Reversal)
        {
            var reviewed = new NewRecord(added.Content, added.Event.EffectiveOn);
            RecordRules.NoteDoubts(projection.Prospective, reviewed, today, findings, added.Seq, changed.Seq);
        }

        return new ReviewEffect(
            LeverageCalculator.Calculate(projection, day, basis),
            books is null ? null : LeverageCalculator.Calculate(books, projection.Prospective, day, basis),
            [.. findings.Failures],
            [.. findings.Notices]);
    }

    /// <summary>The basis whose figure a record moves.</summary>
    private static LeverageBasis BasisOf(RecordContent content) => content switch
    {
        PaidInCapital => LeverageBasis.PaidIn,
        FundSize { Basis: SizeBasis.Target } => LeverageBasis.Target,
        _ => LeverageBasis.Committed,
    };
}
