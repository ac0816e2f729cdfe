using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using NodaTime.Text;

namespace FundLeverage.Testing.OpenApi;

/// <summary>
/// Checks JSON against the schemas of the document: those keywords of JSON Schema 2020-12 that the document uses, and an
/// exception at any other, so that none is passed over.
/// </summary>
public sealed class SchemaCheck(JObject document)
{
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    /// <summary>What does not fit, each with its place; empty when all does.</summary>
    public IReadOnlyList<string> Check(JToken schema, JToken value)
    {
        var mistakes = new List<string>();
        Check((JObject)schema, value, "", mistakes);
        return mistakes;
    }

    /// <summary>What a reference names.</summary>
    /// <exception cref="InvalidOperationException">There is no such thing.</exception>
    public JToken Resolve(string reference)
    {
        var found = reference.StartsWith("#/", StringComparison.Ordinal)
            ? reference[2..].Split('/').Aggregate((JToken?)document, (token, name) => token?[name])
            : null;
        return found ?? throw new InvalidOperationException($"The document has no '{reference}'.");
    }

    private void Check(JObject schema, JToken value, string place, List<string> mistakes)
    {
        foreach (var (keyword, argument) in schema)
        {
            switch (keyword)
            {
                case "description":
                    break;
                case "$ref":
                    Check((JObject)Resolve((string)argument!), value, place, mistakes);
                    break;
                case "allOf":
                    foreach (var part in argument!)
                        Check((JObject)part, value, place, mistakes);
                    break;
                case "anyOf" or "oneOf":
                    CheckChoices(keyword, (JArray)argument!, value, place, mistakes);
                    break;
                case "properties" or "required" or "additionalProperties":
                    if (value is JObject json)
                        CheckMembers(keyword, schema, json, place, mistakes);
                    break;
                case "items" or "minItems" or "maxItems":
                    if (value is JArray list)
                        CheckItems(keyword, argument!, list, place, mistakes);
                    break;
                default:
                    if (!Holds(keyword, argument!, value))
                        mistakes.Add($"{Place(place)}: {Show(value)} is not {keyword} {argument!.ToString(Newtonsoft.Json.Formatting.None)}");
                    break;
            }
        }
    }

    private void CheckChoices(string keyword, JArray choices, JToken value, string place, List<string> mistakes)
    {
        var tried = choices.Select(choice =>
        {
            var found = new List<string>();
            Check((JObject)choice, value, place, found);
            return found;
        }).ToList();
        var fitting = tried.Count(found => found.Count == 0);
        if (fitting == 1 || (fitting > 1 && keyword == "anyOf"))
            return;
        mistakes.Add(fitting > 1
            ? $"{Place(place)}: fits {fitting} of oneOf"
            : $"{Place(place)}: fits none of {keyword}; nearest: {string.Join("; ", tried.MinBy(found => found.Count)!)}");
    }

    private void CheckMembers(string keyword, JObject schema, JObject json, string place, List<string> mistakes)
    {
        var properties = schema["properties"] as JObject ?? [];
        switch (keyword)
        {
            case "properties":
                foreach (var (name, member) in properties)
                {
                    if (json[name] is { } value)
                        Check((JObject)member!, value, $"{place}/{name}", mistakes);
                }

                break;
            case "required":
                mistakes.AddRange(schema["required"]!.Select(name => (string)name!).Where(name => json[name] is null).Select(name => $"{Place(place)}: member '{name}' is missing"));
                break;
            default:
                if ((bool?)schema["additionalProperties"] != false)
                    throw new NotSupportedException("additionalProperties is false, or left out.");
                mistakes.AddRange(json.Properties().Where(member => properties[member.Name] is null).Select(member => $"{Place(place)}: member '{member.Name}' is not documented"));
                break;
        }
    }

    private void CheckItems(string keyword, JToken argument, JArray list, string place, List<string> mistakes)
    {
        if (keyword == "items")
        {
            for (var i = 0; i < list.Count; i++)
                Check((JObject)argument, list[i], string.Create(CultureInfo.InvariantCulture, $"{place}/{i}"), mistakes);
        }
        else if (keyword == "minItems" ? list.Count < (int)argument : list.Count > (int)argument)
        {
            mistakes.Add($"{Place(place)}: {list.Count} items, {keyword} {argument}");
        }
    }

    /// <summary>Keywords that look at the value alone; those for another type of value hold.</summary>
    private static bool Holds(string keyword, JToken argument, JToken value) => keyword switch
    {
        "type" => argument is JArray types ? types.Any(type => IsOf((string)type!, value)) : IsOf((string)argument!, value),
        "enum" => argument.Any(choice => JToken.DeepEquals(choice, value)),
        "const" => JToken.DeepEquals(argument, value),
        "pattern" => Text(value) is not { } text || Patterns.GetOrAdd((string)argument!, pattern => new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.ECMAScript)).IsMatch(text),
        "minLength" => Text(value) is not { } text || text.EnumerateRunes().Count() >= (int)argument,
        "maxLength" => Text(value) is not { } text || text.EnumerateRunes().Count() <= (int)argument,
        "minimum" => Number(value) is not { } number || number >= (decimal)argument,
        "maximum" => Number(value) is not { } number || number <= (decimal)argument,
        "multipleOf" => Number(value) is not { } number || number % (decimal)argument == 0,
        "format" => Text(value) is not { } text || IsFormat((string)argument!, text),
        _ => throw new NotSupportedException($"The keyword '{keyword}' is not checked; teach it to {nameof(SchemaCheck)}."),
    };

    private static bool IsOf(string type, JToken value) => type switch
    {
        "object" => value.Type == JTokenType.Object,
        "array" => value.Type == JTokenType.Array,
        "string" => value.Type == JTokenType.String,
        "boolean" => value.Type == JTokenType.Boolean,
        "null" => value.Type == JTokenType.Null,
        "number" => value.Type is JTokenType.Integer or JTokenType.Float,
        "integer" => value.Type == JTokenType.Integer || (Number(value) is { } number && number % 1 == 0),
        _ => throw new NotSupportedException($"There is no type '{type}'."),
    };

    private static bool IsFormat(string format, string text) => format switch
    {
        "date" => LocalDatePattern.Iso.Parse(text).Success,
        "date-time" => InstantPattern.ExtendedIso.Parse(text).Success,
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        _ => throw new NotSupportedException($"The format '{format}' is not checked; teach it to {nameof(SchemaCheck)}."),
    };

    private static string? Text(JToken value) => value.Type == JTokenType.String ? (string?)value : null;

    private static decimal? Number(JToken value) => value.Type is JTokenType.Integer or JTokenType.Float ? (decimal)value : null;

    private static string Place(string place) => place.Length == 0 ? "/" : place;

    private static string Show(JToken value)
    {
        var text = value.ToString(Newtonsoft.Json.Formatting.None);
        return text.Length > 80 ? text[..80] + "…" : text;
    }
}
