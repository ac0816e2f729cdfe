using NodaTime;

namespace FundLeverage.Storage.Deliveries;

/// <summary>What an attempt makes of a delivery.</summary>
internal static class DeliveryEnd
{
    /// <summary>The delivery as it is to be stored; the stored one where the attempt has no say in it any more.</summary>
    /// <param name="stored">As it is stored now.</param>
    /// <param name="begun">As it was when the attempt began.</param>
    /// <param name="outcome">What the attempt came to.</param>
    /// <param name="now">When.</param>
    public static ReportDelivery Of(ReportDelivery stored, ReportDelivery begun, DeliveryOutcome outcome, Instant now)
    {
        // It was sent again under another id, or arrived by somebody else's attempt.
        if (stored.Id != begun.Id || stored.Status == DeliveryStatus.Delivered)
            return stored;

        // What arrived has arrived, whoever has begun another attempt since.
        if (outcome.Failure is null)
            return stored with { Status = DeliveryStatus.Delivered, DeliveredAt = now, StartedAt = null, LastFailure = null };
        if (stored.Status != DeliveryStatus.Pending || stored.StartedAt != begun.StartedAt)
            return stored;
        var isDead = outcome.IsFinal || stored.Attempts >= DeliveryPace.MaxAttempts;
        return stored with
        {
            Status = isDead ? DeliveryStatus.Dead : DeliveryStatus.Pending,
            DueAt = now + DeliveryPace.After(stored.Attempts, outcome.RetryAfter),
            StartedAt = null,
            LastFailure = outcome.Failure,
        };
    }
}
