using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.FileProviders;

namespace FundLeverage.Functions.Page;

/// <summary>
/// Serves the web page's files, and answers unknown API paths. Functions have no static files of their own, so a
/// catch-all does it on both hosts.
/// </summary>
[OpenToAll]
public sealed class GetPage(ApiPipeline pipeline)
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    private static readonly PhysicalFileProvider Files = new(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "wwwroot")).FullName);

    /// <summary>GET /{*path}.</summary>
    [Function(nameof(GetPage))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{*path}")] HttpRequest request) =>
        pipeline.RunOpenAsync(this, request, language => Serve(request.Path.Value?.TrimStart('/') ?? "", language));

    private static IResult Serve(string path, Language language)
    {
        var file = Files.GetFileInfo(path.Length == 0 ? "index.html" : path);
        if (path.EndsWith('/') || !file.Exists || file.IsDirectory || file.PhysicalPath is not { } physical)
            return new ProblemAnswer([new Failure(HttpFailures.RouteUnknown, "", ("path", "/" + Failure.Quote(path)))], language);
        return Results.File(
            physical,
            ContentTypes.TryGetContentType(file.Name, out var type) ? type : "application/octet-stream",
            lastModified: file.LastModified);
    }
}
