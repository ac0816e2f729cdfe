namespace FundLeverage.Functions.Identity;

/// <summary>How people sign in to the web page: with the provider of <see cref="IdentityOptions"/>, by code flow with PKCE.</summary>
public sealed class SignInOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "FundLeverage:SignIn";

    /// <summary>The page's client id at the provider: a public client that redirects to the page's address. Without one, nobody signs in on the page.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>What is asked of the provider, separated by spaces: <c>openid profile api://…/access</c>. Empty for <c>openid profile</c>.</summary>
    public string Scope { get; set; } = "";

    /// <summary>
    /// What is asked of the provider beside that, as a query string: <c>resource=https://…</c> or <c>audience=https://…</c> where a
    /// provider must be told for whom the token is, <c>prompt=consent</c> where one gives no refresh token otherwise.
    /// </summary>
    public string Parameters { get; set; } = "";

    /// <summary>Origins of the provider beside that of its metadata, separated by semicolons: where its token endpoint is on another host.</summary>
    public string Origins { get; set; } = "";

    internal string ScopeOrDefault => Scope.Length > 0 ? Scope : "openid profile";

    internal bool IsSetUp => ClientId.Length > 0;
}
