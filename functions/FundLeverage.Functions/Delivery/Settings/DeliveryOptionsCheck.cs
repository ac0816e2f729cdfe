using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FundLeverage.Functions.Delivery.Settings;

/// <summary>Judges the delivery settings when the app starts: a sentence for each that is wrong, all at once.</summary>
internal sealed class DeliveryOptionsCheck(IConfiguration settings) : IValidateOptions<DeliveryOptions>
{
    private static readonly string[] OfChannel = [.. typeof(ChannelOptions).GetProperties().Select(property => property.Name)];
    private static readonly string[] OfSmtp = [.. typeof(SmtpOptions).GetProperties().Select(property => property.Name)];
    private static readonly string[] OfDelivery = [.. typeof(DeliveryOptions).GetProperties().Select(property => property.Name)];

    public ValidateOptionsResult Validate(string? name, DeliveryOptions options)
    {
        string[] wrong = [.. Unknown(), .. new DeliverySettings(options).Wrong];
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    /// <summary>A misspelt setting would be one that is left out, and nobody would hear of it.</summary>
    private IEnumerable<string> Unknown()
    {
        var section = settings.GetSection(DeliveryOptions.Section);
        var channels = section.GetSection(nameof(DeliveryOptions.Channels)).GetChildren();
        return Unknown(section, OfDelivery)
            .Concat(Unknown(section.GetSection(nameof(DeliveryOptions.Smtp)), OfSmtp))
            .Concat(channels.SelectMany(channel => Unknown(channel, OfChannel)));
    }

    private static IEnumerable<string> Unknown(IConfigurationSection section, string[] known) => section.GetChildren()
        .Where(setting => !known.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
        .Select(setting => $"Setting {setting.Path.Replace(":", "__", StringComparison.Ordinal)} is unknown; known there are {string.Join(", ", known)}.");
}
