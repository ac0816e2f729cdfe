using Newtonsoft.Json.Linq;

namespace FundLeverage.Testing.OpenApi;

/// <summary>An operation of the document.</summary>
/// <param name="Function">The function's name: the operationId.</param>
/// <param name="Method">GET, POST, DELETE.</param>
/// <param name="Path">The path, with names in braces.</param>
/// <param name="Json">The operation.</param>
public sealed record DocumentedOperation(string Function, string Method, string Path, JObject Json)
{
    private const string CatchAll = "/{path}";

    /// <summary>How many names its path has; of two that match, the one with fewer is meant. The web page is last.</summary>
    public int Looseness => Path == CatchAll ? int.MaxValue : Path.Count(c => c == '{');

    /// <summary>Every operation of a document.</summary>
    public static IEnumerable<DocumentedOperation> Of(JObject document) =>
        from path in ((JObject)document["paths"]!).Properties()
        from method in ((JObject)path.Value).Properties()
        select new DocumentedOperation((string)method.Value["operationId"]!, method.Name.ToUpperInvariant(), path.Name, (JObject)method.Value);

    /// <summary>True when a request to that path reaches this operation, if no stricter one matches.</summary>
    public bool Matches(string path)
    {
        if (Path == CatchAll)
            return true;
        var (wanted, given) = (Path.Split('/'), path.TrimEnd('/').Split('/'));
        return wanted.Length == given.Length
            && wanted.Zip(given).All(pair => pair.First.StartsWith('{') ? pair.Second.Length > 0 : pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase));
    }
}
