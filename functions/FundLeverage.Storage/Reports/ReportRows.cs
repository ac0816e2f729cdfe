using Azure.Data.Tables;
using FundLeverage.Domain.Indicators;
using FundLeverage.Domain.Names;
using FundLeverage.Domain.Records;
using FundLeverage.Domain.Reports;
using FundLeverage.Storage.Ledger;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NodaTime;
using NodaTime.Text;

namespace FundLeverage.Storage.Reports;

/// <summary>A published report as a row of the table <c>reports</c>: partition = workspace and fund, row = <c>V|{id}</c>.</summary>
internal static class ReportRows
{
    public const string First = "V|";
    public const string Behind = "V|~";

    private const string Previous = "previous";
    private const string Restates = "restates";

    public static string Row(string id) => First + id;

    public static TableEntity Write(PublishedReport report)
    {
        var inputs = report.Inputs;
        var row = new TableEntity(LedgerKeys.Partition(report.Address), Row(report.Id))
        {
            ["period"] = inputs.Occurrence.Period.Text,
            ["version"] = inputs.Occurrence.Version,
            ["language"] = EnumText.Of(inputs.Language),
            ["knownAt"] = Text(inputs.KnownAt),
            ["publishedAt"] = Text(inputs.PublishedAt),
            ["publishedBySubject"] = inputs.PublishedBy.Subject,
            ["publishedByName"] = inputs.PublishedBy.Name,
            ["reason"] = inputs.Restates?.Reason,
            ["files"] = new JArray(report.Files.Select(Write)).ToString(Formatting.None),
        };
        Write(row, Previous, inputs.Previous);
        Write(row, Restates, inputs.Restates?.Earlier);
        return row;
    }

    public static PublishedReport Read(FundAddress address, TableEntity row) => new(
        address,
        new ReportInputs(
            Occurrence(row, ""),
            EnumText.Parse<ReportLanguage>(row.GetString("language")),
            Instant(row.GetString("knownAt")),
            Instant(row.GetString("publishedAt")),
            new Actor(row.GetString("publishedBySubject"), row.GetString("publishedByName")),
            Earlier(row, Previous),
            Earlier(row, Restates) is { } earlier ? new ReportCorrection(earlier, row.GetString("reason")) : null),
        [.. JArray.Parse(row.GetString("files")).Select(file => new ReportFile((string)file["format"]!, (string)file["sha256"]!, (long)file["length"]!, (string?)file["table"]))]);

    private static JObject Write(ReportFile file)
    {
        var json = new JObject { ["format"] = file.Format, ["sha256"] = file.Hash, ["length"] = file.Length };
        if (file.Table is not null)
            json["table"] = file.Table;
        return json;
    }

    private static void Write(TableEntity row, string name, EarlierReport? earlier)
    {
        if (earlier is null)
            return;
        row[$"{name}Period"] = earlier.Occurrence.Period.Text;
        row[$"{name}Version"] = earlier.Occurrence.Version;
        row[$"{name}KnownAt"] = Text(earlier.KnownAt);
        row[$"{name}PublishedAt"] = Text(earlier.PublishedAt);
    }

    private static EarlierReport? Earlier(TableEntity row, string name) => row.GetString($"{name}Period") is null
        ? null
        : new EarlierReport(Occurrence(row, name), Instant(row.GetString($"{name}KnownAt")), Instant(row.GetString($"{name}PublishedAt")));

    private static ReportOccurrence Occurrence(TableEntity row, string name) => name.Length == 0
        ? new ReportOccurrence(ReportingPeriod.Of(row.GetString("period")), row.GetInt32("version")!.Value)
        : new ReportOccurrence(ReportingPeriod.Of(row.GetString($"{name}Period")), row.GetInt32($"{name}Version")!.Value);

    private static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    private static Instant Instant(string text) => InstantPattern.ExtendedIso.Parse(text).Value;
}
