using FundLeverage.Functions.Http;
using FundLeverage.Functions.Sheets;
using FundLeverage.Storage.ReaderKeys;
using NodaTime;

namespace FundLeverage.Functions.ReaderKeys;

/// <summary>Reader keys as a table; never the keys themselves.</summary>
internal static class ReaderKeySheets
{
    private static readonly SheetColumns<Row> Columns = new SheetColumns<Row>()
        .Text("readerKey", row => row.Key.Id.Value)
        .Text("readerKeyName", row => row.Key.Name, width: 30)
        .Text("fund", row => row.Key.Fund?.Value)
        .Choice("status", "readerKeyStatus", row => (ReaderKeyStatus?)row.Key.StatusOn(row.Day))
        .Date("expiresOn", row => row.Key.ExpiresOn)
        .Text("issuedBy", row => row.Key.IssuedBy.Name)
        .Time("issuedAt", row => row.Key.IssuedAt)
        .Text("revokedBy", row => row.Key.Revoked?.By.Name)
        .Time("revokedAt", row => row.Key.Revoked?.At)
        .Date("lastUsedOn", row => row.Key.LastUsedOn);

    public static SheetBook Book(ApiCall call, IEnumerable<ReaderKey> keys, LocalDate day) =>
        SheetBook.Of(call, "readerKeys", facts => facts.Add("asOf", day), Columns.Table("readerKeys", keys.Select(key => new Row(key, day))));

    private readonly record struct Row(ReaderKey Key, LocalDate Day);
}
