using FundLeverage.Domain.Records;
using FundLeverage.Functions.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using NodaTime;

namespace FundLeverage.Functions.Http;

/// <summary>
/// Answers to GETs about a fund that were worked out before. The hash of the last event stands for the whole ledger up to it, so an
/// answer under it can never be stale; what is new is only when it was generated.
/// </summary>
public sealed class KeptAnswers : IDisposable
{
    private const long MaxBytes = 32 * 1024 * 1024;
    private const int MaxAnswer = 1024 * 1024;
    private const int MaxQuestion = 1_000;
    private static readonly TimeSpan Unasked = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _bodies = new(new MemoryCacheOptions { SizeLimit = MaxBytes });

    /// <inheritdoc />
    public void Dispose() => _bodies.Dispose();

    /// <summary>The answer as it was worked out before, or worked out now.</summary>
    /// <param name="known">The fund as it is known.</param>
    /// <param name="answer">Works it out, from the fund and the request alone.</param>
    internal IResult Of(KnownFund known, Func<IResult> answer)
    {
        var request = known.Call.Request;
        var question = $"{request.Scheme}://{request.Host}{request.Path}{request.QueryString} {request.Headers.Accept}";
        if (!HttpMethods.IsGet(request.Method) || question.Length > MaxQuestion)
            return answer();

        var key = new Key(known.Projection.Last.Hash, known.Today, question, known.Call.Language);
        if (_bodies.TryGetValue(key, out JsonBody? body) && body is not null)
            return JsonAnswer.Ok(body, known.GeneratedAt);
        var result = answer();
        if (result is JsonAnswer { Body: { Length: < MaxAnswer } kept })
            _bodies.Set(key, kept, new MemoryCacheEntryOptions { Size = kept.Length + question.Length, SlidingExpiration = Unasked });
        return result;
    }

    private sealed record Key(EventHash LastHash, LocalDate Today, string Question, Language Language);
}
