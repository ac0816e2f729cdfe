using System.IO.Compression;
using System.Security.Cryptography;
using FundLeverage.Functions.Http;
using Microsoft.AspNetCore.Http;

namespace FundLeverage.Functions.OpenApi;

/// <summary>The document that is built into the program, compressed once.</summary>
internal sealed class OpenApiAnswer : IResult
{
    private readonly byte[] _document = Read();
    private readonly byte[] _zipped;
    private readonly string _hash;

    private OpenApiAnswer()
    {
        _hash = Convert.ToHexStringLower(SHA256.HashData(_document).AsSpan(0, 16));
        using var buffer = new MemoryStream();
        using (var zip = new GZipStream(buffer, CompressionLevel.SmallestSize, leaveOpen: true))
            zip.Write(_document);
        _zipped = buffer.ToArray();
    }

    /// <summary>The one document.</summary>
    public static OpenApiAnswer Instance { get; } = new();

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var inTransit = GzipInTransit.Begin(httpContext);
        var etag = $"\"{_hash}{(inTransit ? GzipInTransit.ETagSuffix : "")}\"";
        httpContext.Response.Headers.ETag = etag;
        if (!JsonAnswer.IsKnown(httpContext.Request, etag))
            return JsonAnswer.WriteAsync(httpContext, StatusCodes.Status200OK, "application/json; charset=utf-8", inTransit ? _zipped : _document);
        httpContext.Response.Headers.Remove("Content-Encoding");
        httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    private static byte[] Read()
    {
        using var resource = typeof(OpenApiAnswer).Assembly.GetManifestResourceStream("openapi.json")
            ?? throw new InvalidOperationException("The document is not built into the program.");
        using var buffer = new MemoryStream();
        resource.CopyTo(buffer);
        return buffer.ToArray();
    }
}
