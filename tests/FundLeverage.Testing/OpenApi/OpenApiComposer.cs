using System.Globalization;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Testing.OpenApi;

/// <summary>Makes the OpenAPI document of its parts. The order is fixed: paths and components by name, statuses by number.</summary>
public sealed class OpenApiComposer
{
    private const string Json = "application/json";
    private const string ProblemJson = "application/problem+json";
    private readonly OpenApiParts _parts;
    private readonly SchemaParts _schemas;

    private OpenApiComposer(OpenApiParts parts)
    {
        _parts = parts;
        _schemas = new SchemaParts(WithCodes(parts.Schemas));
    }

    /// <summary>The whole document.</summary>
    public static JObject Compose(OpenApiParts parts) => new OpenApiComposer(parts).Compose();

    private JObject Compose()
    {
        var document = (JObject)_parts.Document.DeepClone();
        var components = (JObject)document["components"]!;
        document.Remove("components");
        var paths = new SortedDictionary<string, JObject>(StringComparer.Ordinal);
        foreach (var (function, part) in _parts.Operations.OrderBy(operation => operation.Key, StringComparer.Ordinal))
        {
            if (((string)part["route"]!).Split(' ') is not [var method, var route])
                throw new InvalidOperationException($"operations/{function}.json: \"route\" is a method and a path.");
            var path = route.Replace("{*", "{", StringComparison.Ordinal);
            if (!paths.TryGetValue(path, out var item))
                paths[path] = item = [];
            try
            {
                item[method.ToLowerInvariant()] = Operation(function, part);
            }
            catch (InvalidOperationException wrong)
            {
                throw new InvalidOperationException($"operations/{function}.json: {wrong.Message}", wrong);
            }
        }

        document["paths"] = new JObject(paths.Select(path => new JProperty(path.Key, path.Value)));
        components["parameters"] = Sorted(((JObject)components["parameters"]!).Properties().Select(p => (p.Name, (JToken)Parameter((JObject)p.Value))));
        components["responses"] = Sorted(_parts.Failures.Responses.Select(shared => (shared.Key, (JToken)Problem(OpenApiFailures.StatusOf(shared.Value[0]), shared.Value))));
        components["schemas"] = Sorted(WithCodes(_parts.Schemas).Select(schema => (schema.Key, (JToken)_schemas.Expand(schema.Value))));
        document["components"] = Sorted(components.Properties().Select(kind => (kind.Name, kind.Value)));
        return document;
    }

    private JObject Operation(string function, JObject part)
    {
        var failures = _parts.Failures.Expand(DocumentedTables.WithFailures(part));
        var role = (string)part["role"]!;
        var isCached = IsCached(part);
        var operation = new JObject
        {
            ["operationId"] = function,
            ["tags"] = new JArray(part["tag"]!),
            ["summary"] = part["summary"],
            ["description"] = part["description"],
            ["x-role"] = role,
            ["security"] = role == "none" ? [] : Security(role),
            ["parameters"] = new JArray(Parameters(part, isCached)),
        };
        if (part["description"] is null)
            operation.Remove("description");
        if (part["body"] is JObject body)
            operation["requestBody"] = Body(body);
        operation["responses"] = Sorted(Answers(function, part, isCached).Concat(Refusals(failures)));
        operation["x-failures"] = new JArray(failures.Where(code => !OpenApiFailures.IsWarning(code)));
        if (failures.Where(OpenApiFailures.IsWarning).ToList() is { Count: > 0 } warnings)
            operation["x-warnings"] = new JArray(warnings);
        return operation;
    }

    /// <summary>Every GET of the API carries an ETag and honours If-None-Match, unless its part says otherwise.</summary>
    private static bool IsCached(JObject part) => ((string)part["route"]!).StartsWith("GET ", StringComparison.Ordinal) && (bool?)part["etag"] != false;

    private static JArray Security(string role)
    {
        JArray ways = [new JObject { ["bearer"] = new JArray(role) }];
        if (role == "read")
            ways.Add(new JObject { ["readerKey"] = new JArray() });
        return ways;
    }

    private IEnumerable<JObject> Parameters(JObject part, bool isCached)
    {
        foreach (var parameter in part["parameters"] ?? new JArray())
            yield return parameter is JObject own ? Parameter(own) : Shared((string)parameter!);
        foreach (var parameter in DocumentedTables.Parameters(part))
            yield return parameter is JObject own ? Parameter(own) : Shared((string)parameter!);
        if (isCached)
            yield return Shared("If-None-Match");
        if ((string?)part["role"] != "none" || part["failures"] is JArray { Count: > 0 })
            yield return Shared("Accept-Language");
    }

    private JObject Shared(string name) => _parts.Document["components"]!["parameters"]![name] is null
        ? throw new InvalidOperationException($"There is no parameter '{name}' in Parts/document.json.")
        : new JObject { ["$ref"] = $"#/components/parameters/{name}" };

