using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FundLeverage.Functions.Identity;

/// <summary>Judges the identity settings when the app starts: a sentence for each that is wrong, all at once.</summary>
internal sealed class IdentityOptionsCheck(IConfiguration settings) : IValidateOptions<IdentityOptions>
{
    // What local.settings.sample.json holds in the places that everybody fills in.
    private static readonly string[] Placeholders = ["TENANT-ID", "APPLICATION-ID"];

    public ValidateOptionsResult Validate(string? name, IdentityOptions options)
    {
        var wrong = new List<string>();
        if (!Uri.TryCreate(options.MetadataAddress, UriKind.Absolute, out var address) || !(address.Scheme is "https" or "http"))
            Say(nameof(options.MetadataAddress), "is missing or no address; it is the provider's OpenID Connect metadata, https://…/.well-known/openid-configuration");
        else if (address.Scheme != "https" && !address.IsLoopback)
            Say(nameof(options.MetadataAddress), "must begin with https: keys that come over an open line are anybody's keys");

        if (IdentityOptions.Split(options.Issuers).Length == 0)
            Say(nameof(options.Issuers), "is missing; it lists whose tokens are believed, as their \"iss\" spells it");
        if (IdentityOptions.Split(options.Audiences).Length == 0)
            Say(nameof(options.Audiences), "is missing; it lists for whom tokens must be meant, as their \"aud\" spells it");
        foreach (var (setting, value) in new[]
        {
            (nameof(options.MetadataAddress), options.MetadataAddress), (nameof(options.Issuers), options.Issuers), (nameof(options.Audiences), options.Audiences),
        })
        {
            if (Placeholders.FirstOrDefault(value.Contains) is { } placeholder)
                Say(setting, $"still holds the sample's {placeholder}");
        }

        foreach (var (setting, value) in new[]
        {
            (nameof(options.RolesClaim), options.RolesClaim), (nameof(options.WorkspaceClaim), options.WorkspaceClaim),
            (nameof(options.SubjectClaim), options.SubjectClaim), (nameof(options.NameClaim), options.NameClaim),
        })
        {
            if (string.IsNullOrWhiteSpace(value) || value != value.Trim())
                Say(setting, "names no claim; leave the setting out for the default");
        }

        // Roles that a person may choose as a name would be no roles.
        if (options.RolesClaim == options.NameClaim || options.RolesClaim == options.SubjectClaim || options.WorkspaceClaim == options.NameClaim)
            Say(nameof(options.RolesClaim), "and the claims of workspace, subject and name must not be one and the same");

        if (options.AppServiceAuthentication && !StandsBehindAppService())
        {
            Say(
                nameof(options.AppServiceAuthentication),
                $"is true, but this is no App Service with its authentication switched on ({AppServicePrincipal.SiteSetting}, {AppServicePrincipal.EnabledSetting}): anybody could name himself in {AppServicePrincipal.Header}");
        }

        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);

        void Say(string setting, string what) => wrong.Add($"Setting {IdentityOptions.Section.Replace(":", "__", StringComparison.Ordinal)}__{setting} {what}.");
    }

    private bool StandsBehindAppService() =>
        !string.IsNullOrEmpty(settings[AppServicePrincipal.SiteSetting])
        && string.Equals(settings[AppServicePrincipal.EnabledSetting], "true", StringComparison.OrdinalIgnoreCase);
}
