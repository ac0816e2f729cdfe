using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace FundLeverage.Functions.Http;

/// <summary>Compression on the way, for answers that are worth it.</summary>
internal static class GzipInTransit
{
    /// <summary>Another coding is another representation: its ETag differs.</summary>
    public const string ETagSuffix = "-gzip";

    /// <summary>True when the client accepts gzip; the headers then say that the body is.</summary>
    public static bool Begin(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.Vary = StringValues.Concat(headers.Vary, "Accept-Encoding");
        var accepts = context.Request.GetTypedHeaders().AcceptEncoding
            .Any(encoding => encoding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && encoding.Quality is not 0);
        if (accepts)
            headers.ContentEncoding = "gzip";
        return accepts;
    }
}
