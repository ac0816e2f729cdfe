using FundLeverage.Domain.Results;

namespace FundLeverage.Functions.Delivery;

/// <summary>Why a report cannot be sent as asked.</summary>
public static class DeliveryFailures
{
    /// <summary>The settings give this workspace no channel of the name.</summary>
    public static readonly FailureCode ChannelUnknown = new("delivery-channel-unknown", FailureKind.Invalid);

    /// <summary>A channel is named twice.</summary>
    public static readonly FailureCode ChannelRepeated = new("delivery-channel-repeated", FailureKind.Invalid);
}
