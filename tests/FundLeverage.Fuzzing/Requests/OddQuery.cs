using FundLeverage.Testing.OpenApi;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Fuzzing.Requests;

/// <summary>Queries: some parameters good, some odd, some unknown or twice.</summary>
internal static class OddQuery
{
    private static readonly string[] Raw = ["%", "%2", "%FF", "%00", "%ED%A0%80", "%u0041", "+", "a=b", "a&b", "%26", "2021-11-30T00:00:00%2B08:00", "%D9%A1", "%F0%9F%98%80"];

    public static string Of(DocumentedOperation operation, Dice dice, int oneIn = 3)
    {
        List<string> pairs = [];
        foreach (var parameter in ScratchFunds.Parameters(operation, "query"))
        {
            if (!dice.OneIn(oneIn))
                continue;
            var pair = $"{(string)parameter["name"]!}={Value(parameter, dice)}";
            pairs.Add(pair);
            if (dice.OneIn(12))
                pairs.Add(pair);
        }

        if (dice.OneIn(3 * oneIn))
            pairs.Add(dice.Pick(["x=1", "", "=", "ASOF=2021-11-30", "asOf[]=1", "maxpagesize", "knownAt=&knownAt=", "__proto__=1", "continuationToken=MQ", "unit=wan"]));
        return pairs.Count == 0 ? "" : "?" + string.Join('&', pairs);
    }

    private static string Value(JObject parameter, Dice dice) => dice.Below(6) switch
    {
        0 => Uri.EscapeDataString(Brief.Of(dice.Pick(Odd.Texts))),
        1 => dice.Pick(Raw),
        2 when ScratchFunds.Follow(parameter["schema"]!)["enum"] is JArray choices => ScratchFunds.Text(choices[dice.Below(choices.Count)]),
        _ => Uri.EscapeDataString(ScratchFunds.Text(parameter["example"])),
    };

    /// <summary>A name in a path: mostly one that is there.</summary>
    public static string? Name(string name, string fund, Dice dice)
    {
        if (dice.OneIn(12))
            return dice.OneIn(2) ? dice.Pick(["%2F", "%00", "%FF", "..%2F..", "%5C", "a%7Cb", "%E9%87%91", "%25", "%0A"]) : Uri.EscapeDataString(dice.Pick(Odd.Texts) is { Length: > 0 and < 500 } text ? text : "x");
        return name switch
        {
            "fund" => fund,
            "seq" => dice.Below(40).ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => null,
        };
    }
}
