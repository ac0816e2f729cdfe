using FundLeverage.Domain.Names;
using FundLeverage.Functions.Records;
using FundLeverage.Storage.ReaderKeys;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace FundLeverage.Functions.ReaderKeys;

/// <summary>A reader key as answers show it; never the key itself.</summary>
internal static class ReaderKeyAnswers
{
    public static JObject Write(ReaderKey key, LocalDate day) => new()
    {
        ["id"] = key.Id.Value,
        ["name"] = key.Name,
        ["fund"] = key.Fund?.Value,
        ["status"] = EnumText.Of(key.StatusOn(day)),
        ["expiresOn"] = RecordAnswers.Text(key.ExpiresOn),
        ["issuedAt"] = RecordAnswers.Text(key.IssuedAt),
        ["issuedBy"] = RecordAnswers.Person(key.IssuedBy),
        ["revokedAt"] = key.Revoked is { } revoked ? RecordAnswers.Text(revoked.At) : null,
        ["revokedBy"] = key.Revoked is { } by ? RecordAnswers.Person(by.By) : null,
        ["lastUsedOn"] = key.LastUsedOn is { } used ? RecordAnswers.Text(used) : null,
        ["links"] = new JObject { ["self"] = $"/api/reader-keys/{key.Id}" },
    };
}
