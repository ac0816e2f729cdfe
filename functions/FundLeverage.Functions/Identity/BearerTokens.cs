using System.Security.Cryptography;
using System.Text;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace FundLeverage.Functions.Identity;

/// <summary>
/// Validates bearer tokens: issuer and audience as set, lifetime, and a signature with an asymmetric algorithm by a key that
/// the provider publishes.
/// </summary>
public sealed partial class BearerTokens(IOptions<IdentityOptions> options, BaseConfigurationManager keys, IClock clock, ILogger<BearerTokens> logger) : IDisposable
{
    private const int MaxTokenLength = 16 * 1024;
    private const int MaxRemembered = 4_096;
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);
    private static readonly Duration Skew = Duration.FromMinutes(1);

    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    // A caller sends one token with every request. It is known by its hash, so that no token is kept, and only as long as
    // the keys it was checked with are the provider's.
    private readonly MemoryCache _validated = new(new MemoryCacheOptions { SizeLimit = MaxRemembered });

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxTokenLength };

    /// <inheritdoc />
    public void Dispose() => _validated.Dispose();

    /// <summary>The caller that a token speaks for, or why there is none. The token itself goes nowhere else.</summary>
    /// <exception cref="IOException">The provider's keys cannot be read.</exception>
    public async Task<Outcome<Caller>> ReadAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length > MaxTokenLength)
            return new Failure(HttpFailures.TokenInvalid, "");
        var id = EventHash.Of(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        var published = await keys.GetBaseConfigurationAsync(cancellationToken);
        if (_validated.TryGetValue(id, out Validated? known) && known is not null
            && ReferenceEquals(known.Keys, published) && IsAlive(known.NotBefore, known.Expires))
            return known.Caller;

        var result = await _handler.ValidateTokenAsync(token, Parameters());
        if (!result.IsValid)
        {
            LogInvalid(logger, result.Exception?.GetType().Name ?? "-");
            return new Failure(HttpFailures.TokenInvalid, "");
        }

        var outcome = CallerClaims.Read(result.ClaimsIdentity, options.Value);

        // Where the keys were read anew meanwhile, nobody knows which of them the token was checked with.
        if (outcome.TryGet(out var caller) && ReferenceEquals(published, await keys.GetBaseConfigurationAsync(cancellationToken)))
        {
            _validated.Set(
                id,
                new Validated(caller, published, result.SecurityToken.ValidFrom, result.SecurityToken.ValidTo),
                new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Remembered });
        }

        return outcome;
    }

    private TokenValidationParameters Parameters()
    {
        var issuers = IdentityOptions.Split(options.Value.Issuers);
        return new TokenValidationParameters
        {
            ConfigurationManager = keys,

            // The library would accept the issuer that the metadata names beside those that are set.
            IssuerValidator = (issuer, _, _) => issuers.Contains(issuer, StringComparer.Ordinal) ? issuer : throw new SecurityTokenInvalidIssuerException("The issuer is none of those set."),
            ValidAudiences = IdentityOptions.Split(options.Value.Audiences),
            IgnoreTrailingSlashWhenValidatingAudience = false,
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (notBefore, expires, _, _) => IsAlive(notBefore, expires),
        };
    }

    private bool IsAlive(DateTime? notBefore, DateTime? expires)
    {
        var now = clock.GetCurrentInstant();
        return expires is { } end && Utc(end) + Skew > now && (notBefore is not { } start || Utc(start) - Skew <= now);
    }

    private static Instant Utc(DateTime time) => Instant.FromDateTimeUtc(DateTime.SpecifyKind(time, DateTimeKind.Utc));

    [LoggerMessage(1, LogLevel.Information, "A token was not accepted: {Reason}")]
    private static partial void LogInvalid(ILogger logger, string reason);

    /// <summary>A token that was found valid.</summary>
    private sealed record Validated(Caller Caller, BaseConfiguration Keys, DateTime NotBefore, DateTime Expires);
}
