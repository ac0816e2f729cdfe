using NodaTime;

namespace FundLeverage.Storage.Deliveries;

/// <summary>What became of an attempt.</summary>
/// <param name="Failure">Why it failed; null where the receiver took it.</param>
/// <param name="IsFinal">True where trying again would come to the same.</param>
/// <param name="RetryAfter">How long the receiver asks to wait at least.</param>
public sealed record DeliveryOutcome(DeliveryFailure? Failure = null, bool IsFinal = false, Duration? RetryAfter = null)
{
    /// <summary>The receiver took it.</summary>
    public static readonly DeliveryOutcome Delivered = new();

    /// <summary>It may go better later.</summary>
    public static DeliveryOutcome Failed(DeliveryFault fault, long? code = null, Duration? retryAfter = null) =>
        new(new DeliveryFailure(fault, code), RetryAfter: retryAfter);

    /// <summary>It will not go better by itself.</summary>
    public static DeliveryOutcome Refused(DeliveryFault fault, long? code = null) => new(new DeliveryFailure(fault, code), IsFinal: true);
}

/// <summary>When a failed delivery is tried again.</summary>
public static class DeliveryPace
{
    /// <summary>So often a delivery is tried before it is given up.</summary>
    public const int MaxAttempts = 10;

    /// <summary>How long an attempt belongs to whoever began it.</summary>
    public static readonly Duration Lease = Duration.FromMinutes(5);

    private static readonly Duration First = Duration.FromMinutes(1);
    private static readonly Duration Longest = Duration.FromHours(6);

    /// <summary>No receiver may put a delivery off for longer than this.</summary>
    private static readonly Duration MostPatience = Duration.FromDays(1);

    /// <summary>How long to wait after so many failed attempts: 1 minute, 2, 4, … to 6 hours; longer where the receiver asks for it, a day at most.</summary>
    public static Duration After(int attempts, Duration? retryAfter = null)
    {
        var pause = Duration.Min(First * (1L << Math.Clamp(attempts - 1, 0, 20)), Longest);
        return Duration.Max(pause, Duration.Min(retryAfter ?? Duration.Zero, MostPatience));
    }
}
