using System.Security.Claims;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using Microsoft.IdentityModel.JsonWebTokens;

namespace FundLeverage.Functions.Identity;

/// <summary>Workspace, person and roles, from the claims that the settings name.</summary>
internal static class CallerClaims
{
    private const int MaxSubjectLength = 200;
    private const int MaxNameLength = 100;

    /// <summary>The caller. Claims that say two things, or nothing, about who it is or where it belongs make none.</summary>
    public static Outcome<Caller> Read(ClaimsIdentity claims, IdentityOptions options)
    {
        if (Single(claims, options.SubjectClaim) is not { Length: > 0 and <= MaxSubjectLength } subject || subject.Any(char.IsControl))
            return new Failure(HttpFailures.TokenInvalid, "");
        if (!OpaqueId.Parse(Single(claims, options.WorkspaceClaim)).TryGet(out var workspace))
            return new Failure(HttpFailures.WorkspaceMissing, "");

        var roles = new HashSet<Role>();
        foreach (var value in All(claims, options.RolesClaim))
        {
            if (EnumText.TryParse<Role>(value, out var role))
                roles.Add(role);
        }

        var name = NameText.Parse(Single(claims, options.NameClaim), MaxNameLength).TryGet(out var shown) ? shown : subject;
        return new Caller(workspace, new Actor(subject, name), roles);
    }

    private static string? Single(ClaimsIdentity claims, string type) => All(claims, type).Distinct(StringComparer.Ordinal).ToList() is [var value] ? value : null;

    /// <summary>A claim's values under its name in the token, or under the long name that App Service authentication gives it.</summary>
    private static IEnumerable<string> All(ClaimsIdentity claims, string type)
    {
        var values = claims.FindAll(type);
        if (claims.AuthenticationType == AppServicePrincipal.Scheme && JsonWebTokenHandler.DefaultInboundClaimTypeMap.TryGetValue(type, out var longName))
            values = values.Concat(claims.FindAll(longName));
        return values.Select(claim => claim.Value);
    }
}
