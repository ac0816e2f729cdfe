using System.IO.Compression;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using FundLeverage.Domain.Funds;
using FundLeverage.Domain.Records;
using FundLeverage.Storage.Ledger;

namespace FundLeverage.Storage.Snapshots;

/// <summary>The events of a ledger up to some line, from a snapshot.</summary>
internal sealed record LedgerSnapshot(IReadOnlyList<LedgerEvent> Events)
{
    public long LastSeq => Events[^1].Seq;

    public EventHash LastHash => Events[^1].Hash;
}

/// <summary>
/// One blob for each fund that bounds a cold start: the ledger's export up to some line, compressed. It proves itself
/// by its chain; whether the chain is this ledger's is for the caller to check against the table's row.
/// </summary>
internal sealed class SnapshotStore(BlobContainerClient container)
{
    private const string Digest = "sha256";
    private const string LastSeq = "lastseq";

    public static string NameOf(FundAddress address) => $"{address.Workspace}/{address.Fund}.jsonl.gz";

    /// <summary>The snapshot, or null when there is none.</summary>
    /// <exception cref="LedgerCorruptException">It is not what was written.</exception>
    public async Task<LedgerSnapshot?> FindAsync(FundAddress address, CancellationToken cancellationToken)
    {
        if (await container.FindAsync(NameOf(address), cancellationToken) is not { } blob)
            return null;

        using var content = blob.Content.ToStream();
        if (!blob.Details.Metadata.TryGetValue(Digest, out var digest) || DigestOf(blob.Content.ToMemory().Span) != digest)
            throw Damaged(address);
        try
        {
            using var unzipped = new GZipStream(content, CompressionMode.Decompress);
            return new LedgerSnapshot([.. LedgerExport.Read(unzipped, address).Select(read => read.Event)]);
        }
        catch (Exception damaged) when (damaged is ExportException or InvalidDataException)
        {
            throw Damaged(address, damaged);
        }
    }

    /// <summary>Writes a snapshot of a ledger as far as it is known, unless there is a later one.</summary>
    public async Task WriteAsync(FundAddress address, FundProjection projection, CancellationToken cancellationToken)
    {
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        var blob = container.GetBlobClient(NameOf(address));
        var conditions = await ConditionsAsync(blob, projection.Last.Seq, cancellationToken);
        if (conditions is null)
            return;

        using var content = new MemoryStream();
        await using (var zipped = new GZipStream(content, CompressionLevel.Fastest, leaveOpen: true))
            await LedgerExport.WriteAsync(zipped, address, Lines(address, projection).ToAsyncEnumerable(), cancellationToken);
        content.Position = 0;
        var options = new BlobUploadOptions
        {
            Conditions = conditions,
            Metadata = new Dictionary<string, string>
            {
                [Digest] = DigestOf(content.GetBuffer().AsSpan(0, (int)content.Length)),
                [LastSeq] = projection.Last.Seq.ToString(System.Globalization.CultureInfo.InvariantCulture),
            },
        };
        try
        {
            await blob.UploadAsync(content, options, cancellationToken);
        }
        catch (RequestFailedException another) when (another.Status is 409 or 412)
        {
            // Another copy wrote one in the meantime; either will do.
        }
    }

    public static LedgerCorruptException Damaged(FundAddress address, Exception? cause = null) =>
        new(LedgerFault.SnapshotMismatch, NameOf(address), cause: cause);

    private static async Task<BlobRequestConditions?> ConditionsAsync(BlobClient blob, long seq, CancellationToken cancellationToken)
    {
        try
        {
            BlobProperties there = await blob.GetPropertiesAsync(cancellationToken: cancellationToken);
            var isLater = there.Metadata.TryGetValue(LastSeq, out var text) && long.TryParse(text, out var last) && last >= seq;
            return isLater ? null : new BlobRequestConditions { IfMatch = there.ETag };
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return new BlobRequestConditions { IfNoneMatch = new ETag("*") };
        }
    }

    private static IEnumerable<LedgerLine> Lines(FundAddress address, FundProjection projection)
    {
        var prevHash = EventHash.None;
        foreach (var line in projection.Events)
        {
            yield return LedgerLine.Known(line, prevHash);
            prevHash = line.Hash;
        }
    }

    private static string DigestOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
