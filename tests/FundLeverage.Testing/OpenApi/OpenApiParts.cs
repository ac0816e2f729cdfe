using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Testing.OpenApi;

/// <summary>The parts that the OpenAPI document is made of, as people write them; <c>Parts/README.md</c> explains them.</summary>
public sealed class OpenApiParts
{
    private OpenApiParts()
    {
        Document = Read(Path.Combine(Folder, "Parts", "document.json"));
        Failures = new OpenApiFailures(Read(Path.Combine(Folder, "Parts", "failures.json")));
        Operations = Each("operations").ToDictionary(file => Path.GetFileNameWithoutExtension(file), Read, StringComparer.Ordinal);
        Examples = Each("examples").ToDictionary(file => Path.GetFileNameWithoutExtension(file), Read, StringComparer.Ordinal);
        Schemas = Each("schemas").SelectMany(file => Read(file).Properties())
            .ToDictionary(schema => schema.Name, schema => (JObject)schema.Value, StringComparer.Ordinal);
    }

    /// <summary>The folder of the document in the repository.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "functions", "FundLeverage.Functions", "OpenApi");

    /// <summary>What stands once: title, tags, security, headers, shared parameters.</summary>
    public JObject Document { get; }

    /// <summary>The groups of failure codes.</summary>
    public OpenApiFailures Failures { get; }

    /// <summary>The operations by the name of their function.</summary>
    public IReadOnlyDictionary<string, JObject> Operations { get; }

    /// <summary>Answers of runs, by what <see cref="ExampleName"/> calls them.</summary>
    public IReadOnlyDictionary<string, JObject> Examples { get; }

    /// <summary>The schemas by name.</summary>
    public IReadOnlyDictionary<string, JObject> Schemas { get; }

    /// <summary>Reads all parts.</summary>
    public static OpenApiParts Load() => new();

    /// <summary>What an answer of a function is called among the examples: one that is not its first has its status in the name.</summary>
    public static string ExampleName(string function, string status, bool isFirst) => isFirst ? function : $"{function}.{status}";

    /// <summary>Where a recorded answer is kept.</summary>
    public static string ExampleFile(string example) => Path.Combine(Folder, "Parts", "examples", example + ".json");

    /// <summary>JSON with decimals as they are written, and texts that stay texts.</summary>
    public static JToken Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { FloatParseHandling = FloatParseHandling.Decimal, DateParseHandling = DateParseHandling.None };
        return JToken.Load(reader, new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error });
    }

    /// <summary>JSON as the repository keeps it.</summary>
    public static string Write(JToken json) => json.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";

    private static IEnumerable<string> Each(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Folder, "Parts", folder), "*.json").Order(StringComparer.Ordinal);

    private static JObject Read(string file)
    {
        try
        {
            return (JObject)Parse(File.ReadAllText(file));
        }
        catch (JsonException malformed)
        {
            throw new InvalidOperationException($"{Path.GetRelativePath(Folder, file)}: {malformed.Message}", malformed);
        }
    }
}
