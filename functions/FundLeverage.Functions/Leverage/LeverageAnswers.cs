using FundLeverage.Domain.Leverage;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Texts;
using Microsoft.Extensions.Caching.Memory;
using NodaTime;

namespace FundLeverage.Functions.Leverage;

/// <summary>
/// Leverage answers that were worked out before. The hash of the last event stands for the whole ledger up to it, so an
/// answer under it can never be stale; what is new is only when it was generated.
/// </summary>
public sealed class LeverageAnswers : IDisposable
{
    private const long MaxBytes = 32 * 1024 * 1024;
    private static readonly TimeSpan Unasked = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _bodies = new(new MemoryCacheOptions { SizeLimit = MaxBytes });

    /// <inheritdoc />
    public void Dispose() => _bodies.Dispose();

    /// <summary>The answer for a fund as it is known.</summary>
    internal JsonBody Of(KnownFund known, LeverageBasis basis, LeverageGrouping grouping)
    {
        var key = new Key(known.Projection.Last.Hash, known.Day, basis, grouping, known.Call.Language);
        if (_bodies.TryGetValue(key, out JsonBody? body) && body is not null)
            return body;
        body = JsonBody.Stampable(LeverageAnswer.Write(LeverageCalculator.Calculate(known.Projection, known.Day, basis), grouping, known));
        return _bodies.Set(key, body, new MemoryCacheEntryOptions { Size = body.Length, SlidingExpiration = Unasked });
    }

    private sealed record Key(EventHash LastHash, LocalDate Day, LeverageBasis Basis, LeverageGrouping Grouping, Language Language);
}
