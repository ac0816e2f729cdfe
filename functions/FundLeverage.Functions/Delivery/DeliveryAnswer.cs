using FundLeverage.Domain.Names;
using FundLeverage.Functions.Records;
using FundLeverage.Functions.Texts;
using FundLeverage.Storage.Deliveries;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Delivery;

/// <summary>A delivery as answers show it; never an address or key.</summary>
internal static class DeliveryAnswer
{
    public static JObject Write(ReportDelivery delivery, Language language)
    {
        var fund = RecordAnswers.FundLink(delivery.Address.Fund);
        return new JObject
        {
            ["id"] = delivery.Id.ToString("D"),
            ["report"] = delivery.Report,
            ["channel"] = delivery.Channel,
            ["formats"] = new JArray(delivery.Formats),
            ["status"] = EnumText.Of(delivery.Status),
            ["attempts"] = delivery.Attempts,
            ["requestedAt"] = RecordAnswers.Text(delivery.RequestedAt),
            ["requestedBy"] = RecordAnswers.Person(delivery.RequestedBy),
            ["lastAttemptAt"] = delivery.LastAttemptAt is { } last ? RecordAnswers.Text(last) : null,
            ["nextAttemptAt"] = NextAttemptAt(delivery) is { } next ? RecordAnswers.Text(next) : null,
            ["deliveredAt"] = delivery.DeliveredAt is { } delivered ? RecordAnswers.Text(delivered) : null,
            ["failure"] = delivery.LastFailure is { } failure
                ? new JObject { ["fault"] = EnumText.Of(failure.Fault), ["code"] = failure.Code, ["message"] = Message(failure, language) }
                : null,
            ["links"] = new JObject { ["report"] = $"{fund}/reports/{delivery.Report}", ["deliveries"] = $"{fund}/deliveries?report={delivery.Report}" },
        };
    }

    /// <summary>When it is tried next; null at its end, and while it is being tried.</summary>
    public static NodaTime.Instant? NextAttemptAt(ReportDelivery delivery) => delivery is { Status: DeliveryStatus.Pending, StartedAt: null } ? delivery.DueAt : null;

    /// <summary>Why an attempt failed, in words.</summary>
    public static string Message(DeliveryFailure failure, Language language) =>
        Sentences.Fill($"deliveryFault:{EnumText.Of(failure.Fault)}", language);
}
