using System.Text.RegularExpressions;
using FundLeverage.Testing;
using FundLeverage.Testing.OpenApi;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Tests.OpenApi;

/// <summary>
/// Routes, parameters and members that the blocks of recipes name are in the OpenAPI document. Most recipes are for programs that do not
/// run where tests do; this is what can be held against them.
/// </summary>
public sealed partial class RecipeTests
{
    private static readonly JObject Document = OpenApiComposer.Compose(OpenApiParts.Load());
    private static readonly IReadOnlyList<DocumentedOperation> Operations = [.. DocumentedOperation.Of(Document)];

    /// <summary>What the programs themselves call something: parts of an address, columns, headers.</summary>
    private static readonly HashSet<string> NotOfTheApi = ["Query", "record", "Record", "submitter", "子基金", "引导基金实缴额(万元)", "到账日期", "Idempotency-Key", "Operation-Location"];

    /// <summary>Each recipe, and how many routes, parameters and members it names at least: so that the search for them finds some.</summary>
    public static TheoryData<string, int, int, int> Recipes => new()
    {
        { "curl.md", 3, 5, 0 },
        { "excel-power-query.md", 3, 6, 20 },
        { "power-bi.md", 3, 4, 12 },
        { "grafana.md", 2, 3, 4 },
        { "pandas.md", 5, 6, 8 },
        { "reader-keys.md", 3, 3, 5 },
    };

    [Theory]
    [MemberData(nameof(Recipes))]
    public void Recipe_NamesOnlyWhatTheDocumentHas(string file, int routes, int parameters, int members)
    {
        var blocks = string.Join('\n', Block().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "recipes", file))).Select(block => block.Groups[1].Value));
        var named = Paths(blocks);

        var found = named.ToDictionary(path => path, Find, StringComparer.Ordinal);
        Assert.DoesNotContain(found, pair => pair.Value is null);
        var operations = found.Values.OfType<DocumentedOperation>().Distinct().ToList();
        Assert.InRange(operations.Count, routes, int.MaxValue);

        var namedParameters = Parameters(blocks);
        Assert.Empty(namedParameters.Except(operations.SelectMany(ParametersOf), StringComparer.Ordinal));
        Assert.InRange(namedParameters.Count, parameters, int.MaxValue);

        var namedMembers = Members(blocks);
        Assert.Empty(namedMembers.Except(operations.SelectMany(MembersOf), StringComparer.Ordinal));
        Assert.InRange(namedMembers.Count, members, int.MaxValue);
    }

    [Fact]
    public void Recipes_AreAllHeldAgainstTheDocument() => Assert.Equal(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "recipes"), "*.md").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal),
        Recipes.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("api/funds/xm-torch/leverages")]
    [InlineData("api/funds/xm-torch/records/1/undoing")]
    public void Route_ThatIsNotThere_IsNotFound(string path) => Assert.Null(Find(path));

    /// <summary>Addresses, with what is put into them taken for a name: "/api/funds/" &amp; Fund &amp; "/records", $OPERATION/failed-rows.</summary>
    private static List<string> Paths(string blocks) => [.. Route()
        .Matches(blocks.Replace("\" & Fund & \"", "x", StringComparison.Ordinal).Replace("$OPERATION", "/api/funds/x/imports/x", StringComparison.Ordinal).Replace("$ID", "x", StringComparison.Ordinal))
        .Select(match => match.Value)
        .Distinct(StringComparer.Ordinal)];

    private static List<string> Parameters(string blocks) =>
    [
        .. AddressParameter().Matches(blocks).Select(match => match.Groups[1].Value)
            .Concat(QueryRecord().Matches(blocks).SelectMany(record => RecordField().Matches(record.Groups[1].Value)).Select(field => field.Groups[1].Value))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>[points] and {"seq", …} in M, "selector" in Grafana, ["multiple"] in Python, fields of a table type.</summary>
    private static List<string> Members(string blocks) =>
    [
        .. FieldAccess().Matches(blocks).Concat(Selector().Matches(blocks)).Concat(Subscript().Matches(blocks)).Select(match => match.Groups[1].Value)
            .Concat(FieldList().Matches(blocks).SelectMany(list => Quoted().Matches(list.Groups[1].Value)).Select(name => name.Groups[1].Value))
            .Concat(TableType().Matches(blocks).SelectMany(list => RecordField().Matches(list.Groups[1].Value)).Select(name => name.Groups[1].Value))
            .Where(name => !NotOfTheApi.Contains(name) && !name.StartsWith("FUNDLEVERAGE_", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal),
    ];

    private static DocumentedOperation? Find(string path) => Operations
        .Where(operation => operation.Path.StartsWith("/api/", StringComparison.Ordinal) && operation.Matches("/" + path.Trim('/')))
        .OrderBy(operation => operation.Looseness)
        .ThenBy(operation => operation.Method == "GET" ? 0 : 1)
        .FirstOrDefault();

    /// <summary>Of a path with several methods, the parameters of all.</summary>
    private static IEnumerable<string> ParametersOf(DocumentedOperation operation) => SamePath(operation)
        .SelectMany(one => one.Json["parameters"] ?? new JArray())
        .Select(parameter => (string)Follow(parameter)["name"]!);

    private static HashSet<string> MembersOf(DocumentedOperation operation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<JToken>(ReferenceEqualityComparer.Instance);
        foreach (var one in SamePath(operation))
            Collect(one.Json["responses"]!, names, seen);
        return names;
    }

    private static IEnumerable<DocumentedOperation> SamePath(DocumentedOperation operation) => Operations.Where(one => one.Path == operation.Path);

    private static void Collect(JToken token, HashSet<string> names, HashSet<JToken> seen)
    {
        if (!seen.Add(token))
            return;
        if (token is JObject schema)
        {
            if (schema["properties"] is JObject properties)
                names.UnionWith(properties.Properties().Select(property => property.Name));
            if (schema["$ref"] is JValue)
                Collect(Follow(schema), names, seen);
        }

        foreach (var child in token.Children())
            Collect(child is JProperty property ? property.Value : child, names, seen);
    }

    private static JObject Follow(JToken token) =>
        token["$ref"] is { } reference ? (JObject)Document.SelectToken(((string)reference!)[2..].Replace('/', '.'))! : (JObject)token;

    [GeneratedRegex("```[a-z]+\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("(?<=[\"/}])api/[A-Za-z0-9/-]+")]
    private static partial Regex Route();

    [GeneratedRegex("[?&]([A-Za-z]+)=")]
    private static partial Regex AddressParameter();

    [GeneratedRegex("(?:Query = |query & |leverage/trend\", |/sub-funds\", |/records\", )\\[([^\\]]*)\\]")]
    private static partial Regex QueryRecord();

    [GeneratedRegex("(\\w+) = ")]
    private static partial Regex RecordField();

    [GeneratedRegex("(?<=[\\w) ])\\[(\\w+)\\](?!\\[)")]
    private static partial Regex FieldAccess();

    [GeneratedRegex("\"(?:selector|root_selector)\": \"(\\w+)[\".]")]
    private static partial Regex Selector();

    [GeneratedRegex("\\[\"([^\"]+)\"\\]")]
    private static partial Regex Subscript();

    [GeneratedRegex("\\{((?:\"\\w+\"(?:, )?)+)\\}")]
    private static partial Regex FieldList();

    [GeneratedRegex("\"(\\w+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("type table \\[([^\\]]*)\\]")]
    private static partial Regex TableType();
}
