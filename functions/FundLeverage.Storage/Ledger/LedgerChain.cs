using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NodaTime.Text;

namespace FundLeverage.Storage.Ledger;

/// <summary>
/// Reads the lines of a ledger one behind the other and accepts none that does not follow the one before it, letter for
/// letter. The same for table rows, snapshots and exports.
/// </summary>
internal sealed class LedgerChain(FundAddress address, long lastSeq, EventHash lastHash)
{
    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OpaqueId> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>A chain from its first line on.</summary>
    public LedgerChain(FundAddress address)
        : this(address, -1, EventHash.None)
    {
    }

    /// <summary>The sequence number of the last line accepted.</summary>
    public long LastSeq { get; private set; } = lastSeq;

    /// <summary>Its hash.</summary>
    public EventHash LastHash { get; private set; } = lastHash;

    /// <summary>The next line's event.</summary>
    /// <exception cref="LedgerCorruptException">It is not the next line, or its hash does not match its content.</exception>
    public LedgerEvent Read(LedgerLine line)
    {
        Check(line);
        try
        {
            var payload = Json(line.Payload);
            return new LedgerEvent(
                line.Seq,
                Guid.ParseExact(line.EventId, "D"),
                LocalDatePattern.Iso.Parse(line.EffectiveOn).Value,
                LedgerLine.ParseInstant(line.RecordedAt),
                ActorOf(line.Actor),
                EventCodec.Read(line.Type, payload, Id))
            {
                Hash = LastHash,
                ImportedFrom = ProvenanceCodec.Read(payload, Shared),
            };
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or ArgumentException or UnparsableValueException or OverflowException or InvalidCastException)
        {
            throw Fault(LedgerFault.Unreadable, line.Seq, unreadable);
        }
    }

    /// <summary>Checks the next line without reading what it says.</summary>
    /// <exception cref="LedgerCorruptException">It is not the next line, or its hash does not match its content.</exception>
    public void Check(LedgerLine line)
    {
        if (line.Seq != LastSeq + 1)
            throw Fault(LedgerFault.Missing, LastSeq + 1);
        if (line.PrevHash != LastHash.ToString())
            throw Fault(LedgerFault.ChainBroken, line.Seq);
        if (!EventHash.TryParse(line.Hash, out var hash) || line.ComputeHash(address) != hash)
            throw Fault(LedgerFault.HashMismatch, line.Seq);
        LastSeq = line.Seq;
        LastHash = hash;
    }

    private static LedgerCorruptException Fault(LedgerFault fault, long seq, Exception? cause = null) =>
        new(fault, LedgerKeys.Event(seq), seq, cause: cause);

    // Read token by token exactly as written: no dates guessed from text.
    private static JObject Json(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    /// <summary>One object for each actor and id: a ledger names the same few again and again.</summary>
    private Actor ActorOf(string text)
    {
        if (!_actors.TryGetValue(text, out var actor))
            _actors[text] = actor = EventCodec.ReadActor(Json(text));
        return actor;
    }

    /// <summary>One text for each file and sheet: thousands of lines come from the same.</summary>
    private string Shared(string text)
    {
        if (!_texts.TryGetValue(text, out var shared))
            _texts[text] = shared = text;
        return shared;
    }

    private OpaqueId Id(string text)
    {
        if (!_ids.TryGetValue(text, out var id))
            _ids[text] = id = OpaqueId.Of(text);
        return id;
    }
}
