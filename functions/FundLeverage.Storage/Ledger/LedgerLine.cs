using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using FundLeverage.Domain.Records;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Storage.Ledger;

/// <summary>
/// One line of the ledger as text, letter for letter as it is stored, exported and hashed. Its hash is the SHA-256 of
/// its canonical JSON, which names the hash before it: changing, removing or inserting a line breaks every hash behind
/// it. The form is described in docs/ledger-format.md.
/// </summary>
/// <param name="Seq">Sequence number.</param>
/// <param name="Type">The kind of event.</param>
/// <param name="EventId">UUID in lower case.</param>
/// <param name="EffectiveOn"><c>yyyy-MM-dd</c>.</param>
/// <param name="RecordedAt">UTC to 100 ns, with <c>Z</c>.</param>
/// <param name="Actor">Canonical JSON of the actor.</param>
/// <param name="Payload">Canonical JSON of the content.</param>
/// <param name="PrevHash">Hash of the line before.</param>
/// <param name="Hash">Hash of this line.</param>
internal sealed partial record LedgerLine(
    long Seq,
    string Type,
    string EventId,
    string EffectiveOn,
    string RecordedAt,
    string Actor,
    string Payload,
    string PrevHash,
    string Hash)
{
    public const int FormatVersion = 1;

    private static readonly InstantPattern RecordedAtPattern =
        InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fffffff'Z'");

    /// <summary>An event as a line, hashed behind another.</summary>
    public static LedgerLine Of(FundAddress address, LedgerEvent content, EventHash prevHash)
    {
        var line = Known(content, prevHash);
        return line with { Hash = line.ComputeHash(address).ToString() };
    }

    /// <summary>An event whose hash is known, as a line behind another.</summary>
    public static LedgerLine Known(LedgerEvent content, EventHash prevHash) => new(
        content.Seq,
        EventCodec.TypeOf(content.Content),
        content.EventId.ToString("D"),
        LocalDatePattern.Iso.Format(content.EffectiveOn),
        Text(content.RecordedAt),
        EventCodec.WriteActor(content.Actor),
        EventCodec.Write(content.Content, content.ImportedFrom),
        prevHash.ToString(),
        content.Hash.ToString());

    /// <summary>A line of an export or snapshot, or null when the text is not spelt as <see cref="Export"/> spells it.</summary>
    public static LedgerLine? Parse(FundAddress address, string text)
    {
        var match = ExportShape().Match(text);
        if (!match.Success || !long.TryParse(match.Groups["seq"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var seq))
            return null;
        var line = new LedgerLine(
            seq,
            match.Groups["type"].Value,
            match.Groups["eventId"].Value,
            match.Groups["effectiveOn"].Value,
            match.Groups["recordedAt"].Value,
            match.Groups["actor"].Value,
            match.Groups["payload"].Value,
            match.Groups["prevHash"].Value,
            match.Groups["hash"].Value);
        return line.Export(address) == text ? line : null;
    }

    /// <summary>The line as it stands in an export: its canonical JSON with the hash among its members.</summary>
    public string Export(FundAddress address) => Write(address, $"\"hash\":\"{Hash}\",");

    /// <summary>The hash of what the line holds.</summary>
    public EventHash ComputeHash(FundAddress address)
    {
        Span<byte> hash = stackalloc byte[EventHash.Length];
        SHA256.HashData(Encoding.UTF8.GetBytes(Write(address, "")), hash);
        return EventHash.Of(hash);
    }

    public static string Text(Instant instant) => RecordedAtPattern.Format(instant);

    public static Instant ParseInstant(string text) => RecordedAtPattern.Parse(text).Value;

    /// <summary>Members in ordinal order. Actor and payload are canonical JSON themselves; nothing else ever needs an escape.</summary>
    private string Write(FundAddress address, string hash) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"actor\":{Actor},\"effectiveOn\":\"{EffectiveOn}\",\"eventId\":\"{EventId}\",\"format\":{FormatVersion},\"fund\":\"{address.Fund}\",{hash}\"payload\":{Payload},\"prevHash\":\"{PrevHash}\",\"recordedAt\":\"{RecordedAt}\",\"seq\":{Seq},\"type\":\"{Type}\",\"workspace\":\"{address.Workspace}\"}}");

    [GeneratedRegex(
        """\A\{"actor":(?<actor>\{.*?\}),"effectiveOn":"(?<effectiveOn>[0-9-]{10})","eventId":"(?<eventId>[0-9a-f-]{36})","format":1,"fund":"[a-z0-9-]{1,40}","hash":"(?<hash>[0-9a-f]{64})","payload":(?<payload>\{.*\}),"prevHash":"(?<prevHash>[0-9a-f]{64})","recordedAt":"(?<recordedAt>[0-9T:.-]{27}Z)","seq":(?<seq>[0-9]{1,19}),"type":"(?<type>[a-zA-Z]{1,40})","workspace":"[a-z0-9-]{1,40}"\}\z""",
        RegexOptions.CultureInvariant)]
    private static partial Regex ExportShape();
}
