using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Rules;

/// <summary>
/// Sources and this fund's own money make up the size. On the committed basis the own part must be the commitment in
/// force on that day, when one is recorded; a target may still differ from what was committed so far.
/// </summary>
internal static class FundSizeRules
{
    public static void Judge(SubFundHistory history, FundSize size, LocalDate effectiveOn, Findings findings)
    {
        var total = size.Amount.Yuan;
        if (size.Sources is { } exceeding && exceeding.Total > total)
        {
            findings.Add(RuleFailures.SourcesExceedSize, "/sources", ("sources", exceeding.Total), ("size", total));
            return;
        }

        if (size.Basis != SizeBasis.Committed)
            return;
        var own = history.CommittedOn(effectiveOn);
        if (total < own)
            findings.Add(RuleFailures.SizeBelowCommitment, "/amount", ("size", total), ("committed", own));
        else if (size.Sources is { } sources && !own.IsZero && sources.Total + own != total)
            findings.Add(RuleFailures.SourcesDoNotAddUp, "/sources", ("sources", sources.Total), ("committed", own), ("size", total));
    }
}
