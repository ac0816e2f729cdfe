using System.Security.Cryptography;
using System.Text;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace FundLeverage.Functions.Identity;

/// <summary>
/// Validates a bearer token (issuer, audience, lifetime, signature by the provider's published keys, asymmetric
/// algorithms only) and takes workspace and roles from its claims.
/// </summary>
public sealed class CallerReader(IOptions<IdentityOptions> options, BaseConfigurationManager metadata, IClock clock) : IDisposable
{
    private const string Scheme = "Bearer ";
    private const int MaxTokenLength = 16 * 1024;
    private const int MaxSubjectLength = 200;
    private const int MaxRemembered = 4_096;
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);
    private static readonly Duration Skew = Duration.FromMinutes(1);

    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    // A caller sends one token with every request. It is known by its hash, so that no token is kept, and for a short while,
    // so that a key that the provider withdrew is soon asked for again.
    private readonly MemoryCache _validated = new(new MemoryCacheOptions { SizeLimit = MaxRemembered });

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxTokenLength };

    /// <inheritdoc />
    public void Dispose() => _validated.Dispose();

    /// <summary>The caller, or why there is none. The token itself goes nowhere else.</summary>
    public async Task<Outcome<Caller>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var header = request.Headers.Authorization;
        if (header.Count != 1 || header[0] is not { } value || !value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return new Failure(HttpFailures.TokenInvalid, "");

        var token = value[Scheme.Length..].Trim();
        var key = EventHash.Of(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        if (_validated.TryGetValue(key, out Validated? known) && known is not null && IsAlive(known.NotBefore, known.Expires))
            return known.Caller;

        var result = await _handler.ValidateTokenAsync(token, Parameters());
        if (result.IsValid)
            return Remember(key, result);
        return result.Exception is SecurityTokenException or ArgumentException
            ? new Failure(HttpFailures.TokenInvalid, "")
            : new Failure(HttpFailures.Unavailable, "");
    }

    private TokenValidationParameters Parameters() => new()
    {
        ConfigurationManager = metadata,
        ValidIssuers = Split(options.Value.Issuers),
        ValidAudiences = Split(options.Value.Audiences),
        ValidAlgorithms = Algorithms,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (notBefore, expires, _, _) => IsAlive(notBefore, expires),
    };

    private bool IsAlive(DateTime? notBefore, DateTime? expires)
    {
        var now = clock.GetCurrentInstant();
        return expires is { } end && Utc(end) + Skew > now && (notBefore is not { } start || Utc(start) - Skew <= now);
    }

    private Outcome<Caller> Remember(EventHash key, TokenValidationResult result)
    {
        var outcome = CallerOf(result);
        if (outcome.TryGet(out var caller) && result.SecurityToken is { } token)
            _validated.Set(key, new Validated(caller, token.ValidFrom, token.ValidTo), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Remembered });
        return outcome;
    }

    private Outcome<Caller> CallerOf(TokenValidationResult result)
    {
        var claims = result.ClaimsIdentity;
        var subject = claims.FindFirst(options.Value.SubjectClaim)?.Value;
        if (string.IsNullOrEmpty(subject) || subject.Length > MaxSubjectLength || subject.Any(char.IsControl))
            return new Failure(HttpFailures.TokenInvalid, "");
        if (!OpaqueId.Parse(claims.FindFirst(options.Value.WorkspaceClaim)?.Value).TryGet(out var workspace))
            return new Failure(HttpFailures.WorkspaceMissing, "");

        var roles = new HashSet<Role>();
        foreach (var claim in claims.FindAll(options.Value.RolesClaim))
        {
            if (EnumText.TryParse<Role>(claim.Value, out var role))
                roles.Add(role);
        }

        var name = NameText.Parse(claims.FindFirst(options.Value.NameClaim)?.Value, 100).TryGet(out var shown) ? shown : subject;
        return new Caller(workspace, new Actor(subject, name), roles);
    }

    private static Instant Utc(DateTime time) => Instant.FromDateTimeUtc(DateTime.SpecifyKind(time, DateTimeKind.Utc));

    private static string[] Split(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private sealed record Validated(Caller Caller, DateTime NotBefore, DateTime Expires);
}
