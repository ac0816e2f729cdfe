using System.IO.Compression;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Results;
using FundLeverage.Storage.Tables;
using NodaTime;

namespace FundLeverage.Storage.Ledger;

/// <summary>
/// Writes an export back as a ledger, where there is none under its id. The whole file is checked before the first row
/// is written, and nobody sees a row before the last one is: a restore that was broken off left nothing, and is simply
/// begun again.
/// </summary>
public sealed class LedgerRestore
{
    /// <summary>Unpacked, no ledger is larger.</summary>
    public const long MaxBytes = 2L * 1024 * 1024 * 1024;

    private const int LinesPerWrite = TableRules.MaxOperations - 1;
    private static readonly Duration Patience = Duration.FromSeconds(30);

    private readonly LedgerStore _store;
    private readonly FundCatalog _catalog;
    private readonly IClock _clock;

    internal LedgerRestore(LedgerStore store, FundCatalog catalog, IClock clock)
    {
        _store = store;
        _catalog = catalog;
        _clock = clock;
    }

    /// <summary>Restores a ledger.</summary>
    /// <param name="address">Where; the export names the same workspace and fund.</param>
    /// <param name="actor">Who.</param>
    /// <param name="key">The client's idempotency key.</param>
    /// <param name="file">The export, as it is or compressed with gzip; read twice.</param>
    /// <param name="answer">Makes the answer that is stored and replayed.</param>
    /// <param name="cancellationToken">Breaks off; nothing becomes visible.</param>
    /// <exception cref="ExportException">The file is not a whole export of this ledger. Nothing was written.</exception>
    /// <exception cref="StorageBusyException">The store did not take it in time; the same request may be sent again.</exception>
    public async Task<AppendResult> RestoreAsync(
        FundAddress address,
        Actor actor,
        string key,
        Stream file,
        Func<FundProjection, string> answer,
        CancellationToken cancellationToken)
    {
        var projection = Check(address, file, cancellationToken);
        var intent = new WriteIntent(actor, key, LedgerKeys.Sha256Hex($"restore {address.Workspace}/{address.Fund} {projection.Last.Hash}"));
        var keyRow = LedgerKeys.Idempotency(actor.Subject, key);
        var request = new AnsweredRequest(intent.RequestHash, answer(projection), projection.Last.EventId.ToString("D"));

        if (await SettledAsync(address, keyRow, intent, cancellationToken) is { } settled)
            return settled;
        if (!await _catalog.EnterAsync(address.Workspace, address.Fund, intent, cancellationToken))
            return new AppendResult.KeyReused();

        for (var attempt = new Attempt(_clock.GetCurrentInstant() + Patience); ; await attempt.PauseAsync(_clock, cancellationToken))
        {
            var result = await WriteAsync(address, projection, file, keyRow, request, cancellationToken);
            if (result.Outcome == SubmitOutcome.Committed)
                return new AppendResult.Appended(request.Answer, Replayed: false);
            if (await SettledAsync(address, keyRow, intent, cancellationToken) is { } earlier)
                return earlier;
            attempt.Failed(result.Cause);
        }
    }

    /// <summary>The answer of an earlier request, or a refusal where the fund is there.</summary>
    private async Task<AppendResult?> SettledAsync(FundAddress address, string keyRow, WriteIntent intent, CancellationToken cancellationToken)
    {
        if (await _store.FindHeadAsync(address, cancellationToken) is null)
            return null;
        return await _store.FindAnsweredAsync(address, keyRow, cancellationToken) switch
        {
            null => new AppendResult.Refused([new Failure(FundLedger.FundExists, "", ("fund", address.Fund.Value))]),
            var answered when answered.RequestHash == intent.RequestHash => new AppendResult.Appended(answered.Answer, Replayed: true),
            _ => new AppendResult.KeyReused(),
        };
    }

    private async Task<SubmitResult> WriteAsync(
        FundAddress address,
        FundProjection projection,
        Stream file,
        string keyRow,
        AnsweredRequest request,
        CancellationToken cancellationToken)
    {
        // Whoever changes the claim has the restore; a slower one finds its claim gone and stops.
        var result = await _store.RestoreAsync(address, await _store.FindRestoreAsync(address, cancellationToken), [], cancellationToken);
        foreach (var lines in LedgerExport.Read(Unpacked(file), address).Select(read => read.Line).Chunk(LinesPerWrite))
        {
            if (result.Outcome != SubmitOutcome.Committed)
                return result;
            result = await _store.RestoreAsync(address, result.ETags[0], lines, cancellationToken);
        }

        return result.Outcome == SubmitOutcome.Committed
            ? await _store.FinishRestoreAsync(address, result.ETags[0], projection.Last, keyRow, request, cancellationToken)
            : result;
    }

    private static FundProjection Check(FundAddress address, Stream file, CancellationToken cancellationToken)
    {
        var events = new List<LedgerEvent>();
        foreach (var (_, line) in LedgerExport.Read(Unpacked(file), address))
        {
            cancellationToken.ThrowIfCancellationRequested();
            events.Add(line);
        }

        try
        {
            var projection = LedgerStore.Fold(null, events);
            return projection.Fund.Id == address.Fund ? projection : throw new ExportException(2, ExportFault.OtherLedger);
        }
        catch (LedgerCorruptException contradiction)
        {
            // The header is line 1, the opening line 2.
            throw new ExportException((int)contradiction.Seq!.Value + 2, ExportFault.Contradiction, contradiction);
        }
    }

    /// <summary>The file from its start, unpacked if it begins as gzip does, and never more than <see cref="MaxBytes"/>.</summary>
    private static BoundedStream Unpacked(Stream file)
    {
        file.Position = 0;
        var isZipped = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
        file.Position = 0;
        return new BoundedStream(isZipped ? new GZipStream(file, CompressionMode.Decompress, leaveOpen: true) : file, MaxBytes);
    }
}
