using System.Security.Cryptography;
using FundLeverage.Domain.Names;
using FundLeverage.Functions.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Testing;

/// <summary>A small OpenID Connect provider on the loopback: metadata, keys that come and go, and tokens, good ones and others.</summary>
public sealed class OidcProvider : IAsyncDisposable
{
    public const string Audience = "api://fundleverage";

    private readonly WebApplication _app;
    private readonly IClock _clock;
    private readonly List<RsaSecurityKey> _published = [];
    private int _requests;

    private OidcProvider(WebApplication app, IClock clock)
    {
        _app = app;
        _clock = clock;
        SignIn = new OidcSignIn(this);
    }

    /// <summary>Its sign-in page, where one person is signed in at once.</summary>
    public OidcSignIn SignIn { get; }

    public string Issuer => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>The key that signs.</summary>
    public RsaSecurityKey Key { get; private set; } = NewKey();

    /// <summary>True while the provider answers 503.</summary>
    public bool IsDown { get; set; }

    /// <summary>How often its metadata were asked for.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>What makes the product believe this provider.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["FundLeverage:Identity:MetadataAddress"] = $"{Issuer}/.well-known/openid-configuration",
        ["FundLeverage:Identity:Issuers"] = Issuer,
        ["FundLeverage:Identity:Audiences"] = Audience,
        ["FundLeverage:Identity:WorkspaceClaim"] = "workspace",
    };

    public static async Task<OidcProvider> StartAsync(IClock clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var provider = new OidcProvider(app, clock);
        provider._published.Add(provider.Key);
        app.MapGet("/.well-known/openid-configuration", provider.Metadata);
        app.MapGet("/keys", provider.Keys);
        provider.SignIn.Map(app);
        await app.StartAsync();
        return provider;
    }

    /// <summary>A key of no one's making but ours.</summary>
    public static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = RandomNumberGenerator.GetHexString(16) };

    /// <summary>Signs with a new key from now on, which is published beside the older ones.</summary>
    public void RollOver()
    {
        Key = NewKey();
        lock (_published)
            _published.Add(Key);
    }

    /// <summary>Withdraws every key but the one that signs.</summary>
    public void Withdraw()
    {
        lock (_published)
            _published.RemoveAll(key => key != Key);
    }

    /// <summary>A token; what is not given is as it should be.</summary>
    public string Token(
        string subject,
        object? workspace,
        IEnumerable<Role> roles,
        string? issuer = null,
        string? audience = null,
        Instant? notBefore = null,
        Instant? expires = null,
        SigningCredentials? signing = null,
        bool signed = true,
        string? name = null)
    {
        var now = _clock.GetCurrentInstant();
        var claims = new Dictionary<string, object> { ["sub"] = subject, ["name"] = name ?? subject, ["roles"] = roles.Select(EnumText.Of).ToArray() };
        if (workspace is not null)
            claims["workspace"] = workspace;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? Issuer,
            Audience = audience ?? Audience,
            NotBefore = (notBefore ?? now - Duration.FromMinutes(1)).ToDateTimeUtc(),
            Expires = (expires ?? now + Duration.FromHours(1)).ToDateTimeUtc(),
            SigningCredentials = signed ? signing ?? new SigningCredentials(Key, SecurityAlgorithms.RsaSha256) : null,
            Claims = claims,
        });
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Metadata(HttpResponse response)
    {
        response.Headers.AccessControlAllowOrigin = "*";
        Interlocked.Increment(ref _requests);
        return IsDown
            ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
            : Results.Text(
                new JObject
                {
                    ["issuer"] = Issuer,
                    ["jwks_uri"] = $"{Issuer}/keys",
                    ["authorization_endpoint"] = $"{Issuer}/authorize",
                    ["token_endpoint"] = $"{Issuer}/token",
                    ["end_session_endpoint"] = $"{Issuer}/end",
                }.ToString(),
                "application/json");
    }

    private IResult Keys()
    {
        lock (_published)
        {
            var keys = _published.Select(key =>
            {
                var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(key);
                return new JObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = jwk.Kid, ["n"] = jwk.N, ["e"] = jwk.E };
            });
            return Results.Text(new JObject { ["keys"] = new JArray(keys) }.ToString(), "application/json");
        }
    }
}
