using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Records;
using FundLeverage.Storage.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using NodaTime;

namespace FundLeverage.Functions.Http;

/// <summary>A fund as a query sees it.</summary>
/// <param name="Call">The request.</param>
/// <param name="Projection">The ledger as it was known at the instant that was asked for, or now.</param>
/// <param name="AsOf">The day that was asked for, or null.</param>
/// <param name="Today">The present day, where none was asked for.</param>
/// <param name="GeneratedAt">The clock.</param>
public sealed record KnownFund(ApiCall Call, FundProjection Projection, LocalDate? AsOf, LocalDate Today, Instant GeneratedAt)
{
    /// <summary>
    /// The instant of the last event that the answer rests on, whatever later instant was asked for: asked again with it,
    /// the question never has another answer.
    /// </summary>
    public Instant KnownAt => Projection.Last.RecordedAt;

    /// <summary>The day of the figures.</summary>
    public LocalDate Day => AsOf ?? Today;
}

/// <summary>
/// What every query of one fund has in common: <c>asOf</c> and <c>knownAt</c>, the refusal of unknown parameters, and
/// the ledger as it was known then.
/// </summary>
public sealed class FundQuery(FundLedger ledger, KeptAnswers answers, Today today, IClock clock) : IDisposable
{
    private const long MaxEvents = 1_000_000;
    private static readonly TimeSpan Unasked = TimeSpan.FromMinutes(10);

    // Past states that were asked for, by the hash of their last event, which stands for all before it.
    private readonly MemoryCache _past = new(new MemoryCacheOptions { SizeLimit = MaxEvents });

    /// <inheritdoc />
    public void Dispose() => _past.Dispose();

    /// <summary>Answers a query that has no parameters of its own.</summary>
    public Task<IResult> AnswerAsync(ApiCall call, string fund, Func<KnownFund, IResult> answer) =>
        AnswerAsync(call, fund, _ => true, (known, _) => answer(known));

    /// <summary>Answers a query.</summary>
    /// <typeparam name="T">Its own parameters.</typeparam>
    /// <param name="call">The request.</param>
    /// <param name="fund">The fund's id in the route.</param>
    /// <param name="parse">Reads its own parameters.</param>
    /// <param name="answer">Answers from the fund as it was known, and from nothing else.</param>
    /// <param name="isDated">False where <c>asOf</c> changes nothing in the answer; it is then refused rather than passed over.</param>
    public async Task<IResult> AnswerAsync<T>(ApiCall call, string fund, Func<QueryMembers, T> parse, Func<KnownFund, T, IResult> answer, bool isDated = true)
    {
        var query = new QueryMembers(call.Request);
        var asOf = isDated ? query.Date("asOf") : null;
        var knownAt = query.Instant("knownAt");
        var parameters = parse(query);
        query.RefuseUnknown();
        if (query.Findings.Failures.Count > 0)
            return call.Refuse(query.Findings.Failures);

        if (call.Address(fund) is not { } address || await ReadAsync(address, knownAt, call.CancellationToken) is not { } current)
            return call.NoSuchFund(fund);

        var known = KnownAt(current, knownAt, "/knownAt");
        if (!known.TryGet(out var projection))
            return call.Refuse(known.Failures);
        var fundAsKnown = new KnownFund(call, projection, asOf, today.Date, clock.GetCurrentInstant());
        return answers.Of(fundAsKnown, () => answer(fundAsKnown, parameters));
    }

    /// <summary>The ledger as it was known at an instant; null for now.</summary>
    public Outcome<FundProjection> KnownAt(FundProjection current, Instant? knownAt, string pointer)
    {
        if (knownAt is not { } instant)
            return current;

        // Another copy's clock may run ahead: an instant that an event carries has come, whatever the clock here says.
        if (instant > clock.GetCurrentInstant() && instant > current.Last.RecordedAt)
            return new Failure(HttpFailures.KnownAtInFuture, pointer, ("text", RecordAnswers.Text(instant)));
        if (current.LastKnownAt(instant) is not { } last)
            return new Failure(HttpFailures.NotYetKnown, pointer, ("openedAt", RecordAnswers.Text(current.Opening.RecordedAt)));
        if (last.Seq == current.Last.Seq)
            return current;
        if (_past.TryGetValue(last.Hash, out FundProjection? past) && past is not null)
            return past;
        return _past.Set(last.Hash, current.KnownAt(instant)!, new MemoryCacheEntryOptions { Size = last.Seq + 1, SlidingExpiration = Unasked });
    }

    private Task<FundProjection?> ReadAsync(FundAddress address, Instant? knownAt, CancellationToken cancellationToken) => knownAt is { } instant
        ? ledger.ReadAsync(address, instant, cancellationToken)
        : ledger.ReadAsync(address, cancellationToken);
}
