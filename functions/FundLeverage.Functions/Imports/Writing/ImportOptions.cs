using FundLeverage.Domain.Names;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Imports.Reading;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Imports.Writing;

/// <summary>Which rows a run writes.</summary>
internal enum ImportScope
{
    /// <summary>All, or none where one of them fails.</summary>
    All,

    /// <summary>The good ones.</summary>
    Good,
}

/// <summary>How a file is read and written.</summary>
/// <param name="Kind">What its rows are; null to find out.</param>
/// <param name="Scope">Which rows are written.</param>
/// <param name="Mapping">Which column gives which field.</param>
internal sealed record ImportOptions(ImportKind? Kind, ImportScope Scope, IReadOnlyDictionary<string, string> Mapping)
{
    private const string Auto = "auto";
    private const int MaxMappings = 100;

    /// <summary>For the reader.</summary>
    public RecogniserOptions ToRecogniser() => new() { Kind = Kind, Mapping = Mapping };

    /// <summary>Reads <c>kind</c>, <c>rows</c> and <c>mapping</c>.</summary>
    public static ImportOptions Read(QueryMembers query) => new(
        ReadKind(query),
        query.Choice<ImportScope>("rows") ?? ImportScope.All,
        ReadMapping(query));

    /// <summary>Reads <c>kind</c>; null for any.</summary>
    public static ImportKind? ReadKind(QueryMembers query) => query.OneOf("kind", Kinds, text => text) is { } text && KindText.TryParse(text, out var kind) ? kind : null;

    /// <summary>As a job keeps it.</summary>
    public string Write() => JsonText.Write(new JObject
    {
        ["kind"] = Kind is { } kind ? KindText.Of(kind) : null,
        ["rows"] = EnumText.Of(Scope),
        ["mapping"] = new JObject(Mapping.Select(pair => new JProperty(pair.Key, pair.Value))),
    });

    /// <summary>What <see cref="Write"/> wrote.</summary>
    public static ImportOptions Parse(string text)
    {
        var json = JObject.Parse(text);
        return new ImportOptions(
            KindText.TryParse((string?)json["kind"], out var kind) ? kind : null,
            EnumText.Parse<ImportScope>((string)json["rows"]!),
            ((JObject)json["mapping"]!).Properties().ToDictionary(pair => pair.Name, pair => (string)pair.Value!, StringComparer.Ordinal));
    }

    private static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetValues<ImportKind>().Select(KindText.Of), Auto];

    private static Dictionary<string, string> ReadMapping(QueryMembers query)
    {
        var mapping = new Dictionary<string, string>(StringComparer.Ordinal);
        if (query.Text("mapping") is not { } text)
            return mapping;
        foreach (var pair in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = pair.LastIndexOf('=');
            if (equals <= 0 || equals == pair.Length - 1 || mapping.Count >= MaxMappings || !mapping.TryAdd(pair[..equals].Trim(), pair[(equals + 1)..].Trim()))
                query.Findings.Add(ImportFindings.MappingMalformed, "/mapping", ("text", Domain.Results.Failure.Quote(pair)));
        }

        return mapping;
    }
}
