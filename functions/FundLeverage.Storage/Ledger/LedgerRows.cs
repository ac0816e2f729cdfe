using Azure;
using Azure.Data.Tables;
using FundLeverage.Domain.Records;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Storage.Ledger;

/// <summary>The head row: how far the ledger has come.</summary>
internal sealed record LedgerHead(long Seq, Instant LastRecordedAt, string LastHash, ETag ETag);

/// <summary>The idempotency row: what was answered to a caller's key.</summary>
internal sealed record AnsweredRequest(string RequestHash, string Answer, string EventId);

/// <summary>Rows of the ledger table to and from what they mean.</summary>
internal static class LedgerRows
{
    // The payload is read back token by token exactly as written: no dates guessed from text.
    private static readonly JsonSerializerSettings Exact = new() { DateParseHandling = DateParseHandling.None };

    public static TableEntity Head(FundAddress address, LedgerEvent last) => new(LedgerKeys.Partition(address), LedgerKeys.Head)
    {
        ["seq"] = last.Seq,
        ["lastRecordedAt"] = LedgerHash.Text(last.RecordedAt),
        ["lastHash"] = last.Hash,
        ["format"] = LedgerHash.FormatVersion,
    };

    public static LedgerHead ReadHead(TableEntity row)
    {
        if (row.GetInt32("format") is not LedgerHash.FormatVersion)
            throw new LedgerCorruptException($"The ledger has format {row.GetInt32("format")}; this version reads {LedgerHash.FormatVersion}.");
        return new LedgerHead(
            row.GetInt64("seq") ?? throw Lacks("seq"),
            LedgerHash.ParseInstant(Text(row, "lastRecordedAt")),
            Text(row, "lastHash"),
            row.ETag);
    }

    public static TableEntity Event(FundAddress address, LedgerEvent line, string prevHash) =>
        new(LedgerKeys.Partition(address), LedgerKeys.Event(line.Seq))
        {
            ["type"] = EventCodec.TypeOf(line.Content),
            ["eventId"] = line.EventId,
            ["effectiveOn"] = LocalDatePattern.Iso.Format(line.EffectiveOn),
            ["recordedAt"] = LedgerHash.Text(line.RecordedAt),
            ["actor"] = CanonicalJson.Write(LedgerHash.Actor(line.Actor)),
            ["payload"] = CanonicalJson.Write(EventCodec.Write(line.Content)),
            ["prevHash"] = prevHash,
            ["hash"] = line.Hash,
        };

    /// <summary>Reads the next line of a ledger and checks that it follows the one before it.</summary>
    /// <exception cref="LedgerCorruptException">It does not, or its hash does not match its content.</exception>
    public static LedgerEvent ReadEvent(FundAddress address, TableEntity row, long expectedSeq, string prevHash)
    {
        if (row.RowKey != LedgerKeys.Event(expectedSeq))
            throw new LedgerCorruptException($"Seq {expectedSeq} of '{address.Fund}' is missing.");

        LedgerEvent line;
        try
        {
            var actor = Json(row, "actor");
            line = new LedgerEvent(
                expectedSeq,
                Text(row, "eventId"),
                LocalDatePattern.Iso.Parse(Text(row, "effectiveOn")).Value,
                LedgerHash.ParseInstant(Text(row, "recordedAt")),
                new Actor((string?)actor["subject"] ?? throw Lacks("actor.subject"), (string?)actor["name"] ?? throw Lacks("actor.name")),
                EventCodec.Read(Text(row, "type"), Json(row, "payload")))
            {
                Hash = Text(row, "hash"),
            };
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or ArgumentException or UnparsableValueException or OverflowException)
        {
            throw new LedgerCorruptException($"Seq {expectedSeq} of '{address.Fund}' cannot be read.", unreadable);
        }

        if (Text(row, "prevHash") != prevHash || LedgerHash.Of(address, line, prevHash) != line.Hash)
            throw new LedgerCorruptException($"Seq {expectedSeq} of '{address.Fund}' does not match its hash.");
        return line;
    }

    public static TableEntity Answered(FundAddress address, string row, AnsweredRequest request, long seq) => new(LedgerKeys.Partition(address), row)
    {
        ["requestHash"] = request.RequestHash,
        ["answer"] = request.Answer,
        ["eventId"] = request.EventId,
        ["seq"] = seq,
    };

    public static AnsweredRequest ReadAnswered(TableEntity row) => new(Text(row, "requestHash"), Text(row, "answer"), Text(row, "eventId"));

    private static string Text(TableEntity row, string name) => row.GetString(name) ?? throw Lacks(name);

    private static JObject Json(TableEntity row, string name) =>
        JsonConvert.DeserializeObject<JObject>(Text(row, name), Exact) ?? throw Lacks(name);

    private static LedgerCorruptException Lacks(string name) => new($"A row lacks '{name}'.");
}
