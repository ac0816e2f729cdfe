using System.Globalization;
using System.Text;
using FundLeverage.Functions.Delivery.Settings;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Functions.Delivery.Messages;

/// <summary>A notice in the shape that each kind of channel takes.</summary>
internal static class ChannelMessages
{
    public const string DeliveryHeader = "X-FundLeverage-Delivery";
    public const string EventHeader = "X-FundLeverage-Event";
    public const string TimestampHeader = "X-FundLeverage-Timestamp";
    public const string SignatureHeader = "X-FundLeverage-Signature";

    /// <summary>企业微信 takes 4,096 bytes of Markdown.</summary>
    public const int WeComBytes = 4096;

    /// <summary>钉钉 takes 20,000 bytes of message; the text is well below.</summary>
    public const int DingTalkBytes = 16_000;

    public static PostedMessage Of(DeliveryChannel channel, ReportNotice notice, Instant now) => channel.Kind switch
    {
        ChannelKind.Webhook => Webhook(channel, notice, now),
        ChannelKind.WeCom => WeCom(channel, notice),
        ChannelKind.DingTalk => DingTalk(channel, notice, now),
        ChannelKind.Feishu => FeishuCard.Of(channel, notice, now),
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel.Kind, "Nothing is posted there."),
    };

    /// <summary>Signed over timestamp, a dot and the body, so that neither can be exchanged.</summary>
    private static PostedMessage Webhook(DeliveryChannel channel, ReportNotice notice, Instant now)
    {
        var message = PostedMessage.Of(channel.Address!, ReportEvent.Write(notice));
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = Convert.ToHexStringLower(PostedMessage.Sign(channel.Secret, [.. Encoding.UTF8.GetBytes(timestamp + "."), .. message.Body]));
        return message with
        {
            Headers = [(EventHeader, ReportEvent.Name), (DeliveryHeader, notice.Delivery.Id.ToString("D")), (TimestampHeader, timestamp), (SignatureHeader, $"v1={signature}")],
        };
    }

    private static PostedMessage WeCom(DeliveryChannel channel, ReportNotice notice) => PostedMessage.Of(channel.Address!, new JObject
    {
        ["msgtype"] = "markdown",
        ["markdown"] = new JObject { ["content"] = RobotText.Markdown(notice, WeComBytes) },
    });

    /// <summary>加签: timestamp and sign stand in the query.</summary>
    private static PostedMessage DingTalk(DeliveryChannel channel, ReportNotice notice, Instant now)
    {
        var address = channel.Address!;
        if (channel.Secret.Length > 0)
        {
            var timestamp = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
            var sign = Convert.ToBase64String(PostedMessage.Sign(channel.Secret, Encoding.UTF8.GetBytes($"{timestamp}\n{channel.Secret}")));
            var separator = address.Query.Length > 1 ? "&" : "?";
            address = new Uri($"{address.AbsoluteUri.TrimEnd('?')}{separator}timestamp={timestamp}&sign={Uri.EscapeDataString(sign)}");
        }

        return PostedMessage.Of(address, new JObject
        {
            ["msgtype"] = "markdown",
            ["markdown"] = new JObject { ["title"] = RobotText.Plain(notice.Title), ["text"] = RobotText.Markdown(notice, DingTalkBytes) },
        });
    }
}
