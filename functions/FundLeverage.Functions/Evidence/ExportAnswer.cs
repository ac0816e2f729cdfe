using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace FundLeverage.Functions.Evidence;

/// <summary>A file that is written while it is sent.</summary>
internal sealed class ExportAnswer(string name, bool asGzipFile, Func<Stream, Task> write) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var inTransit = !asGzipFile && AcceptsGzip(httpContext.Request);
        response.ContentType = asGzipFile ? "application/gzip" : "application/jsonl; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}.jsonl{(asGzipFile ? ".gz" : "")}\"";
        response.Headers.Vary = StringValues.Concat(response.Headers.Vary, "Accept-Encoding");
        if (inTransit)
            response.Headers.ContentEncoding = "gzip";

        if (!asGzipFile && !inTransit)
        {
            await write(response.Body);
            return;
        }

        await using var zipped = new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true);
        await write(zipped);
    }

    private static bool AcceptsGzip(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(encoding => encoding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && encoding.Quality is not 0);
}
