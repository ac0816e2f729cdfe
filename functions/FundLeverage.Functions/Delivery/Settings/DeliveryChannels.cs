using FundLeverage.Domain.Names;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FundLeverage.Functions.Delivery.Settings;

/// <summary>The channels that the settings give.</summary>
public sealed class DeliveryChannels
{
    private readonly DeliverySettings _settings;
    private readonly Dictionary<string, DeliveryChannel> _channels;

    /// <summary>Reads the settings, which were judged when the app started.</summary>
    public DeliveryChannels(IOptions<DeliveryOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _settings = new DeliverySettings(options.Value);
        _channels = _settings.Channels.ToDictionary(channel => channel.Name.Value, StringComparer.Ordinal);
    }

    /// <summary>False where nothing is to be delivered at all.</summary>
    public bool Any => _channels.Count > 0;

    /// <summary>How long an attempt may take.</summary>
    public Duration AttemptTime => _settings.AttemptTime;

    internal MailServer? Server => _settings.Server;

    internal Uri? PublicAddress => _settings.PublicAddress;

    /// <summary>The channels that a workspace may use, by their names.</summary>
    public IReadOnlyList<DeliveryChannel> Of(OpaqueId workspace) => [.. _settings.Channels.Where(channel => channel.Serves(workspace))];

    /// <summary>A channel that a workspace may use; null where there is none of this name.</summary>
    public DeliveryChannel? Find(string name, OpaqueId workspace) => _channels.TryGetValue(name, out var channel) && channel.Serves(workspace) ? channel : null;
}
