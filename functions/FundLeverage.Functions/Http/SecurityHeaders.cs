using Microsoft.AspNetCore.Http;

namespace FundLeverage.Functions.Http;

/// <summary>Headers on every answer: no sniffing, no framing, nothing from other hosts, nothing kept by shared caches.</summary>
internal static class SecurityHeaders
{
    public static void Set(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
        headers.CacheControl = "private, no-cache";
        headers.Vary = "Accept-Language, Authorization";
    }
}
