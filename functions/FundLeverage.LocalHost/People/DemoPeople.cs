using System.Net;
using System.Security.Cryptography;
using FundLeverage.Domain.Names;
using FundLeverage.Functions.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace FundLeverage.LocalHost.People;

/// <summary>
/// Demo people and their tokens, signed with a key made at start and validated by the code that validates everybody's.
/// It exists in this project alone, which is never deployed, and answers on the loopback alone.
/// </summary>
internal sealed class DemoPeople : IDisposable
{
    public const string Issuer = "urn:fundleverage:local";
    public const string Audience = "fundleverage";
    public const string WorkspaceClaim = "workspace";
    private const string DefaultWorkspace = "demo";
    private static readonly Duration Lifetime = Duration.FromHours(12);

    private static readonly Dictionary<string, (string Name, Role Role)> People = new(StringComparer.Ordinal)
    {
        ["reader"] = ("演示查看人", Role.Read),
        ["submitter"] = ("演示填报人", Role.Submit),
        ["approver"] = ("演示复核人", Role.Approve),
        ["admin"] = ("演示管理员", Role.Admin),
    };

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly IClock _clock;

    public DemoPeople(IClock clock)
    {
        _clock = clock;
        SecurityKey = new ECDsaSecurityKey(_key) { KeyId = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(8)) };
        var metadata = new OpenIdConnectConfiguration { Issuer = Issuer };
        metadata.SigningKeys.Add(SecurityKey);
        Metadata = new StaticConfigurationManager<OpenIdConnectConfiguration>(metadata);
    }

    /// <summary>Whom the page offers.</summary>
    public static IEnumerable<string> Ids => People.Keys;

    public BaseConfigurationManager Metadata { get; }

    private ECDsaSecurityKey SecurityKey { get; }

    /// <summary>A token for a demo person, or null when there is no such person or workspace.</summary>
    public string? Token(string person, string workspace = DefaultWorkspace) =>
        People.TryGetValue(person, out var found) && OpaqueId.Parse(workspace).Succeeded
            ? Token($"demo-{person}", found.Name, [found.Role], workspace)
            : null;

    /// <summary>A token for anybody; no route gives it.</summary>
    public string Token(string subject, string name, IReadOnlyList<Role> roles, string workspace)
    {
        var now = _clock.GetCurrentInstant();
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = now.ToDateTimeUtc(),
            NotBefore = now.ToDateTimeUtc(),
            Expires = (now + Lifetime).ToDateTimeUtc(),
            SigningCredentials = new SigningCredentials(SecurityKey, SecurityAlgorithms.EcdsaSha256),
            Claims = new Dictionary<string, object>
            {
                ["sub"] = subject,
                ["name"] = name,
                ["roles"] = roles.Select(EnumText.Of).ToArray(),
                [WorkspaceClaim] = workspace,
            },
        });
    }

    /// <summary>POST /.local/tokens/{person}: only from this machine, and only under a name of this machine, so that no web page elsewhere can ask through a browser.</summary>
    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/.local/tokens/{person}", (HttpContext context, string person) =>
            IsLocal(context) && Token(person, context.Request.Query["workspace"].FirstOrDefault() ?? DefaultWorkspace) is { } token
                ? Results.Text(token)
                : Results.NotFound());

    public void Dispose() => _key.Dispose();

    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && (context.Request.Host.Host is "localhost" || (IPAddress.TryParse(context.Request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host)));
}
