using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace FundLeverage.Functions.Identity;

/// <summary>
/// The identity provider's published keys: read when first needed, again when they are ten minutes old, and at once when a
/// token names a key that is not among them. So a new key is believed with the first token it signs, and a withdrawn one
/// for ten minutes at most. The library's own manager refreshes in the background, by the system's clock, up to an hour late.
/// </summary>
internal sealed partial class ProviderKeys : BaseConfigurationManager
{
    /// <summary>How long published keys are believed without asking again.</summary>
    public static readonly Duration Fresh = Duration.FromMinutes(10);

    /// <summary>How long they are believed while the provider does not answer.</summary>
    public static readonly Duration Believed = Duration.FromHours(12);

    /// <summary>The provider is not asked more often, whatever tokens come in.</summary>
    public static readonly Duration Pause = Duration.FromSeconds(30);

    private readonly Lock _turn = new();
    private readonly Uri _address;
    private readonly IDocumentRetriever _documents;
    private readonly IClock _clock;
    private readonly ILogger _logger;
    private volatile Published? _published;
    private Task<Published>? _reading;

    public ProviderKeys(Uri address, IDocumentRetriever documents, IClock clock, ILogger<ProviderKeys> logger)
    {
        _address = address;
        _documents = documents;
        _clock = clock;
        _logger = logger;

        // Otherwise the library would go on believing withdrawn keys for an hour.
        UseLastKnownGoodConfiguration = false;
    }

    /// <exception cref="IOException">The provider does not answer, and no keys are known that may still be believed.</exception>
    public override async Task<BaseConfiguration> GetBaseConfigurationAsync(CancellationToken cancel)
    {
        if (_published is { } known && !IsDue(known))
            return known.Configuration;

        // One reading serves all who wait for it, and does not end with the patience of one of them.
        Task<Published> reading;
        lock (_turn)
        {
            if (_published is { } renewed && !IsDue(renewed))
                return renewed.Configuration;
            reading = _reading ??= Task.Run(ReadAsync, CancellationToken.None);
        }

        return (await reading.WaitAsync(cancel)).Configuration;
    }

    /// <summary>Called by the library when a token names an unknown key.</summary>
    public override void RequestRefresh()
    {
        if (_published is { } known && _clock.GetCurrentInstant() >= known.AskedAt + Pause)
            _published = known with { IsDoubted = true };
    }

    private bool IsDue(Published known)
    {
        var now = _clock.GetCurrentInstant();
        return known.IsDoubted || (now >= known.ReadAt + Fresh && now >= known.AskedAt + Pause);
    }

    private async Task<Published> ReadAsync()
    {
        var now = _clock.GetCurrentInstant();
        try
        {
            IConfigurationRetriever<OpenIdConnectConfiguration> reader = new OpenIdConnectConfigurationRetriever();
            var read = await reader.GetConfigurationAsync(_address.AbsoluteUri, _documents, CancellationToken.None);
            return _published = new Published(read, now, now, IsDoubted: false);
        }
#pragma warning disable CA1031 // Whatever went wrong, it is the provider that cannot be read.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogUnread(_logger, failure.GetType().Name, _address.Host);
            return _published is { } known && now < known.ReadAt + Believed
                ? _published = known with { AskedAt = now, IsDoubted = false }
                : throw new IOException("The identity provider's keys could not be read.", failure);
        }
        finally
        {
            lock (_turn)
                _reading = null;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The identity provider's keys could not be read from {Host}: {Failure}")]
    private static partial void LogUnread(ILogger logger, string failure, string host);

    /// <summary>What the provider published.</summary>
    /// <param name="Configuration">Its metadata and keys.</param>
    /// <param name="ReadAt">When they were read.</param>
    /// <param name="AskedAt">When it was asked last, with or without an answer.</param>
    /// <param name="IsDoubted">A token named another key.</param>
    private sealed record Published(OpenIdConnectConfiguration Configuration, Instant ReadAt, Instant AskedAt, bool IsDoubted);
}
