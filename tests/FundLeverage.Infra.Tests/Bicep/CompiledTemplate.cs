using FundLeverage.Testing;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Infra.Tests.Bicep;

/// <summary>infra/main.bicep as Azure gets it, compiled once.</summary>
public sealed class CompiledTemplate
{
    private readonly Lazy<Task<JObject>> _template = new(CompileAsync);

    /// <summary>The template.</summary>
    public async Task<JObject> TemplateAsync()
    {
        BicepCli.Require();
        return await _template.Value;
    }

    /// <summary>Every resource of every module.</summary>
    internal async Task<IReadOnlyList<Resource>> ResourcesAsync() => [.. Find(await TemplateAsync(), "main")];

    /// <summary>The resources of a type.</summary>
    internal async Task<IReadOnlyList<Resource>> ResourcesAsync(string type) =>
        [.. (await ResourcesAsync()).Where(resource => string.Equals(resource.Type, type, StringComparison.OrdinalIgnoreCase))];

    private static async Task<JObject> CompileAsync()
    {
        var built = await BicepCli.RunAsync("build", Path.Combine(Repository.Root, "infra", "main.bicep"), "--stdout");
        return built.ExitCode == 0 ? JObject.Parse(built.Output) : throw new InvalidOperationException(built.Errors);
    }

    private static IEnumerable<Resource> Find(JObject template, string module)
    {
        // With symbolic names they are an object, without them a list.
        var resources = template["resources"] switch
        {
            JObject named => named.Properties().Select(p => (p.Name, (JObject)p.Value)),
            var list => list!.Select((r, i) => ($"{i}", (JObject)r)),
        };
        foreach (var (name, json) in resources)
        {
            if ((bool?)json["existing"] == true)
                continue;
            yield return new Resource(module, name, json);
            if (json["properties"] is JObject properties && properties["template"] is JObject inner)
            {
                foreach (var resource in Find(inner, name))
                    yield return resource;
            }
        }
    }
}

/// <summary>A resource of the template.</summary>
/// <param name="Module">The module that it stands in, as main.bicep calls it.</param>
/// <param name="Name">Its symbol, or its place in the module's list.</param>
/// <param name="Json">What Azure gets.</param>
internal sealed record Resource(string Module, string Name, JObject Json)
{
    /// <summary>Such as <c>Microsoft.Web/sites</c>.</summary>
    public string Type => (string)Json["type"]!;

    /// <summary>Its properties.</summary>
    public JToken Properties => Json["properties"]!;

    /// <inheritdoc />
    public override string ToString() => $"{Module}: {Type} {Json["name"]}";
}
