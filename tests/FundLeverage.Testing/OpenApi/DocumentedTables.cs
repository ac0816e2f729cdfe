using FundLeverage.Functions.Sheets;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Testing.OpenApi;

/// <summary>
/// What <c>tables</c> in a part adds to an operation: an answer as CSV or a workbook beside JSON, and the parameters that ask for it.
/// It is <c>true</c> for one table, <c>"exact"</c> for one without <c>unit</c>, and for several a list of their names.
/// </summary>
internal static class DocumentedTables
{
    private const string Group = "tables";

    /// <summary>The failures that a part names, with those of tables.</summary>
    public static JArray WithFailures(JObject part)
    {
        var names = new JArray((part["failures"] ?? new JArray()).Children());
        if (part["tables"] is not null)
            names.Add(Group);
        return names;
    }

    /// <summary>The parameters: names of shared ones, or parameters as parts write them.</summary>
    /// <exception cref="InvalidOperationException"><c>tables</c> is none of what it may be.</exception>
    public static IEnumerable<JToken> Parameters(JObject part)
    {
        switch (part["tables"])
        {
            case null:
                return [];
            case JValue { Value: true }:
                return ["format", "unit"];
            case JValue { Value: "exact" }:
                return ["format"];
            case JArray { Count: > 1 } several:
                return ["format", "unit", Choice(several)];
            default:
                throw new InvalidOperationException("\"tables\" is true, \"exact\" or a list of several names.");
        }
    }

    /// <summary>Adds the media types and the name of the file to an answer.</summary>
    public static void Add(JObject response, JObject part)
    {
        if (part["tables"] is null)
            return;
        foreach (var type in new[] { SheetRequest.Csv, SheetRequest.Xlsx })
            response["content"]![type] = new JObject();
        response["headers"]!["Content-Disposition"] = new JObject { ["$ref"] = "#/components/headers/FileName" };
    }

    private static JObject Choice(JArray names) => new()
    {
        ["name"] = "table",
        ["in"] = "query",
        ["description"] = $"Which table CSV holds; a workbook holds them all. Default: `{names[0]}`.",
        ["schema"] = new JObject { ["type"] = "string", ["enum"] = names },
        ["example"] = names[1],
    };
}
