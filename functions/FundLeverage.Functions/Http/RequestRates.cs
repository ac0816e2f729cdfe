using System.Threading.RateLimiting;
using FundLeverage.Domain.Results;
using Microsoft.Extensions.Options;

namespace FundLeverage.Functions.Http;

/// <summary>How much one caller may ask of one copy of the app.</summary>
public sealed class LimitOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "FundLeverage:Limits";

    /// <summary>Requests that a caller may send to one copy of the app at once, and again within each minute; <c>0</c> for no limit.</summary>
    public int RequestsPerMinute { get; set; } = 1_200;
}

/// <summary>
/// A bucket of requests for each caller, refilled every second. Each copy of the app counts on its own: with n copies a
/// caller gets up to n times as much. What must hold for all copies together, or for callers that are not known, is
/// the platform's to limit (docs/operating/identity.md).
/// </summary>
public sealed class RequestRates : IDisposable
{
    private readonly PartitionedRateLimiter<Caller>? _buckets;

    /// <summary>Buckets of the size that the settings give.</summary>
    public RequestRates(IOptions<LimitOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var perMinute = options.Value.RequestsPerMinute;
        if (perMinute == 0)
            return;
        var bucket = new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = Math.Max(1, perMinute / 60),
            ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1.0, 60.0 / perMinute)),
        };
        _buckets = PartitionedRateLimiter.Create<Caller, (string, string)>(
            caller => RateLimitPartition.GetTokenBucketLimiter((caller.Workspace.Value, caller.Actor.Subject), _ => bucket));
    }

    /// <summary>A failure when the caller's bucket is empty.</summary>
    public Failure? Judge(Caller caller)
    {
        using var lease = _buckets?.AttemptAcquire(caller);
        return lease is { IsAcquired: false } ? new Failure(HttpFailures.TooManyRequests, "") : null;
    }

    /// <inheritdoc />
    public void Dispose() => _buckets?.Dispose();
}
