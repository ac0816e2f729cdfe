using FundLeverage.Domain.Names;
using FundLeverage.Domain.Reports;
using FundLeverage.Functions.Records;
using FundLeverage.Storage.Reports;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Reports;

/// <summary>A published report as an answer.</summary>
internal static class ReportAnswer
{
    /// <summary>What it is, and where its files are.</summary>
    public static JObject Write(PublishedReport report)
    {
        var link = $"{RecordAnswers.FundLink(report.Address.Fund)}/reports/{report.Id}";
        var json = Describe(report.Address.Fund, report.Inputs, report.Formats);
        json["files"] = new JArray(report.Files.Select(file => new JObject
        {
            ["format"] = file.Format,
            ["table"] = file.Table,
            ["sha256"] = file.Hash,
            ["link"] = $"{link}?format={file.Format}{(file.Table is { } table ? $"&table={table}" : "")}",
        }));
        json["links"] = new JObject { ["self"] = link, ["fund"] = RecordAnswers.FundLink(report.Address.Fund) };
        return json;
    }

    /// <summary>What it is.</summary>
    public static JObject Describe(OpaqueId fund, ReportInputs inputs, IEnumerable<string> formats) => new()
    {
        ["id"] = inputs.Occurrence.Id,
        ["fund"] = fund.Value,
        ["period"] = inputs.Occurrence.Period.Text,
        ["version"] = inputs.Occurrence.Version,
        ["language"] = EnumText.Of(inputs.Language),
        ["asOf"] = RecordAnswers.Text(inputs.Occurrence.AsOf),
        ["knownAt"] = RecordAnswers.Text(inputs.KnownAt),
        ["publishedAt"] = RecordAnswers.Text(inputs.PublishedAt),
        ["publishedBy"] = RecordAnswers.Person(inputs.PublishedBy),
        ["previous"] = inputs.Previous?.Occurrence.Id,
        ["restates"] = inputs.Restates?.Earlier.Occurrence.Id,
        ["reason"] = inputs.Restates?.Reason,
        ["formats"] = new JArray(formats),
    };
}
