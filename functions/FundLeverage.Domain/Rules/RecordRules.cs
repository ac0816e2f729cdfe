using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using NodaTime;

namespace FundLeverage.Domain.Rules;

/// <summary>
/// What a finance person expects of a record before it enters the books. A new one is judged by the prospective books,
/// so that two pending records cannot contradict each other; one under review by what counts.
/// </summary>
public static class RecordRules
{
    /// <summary>How many records a failure names.</summary>
    internal const int MaxNamed = 5;

    /// <summary>Judges one record; every finding is reported, not only the first.</summary>
    public static void Judge(FundBooks books, NewRecord record, Findings findings) => Judge(books, record, replaced: null, findings);

    /// <summary>Judges one record that takes the place of another.</summary>
    internal static void Judge(FundBooks books, NewRecord record, RecordContent? replaced, Findings findings)
    {
        switch (record.Content)
        {
            case SubFundRegistration registration:
                JudgeRegistration(books, registration, replaced as SubFundRegistration, findings);
                return;
            case SubFundRecord content when books.TryGetValue(content.SubFund, out var history):
                JudgeChange(history, content, record.EffectiveOn, findings);
                if (content is AmountRecord amount)
                    AmountDoubts.Judge(books, history, amount, record.EffectiveOn, findings);
                return;
            case SubFundRecord unknown:
                findings.Add(UnknownSubFund(books, unknown.SubFund.Value, "/subFund"));
                return;
            case ProjectRecord project:
                ProjectRules.Judge(books, project, record.EffectiveOn, replaced as ProjectIntroduction, findings);
                return;
            case LandedRule rule:
                LandedRuleRules.Judge(books, rule, findings);
                return;
            case IndicatorFigure figure:
                IndicatorRules.Judge(books, figure, record.EffectiveOn, findings);
                return;
            default:
                throw new ArgumentException($"No rules for {record.Content.GetType().Name}.", nameof(record));
        }
    }

    /// <summary>Points out that a record may have been sent before, or takes effect only later.</summary>
    /// <param name="books">What counts or waits.</param>
    /// <param name="record">A new record, or one under review.</param>
    /// <param name="today">Today in Asia/Shanghai.</param>
    /// <param name="findings">Where to report.</param>
    /// <param name="except">Records that are no others: itself, and the one that it replaces.</param>
    public static void NoteDoubts(FundBooks books, NewRecord record, LocalDate today, Findings findings, params ReadOnlySpan<long> except)
    {
        DuplicateRules.Note(books, record, findings, except);
        NoteFuture(record, today, findings);
    }

    /// <summary>Points out that a record takes effect only later: a mistyped year, or one that counts only from then on.</summary>
    /// <param name="record">A new record, or one under review.</param>
    /// <param name="today">Today in Asia/Shanghai.</param>
    /// <param name="findings">Where to report.</param>
    public static void NoteFuture(NewRecord record, LocalDate today, Findings findings)
    {
        if (record.EffectiveOn > today)
            findings.Add(RuleFailures.EffectiveInFuture, record.Content is SubFundRegistration ? "/formedOn" : "/effectiveOn", ("effectiveOn", record.EffectiveOn), ("today", today));
    }

    /// <summary>The failure for a sub-fund that is not registered, naming it and the fund.</summary>
    public static Failure UnknownSubFund(FundBooks books, string subFund, string pointer) =>
        new(RuleFailures.SubFundUnknown, pointer, ("subFund", subFund), ("fund", books.Fund.Name));

    private static void JudgeRegistration(FundBooks books, SubFundRegistration registration, SubFundRegistration? replaced, Findings findings)
    {
        if (books.ContainsKey(registration.SubFund) && registration.SubFund != replaced?.SubFund)
            findings.Add(RuleFailures.SubFundExists, "/id", ("subFund", registration.SubFund.Value));

        foreach (var (id, other) in books)
        {
            if (id == registration.SubFund || id == replaced?.SubFund)
                continue;
            if (registration.CreditCode is { } code && other.Registration.CreditCode == code)
                findings.Add(RuleFailures.CreditCodeRepeated, "/creditCode", ("text", code), ("subFund", id.Value));
            if (other.Registration.Name == registration.Name)
                findings.Add(RuleFailures.SubFundNameRepeated, "/name", ("name", registration.Name), ("subFund", id.Value));
        }
    }

    private static void JudgeChange(SubFundHistory history, SubFundRecord content, LocalDate effectiveOn, Findings findings)
    {
        if (content is AmountRecord { ApprovedBeforeFormation: false } && history.FormedOn is { } formed && effectiveOn < formed)
            findings.Add(RuleFailures.EffectiveBeforeFormation, "/effectiveOn", ("effectiveOn", effectiveOn), ("formedOn", formed));
        if (content is AmountRecord && history.LiquidatedOn is { } liquidated && effectiveOn > liquidated)
            findings.Add(RuleFailures.EffectiveAfterLiquidation, "/effectiveOn", ("effectiveOn", effectiveOn), ("liquidatedOn", liquidated));

        switch (content)
        {
            case Commitment commitment:
                CommitmentRules.Judge(history, commitment, effectiveOn, findings);
                break;
            case FundSize size:
                FundSizeRules.Judge(history, size, effectiveOn, findings);
                break;
            case PaidInCapital paidIn:
                PaidInRules.Judge(history, paidIn, effectiveOn, findings);
                break;
            case ReinvestmentAgreement agreement:
                ReinvestmentRules.Judge(history, agreement, effectiveOn, findings);
                break;
            case RecognisedReinvestment recognised:
                ReinvestmentRules.Judge(history, recognised, effectiveOn, findings);
                break;
            case SubFundStatusChange change:
                JudgeStatus(history, change, effectiveOn, findings);
                break;
        }
    }

    private static void JudgeStatus(SubFundHistory history, SubFundStatusChange change, LocalDate effectiveOn, Findings findings)
    {
        if (change.Status == SubFundStatus.Formed && history.FormedOn is { } formed)
            findings.Add(RuleFailures.AlreadyFormed, "/status", ("formedOn", formed));
        if (change.Status != SubFundStatus.Liquidated)
            return;
        if (history.LiquidatedOn is { } liquidated)
            findings.Add(RuleFailures.AlreadyLiquidated, "/status", ("liquidatedOn", liquidated));
        if (history.FormedOn is null || effectiveOn < history.FormedOn)
            findings.Add(RuleFailures.LiquidatedBeforeFormed, "/effectiveOn", ("effectiveOn", effectiveOn));
        if (history.AmountsAfter(effectiveOn).Order().Take(MaxNamed).ToList() is { Count: > 0 } later)
            findings.Add(RuleFailures.LiquidatedBeforeRecords, "/effectiveOn", ("effectiveOn", effectiveOn), ("records", string.Join(", ", later)));
    }
}
