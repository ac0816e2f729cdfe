using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace FundLeverage.Functions.Page;

/// <summary>
/// The page itself. It is never kept: it names the hashed files of this version, and a number used once that its styles
/// carry (docs/decisions/0030-web-page.md).
/// </summary>
internal sealed class IndexAnswer(string path, PagePolicy policy) : IResult
{
    /// <summary>What the build writes where the number goes.</summary>
    private const string Placeholder = "NONCE-OF-THIS-ANSWER";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var response = httpContext.Response;
        response.Headers.ContentSecurityPolicy = policy.With(nonce);
        response.Headers.CacheControl = "no-store";
        response.ContentType = "text/html; charset=utf-8";
        var page = await File.ReadAllTextAsync(path, httpContext.RequestAborted);
        await response.WriteAsync(page.Replace(Placeholder, nonce, StringComparison.Ordinal), httpContext.RequestAborted);
    }
}
