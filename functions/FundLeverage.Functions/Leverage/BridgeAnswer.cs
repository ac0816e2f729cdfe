using FundLeverage.Domain.Amounts;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Names;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Texts;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Leverage;

/// <summary>A bridge as JSON: the figures, what lies between them, by kind of event and by sub-fund.</summary>
internal static class BridgeAnswer
{
    public static JObject Write(LeverageBridge bridge, FundProjection projection, Language language)
    {
        var change = Sums(bridge.Parts);
        change["multiple"] = bridge.Change;
        return new JObject
        {
            ["fund"] = projection.Fund.Id.Value,
            ["from"] = RecordAnswers.Text(bridge.Before.AsOf),
            ["to"] = RecordAnswers.Text(bridge.After.AsOf),
            ["basis"] = EnumText.Of(bridge.After.Basis),
            ["knownAt"] = RecordAnswers.Text(projection.Last.RecordedAt),
            ["generatedAt"] = null,
            ["before"] = LeverageAnswer.Headline(bridge.Before.Capital),
            ["after"] = LeverageAnswer.Headline(bridge.After.Capital),
            ["change"] = change,
            ["formula"] = "(ΔT − (T₀/G₀)·ΔG) / G₁",
            ["causes"] = new JArray(bridge.Parts.GroupBy(part => part.Cause).OrderBy(group => group.Key).Select(group => Cause(group.Key, [.. group], language))),
            ["subFunds"] = new JArray(bridge.Parts.GroupBy(part => part.SubFund).Select(group => SubFund([.. group], language))),
        };
    }

    private static JObject SubFund(IReadOnlyList<BridgePart> parts, Language language)
    {
        var json = new JObject { ["subFund"] = parts[0].SubFund.Value, ["name"] = parts[0].Name };
        json.Take(Sums(parts));
        json["causes"] = new JArray(parts.Select(part => Cause(part.Cause, [part], language)));
        return json;
    }

    private static JObject Cause(BridgeCause cause, IReadOnlyList<BridgePart> parts, Language language)
    {
        var json = new JObject { ["cause"] = EnumText.Of(cause), ["causeText"] = Sentences.Fill($"bridgeCause:{EnumText.Of(cause)}", language) };
        json.Take(Sums(parts));
        return json;
    }

    /// <summary>Sums of what is shown are what is shown of the sums: every level adds up to the one above.</summary>
    private static JObject Sums(IReadOnlyList<BridgePart> parts) => new()
    {
        ["guidanceCommitmentYuan"] = parts.Aggregate(Money.Zero, (sum, part) => sum + part.GuidanceChange).Amount,
        ["totalFundSizeYuan"] = parts.Aggregate(Money.Zero, (sum, part) => sum + part.TotalChange).Amount,
        ["multiple"] = parts.Any(part => part.MultipleChange is null) ? null : parts.Sum(part => part.MultipleChange),
    };
}
