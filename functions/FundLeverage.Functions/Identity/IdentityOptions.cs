namespace FundLeverage.Functions.Identity;

/// <summary>Whose tokens are believed, and which of their claims say what.</summary>
public sealed class IdentityOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "FundLeverage:Identity";

    /// <summary>
    /// The provider's OpenID Connect metadata, such as <c>https://login.microsoftonline.com/TENANT-ID/v2.0/.well-known/openid-configuration</c>.
    /// Needed; HTTPS, except on the loopback.
    /// </summary>
    public string MetadataAddress { get; set; } = "";

    /// <summary>Accepted issuers, separated by semicolons: names of the one provider whose metadata are given. Needed.</summary>
    public string Issuers { get; set; } = "";

    /// <summary>Accepted audiences, separated by semicolons. Needed.</summary>
    public string Audiences { get; set; } = "";

    /// <summary>The claim with the roles <c>read</c>, <c>submit</c>, <c>approve</c>, <c>admin</c>; one value or several. Others are passed over.</summary>
    public string RolesClaim { get; set; } = "roles";

    /// <summary>The claim with the workspace: 1 to 40 of <c>a-z</c>, <c>0-9</c>, <c>-</c>. An Entra tenant id is one.</summary>
    public string WorkspaceClaim { get; set; } = "tid";

    /// <summary>The claim with a person's immutable id, at most 200 characters. It is written into the ledger.</summary>
    public string SubjectClaim { get; set; } = "sub";

    /// <summary>The claim with a display name. Without it the subject is shown.</summary>
    public string NameClaim { get; set; } = "name";

    /// <summary><c>true</c> where App Service authentication stands before the app; only then is its header believed. Anywhere else the app refuses to start with it.</summary>
    public bool AppServiceAuthentication { get; set; }

    /// <summary>The items of a setting that lists several.</summary>
    internal static string[] Split(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
