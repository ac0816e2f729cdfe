using Azure.Data.Tables;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reports;
using FundLeverage.Storage.Ledger;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Storage.Deliveries;

/// <summary>A delivery as a row of the table <c>reports</c>: partition = workspace and fund, row = <c>D|{report}|{channel}</c>.</summary>
internal static class DeliveryRows
{
    public const string First = "D|";
    public const string Behind = "D|~";

    public static string Row(string report, string channel) => $"{First}{report}|{channel}";

    /// <summary>In front of the rows of a report's deliveries.</summary>
    public static string FirstOf(string report) => $"{First}{report}|";

    /// <summary>Behind them.</summary>
    public static string BehindOf(string report) => $"{First}{report}|~";

    /// <summary>A delivery that was never tried.</summary>
    public static ReportDelivery New(FundAddress address, string report, ReportRecipient recipient, Actor by, Instant now) => new(address, report, recipient.Channel)
    {
        Id = EventIds.New(now),
        Formats = recipient.Formats,
        RequestedAt = now,
        RequestedBy = by,
        DueAt = now,
    };

    public static TableEntity Write(ReportDelivery delivery) => new(LedgerKeys.Partition(delivery.Address), Row(delivery.Report, delivery.Channel))
    {
        ["report"] = delivery.Report,
        ["channel"] = delivery.Channel,
        ["id"] = delivery.Id.ToString("D"),
        ["formats"] = string.Join(' ', delivery.Formats),
        ["requestedAt"] = Text(delivery.RequestedAt),
        ["requestedBySubject"] = delivery.RequestedBy.Subject,
        ["requestedByName"] = delivery.RequestedBy.Name,
        ["status"] = EnumText.Of(delivery.Status),
        ["attempts"] = delivery.Attempts,
        ["dueAt"] = Text(delivery.DueAt),
        ["startedAt"] = delivery.StartedAt is { } started ? Text(started) : null,
        ["lastAttemptAt"] = delivery.LastAttemptAt is { } last ? Text(last) : null,
        ["lastFault"] = delivery.LastFailure is { } failure ? EnumText.Of(failure.Fault) : null,
        ["lastCode"] = delivery.LastFailure?.Code,
        ["deliveredAt"] = delivery.DeliveredAt is { } delivered ? Text(delivered) : null,
    };

    public static ReportDelivery Read(FundAddress address, TableEntity row) => new(address, row.GetString("report"), row.GetString("channel"))
    {
        Id = Guid.ParseExact(row.GetString("id"), "D"),
        Formats = [.. row.GetString("formats").Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        RequestedAt = Instant(row.GetString("requestedAt")),
        RequestedBy = new Actor(row.GetString("requestedBySubject"), row.GetString("requestedByName")),
        Status = EnumText.Parse<DeliveryStatus>(row.GetString("status")),
        Attempts = row.GetInt32("attempts") ?? 0,
        DueAt = Instant(row.GetString("dueAt")),
        StartedAt = Optional(row, "startedAt"),
        LastAttemptAt = Optional(row, "lastAttemptAt"),
        LastFailure = row.GetString("lastFault") is { } fault ? new DeliveryFailure(EnumText.Parse<DeliveryFault>(fault), row.GetInt64("lastCode")) : null,
        DeliveredAt = Optional(row, "deliveredAt"),
        ETag = row.ETag,
    };

    private static Instant? Optional(TableEntity row, string name) => row.GetString(name) is { } text ? Instant(text) : null;

    private static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    private static Instant Instant(string text) => InstantPattern.ExtendedIso.Parse(text).Value;
}
