using System.Globalization;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Testing.OpenApi;

/// <summary>
/// Holds whatever a test sends and gets to the OpenAPI document: an answer with a status, header, media type, member or failure code
/// that is not documented fails that test, and so does a request that succeeded and is not as documented.
/// </summary>
public sealed class TrafficCheck
{
    private readonly SchemaCheck _schemas;
    private readonly IReadOnlyList<DocumentedOperation> _operations;

    /// <summary>Checks against a document.</summary>
    public TrafficCheck(JObject document)
    {
        _schemas = new SchemaCheck(document);
        _operations = [.. DocumentedOperation.Of(document)];
    }

    /// <summary>Checks against the document that the parts in the repository make.</summary>
    public static TrafficCheck Current { get; } = new(OpenApiComposer.Compose(OpenApiParts.Load()));

    /// <summary>What differs; empty when nothing does.</summary>
    public IReadOnlyList<string> Check(Exchange exchange)
    {
        var path = exchange.Address.AbsolutePath;
        if (path.StartsWith("/.local", StringComparison.Ordinal))
            return [];
        var answer = exchange.Answer;
        if (IsTheServers(answer))
            return [];
        if (Find(exchange.Method, path) is not { } operation)
            return [$"no operation of the document matches, and the status is {answer.Status}"];

        var mistakes = new List<string>();
        CheckAnswer(operation.Json, answer, mistakes);
        if (answer.Status is >= 200 and < 300)
            CheckRequest(operation.Json, exchange, mistakes);
        return [.. mistakes.Select(mistake => $"{operation.Function} {answer.Status}: {mistake}")];
    }

    /// <summary>Throws when something differs.</summary>
    /// <exception cref="ContractException">With every difference.</exception>
    public void Require(Exchange exchange)
    {
        if (Check(exchange) is { Count: > 0 } mistakes)
            throw new ContractException($"{exchange.Method} {exchange.Address.PathAndQuery} and openapi.json differ (see OpenApi/Parts/README.md):\n  {string.Join("\n  ", mistakes)}");
    }

    /// <summary>True for what the server answers by itself before any function is called: without the headers of every answer of ours.</summary>
    private static bool IsTheServers(TestAnswer answer) => answer is { Status: 400 or 404 or 405 or 431, Body: "" } && answer.Header("X-Content-Type-Options") is null;

    private DocumentedOperation? Find(HttpMethod method, string path) => _operations
        .Where(operation => operation.Method == method.Method && operation.Matches(path))
        .MinBy(operation => operation.Looseness);

    private void CheckAnswer(JObject operation, TestAnswer answer, List<string> mistakes)
    {
        if (operation["responses"]![answer.Status.ToString(CultureInfo.InvariantCulture)] is not JObject named)
        {
            mistakes.Add($"the status is not documented: {answer.Body}");
            return;
        }

        var response = Follow(named);
        foreach (var (name, header) in response["headers"] as JObject ?? [])
        {
            var documented = Follow((JObject)header!);
            var text = answer.Header(name) ?? (answer.ContentHeaders.TryGetValues(name, out var values) ? string.Join(", ", values) : null);
            if (text is not null)
                mistakes.AddRange(_schemas.Check(documented["schema"]!, text).Select(mistake => $"header {name}: {mistake}"));
            else if ((bool?)documented["required"] == true)
                mistakes.Add($"header {name} is missing");
        }

        if (response["content"] is not JObject content)
        {
            if (answer.Body.Length > 0)
                mistakes.Add($"a body is not documented: {answer.Body}");
            return;
        }

        var mediaType = answer.ContentHeaders.ContentType?.MediaType ?? "";
        if ((content[mediaType] ?? content["*/*"]) is not { } type)
        {
            mistakes.Add($"the content type '{mediaType}' is not documented");
        }
        else if (type["schema"] is { } schema)
        {
            var body = OpenApiParts.Parse(answer.Body);
            mistakes.AddRange(_schemas.Check(schema, body));
            CheckCodes(operation, body, mistakes);
        }
    }

    /// <summary>Every code in an answer is one that the operation lists.</summary>
    private static void CheckCodes(JObject operation, JToken body, List<string> mistakes)
    {
        foreach (var (member, list) in new[] { ("errors", "x-failures"), ("warnings", "x-warnings") })
        {
            var listed = operation[list]?.Select(code => (string?)code).ToHashSet(StringComparer.Ordinal) ?? [];
            var missing = (body[member] as JArray ?? []).Select(finding => (string?)finding["code"]).Where(code => code is not null && !listed.Contains(code)).Distinct(StringComparer.Ordinal);
            mistakes.AddRange(missing.Select(code => $"code {code} is not in {list} of the operation"));
        }
    }

    private void CheckRequest(JObject operation, Exchange exchange, List<string> mistakes)
    {
        var parameters = operation["parameters"]!.Select(parameter => Follow((JObject)parameter)).Where(parameter => (string?)parameter["in"] == "query")
            .ToDictionary(parameter => (string)parameter["name"]!, StringComparer.Ordinal);
        foreach (var (name, text) in Query(exchange.Address))
        {
            if (!parameters.TryGetValue(name, out var parameter))
                mistakes.Add($"query parameter '{name}' was taken and is not documented");
            else if (text.Length > 0)
                mistakes.AddRange(_schemas.Check(parameter["schema"]!, Value(parameter, text)).Select(mistake => $"query parameter '{name}': {mistake}"));
        }

        if (string.IsNullOrEmpty(exchange.Sent))
        {
            if ((bool?)operation["requestBody"]?["required"] == true && exchange.SentType is null)
                mistakes.Add("a body is documented as required, and none was needed");
            return;
        }

        var content = operation["requestBody"]?["content"];
        if (content is null && exchange.Method == HttpMethod.Post)
            mistakes.Add("a body was taken and is not documented");
        else if (content?["application/json"]?["schema"] is { } schema)
            mistakes.AddRange(_schemas.Check(schema, OpenApiParts.Parse(exchange.Sent.TrimStart('\uFEFF'))).Select(mistake => $"request: {mistake}"));
    }

    private JObject Follow(JObject named) => named["$ref"] is { } reference ? (JObject)_schemas.Resolve((string)reference!) : named;

    private JToken Value(JObject parameter, string text)
    {
        var schema = Follow((JObject)parameter["schema"]!);
        return (string?)schema["type"] == "integer" && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : text;
    }

    private static IEnumerable<(string Name, string Value)> Query(Uri address) => address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => (Uri.UnescapeDataString(pair[0]), pair.Length > 1 ? Uri.UnescapeDataString(pair[1].Replace('+', ' ')) : ""));
}
