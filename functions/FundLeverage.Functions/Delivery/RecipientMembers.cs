using System.Collections.Immutable;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Reports;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Delivery.Settings;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Reports;

namespace FundLeverage.Functions.Delivery;

/// <summary>Reads <c>recipients</c>: <c>[{"channel":"leaders","formats":["xlsx"]}]</c>.</summary>
internal static class RecipientMembers
{
    private const string Name = "recipients";
    private const int Most = 20;

    /// <summary>Whom a report is to go to; nobody when absent and not required.</summary>
    public static ImmutableArray<ReportRecipient> Read(JsonMembers members, DeliveryChannels channels, OpaqueId workspace, bool required = false)
    {
        if (!required && !members.Has(Name))
            return [];
        var recipients = ImmutableArray.CreateBuilder<ReportRecipient>();
        foreach (var member in members.Objects(Name, Most))
        {
            var channel = member.Text("channel", required: true);
            var formats = member.Choices<ReportFormat>("formats", required: true);
            if (channel is null)
                continue;
            if (channels.Find(channel, workspace) is null)
                members.Findings.Add(DeliveryFailures.ChannelUnknown, $"{member.Pointer}/channel", ("text", Failure.Quote(channel)), ("channels", Known(channels, workspace)));
            else if (recipients.Any(recipient => recipient.Channel == channel))
                members.Findings.Add(DeliveryFailures.ChannelRepeated, $"{member.Pointer}/channel", ("channel", channel));
            else
                recipients.Add(new ReportRecipient(channel, [.. (formats ?? []).Select(EnumText.Of)]));
        }

        return recipients.ToImmutable();
    }

    private static string Known(DeliveryChannels channels, OpaqueId workspace) =>
        channels.Of(workspace) is { Count: > 0 } known ? string.Join(", ", known.Select(channel => channel.Name)) : "–";
}
