using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Rules;

/// <summary>
/// This fund never pays in more than it committed: that is refused, for nearly always a unit is wrong or a commitment
/// is missing. Others' commitments are known less surely, so the whole exceeding the committed size is only pointed out.
/// </summary>
internal static class PaidInRules
{
    public static void Judge(SubFundHistory history, PaidInCapital paidIn, LocalDate effectiveOn, Findings findings)
    {
        if (paidIn.Source == CapitalSource.GuidanceFund)
            JudgeOwn(history, paidIn, effectiveOn, findings);

        if (history.SizeOn(effectiveOn, SizeBasis.Committed) is not { } size)
            return;
        var total = paidIn.Amount.Yuan;
        foreach (var payment in history.PaidIn.Through(effectiveOn))
            total += payment.Amount.Yuan;
        if (total > size.Amount.Yuan)
            findings.Add(RuleFailures.PaidInAboveSize, "/amount", ("paidIn", total), ("size", size.Amount.Yuan));
    }

    /// <summary>
    /// Refused on the payment's day and on each later day with a payment. A later reduction that no longer covers it is
    /// pointed out, as it would be had the reduction been recorded last.
    /// </summary>
    private static void JudgeOwn(SubFundHistory history, PaidInCapital paidIn, LocalDate effectiveOn, Findings findings)
    {
        var days = history.PaidIn.All.Select(p => p.EffectiveOn).Where(day => day > effectiveOn).Prepend(effectiveOn);
        foreach (var day in days.Distinct())
        {
            Money total = history.PaidInOn(day, CapitalSource.GuidanceFund) + paidIn.Amount.Yuan;
            var committed = history.CommittedOn(day);
            if (total <= committed)
                continue;
            findings.Add(RuleFailures.PaidInAboveCommitted, "/amount", ("paidIn", total), ("committed", committed), ("effectiveOn", day));
            return;
        }

        CommitmentRules.NotePaidInAbove(history, Money.Zero, paidIn.Amount.Yuan, effectiveOn, findings);
    }
}