    private JObject Parameter(JObject part)
    {
        var parameter = (JObject)part.DeepClone();
        parameter["schema"] = _schemas.Expand(part["schema"]!);
        return parameter;
    }

    private JObject Body(JObject part)
    {
        var content = new JObject();
        if (part["content"] is JObject types)
        {
            foreach (var type in types.Properties())
                content[type.Name] = type.Value.DeepClone();
        }
        else
        {
            content[Json] = new JObject { ["schema"] = _schemas.Expand(part["schema"]!), ["examples"] = part["examples"]!.DeepClone() };
        }

        var body = new JObject { ["required"] = part["required"] ?? true, ["content"] = content };
        if (part["description"] is { } description)
            body.AddFirst(new JProperty("description", description));
        return body;
    }

    private IEnumerable<(string Status, JToken Answer)> Answers(string function, JObject part, bool isCached)
    {
        foreach (var answer in ((JObject)part["answers"]!).Properties())
        {
            var response = new JObject { ["description"] = answer.Value["description"] };
            var isFirst = answer == part["answers"]!.First;
            var headers = (answer.Value["headers"] ?? new JArray()).Select(name => (string)name!).ToList();
            if (isCached)
                headers.Add("ETag");
            AddHeaders(response, headers);
            if (answer.Value["content"] is { } content)
                response["content"] = content.DeepClone();
            else if (answer.Value["schema"] is { } schema)
                response["content"] = new JObject { [Json] = Content(schema, (bool?)answer.Value["example"] == false ? null : _parts.Examples.GetValueOrDefault(OpenApiParts.ExampleName(function, answer.Name, isFirst))) };
            if (isFirst)
                DocumentedTables.Add(response, part);
            yield return (answer.Name, response);
        }

        if (isCached)
        {
            var unchanged = new JObject { ["description"] = "Nothing has changed since the ETag of `If-None-Match`; the body is empty." };
            AddHeaders(unchanged, ["ETag"]);
            yield return ("304", unchanged);
        }
    }

    private JObject Content(JToken schema, JObject? example)
    {
        var content = new JObject { ["schema"] = _schemas.Expand(schema) };
        if (example is not null)
            content["example"] = example.DeepClone();
        return content;
    }

    private IEnumerable<(string Status, JToken Answer)> Refusals(IReadOnlyList<string> failures)
    {
        foreach (var status in failures.Where(code => !OpenApiFailures.IsWarning(code)).GroupBy(OpenApiFailures.StatusOf))
        {
            var shared = _parts.Failures.Responses.FirstOrDefault(response => response.Value.SequenceEqual(status, StringComparer.Ordinal)).Key;
            yield return (status.Key, shared is null ? Problem(status.Key, [.. status]) : new JObject { ["$ref"] = $"#/components/responses/{shared}" });
        }
    }

    /// <summary>A problem of one status, with the codes that may stand first in it.</summary>
    private static JObject Problem(string status, IReadOnlyList<string> codes)
    {
        var response = new JObject { ["description"] = string.Join(", ", codes.Select(code => $"`{code}`")) + "." };
        AddHeaders(response, status switch
        {
            "401" => ["WWW-Authenticate"],
            "429" or "503" => ["Retry-After"],
            _ => [],
        });
        var narrowed = new JObject
        {
            ["properties"] = new JObject { ["status"] = new JObject { ["const"] = int.Parse(status, CultureInfo.InvariantCulture) }, ["code"] = new JObject { ["enum"] = new JArray(codes) } },
        };
        response["content"] = new JObject
        {
            [ProblemJson] = new JObject { ["schema"] = new JObject { ["allOf"] = new JArray(new JObject { ["$ref"] = "#/components/schemas/Problem" }, narrowed) } },
        };
        return response;
    }

    private static void AddHeaders(JObject response, IReadOnlyList<string> names)
    {
        if (names.Count > 0)
            response["headers"] = new JObject(names.Select(name => new JProperty(name, new JObject { ["$ref"] = $"#/components/headers/{name}" })));
    }

    /// <summary>The schemas of the parts, and the lists of codes, which are read from the program.</summary>
    private static Dictionary<string, JObject> WithCodes(IReadOnlyDictionary<string, JObject> schemas) => new(schemas, StringComparer.Ordinal)
    {
        ["FailureCode"] = Codes("A stable name for one way to fail; each is explained in docs/failures.md.", OpenApiFailures.Refusing),
        ["WarningCode"] = Codes("A stable name for what was accepted and deserves a look; each is explained in docs/failures.md.", OpenApiFailures.Warning),
    };

    private static JObject Codes(string description, IReadOnlyList<string> codes) =>
        new() { ["type"] = "string", ["description"] = description, ["enum"] = new JArray(codes) };

    private static JObject Sorted(IEnumerable<(string Name, JToken Value)> members) =>
        new(members.OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => new JProperty(member.Name, member.Value)));
}
