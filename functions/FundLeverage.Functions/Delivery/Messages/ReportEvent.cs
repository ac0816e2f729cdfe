using FundLeverage.Domain.Names;
using FundLeverage.Functions.Records;
using Newtonsoft.Json.Linq;

namespace FundLeverage.Functions.Delivery.Messages;

/// <summary>The body that a webhook gets. The same delivery has the same bytes at every attempt.</summary>
internal static class ReportEvent
{
    /// <summary>What it is called.</summary>
    public const string Name = "report.published";

    public static JObject Write(ReportNotice notice)
    {
        var report = notice.Report;
        var inputs = report.Inputs;
        return new JObject
        {
            ["event"] = Name,
            ["delivery"] = notice.Delivery.Id.ToString("D"),
            ["workspace"] = report.Address.Workspace.Value,
            ["fund"] = report.Address.Fund.Value,
            ["report"] = report.Id,
            ["period"] = inputs.Occurrence.Period.Text,
            ["version"] = inputs.Occurrence.Version,
            ["language"] = EnumText.Of(inputs.Language),
            ["asOf"] = RecordAnswers.Text(inputs.Occurrence.AsOf),
            ["knownAt"] = RecordAnswers.Text(inputs.KnownAt),
            ["publishedAt"] = RecordAnswers.Text(inputs.PublishedAt),
            ["restates"] = inputs.Restates?.Earlier.Occurrence.Id,
            ["reason"] = inputs.Restates?.Reason,
            ["title"] = notice.Title,
            ["sentenceZh"] = notice.Committed["sentenceZh"],
            ["sentenceEn"] = notice.Committed["sentenceEn"],
            ["guidanceCommitmentYuan"] = notice.Committed["guidanceCommitmentYuan"],
            ["totalFundSizeYuan"] = notice.Committed["totalFundSizeYuan"],
            ["multiple"] = notice.Committed["multiple"],
            ["display"] = notice.Committed["display"],
            ["unavailable"] = notice.Committed["unavailable"],
            ["files"] = new JArray(notice.Files.Select(file => new JObject
            {
                ["format"] = file.Format,
                ["sha256"] = file.Hash,
                ["length"] = file.Length,
                ["link"] = notice.FileLink(file),
            })),
            ["links"] = new JObject { ["page"] = notice.PageLink },
        };
    }
}
