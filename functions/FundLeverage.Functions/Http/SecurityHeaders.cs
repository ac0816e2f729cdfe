using Microsoft.AspNetCore.Http;

namespace FundLeverage.Functions.Http;

/// <summary>Headers on every answer: no sniffing, no framing, nothing from other hosts, nothing kept by shared caches.</summary>
internal static class SecurityHeaders
{
    public static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        headers.ContentSecurityPolicy = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
        headers.CacheControl = "private, no-cache";
        headers.Vary = "Accept, Accept-Language, Authorization, X-Api-Key";

        // Azure ends TLS in front of the app and says so in this header; a caller who writes it himself binds his own browser only.
        if (context.Request.IsHttps || context.Request.Headers["X-Forwarded-Proto"] == "https")
            headers.StrictTransportSecurity = "max-age=31536000";
    }
}
