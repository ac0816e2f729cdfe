using FundLeverage.Functions.Identity;

namespace FundLeverage.Functions.Page;

/// <summary>
/// The page's Content-Security-Policy: scripts are files of this host and nothing else, style elements carry the number
/// of their answer, and the only other host that is ever asked is the identity provider.
/// </summary>
internal sealed class PagePolicy(SignInOptions signIn, IdentityOptions identity)
{
    private readonly string _connect = string.Join(' ', new[] { "'self'" }.Concat(Origins(signIn, identity)).Distinct(StringComparer.Ordinal));

    /// <summary>The policy of one answer.</summary>
    public string With(string nonce) =>
        $"default-src 'self'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src {_connect}; "
        + "frame-src 'self' blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    private static IEnumerable<string> Origins(SignInOptions signIn, IdentityOptions identity) => signIn.IsSetUp
        ? IdentityOptions.Split(signIn.Origins).Prepend(new Uri(identity.MetadataAddress, UriKind.Absolute).GetLeftPart(UriPartial.Authority))
        : [];
}
