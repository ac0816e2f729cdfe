using System.Globalization;
using FundLeverage.Functions.Delivery.Settings;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Functions.Delivery.Messages;

/// <summary>A notice as a card of 飞书. All its texts are plain ones.</summary>
internal static class FeishuCard
{
    public static PostedMessage Of(DeliveryChannel channel, ReportNotice notice, Instant now)
    {
        var body = new JObject
        {
            ["msg_type"] = "interactive",
            ["card"] = new JObject
            {
                ["config"] = new JObject { ["wide_screen_mode"] = true },
                ["header"] = new JObject { ["template"] = "blue", ["title"] = Text(notice.Title) },
                ["elements"] = new JArray(Elements(notice)),
            },
        };
        if (channel.Secret.Length > 0)
        {
            // The key is timestamp and secret; what is signed is empty.
            var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            body.AddFirst(new JProperty("sign", Convert.ToBase64String(PostedMessage.Sign($"{timestamp}\n{channel.Secret}", []))));
            body.AddFirst(new JProperty("timestamp", timestamp));
        }

        return PostedMessage.Of(channel.Address!, body);
    }

    private static IEnumerable<JObject> Elements(ReportNotice notice)
    {
        yield return Paragraph(notice.Sentence);
        if (notice.Restates is { } restates)
            yield return Paragraph(restates);
        yield return new JObject { ["tag"] = "note", ["elements"] = new JArray(Text(notice.Dates)) };
        if (notice.PageLink is not { } page)
            yield break;
        yield return new JObject
        {
            ["tag"] = "action",
            ["actions"] = new JArray(
                notice.Files.Select(file => Button(file.Format.ToUpperInvariant(), notice.FileLink(file)!, "default"))
                    .Prepend(Button(notice.Say("open"), page, "primary"))),
        };
    }

    private static JObject Paragraph(string text) => new() { ["tag"] = "div", ["text"] = Text(text) };

    private static JObject Button(string text, string address, string type) => new() { ["tag"] = "button", ["text"] = Text(text), ["url"] = address, ["type"] = type };

    private static JObject Text(string text) => new() { ["tag"] = "plain_text", ["content"] = text };
}
