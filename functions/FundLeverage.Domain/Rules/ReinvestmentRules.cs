using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Rules;

/// <summary>
/// What was recognised has its category in the agreement of its day and in those that follow. A day has one agreement;
/// a sub-fund without one has nothing to recognise.
/// </summary>
internal static class ReinvestmentRules
{
    public static void Judge(SubFundHistory history, ReinvestmentAgreement agreement, LocalDate effectiveOn, Findings findings)
    {
        var reinvestment = history.Reinvestment;
        if (history.LiquidatedOn is { } liquidated && effectiveOn > liquidated)
            findings.Add(RuleFailures.EffectiveAfterLiquidation, "/effectiveOn", ("effectiveOn", effectiveOn), ("liquidatedOn", liquidated));
        if (agreement.Terms?.Deadline is { } deadline && deadline < effectiveOn)
            findings.Add(ReinvestmentFailures.DeadlineBeforeAgreement, "/deadline", ("deadline", deadline), ("effectiveOn", effectiveOn));
        if (reinvestment.Agreements.LastEntryThrough(effectiveOn) is { } same && same.EffectiveOn == effectiveOn)
        {
            findings.Add(ReinvestmentFailures.AgreementRepeated, "/effectiveOn", ("effectiveOn", effectiveOn), ("seq", same.Seq));
            return;
        }

        if (agreement.Terms is null && reinvestment.TermsOn(effectiveOn) is null)
            findings.Add(ReinvestmentFailures.AgreementMissing, "/agreement", ("subFund", agreement.SubFund.Value), ("effectiveOn", effectiveOn));

        // The number is not known yet; the day has no other agreement, so any will do.
        var after = reinvestment.With([new TimelineEntry<ReinvestmentAgreement>(effectiveOn, long.MaxValue, agreement)], []);
        if (after.Unborne.Order().Take(RecordRules.MaxNamed).ToList() is { Count: > 0 } unborne)
            findings.Add(ReinvestmentFailures.CategoryInUse, agreement.Terms is null ? "/agreement" : "/categories", ("records", string.Join(", ", unborne)));
    }

    public static void Judge(SubFundHistory history, RecognisedReinvestment recognised, LocalDate effectiveOn, Findings findings)
    {
        var reinvestment = history.Reinvestment;
        if (reinvestment.TermsOn(effectiveOn) is not { } terms)
            findings.Add(ReinvestmentFailures.AgreementMissing, "/effectiveOn", ("subFund", recognised.SubFund.Value), ("effectiveOn", effectiveOn));
        else if (!reinvestment.Bears(recognised.Category, effectiveOn))
            findings.Add(ReinvestmentFailures.CategoryUnknown, "/category", ("category", recognised.Category.Value), ("known", string.Join(", ", terms.Categories.Select(category => category.Id))));
    }
}
