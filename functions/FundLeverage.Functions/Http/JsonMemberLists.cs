using System.Globalization;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Http;

/// <content>Lists of choices, and shares.</content>
public sealed partial class JsonMembers
{
    /// <summary>A list of choices of an enum, at least one; null when absent.</summary>
    public ValueList<T>? Choices<T>(string name, bool required = false)
        where T : struct, Enum
    {
        var token = Token(name, required);
        if (token is null)
            return null;
        if (token is not JArray list)
        {
            WrongType(name, "array");
            return null;
        }

        var most = EnumText.All<T>().Count;
        if (list.Count == 0 || list.Count > most)
        {
            Findings.Add(HttpFailures.ListLength, At(name), ("count", list.Count), ("most", most));
            return null;
        }

        var choices = new SortedSet<T>();
        for (var i = 0; i < list.Count; i++)
        {
            var text = list[i].Type == JTokenType.String ? (string)list[i]! : list[i].ToString(Newtonsoft.Json.Formatting.None);
            if (list[i].Type == JTokenType.String && EnumText.TryParse<T>(text, out var choice))
                choices.Add(choice);
            else
                Findings.Add(HttpFailures.ChoiceUnknown, JsonPointer.Append(At(name), i.ToString(CultureInfo.InvariantCulture)), ("text", Failure.Quote(text)), ("choices", string.Join(", ", EnumText.All<T>())));
        }

        return new ValueList<T>(choices);
    }

    /// <summary>A part of a whole, above nothing: <c>"60%"</c>, or 0.6; to a hundredth of a percent. Null when absent.</summary>
    public Share? Share(string name)
    {
        var token = Token(name, required: false);
        if (token is null)
            return null;
        var text = token.Type is JTokenType.String or JTokenType.Integer or JTokenType.Float ? token.ToString(Newtonsoft.Json.Formatting.None).Trim('"') : "";
        var isPercent = token.Type == JTokenType.String && text.Length > 0 && text[^1] is '%' or '％';
        if ((isPercent || token.Type != JTokenType.String)
            && decimal.TryParse(isPercent ? text[..^1] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number > 0 && number <= (isPercent ? 100m : 1m)
            && decimal.IsInteger(number * (isPercent ? 100m : Domain.Records.Share.Whole)))
            return new Share((int)(number * (isPercent ? 100m : Domain.Records.Share.Whole)));
        Findings.Add(HttpFailures.ShareMalformed, At(name), ("text", Failure.Quote(text)));
        return null;
    }
}
