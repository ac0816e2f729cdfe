using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reinvestment;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Texts;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Reinvestment;

/// <summary>Local reinvestment as JSON.</summary>
internal static class ReinvestmentAnswer
{
    /// <summary>What an agreement says.</summary>
    public static void Describe(JObject json, ReinvestmentAgreement agreement)
    {
        json["agreement"] = agreement.Terms is null ? "none" : "terms";
        if (agreement.Terms is { } terms)
            json.Merge(Write(terms));
        json["document"] = agreement.Document;
    }

    /// <summary>How far a sub-fund has got.</summary>
    public static JObject Write(ReinvestmentStatement statement, Language language) => new()
    {
        ["subFund"] = statement.SubFund.Value,
        ["name"] = statement.Name,
        ["agreementSeq"] = statement.AgreementSeq,
        ["agreement"] = Write(statement.Terms),
        ["denominatorYuan"] = statement.Denominator.Amount,
        ["requiredYuan"] = statement.Required?.Amount,
        ["unavailable"] = statement.Required is null ? EnumText.Of(UnavailableReason.ZeroDenominator) : null,
        ["unavailableText"] = statement.Required is null ? Sentences.Fill("unavailable:zeroDenominator", language) : null,
        ["recognisedYuan"] = statement.Recognised.Amount,
        ["multiple"] = statement.Reached?.Value,
        ["completionPercent"] = statement.CompletionPercent,
        ["status"] = statement.Status is { } status ? EnumText.Of(status) : null,
        ["statusText"] = statement.Status is { } reached ? Sentences.Fill($"reinvestmentStatus:{EnumText.Of(reached)}", language) : null,
        ["gapYuan"] = statement.Gap?.Amount,
        ["daysLeft"] = statement.DaysLeft,
        ["categories"] = new JArray(statement.Categories.Select(Write)),
    };

    /// <summary>All of them.</summary>
    public static JObject Write(ReinvestmentTotals totals) => new()
    {
        ["subFunds"] = totals.SubFunds,
        ["met"] = totals.Met,
        ["open"] = totals.Open,
        ["overdue"] = totals.Overdue,
        ["unavailable"] = totals.SubFunds - totals.Met - totals.Open - totals.Overdue,
        ["requiredYuan"] = totals.Required.Amount,
        ["recognisedYuan"] = totals.Recognised.Amount,
        ["gapYuan"] = totals.Gap.Amount,
    };

    private static JObject Write(ReinvestmentTerms terms) => new()
    {
        ["multiple"] = terms.Multiple,
        ["denominator"] = EnumText.Of(terms.Denominator),
        ["deadline"] = terms.Deadline is { } deadline ? RecordAnswers.Text(deadline) : null,
        ["rule"] = terms.Rule,
        ["categories"] = new JArray(terms.Categories.Select(Write)),
    };

    private static JObject Write(RecognitionCategory category) => new()
    {
        ["id"] = category.Id.Value,
        ["name"] = category.Name,
        ["weight"] = category.Weight,
        ["cap"] = category.Cap is { } cap ? new JObject { ["amountYuan"] = cap.Amount?.Amount, ["share"] = cap.Share } : null,
    };

    private static JObject Write(CategoryStatement statement) => new()
    {
        ["category"] = statement.Category.Id.Value,
        ["name"] = statement.Category.Name,
        ["weight"] = statement.Category.Weight,
        ["amountYuan"] = statement.Amount.Amount,
        ["weightedYuan"] = statement.Weighted.Amount,
        ["capYuan"] = statement.Cap?.Amount,
        ["recognisedYuan"] = statement.Recognised.Amount,
        ["cutYuan"] = statement.Cut.Amount,
    };
}
