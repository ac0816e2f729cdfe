using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FundLeverage.Functions.Page;

/// <summary>
/// A file of the page, packed where the build left it packed and the browser unpacks it: neither host compresses by
/// itself. A file with a hash in its name is kept for ever.
/// </summary>
internal sealed class PageFileAnswer(string path, string contentType, bool isHashed, DateTimeOffset lastModified) : IResult
{
    internal static readonly (string Name, string Suffix)[] Encodings = [("br", ".br"), ("gzip", ".gz")];

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.CacheControl = isHashed ? "public, max-age=31536000, immutable" : "no-cache";
        var packed = Encodings.FirstOrDefault(encoding => Takes(httpContext.Request, encoding.Name) && File.Exists(path + encoding.Suffix));
        if (packed.Name is not null)
            headers.ContentEncoding = packed.Name;
        return Results.File(path + packed.Suffix, contentType, lastModified: lastModified).ExecuteAsync(httpContext);
    }

    private static bool Takes(HttpRequest request, string encoding) => request.GetTypedHeaders().AcceptEncoding
        .Any(accepted => accepted.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && accepted.Quality is null or > 0);
}
