using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Functions.Http;
using FundLeverage.Storage.ReaderKeys;
using FundLeverage.Storage.Tables;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace FundLeverage.Functions.Identity;

/// <summary>
/// Lets programs read with a key. The store is asked every time, so that a revoked key opens nothing from that moment on,
/// on any copy of the app.
/// </summary>
public sealed partial class ReaderKeyCallers(ReaderKeyStore store, Today today, ILogger<ReaderKeyCallers> logger)
{
    /// <summary>The header that a key comes in; never a query parameter, which would end up in logs.</summary>
    public const string Header = "X-Api-Key";

    private static readonly IReadOnlySet<Role> Roles = new HashSet<Role> { Role.Read };

    /// <summary>The caller that a key stands for. The answer does not say what is wrong with a key: unknown, expired or revoked.</summary>
    public async Task<Outcome<Caller>> ReadAsync(StringValues header, CancellationToken cancellationToken)
    {
        var day = today.Date;
        if (header is not [{ } text]
            || ReaderKeyText.Parse(text) is not { } given
            || await store.FindAsync(given.Workspace, given.Id, cancellationToken) is not { } stored
            || !given.Is(stored.Hash)
            || stored.Key.StatusOn(day) != ReaderKeyStatus.Active)
            return new Failure(HttpFailures.ReaderKeyInvalid, "");

        if (stored.Key.LastUsedOn != day)
            await NoteUseAsync(stored, cancellationToken);
        return new Caller(stored.Key.Workspace, new Actor($"reader-key:{stored.Key.Id}", stored.Key.Name), Roles, stored.Key.Fund);
    }

    /// <summary>Once a day for each key. A reader is not sent away because the note could not be written.</summary>
    private async Task NoteUseAsync(StoredReaderKey stored, CancellationToken cancellationToken)
    {
        try
        {
            await store.NoteUseAsync(stored, today.Date, cancellationToken);
        }
        catch (Exception failure) when (TransientFailure.Is(failure) && !cancellationToken.IsCancellationRequested)
        {
            LogUnnoted(logger, failure.GetType().Name);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The use of a reader key could not be noted: {Failure}")]
    private static partial void LogUnnoted(ILogger logger, string failure);
}
