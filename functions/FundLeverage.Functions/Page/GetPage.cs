using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FundLeverage.Functions.Page;

/// <summary>
/// Serves the web page's files, and answers unknown API paths. Functions have no static files of their own, so a
/// catch-all does it on both hosts.
/// </summary>
[OpenToAll]
public sealed class GetPage(ApiPipeline pipeline, PageFiles files)
{
    /// <summary>GET /{*path}.</summary>
    [Function(nameof(GetPage))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{*path}")] HttpRequest request) =>
        pipeline.RunOpenAsync(this, request, language => Serve(request.Path.Value?.TrimStart('/') ?? "", language));

    private IResult Serve(string path, Language language) => files.Find(path)
        ?? new ProblemAnswer([new Failure(HttpFailures.RouteUnknown, "", ("path", "/" + Failure.Quote(path)))], language);
}
