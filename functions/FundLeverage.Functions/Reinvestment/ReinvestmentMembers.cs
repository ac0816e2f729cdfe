using System.Globalization;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Domain.Rules;
using FundLeverage.Functions.Http;

namespace FundLeverage.Functions.Reinvestment;

/// <summary>The terms of an agreement on local reinvestment as members of a body.</summary>
internal static class ReinvestmentMembers
{
    private const int MaxCategories = 20;
    private const decimal MaxWeight = 10m;
    private const int MaxRuleLength = 1000;

    /// <summary>What is agreed; null when findings say why not.</summary>
    public static ReinvestmentTerms? Terms(JsonMembers members)
    {
        var before = members.Findings.Failures.Count;
        var multiple = members.Multiple("multiple", required: true);
        var denominator = members.Choice<ReinvestmentDenominator>("denominator", required: true);
        var deadline = members.Date("deadline");
        var rule = members.Name("rule", maxLength: MaxRuleLength);
        var categories = members.Objects("categories", MaxCategories).Select(Category).OfType<RecognitionCategory>().ToList();
        foreach (var repeated in categories.GroupBy(category => category.Id).Where(group => group.Count() > 1))
            members.Findings.Add(ReinvestmentFailures.CategoryRepeated, $"{members.Pointer}/categories", ("category", repeated.Key.Value));
        return members.Findings.Failures.Count == before && multiple is { } times && denominator is { } money
            ? new ReinvestmentTerms(times, money, deadline, rule, [.. categories.OrderBy(category => category.Id)])
            : null;
    }

    private static RecognitionCategory? Category(JsonMembers members)
    {
        var id = members.Id("id");
        var name = members.Name("name", required: true);
        var weight = Share(members, "weight", required: true, MaxWeight);
        var cap = members.Object("cap") is { } given ? Cap(given) : null;
        return id is not null && name is not null && weight is { } share ? new RecognitionCategory(id, name, share, cap) : null;
    }

    private static RecognitionCap? Cap(JsonMembers members)
    {
        if (members.Has("amount") == members.Has("share"))
            members.Findings.Add(ReinvestmentFailures.CapAmountOrShare, members.Pointer);
        var amount = members.Yuan("amount");
        var share = Share(members, "share", required: false, most: 1m);
        return new RecognitionCap(amount, share);
    }

    /// <summary>A share: a number, or a percentage as text; with at most 4 decimals as a number.</summary>
    private static decimal? Share(JsonMembers members, string name, bool required, decimal most)
    {
        if (members.NumberText(name, required) is not { } text)
            return null;
        var isPercent = text is [.., '%' or '％'];
        if (decimal.TryParse(isPercent ? text[..^1] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            var share = isPercent ? number / 100m : number;
            if (share > 0 && share <= most && decimal.IsInteger(share * 10_000m))
                return share;
        }

        members.Findings.Add(ReinvestmentFailures.WeightMalformed, $"{members.Pointer}/{name}", ("text", Failure.Quote(text)), ("most", most));
        return null;
    }
}
