using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using NodaTime;

namespace FundLeverage.Domain.Rules;

/// <summary>One round of a project has one amount, whoever tells of it, and holds what the sub-funds invested in it.</summary>
internal static class ProjectFinancingRules
{
    public static void Judge(FundBooks books, ProjectHistory history, ProjectFinancing financing, LocalDate effectiveOn, Findings findings)
    {
        if (!books.ContainsKey(financing.SubFund))
            findings.Add(RecordRules.UnknownSubFund(books, financing.SubFund.Value, "/subFund"));
        if (history.On(effectiveOn) is { MergedInto: not null } merged)
            findings.Add(ProjectFailures.Merged, "/effectiveOn", ("effectiveOn", effectiveOn), ("since", merged.On));

        var invested = financing.Amount.Yuan;
        foreach (var other in history.Financings.All.Where(other => other.Content.Round == financing.Round))
        {
            invested += other.Content.Amount.Yuan;
            if (!IsSame(other.Content.RoundAmount, financing.RoundAmount))
            {
                findings.Add(
                    ProjectFailures.RoundAmountDiffers,
                    "/roundAmount",
                    ("round", financing.Round),
                    ("amount", financing.RoundAmount.Yuan),
                    ("recorded", other.Content.RoundAmount.Yuan),
                    ("seq", other.Seq));
                return;
            }
        }

        if (invested > financing.RoundAmount.Yuan)
            findings.Add(ProjectFailures.FinancingAboveRound, "/amount", ("round", financing.Round), ("invested", invested), ("amount", financing.RoundAmount.Yuan));
    }

    /// <summary>Foreign money is the same whatever the day of its rate.</summary>
    private static bool IsSame(RecordedAmount one, RecordedAmount other) => AsPrinted(one) == AsPrinted(other);

    private static Money AsPrinted(RecordedAmount amount) => amount.Original?.Amount ?? amount.Yuan;
}
