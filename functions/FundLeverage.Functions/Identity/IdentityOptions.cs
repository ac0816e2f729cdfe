namespace FundLeverage.Functions.Identity;

/// <summary>Whose tokens are believed, and which of their claims say what.</summary>
public sealed class IdentityOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "FundLeverage:Identity";

    /// <summary>The provider's OpenID Connect metadata, such as <c>https://login.microsoftonline.com/{tenant}/v2.0/.well-known/openid-configuration</c>.</summary>
    public string MetadataAddress { get; set; } = "";

    /// <summary>Accepted issuers, separated by semicolons: names of the one provider whose metadata are given.</summary>
    public string Issuers { get; set; } = "";

    /// <summary>Accepted audiences, separated by semicolons.</summary>
    public string Audiences { get; set; } = "";

    /// <summary>The claim with roles: <c>read</c>, <c>submit</c>, <c>approve</c>, <c>admin</c>.</summary>
    public string RolesClaim { get; set; } = "roles";

    /// <summary>The claim with the workspace.</summary>
    public string WorkspaceClaim { get; set; } = "tid";

    /// <summary>The claim with a person's immutable id.</summary>
    public string SubjectClaim { get; set; } = "sub";

    /// <summary>The claim with a display name.</summary>
    public string NameClaim { get; set; } = "name";

    /// <summary>True when App Service authentication stands in front of the app; only then is its header believed.</summary>
    public bool AppServiceAuthentication { get; set; }

    /// <summary>The items of a setting that lists several.</summary>
    internal static string[] Split(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
