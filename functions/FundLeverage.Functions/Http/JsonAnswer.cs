using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Http;

/// <summary>A JSON answer. A GET carries an ETag over everything but <c>generatedAt</c> and honours <c>If-None-Match</c>.</summary>
internal sealed class JsonAnswer : IResult
{
    private const string MediaType = "application/json; charset=utf-8";
    private readonly string _body;
    private readonly string? _etag;
    private readonly int _status;

    private JsonAnswer(int status, string body, string? etag)
    {
        _status = status;
        _body = body;
        _etag = etag;
    }

    /// <summary>200 with a body that a client may keep.</summary>
    public static JsonAnswer Ok(JObject body) =>
        new JsonAnswer(StatusCodes.Status200OK, JsonText.Write(body), ETagOf(body));

    /// <summary>The ETag of a body.</summary>
    public static string ETagOf(JObject body)
    {
        var lasting = body.ContainsKey("generatedAt") ? new JObject(body.Properties().Where(p => p.Name != "generatedAt")) : body;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(JsonText.Write(lasting)));
        return $"\"{Convert.ToHexStringLower(hash.AsSpan(0, 16))}\"";
    }

    /// <summary>201 with a stored answer, to the byte.</summary>
    public static JsonAnswer Created(string body) => new(StatusCodes.Status201Created, body, null);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (_etag is null)
            return WriteAsync(httpContext, _status, MediaType, _body);

        httpContext.Response.Headers.ETag = _etag;
        if (!IsKnown(httpContext.Request, _etag))
            return WriteAsync(httpContext, _status, MediaType, _body);
        httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    internal static async Task WriteAsync(HttpContext context, int status, string mediaType, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        context.Response.StatusCode = status;
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static bool IsKnown(HttpRequest request, string etag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Tag == etag);
}
