using Azure.Data.Tables;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Storage.ReaderKeys;

/// <summary>A key as a row of the table <c>readerkeys</c>: partition = workspace, row = <c>K|{id}</c>.</summary>
internal static class ReaderKeyRows
{
    public const string FirstKey = "K|";
    public const string BehindKeys = "K|~";

    public static string Row(OpaqueId id) => FirstKey + id;

    public static TableEntity Write(ReaderKey key, string hash) => new(key.Workspace.Value, Row(key.Id))
    {
        ["hash"] = hash,
        ["name"] = key.Name,
        ["fund"] = key.Fund?.Value,
        ["issuedAt"] = InstantPattern.ExtendedIso.Format(key.IssuedAt),
        ["issuedBySubject"] = key.IssuedBy.Subject,
        ["issuedByName"] = key.IssuedBy.Name,
        ["expiresOn"] = LocalDatePattern.Iso.Format(key.ExpiresOn),
        ["revokedAt"] = key.Revoked is { } revoked ? InstantPattern.ExtendedIso.Format(revoked.At) : null,
        ["revokedBySubject"] = key.Revoked?.By.Subject,
        ["revokedByName"] = key.Revoked?.By.Name,
        ["lastUsedOn"] = key.LastUsedOn is { } day ? LocalDatePattern.Iso.Format(day) : null,
    };

    public static ReaderKey Read(TableEntity row) => new(
        OpaqueId.Of(row.PartitionKey),
        OpaqueId.Of(row.RowKey[FirstKey.Length..]),
        row.GetString("name"),
        row.GetString("fund") is { } fund ? OpaqueId.Of(fund) : null,
        Instant(row.GetString("issuedAt")),
        new Actor(row.GetString("issuedBySubject"), row.GetString("issuedByName")),
        Date(row.GetString("expiresOn")))
    {
        Revoked = row.GetString("revokedAt") is { } at
            ? (Instant(at), new Actor(row.GetString("revokedBySubject"), row.GetString("revokedByName")))
            : null,
        LastUsedOn = row.GetString("lastUsedOn") is { } used ? Date(used) : null,
    };

    public static string Hash(TableEntity row) => row.GetString("hash");

    private static Instant Instant(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
