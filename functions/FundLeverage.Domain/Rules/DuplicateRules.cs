using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Rules;

/// <summary>Points out a record that says what another says: sent twice, it would count twice. Nothing is refused for it.</summary>
public static class DuplicateRules
{
    /// <summary>Looks only at what the books have of the record's own subject on its day.</summary>
    /// <param name="books">What counts or waits.</param>
    /// <param name="record">A new record, or one under review.</param>
    /// <param name="findings">Where to report.</param>
    /// <param name="except">Records that are no others: itself, and the one that it replaces.</param>
    public static void Note(FundBooks books, NewRecord record, Findings findings, params ReadOnlySpan<long> except)
    {
        if (record.Content is not RecordContent content || Likeness.Of(content, record.EffectiveOn) is not { } likeness)
            return;

        foreach (var (seq, other) in SameDay(books, content, record.EffectiveOn))
        {
            if (Likeness.Of(other, record.EffectiveOn) != likeness || except.Contains(seq))
                continue;
            findings.Add(RuleFailures.RecordLikelyDuplicate, likeness.Pointer, ("amount", likeness.Amount), ("other", seq));
            return;
        }
    }

    private static IEnumerable<(long Seq, RecordContent Content)> SameDay(FundBooks books, RecordContent content, LocalDate day)
    {
        if (content is ProjectRecord { Project: var id })
        {
            return !books.Projects.TryGetValue(id, out var project) ? [] : content switch
            {
                ProjectProgress => On(project.Progress, day),
                ProjectFinancing => On(project.Financings, day),
                _ => [],
            };
        }

        return content is not SubFundRecord { SubFund: var subFund } || !books.TryGetValue(subFund, out var history) ? [] : content switch
        {
            Commitment => On(history.Commitments, day),
            FundSize { Basis: SizeBasis.Target } => On(history.TargetSizes, day),
            FundSize => On(history.CommittedSizes, day),
            PaidInCapital paidIn => On(history.PaidIn[(int)paidIn.Source], day),
            RecognisedReinvestment recognised when history.Reinvestment.Recognised.TryGetValue(recognised.Category, out var amounts) => On(amounts, day),
            _ => [],
        };
    }

    private static IEnumerable<(long Seq, RecordContent Content)> On<T>(Timeline<T> timeline, LocalDate day)
        where T : RecordContent => timeline.On(day).Select(entry => (entry.Seq, (RecordContent)entry.Content));
}
