using System.Text;
using FundLeverage.Functions.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Functions.Http;

/// <summary>A JSON answer. A GET carries an ETag over everything but <c>generatedAt</c> and honours <c>If-None-Match</c>.</summary>
internal sealed class JsonAnswer : IResult
{
    private const string MediaType = "application/json; charset=utf-8";
    private readonly byte[] _body;
    private readonly string? _etag;
    private readonly int _status;

    private JsonAnswer(int status, byte[] body, string? etag)
    {
        _status = status;
        _body = body;
        _etag = etag;
    }

    /// <summary>200 with a body that a client may keep.</summary>
    public static JsonAnswer Ok(JObject body)
    {
        var written = JsonBody.Of(body);
        return new JsonAnswer(StatusCodes.Status200OK, written.ToBytes(), written.ETag);
    }

    /// <summary>200 with a body that says when it was generated.</summary>
    public static JsonAnswer Ok(JsonBody body, Instant generatedAt) =>
        new(StatusCodes.Status200OK, body.ToBytes(RecordAnswers.Text(generatedAt)), body.ETag);

    /// <summary>201 with a stored answer, to the byte.</summary>
    public static JsonAnswer Created(string body) => new(StatusCodes.Status201Created, Encoding.UTF8.GetBytes(body), null);

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

    internal static async Task WriteAsync(HttpContext context, int status, string mediaType, byte[] body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>True when the caller has what carries this ETag.</summary>
    internal static bool IsKnown(HttpRequest request, string etag) => request.Headers.IfNoneMatch.Count > 0 &&
        request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Tag == etag);
}
