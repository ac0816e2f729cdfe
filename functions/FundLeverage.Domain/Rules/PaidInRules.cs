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
        var total = history.PaidInOn(effectiveOn) + paidIn.Amount.Yuan;
        if (total > size.Amount.Yuan)
            findings.Add(RuleFailures.PaidInAboveSize, "/amount", ("paidIn", total), ("size", size.Amount.Yuan));
    }

    /// <summary>
    /// Refused on the payment's day and on each later day with a payment. A later reduction that no longer covers it is
    /// pointed out, as it would be had the reduction been recorded last.
    /// </summary>
    private static void JudgeOwn(SubFundHistory history, PaidInCapital paidIn, LocalDate effectiveOn, Findings findings)
    {
        foreach (var balance in history.OwnBalancesFrom(effectiveOn))
        {
            var total = balance.PaidIn + paidIn.Amount.Yuan;
            if ((balance.On != effectiveOn && !balance.IsPaymentDay) || total <= balance.Committed)
                continue;
            findings.Add(RuleFailures.PaidInAboveCommitted, "/amount", ("paidIn", total), ("committed", balance.Committed), ("effectiveOn", balance.On));
            return;
        }

        CommitmentRules.NotePaidInAbove(history, Money.Zero, paidIn.Amount.Yuan, effectiveOn, findings);
    }
}
