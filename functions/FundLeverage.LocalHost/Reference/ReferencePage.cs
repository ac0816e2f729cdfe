using FundLeverage.Functions.Http;

namespace FundLeverage.LocalHost.Reference;

/// <summary>The API's reference as a page, made in the browser of <c>/api/openapi.json</c>. LocalHost alone has it.</summary>
[OpenToAll]
internal sealed class ReferencePage(ApiPipeline pipeline)
{
    /// <summary>Where it is.</summary>
    public const string Path = "/.local/reference";

    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["index.html"] = "text/html; charset=utf-8",
        ["reference.css"] = "text/css; charset=utf-8",
        ["reference.svg"] = "image/svg+xml",
        ["reference.js"] = "text/javascript; charset=utf-8",
    };

    /// <summary>Adds its routes.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        var page = new ReferencePage(routes.ServiceProvider.GetRequiredService<ApiPipeline>());
        routes.MapGet(Path, (HttpRequest request) => page.Serve(request, "index.html"));
        routes.MapGet(Path + "/{file}", (HttpRequest request, string file) => page.Serve(request, file));
    }

    private Task<IResult> Serve(HttpRequest request, string file) => pipeline.RunOpenAsync(this, request, _ => Files.TryGetValue(file, out var type)
        ? Results.File(System.IO.Path.Combine(AppContext.BaseDirectory, "reference", file), type)
        : Results.NotFound());
}
