using Azure;
using Azure.Data.Tables;
using FundLeverage.Domain.Records;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Storage.Ledger;

/// <summary>The head row: how far the ledger has come.</summary>
internal sealed record LedgerHead(long Seq, Instant LastRecordedAt, EventHash LastHash, ETag ETag);

/// <summary>The idempotency row: what was answered to a caller's key.</summary>
internal sealed record AnsweredRequest(string RequestHash, string Answer, string EventId);

/// <summary>Rows of the ledger table to and from what they mean.</summary>
internal static class LedgerRows
{
    private static readonly HashSet<string> EventColumns = new(StringComparer.Ordinal)
    {
        "odata.etag", "PartitionKey", "RowKey", "Timestamp",
        "type", "eventId", "effectiveOn", "recordedAt", "actor", "payload", "prevHash", "hash",
    };

    public static TableEntity Head(FundAddress address, LedgerEvent last) => new(LedgerKeys.Partition(address), LedgerKeys.Head)
    {
        ["seq"] = last.Seq,
        ["lastRecordedAt"] = LedgerLine.Text(last.RecordedAt),
        ["lastHash"] = last.Hash.ToString(),
        ["format"] = LedgerLine.FormatVersion,
    };

    /// <exception cref="LedgerCorruptException">It cannot be read.</exception>
    public static LedgerHead ReadHead(TableEntity row)
    {
        try
        {
            if (row.GetInt32("format") is not LedgerLine.FormatVersion)
                throw Unreadable(row, $"The ledger has format {row.GetInt32("format")}; this version reads {LedgerLine.FormatVersion}.");
            return new LedgerHead(
                row.GetInt64("seq") ?? throw Unreadable(row),
                LedgerLine.ParseInstant(Text(row, "lastRecordedAt")),
                EventHash.TryParse(Text(row, "lastHash"), out var hash) ? hash : throw Unreadable(row),
                row.ETag);
        }
        catch (Exception unreadable) when (unreadable is InvalidOperationException or UnparsableValueException)
        {
            throw new LedgerCorruptException(LedgerFault.Unreadable, row.RowKey, cause: unreadable);
        }
    }

    public static TableEntity Event(FundAddress address, LedgerLine line) =>
        new(LedgerKeys.Partition(address), LedgerKeys.Event(line.Seq))
        {
            ["type"] = line.Type,
            ["eventId"] = line.EventId,
            ["effectiveOn"] = line.EffectiveOn,
            ["recordedAt"] = line.RecordedAt,
            ["actor"] = line.Actor,
            ["payload"] = line.Payload,
            ["prevHash"] = line.PrevHash,
            ["hash"] = line.Hash,
        };

    /// <summary>An event row as a line; whether it fits is for <see cref="LedgerChain"/> to say.</summary>
    /// <exception cref="LedgerCorruptException">A column is missing, of another type, or one too many.</exception>
    public static LedgerLine ReadEvent(TableEntity row)
    {
        if (!LedgerKeys.TryReadEvent(row.RowKey, out var seq) || row.Keys.Any(name => !EventColumns.Contains(name)))
            throw Unreadable(row);
        try
        {
            return new LedgerLine(
                seq,
                Text(row, "type"),
                Text(row, "eventId"),
                Text(row, "effectiveOn"),
                Text(row, "recordedAt"),
                Text(row, "actor"),
                Text(row, "payload"),
                Text(row, "prevHash"),
                Text(row, "hash"));
        }
        catch (InvalidOperationException anotherType)
        {
            throw new LedgerCorruptException(LedgerFault.Unreadable, row.RowKey, seq, cause: anotherType);
        }
    }

    public static TableEntity Answered(FundAddress address, string row, AnsweredRequest request, long seq) => new(LedgerKeys.Partition(address), row)
    {
        ["requestHash"] = request.RequestHash,
        ["answer"] = request.Answer,
        ["eventId"] = request.EventId,
        ["seq"] = seq,
    };

    public static AnsweredRequest ReadAnswered(TableEntity row) => new(Text(row, "requestHash"), Text(row, "answer"), Text(row, "eventId"));

    private static string Text(TableEntity row, string name) => row.GetString(name) ?? throw Unreadable(row);

    private static LedgerCorruptException Unreadable(TableEntity row, string? message = null) =>
        new(LedgerFault.Unreadable, row.RowKey, LedgerKeys.TryReadEvent(row.RowKey, out var seq) ? seq : null, message);
}
