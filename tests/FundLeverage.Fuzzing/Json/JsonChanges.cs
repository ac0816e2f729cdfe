using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Fuzzing.Json;

/// <summary>Changes to a JSON body: values, members, and how it is written.</summary>
internal static class JsonChanges
{
    public static string Change(JToken body, Dice dice)
    {
        var changed = new JArray(body.DeepClone());
        for (var left = dice.OneIn(3) ? 1 + dice.Below(3) : 1; left > 0; left--)
            Once(changed, dice);
        return changed[0].ToString(Formatting.None);
    }

    private static void Once(JArray root, Dice dice)
    {
        List<JToken> places = [.. root.DescendantsAndSelf().Where(token => token is not JProperty && token != root)];
        if (places.Count == 0)
            return;
        var place = dice.Pick(places);
        var member = place.Parent as JProperty;
        switch (dice.Below(12))
        {
            case 0 or 1:
                place.Replace(new JRaw(dice.Pick(Odd.Json)));
                break;
            case 2 or 3 or 4 or 5:
                place.Replace(new JValue(dice.Pick(Odd.Texts)));
                break;
            case 6 when member is not null:
                member.Remove();
                break;
            case 7 when place is JObject:
                Add((JObject)place, dice.Pick(["x", "Id", "ID", "id ", "$type", "__proto__", "", "amountYuan", dice.Pick(Odd.Texts)]), new JRaw(dice.Pick(Odd.Json)));
                break;
            case 8 when member is not null:
                // A member twice is text, not a tree.
                var written = member.Parent!.ToString(Formatting.None);
                member.Parent.Replace(new JRaw($"{written[..^1]},{JsonConvert.ToString(member.Name)}:{place.ToString(Formatting.None)}}}"));
                break;
            case 9:
                var other = dice.Pick(places);
                var (one, two) = (place.DeepClone(), other.DeepClone());
                if (place.Ancestors().Contains(other) || other.Ancestors().Contains(place) || place == other)
                    break;
                place.Replace(two);
                other.Replace(one);
                break;
            case 10:
                place.Replace(new JArray(Enumerable.Repeat(place, dice.Pick([1, 2, 25, 150]))));
                break;
            case 11 when member is not null:
                member.Replace(new JProperty(member.Name.ToUpperInvariant() + (dice.OneIn(2) ? "" : "\u200b"), place.DeepClone()));
                break;
            default:
                place.Replace(new JObject { ["value"] = place.DeepClone() });
                break;
        }
    }

    private static void Add(JObject body, string name, JToken value)
    {
        if (!body.ContainsKey(name))
            body.Add(name, value);
    }
}
