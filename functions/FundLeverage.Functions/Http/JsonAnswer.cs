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
    private readonly int _status;
    private readonly string? _generatedAt;

    private JsonAnswer(int status, JsonBody body, string? generatedAt)
    {
        _status = status;
        Body = body;
        _generatedAt = generatedAt;
    }

    /// <summary>What it says, but for when it was generated.</summary>
    public JsonBody Body { get; }

    /// <summary>200 with a body that a client may keep.</summary>
    public static JsonAnswer Ok(JObject body) => new(StatusCodes.Status200OK, JsonBody.Of(body), null);

    /// <summary>200 with a body that may say when it was generated.</summary>
    public static JsonAnswer Ok(JsonBody body, Instant generatedAt) => new(StatusCodes.Status200OK, body, RecordAnswers.Text(generatedAt));

    /// <summary>201 with a stored answer, to the byte.</summary>
    public static JsonAnswer Created(string body) => new(StatusCodes.Status201Created, JsonBody.Of(body), null);

    /// <summary>202 for work that goes on.</summary>
    public static JsonAnswer Accepted(JObject body) => new(StatusCodes.Status202Accepted, JsonBody.Of(body), null);

    /// <summary>202 with a stored answer, to the byte.</summary>
    public static JsonAnswer Accepted(string body) => new(StatusCodes.Status202Accepted, JsonBody.Of(body), null);

    public Task ExecuteAsync(HttpContext httpContext) => _status == StatusCodes.Status200OK && IsKnown(httpContext, Body.ETag)
        ? Task.CompletedTask
        : WriteAsync(httpContext, _status, MediaType, Body.ToBytes(_generatedAt));

    /// <summary>Names the ETag of an answer, and answers 304 where the client has it already.</summary>
    internal static bool IsKnown(HttpContext context, string etag)
    {
        context.Response.Headers.ETag = etag;
        if (!IsKnown(context.Request, etag))
            return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
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
