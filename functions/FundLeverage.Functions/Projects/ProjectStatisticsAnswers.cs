using FundLeverage.Domain.Projects;
using FundLeverage.Domain.Records;
using FundLeverage.Functions.Http;
using FundLeverage.Functions.Texts;
using Microsoft.Extensions.Caching.Memory;
using NodaTime;

namespace FundLeverage.Functions.Projects;

/// <summary>Statistics that were worked out before, kept under the hash of the ledger's last event as leverage answers are: none can be stale.</summary>
public sealed class ProjectStatisticsAnswers : IDisposable
{
    private const long MaxBytes = 16 * 1024 * 1024;
    private static readonly TimeSpan Unasked = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _bodies = new(new MemoryCacheOptions { SizeLimit = MaxBytes });

    /// <inheritdoc />
    public void Dispose() => _bodies.Dispose();

    /// <summary>The answer for a fund as it is known.</summary>
    internal JsonBody Of(KnownFund known, LocalDate from, LocalDate to, LocalDate seenOn, ProjectGrouping grouping)
    {
        var key = new Key(known.Projection.Last.Hash, from, to, seenOn, grouping, known.Call.Language);
        if (_bodies.TryGetValue(key, out JsonBody? body) && body is not null)
            return body;
        var statistics = ProjectStatistics.Of(known.Projection.Counted, from, to, seenOn, grouping);
        body = JsonBody.Stampable(ProjectStatisticsAnswer.Write(statistics, known));
        return _bodies.Set(key, body, new MemoryCacheEntryOptions { Size = body.Length, SlidingExpiration = Unasked });
    }

    private sealed record Key(EventHash LastHash, LocalDate From, LocalDate To, LocalDate SeenOn, ProjectGrouping Grouping, Language Language);
}
