using FundLeverage.Domain.Records;
using Newtonsoft.Json.Linq;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Storage.Ledger;

/// <summary>
/// The chain: each event's hash is SHA-256 over its canonical JSON, which names the hash before it. Changing, removing
/// or inserting a line breaks every hash behind it.
/// </summary>
internal static class LedgerHash
{
    public const int FormatVersion = 1;

    /// <summary>What the opening names as the hash before it.</summary>
    public static readonly string Origin = new('0', 64);

    private static readonly InstantPattern RecordedAtPattern =
        InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fffffff'Z'");

    public static string Of(FundAddress address, LedgerEvent line, string prevHash) =>
        LedgerKeys.Sha256Hex(CanonicalJson.Write(new JObject
        {
            ["actor"] = Actor(line.Actor),
            ["effectiveOn"] = LocalDatePattern.Iso.Format(line.EffectiveOn),
            ["eventId"] = line.EventId,
            ["format"] = FormatVersion,
            ["fund"] = address.Fund.Value,
            ["payload"] = EventCodec.Write(line.Content),
            ["prevHash"] = prevHash,
            ["recordedAt"] = Text(line.RecordedAt),
            ["seq"] = line.Seq,
            ["type"] = EventCodec.TypeOf(line.Content),
            ["workspace"] = address.Workspace.Value,
        }));

    public static JObject Actor(Actor actor) => new() { ["name"] = actor.Name, ["subject"] = actor.Subject };

    public static string Text(Instant instant) => RecordedAtPattern.Format(instant);

    public static Instant ParseInstant(string text) => RecordedAtPattern.Parse(text).Value;
}
