using NodaTime;

namespace FundLeverage.Storage.Ledger;

/// <summary>Ids of events: UUID version 7, so that they sort by the time they were made.</summary>
internal static class EventIds
{
    public static Guid New(Instant now) => Guid.CreateVersion7(now.ToDateTimeOffset());
}
