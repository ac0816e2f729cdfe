using Newtonsoft.Json.Linq;

namespace FundLeverage.Testing.OpenApi;

/// <summary>
/// The schemas as they are written in the parts, made into JSON Schema. A text stands for the schema of that name; a
/// <c>?</c> behind it, or behind a member's name, says that <c>null</c> may stand there; <c>extends</c> takes in the members of
/// others. Objects are closed, and every member is required unless <c>optional</c> or <c>required</c> says otherwise.
/// </summary>
internal sealed class SchemaParts(IReadOnlyDictionary<string, JObject> named)
{
    private const string Prefix = "#/components/schemas/";
    private static readonly string[] Lists = ["anyOf", "oneOf", "allOf"];

    /// <summary>A schema as JSON Schema.</summary>
    public JObject Expand(JToken part)
    {
        if (part is JValue { Value: string reference })
            return Reference(reference);
        if (part is not JObject json)
            throw new InvalidOperationException($"A schema is an object or a name, not {part}.");
        var schema = new JObject();
        var isObject = json["properties"] is not null || json["extends"] is not null;
        if (isObject)
            AddMembers(schema, json);
        foreach (var keyword in json.Properties())
        {
            switch (keyword.Name)
            {
                case "properties" or "extends" or "optional" or "required" when isObject:
                    break;
                case "$ref":
                    schema.Merge(Reference((string)keyword.Value!));
                    break;
                case "items":
                    schema["items"] = Expand(keyword.Value);
                    break;
                default:
                    schema[keyword.Name] = Lists.Contains(keyword.Name) ? new JArray(keyword.Value.Select(Expand)) : keyword.Value.DeepClone();
                    break;
            }
        }

        return schema;
    }

    private void AddMembers(JObject schema, JObject json)
    {
        var properties = new JObject();
        var required = new List<string>();
        foreach (var from in Lineage(json))
        {
            var optional = from["optional"]?.Select(name => (string)name!).ToHashSet(StringComparer.Ordinal) ?? [];
            var listed = from["required"]?.Select(name => (string)name!).ToHashSet(StringComparer.Ordinal);
            foreach (var member in (from["properties"] as JObject)?.Properties() ?? [])
            {
                var name = member.Name.TrimEnd('?');
                var value = Expand(member.Value);
                properties[name] = name == member.Name ? value : OrNull(value);
                if (listed?.Contains(name) ?? !optional.Contains(name))
                    required.Add(name);
            }
        }

        schema["type"] = "object";
        schema["properties"] = properties;
        if (required.Count > 0)
            schema["required"] = new JArray(required.Distinct(StringComparer.Ordinal));
        schema["additionalProperties"] = false;
    }

    /// <summary>What a schema extends, then itself.</summary>
    private IEnumerable<JObject> Lineage(JObject json)
    {
        foreach (var name in json["extends"]?.Select(name => (string)name!) ?? [])
        {
            foreach (var ancestor in Lineage(Named(name)))
                yield return ancestor;
        }

        yield return json;
    }

    private JObject Reference(string name)
    {
        Named(name.TrimEnd('?'));
        var reference = new JObject { ["$ref"] = Prefix + name.TrimEnd('?') };
        return name.EndsWith('?') ? OrNull(reference) : reference;
    }

    private JObject Named(string name) => named.GetValueOrDefault(name) ?? throw new InvalidOperationException($"There is no schema '{name}' in Parts/schemas.");

    private static JObject OrNull(JObject schema)
    {
        if (schema["$ref"] is { } reference)
        {
            schema.Remove("$ref");
            schema.AddFirst(new JProperty("anyOf", new JArray(new JObject { ["$ref"] = reference }, Null())));
        }
        else if (schema["anyOf"] is JArray choices)
        {
            choices.Add(Null());
        }
        else
        {
            schema["type"] = new JArray((schema["type"] as JArray ?? [schema["type"]!]).Append("null"));
            (schema["enum"] as JArray)?.Add(JValue.CreateNull());
        }

        return schema;
    }

    private static JObject Null() => new() { ["type"] = "null" };
}
