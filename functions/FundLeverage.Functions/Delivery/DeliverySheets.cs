using FundLeverage.Domain.Funds;
using FundLeverage.Functions.Delivery.Settings;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Sheets;
using FundLeverage.Storage.Deliveries;

namespace FundLeverage.Functions.Delivery;

/// <summary>Deliveries and channels as tables.</summary>
internal static class DeliverySheets
{
    private static readonly SheetColumns<ReportDelivery> Columns = new SheetColumns<ReportDelivery>()
        .Text("reportId", delivery => delivery.Report)
        .Text("channel", delivery => delivery.Channel)
        .Choice("status", "deliveryStatus", delivery => (DeliveryStatus?)delivery.Status)
        .Text("formats", (delivery, language) => SheetWords.List(delivery.Formats, language), width: 24)
        .Whole("attempts", delivery => delivery.Attempts)
        .Text("requestedBy", delivery => delivery.RequestedBy.Name)
        .Time("requestedAt", delivery => delivery.RequestedAt)
        .Time("lastAttemptAt", delivery => delivery.LastAttemptAt)
        .Time("nextAttemptAt", delivery => DeliveryAnswer.NextAttemptAt(delivery))
        .Time("deliveredAt", delivery => delivery.DeliveredAt)
        .Choice("deliveryFault", "deliveryFault", delivery => delivery.LastFailure?.Fault)
        .Whole("deliveryCode", delivery => delivery.LastFailure?.Code)
        .Text("deliveryId", delivery => delivery.Id.ToString("D"), width: 38);

    private static readonly SheetColumns<DeliveryChannel> ChannelColumns = new SheetColumns<DeliveryChannel>()
        .Text("channel", channel => channel.Name.Value)
        .Choice("channelKind", "channelKind", channel => (ChannelKind?)channel.Kind);

    public static SheetBook Book(ApiCall call, GuidanceFund fund, IEnumerable<ReportDelivery> deliveries) =>
        SheetBook.Of(call, "deliveries", facts => facts.Add("fund", $"{fund.Name} ({fund.Id})"), Columns.Table("deliveries", deliveries));

    public static SheetBook Book(ApiCall call, IEnumerable<DeliveryChannel> channels) =>
        SheetBook.Of(call, "deliveryChannels", _ => { }, ChannelColumns.Table("deliveryChannels", channels));
}
