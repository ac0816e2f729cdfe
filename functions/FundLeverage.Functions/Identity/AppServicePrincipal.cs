using System.Security.Claims;
using System.Text;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Identity;

/// <summary>
/// The header in which App Service authentication passes on whom it signed in. It replaces what a caller writes there;
/// anywhere else anybody could write it, so it is read only where the settings say that it stands in front.
/// </summary>
internal static class AppServicePrincipal
{
    /// <summary>The header.</summary>
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    /// <summary>Marks its claims.</summary>
    public const string Scheme = "AppService";

    /// <summary>Where App Service says that its authentication is on.</summary>
    public const string EnabledSetting = "WEBSITE_AUTH_ENABLED";

    /// <summary>Where App Service says which app this is.</summary>
    public const string SiteSetting = "WEBSITE_SITE_NAME";

    private const int MaxDepth = 8;

    /// <summary>The caller that the header names, or why there is none.</summary>
    public static Outcome<Caller> Read(HttpRequest request, IdentityOptions options)
    {
        var header = request.Headers[Header];
        try
        {
            if (header is not [{ Length: > 0 } text])
                return new Failure(HttpFailures.TokenInvalid, "");
            using var reader = new JsonTextReader(new StringReader(Encoding.UTF8.GetString(Convert.FromBase64String(text))))
            {
                MaxDepth = MaxDepth,
                DateParseHandling = DateParseHandling.None,
            };
            var claims = JObject.Load(reader)["claims"]?.Select(claim => new Claim((string)claim["typ"]!, (string)claim["val"]!)) ?? [];
            return CallerClaims.Read(new ClaimsIdentity(claims, Scheme), options);
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException or ArgumentException or InvalidOperationException or InvalidCastException)
        {
            return new Failure(HttpFailures.TokenInvalid, "");
        }
    }
}
