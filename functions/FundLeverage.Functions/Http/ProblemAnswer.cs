using System.Diagnostics;
using System.Text;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Texts;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Http;

/// <summary>
/// RFC 9457 <c>application/problem+json</c> with every failure at once. Status and top-level code are those of the
/// failure a caller must mend first: unreadable input before refused, refused before conflicting.
/// </summary>
/// <param name="failures">All of them.</param>
/// <param name="language">Of the sentences.</param>
/// <param name="detail">The text that <c>detail</c> is, where it says more than what failed; with <c>{sentence}</c> in it.</param>
internal sealed class ProblemAnswer(IReadOnlyList<Failure> failures, Language language, string? detail = null) : IResult
{
    /// <summary>More are not listed; somebody who has this many needs a template, not a list.</summary>
    public const int MaxErrors = 100;

    private const string RetryAfterSeconds = "5";

    /// <summary>The top-level code.</summary>
    public FailureCode Code => First.Code;

    private Failure First => failures.MinBy(f => f.Code.Kind)!;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var first = First;
        var status = StatusOf(first.Code.Kind);
        if (status == StatusCodes.Status401Unauthorized)
            httpContext.Response.Headers.WWWAuthenticate = "Bearer";
        if (status is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status429TooManyRequests)
            httpContext.Response.Headers.RetryAfter = RetryAfterSeconds;

        var problem = new JObject
        {
            ["type"] = $"urn:fundleverage:problem:{first.Code.Id}",
            ["title"] = Sentences.Title(status, language),
            ["status"] = status,
            ["detail"] = detail is null ? Sentences.Of(first, language) : Sentences.Fill(detail, language, ("sentence", Sentences.Of(first, language))),
            ["code"] = first.Code.Id,
            ["errors"] = new JArray(failures.Take(MaxErrors).Select(f => Describe(f, language))),
            ["traceId"] = Activity.Current?.TraceId.ToString() ?? httpContext.TraceIdentifier,
        };
        await JsonAnswer.WriteAsync(httpContext, status, "application/problem+json; charset=utf-8", Encoding.UTF8.GetBytes(JsonText.Write(problem)));
    }

    /// <summary>A failure or notice as it stands in an answer.</summary>
    public static JObject Describe(Failure failure, Language language) => new()
    {
        ["pointer"] = failure.Pointer,
        ["code"] = failure.Code.Id,
        ["message"] = Sentences.Of(failure, language),
    };

    internal static int StatusOf(FailureKind kind) => kind switch
    {
        FailureKind.Invalid => StatusCodes.Status400BadRequest,
        FailureKind.Refused => StatusCodes.Status422UnprocessableEntity,
        FailureKind.Conflict => StatusCodes.Status409Conflict,
        FailureKind.Stale => StatusCodes.Status412PreconditionFailed,
        FailureKind.NotFound => StatusCodes.Status404NotFound,
        FailureKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        FailureKind.Forbidden => StatusCodes.Status403Forbidden,
        FailureKind.TooMany => StatusCodes.Status429TooManyRequests,
        FailureKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        FailureKind.UnsupportedMedia => StatusCodes.Status415UnsupportedMediaType,
        FailureKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
